import { expect, test } from 'vitest'
import { findCredentials } from '../../src/credentials/find-credentials.ts'
import { find, finding, inMinutes, outsideOf, searchOf } from './support.ts'
import type { Answer } from './support.ts'

const reply = (id: string, minutes = 60): string =>
  JSON.stringify({
    Code: 'Success',
    AccessKeyId: id,
    SecretAccessKey: 's',
    Token: 't',
    Expiration: inMinutes(minutes),
  })
const NOTHING: Answer = { status: 404 }

test('the role of the instance is asked for, then its keys', async () => {
  const { outcome, said } = await find({ answers: ['tok', 'my-role', reply('AKIDIMDS')] })

  expect(outcome).toEqual({ accessKeyId: 'AKIDIMDS', secretAccessKey: 's', sessionToken: 't' })
  expect(said.requests.map(({ url }) => url)).toEqual([
    'http://169.254.169.254/latest/api/token',
    'http://169.254.169.254/latest/meta-data/iam/security-credentials/',
    'http://169.254.169.254/latest/meta-data/iam/security-credentials/my-role',
  ])
})

test.each<[string, readonly Answer[]]>([
  ['no service', ['unconnected']],
  ['no role', ['tok', NOTHING]],
  ['no keys', ['tok', 'my-role', NOTHING]],
  ['keys that are no JSON', ['tok', 'my-role', 'x']],
  ['a word of regret', ['tok', 'my-role', '{"Code": "AssumeRoleUnauthorizedAccess", "Message": "m"}']],
])('%s is nothing', async (_, answers) => {
  expect((await find({ answers })).outcome).toBe('none')
})

test('a time that is none is an error', async () => {
  const answer = reply('AKIDIMDS').replace(inMinutes(60), 'soon')

  expect((await find({ answers: ['tok', 'my-role', answer] })).outcome).toEqual(finding('Unknown string format: soon'))
})

test('while EC2 has no new keys the old ones go on to be used', async () => {
  expect((await find({ answers: ['tok', 'my-role', reply('AKIDIMDS', -60)] })).outcome).toMatchObject({
    accessKeyId: 'AKIDIMDS',
  })
})

test('keys are fetched again before they expire', async () => {
  const told = {
    answers: ['tok', 'my-role', reply('FIRST'), 'tok', 'my-role', reply('SECOND', 120), 'unconnected'] as const,
  }
  const { outside, said } = outsideOf(told)
  const found = await findCredentials(searchOf(told, outside), outside)

  said.pass(46)
  expect(await found?.()).toMatchObject({ accessKeyId: 'SECOND' })
  said.pass(70)
  await expect(found?.()).rejects.toThrow(
    'Error when retrieving credentials from iam-role: Credential refresh failed, response did not contain: ' +
      'access_key, secret_key, token, expiry_time',
  )
})
