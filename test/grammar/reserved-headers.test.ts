import { expect, test } from 'vitest'
import { isCorsHeader, isReservedHeader } from '../../src/grammar/reserved-headers.ts'

test.each(['Authorization', 'TE', 'via', 'X-Amz-Date', 'x-amzn-trace-id', 'apigw-requestid', 'Access-Control-Max-Age'])(
  '%s is reserved',
  (name) => {
    expect(isReservedHeader(name)).toBe(true)
  },
)

test.each(['Host', 'Content-Type', 'Cookie', 'Server', 'x-amazon', 'X_FORWARDED_PROTO', 'X-Forwarded-Prefix', ''])(
  '%j is free',
  (name) => {
    expect(isReservedHeader(name)).toBe(false)
  },
)

test('headers of CORS are known by how they begin', () => {
  expect(['Access-Control-Allow-Origin', 'origin', 'x-access-control-a'].map(isCorsHeader)).toEqual([
    true,
    false,
    false,
  ])
})
