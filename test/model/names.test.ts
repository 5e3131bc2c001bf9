import { expect, test } from 'vitest'
import { flagOf, wireName } from '../../src/model/names.ts'

test.each([
  ['ApiId', '--api-id', 'apiId'],
  ['IntegrationUri', '--integration-uri', 'integrationUri'],
  ['TimeoutInMillis', '--timeout-in-millis', 'timeoutInMillis'],
  ['TlsConfig', '--tls-config', 'tlsConfig'],
] as const)('%s', (field, flag, wire) => {
  expect([flagOf(field), wireName(field)]).toEqual([flag, wire])
})
