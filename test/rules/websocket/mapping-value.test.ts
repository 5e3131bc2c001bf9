import { expect, test } from 'vitest'
import { isMappingValue, isRestSource, meantValue } from '../../../src/rules/websocket/mapping-value.ts'

test.each([
  'route.request.header.X-Token',
  'route.request.querystring.a',
  'route.request.multivalueheader.a',
  'route.request.multivaluequerystring.a',
  'route.request.body.action',
  "route.request.body['the action']",
  'stageVariables.env',
  'context.connectionId',
  'context.authorizer.principalId',
  "'text'",
  "''",
  "'${stageVariables.env}'",
  "'it''s'",
])('%s is a value', (value) => {
  expect(isMappingValue(value)).toBe(true)
})

test.each([
  ['text', "'text'"],
  ['two words', "'two words'"],
  ['42', "'42'"],
  ['"text"', "'text'"],
  ["'text", "'text'"],
  ['$request.header.x', 'route.request.header.x'],
  ['${request.querystring.x}', 'route.request.querystring.x'],
  ['request.header.x', 'route.request.header.x'],
  ['$request.body.a.b', 'route.request.body.a.b'],
  ['$route.request.header.x', 'route.request.header.x'],
  ['route.request.headers.x', 'route.request.header.x'],
  ['route.request.queryString.x', 'route.request.querystring.x'],
  ['method.request.header.x', 'route.request.header.x'],
  ['method.request.multivaluequerystring.x', 'route.request.multivaluequerystring.x'],
  ['$context.connectionId', 'context.connectionId'],
  ['${context.connectionId}', 'context.connectionId'],
  ['context.connectionId ', 'context.connectionId'],
  ['$stageVariables.env', 'stageVariables.env'],
  ['${stageVariables.env}', 'stageVariables.env'],
  ['stagevariables.env', 'stageVariables.env'],
  ['route.request.path.id', undefined],
  ['route.request.body', undefined],
  ['$request.body', undefined],
  ['method.request.path.id', undefined],
  ['Bearer ${context.authorizer.token}', undefined],
  ["it's", undefined],
  ["'", undefined],
  [' ', undefined],
])('%s is no value; meant is %s', (value, meant) => {
  expect(isMappingValue(value)).toBe(false)
  expect(meantValue(value)).toBe(meant)
})

test('REST APIs have methods', () => {
  expect(['method.request.header.x', 'route.request.header.x', 'methods'].map(isRestSource)).toEqual([
    true,
    false,
    false,
  ])
})

test.each(['$', '${', "'", 'request.', 'context.', ' ', '\n'])('much of %j is read at once', (piece) => {
  const text = piece.repeat(300_000 / piece.length)
  const start = performance.now()
  isMappingValue(text)
  meantValue(text)

  expect(performance.now() - start).toBeLessThan(1000)
})
