import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tlsAgent } from '../../src/shell/tls-agent.ts'

const connection = (verifyTls: boolean, caBundle: string | undefined) => ({
  ...{ region: 'r', url: 'https://h', query: '', profile: undefined, sign: true, readTimeout: 1, connectTimeout: 1 },
  ...{ verifyTls, caBundle },
})

test('nothing special is left to Node', () => {
  expect(tlsAgent(connection(true, undefined))).toEqual({})
})

test('--no-verify-ssl trusts everyone', () => {
  expect(tlsAgent(connection(false, undefined)).httpsAgent?.options).toMatchObject({ rejectUnauthorized: false })
})

test('a bundle of authorities is read from its file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'apigw-tls-'))
  writeFileSync(join(folder, 'ca.pem'), 'PEM')

  expect(String(tlsAgent(connection(true, join(folder, 'ca.pem'))).httpsAgent?.options.ca)).toBe('PEM')
  expect(() => tlsAgent(connection(true, join(folder, 'none.pem')))).toThrow(
    'The certificate authorities cannot be read',
  )
  rmSync(folder, { recursive: true })
})
