import { expect, test } from 'vitest'
import { isHttpContextVariable, isWebSocketContextVariable } from '../../src/grammar/context-variables.ts'

test.each([
  'requestId',
  'identity.clientCert.validity.notAfter',
  'authorizer',
  'authorizer.jwt.claims.sub',
  "authorizer['a:b']",
])('HTTP APIs have %s', (name) => {
  expect(isHttpContextVariable(name)).toBe(true)
})

test.each(['requestid', 'connectionId', 'identity', 'authorizers.x', 'toString', ''])(
  'HTTP APIs have no %j',
  (name) => {
    expect(isHttpContextVariable(name)).toBe(false)
  },
)

test.each(['connectionId', 'identity.sourceIp', 'authorizer.principalId'])('WebSocket APIs have %s', (name) => {
  expect(isWebSocketContextVariable(name)).toBe(true)
})

test.each(['httpMethod', 'identities', 'connectionid'])('WebSocket APIs have no %s', (name) => {
  expect(isWebSocketContextVariable(name)).toBe(false)
})
