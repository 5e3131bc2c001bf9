import { expect, test } from 'vitest'
import { fromProfile } from '../../src/credentials/from-profile.ts'
import { outsideOf, searchOf } from './support.ts'

const KEYS = 'aws_access_key_id = AKID\naws_secret_access_key = s\n'
const ENV = { AWS_WEB_IDENTITY_TOKEN_FILE: '/t' }

async function read(told: { readonly config: string; readonly env?: Record<string, string> }, nested: boolean) {
  const { outside } = outsideOf(told)
  const found = await fromProfile('p', searchOf(told, outside), outside, { nested })
  return found?.()
}

test('a profile is read whoever chose it', async () => {
  expect(await read({ config: `[profile p]\n${KEYS}` }, false)).toMatchObject({ accessKeyId: 'AKID' })
})

test('a profile with nothing, or that is not there, gives nothing', async () => {
  expect(await read({ config: '[profile p]\nregion = x\n' }, false)).toBeUndefined()
  expect(await read({ config: '' }, false)).toBeUndefined()
})

test('variables count for the chosen profile only', async () => {
  const told = { config: `[profile p]\n${KEYS}`, env: ENV }

  await expect(read(told, false)).rejects.toThrow('no role ARN configured')
  expect(await read(told, true)).toMatchObject({ accessKeyId: 'AKID' })
})
