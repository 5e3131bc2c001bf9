import { expect, test } from 'vitest'
import { httpValue, readRestValue } from '../../../src/formats/rest/mapped-value.ts'

test.each([
  ['method.request.header.a', '$request.header.a'],
  ['method.request.path.proxy', '$request.path.proxy'],
  ['method.request.body', '$request.body'],
  ['method.request.body[0].a', '$request.body[0].a'],
  ['method.request.querystring.a b', '${request.querystring.a b}'],
  ['$context.authorizer.claims.sub', '$context.authorizer.claims.sub'],
  ['stageVariables.a', '$stageVariables.a'],
  ["'it''s' ", "it''s"],
  ["'$5'", '$5'],
])('in a request, %s', (value, text) => {
  expect(httpValue(value, 'request')).toEqual({ kind: 'known', text })
})

test.each([
  ['integration.response.header.a', '$response.header.a'],
  ['integration.response.body.a', '$response.body.a'],
  ['context.requestId', '$context.requestId'],
])('in a response, %s', (value, text) => {
  expect(httpValue(value, 'response')).toEqual({ kind: 'known', text })
})

test.each([
  ['request', 'integration.response.header.a'],
  ['response', 'method.request.header.a'],
  ['request', 'method.request.header.'],
  ['request', 'method.request.body..a'],
  ['request', 'method.request.header.a}b c'],
  ['request', 'context.identity.apiKeyId'],
  ['request', "'${request.header.a}'"],
  ['request', "''"],
  ['request', `'${'a'.repeat(513)}'`],
  ['request', 'a'],
] as const)('lost in a %s: %s', (side, value) => {
  expect(httpValue(value, side)).toMatchObject({ kind: 'lost' })
})

test('several values are one, and what begins with a reference may be anything', () => {
  const says = 'Several values come as one, joined by commas.'

  expect(httpValue('method.request.multivalueheader.a', 'request')).toEqual({
    kind: 'known',
    text: '$request.header.a',
    says,
  })
  expect(readRestValue('\ufdd00\ufdd1', 'request')).toEqual({ kind: 'open' })
})
