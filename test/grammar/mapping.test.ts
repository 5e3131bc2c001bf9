import { describe, expect, test } from 'vitest'
import {
  readMapping,
  readSource,
  REQUEST_SOURCES,
  RESPONSE_SOURCES,
  sourceKinds,
  sourcesIn,
} from '../../src/grammar/mapping.ts'
import type { Piece } from '../../src/grammar/mapping.ts'

/** A literal as its text, a source in front of its form. */
const brief = (pieces: readonly Piece[]): readonly (string | readonly [string, string])[] =>
  pieces.map((piece) => (piece.kind === 'literal' ? piece.text : [piece.source, piece.form]))

test.each([
  ['', []],
  ['a constant value', ['a constant value']],
  ['costs $5, $ and $$', ['costs $5, $ and $$']],
  ['\\$default', ['\\$default']],
  ['{"path":"$.id"}', ['{"path":"$.id"}']],
  ['$request.header.x', [['request.header.x', 'plain']]],
  ['${request.header.x}', [['request.header.x', 'braced']]],
  ['${request.path.a} ${request.path.b}', [['request.path.a', 'braced'], ' ', ['request.path.b', 'braced']]],
  ['/$request.path.a/$request.path.b', ['/', ['request.path.a', 'plain'], '/', ['request.path.b', 'plain']]],
  ['$$request.path', ['$', ['request.path', 'plain']]],
  ['com.x.$request.path.y.', ['com.x.', ['request.path.y', 'plain'], '.']],
  ['$context.requestId-$context.stage', [['context.requestId', 'plain'], '-', ['context.stage', 'plain']]],
  ['$stageVariables.env-api', [['stageVariables.env', 'plain'], '-api']],
  ['$context.authorizer.claims.a-b', [['context.authorizer.claims.a-b', 'plain']]],
  ["$context.authorizer.claims['cognito:username']", [["context.authorizer.claims['cognito:username']", 'plain']]],
  ['$contexts.a-b', [['contexts.a-b', 'plain']]],
  ['$request.querystring.größe', [['request.querystring.größe', 'plain']]],
  ['$request.querystring.$filter', [['request.querystring.$filter', 'plain']]],
  ['$request.querystring.a[b]', [['request.querystring.a', 'plain'], '[b]']],
  ['$request.body..name', [['request.body..name', 'plain']]],
  ["$request.body.items[0].id['a b']", [["request.body.items[0].id['a b']", 'plain']]],
  ['[$request.body.a, "b"]', ['[', ['request.body.a', 'plain'], ', "b"]']],
  ['$request.body[0', [['request.body', 'plain'], '[0']],
  ['{"a":"$request.body.b"}', ['{"a":"', ['request.body.b', 'plain'], '"}']],
  ['{"a":"${request.header.x}"}', ['{"a":"', ['request.header.x', 'braced'], '"}']],
  ["${request.body['}']}", [["request.body['}']", 'braced']]],
  ['${request.header.x', [['request.header.x', 'unclosed']]],
  ['{"a":"${request.header.x"}', ['{"a":"', ['request.header.x', 'unclosed'], '"}']],
  [
    '${request.path.a ${request.path.b}',
    [
      ['request.path.a ', 'unclosed'],
      ['request.path.b', 'braced'],
    ],
  ],
  ['${}', [['', 'braced']]],
])('reads %j', (text, pieces) => {
  expect(brief(readMapping(text))).toEqual(pieces)
})

test('of the pieces the sources can be had alone', () => {
  expect(sourcesIn(readMapping('a $request.path b'))).toEqual([
    { kind: 'source', text: '$request.path', source: 'request.path', form: 'plain' },
  ])
})

describe('sources', () => {
  const read = (text: string): readonly string[] => {
    const { kind, name } = readSource(text, REQUEST_SOURCES) ?? {}
    return kind === undefined || name === undefined ? [] : [kind.root, name]
  }

  test.each([
    ['request.header.x', ['request.header', 'x']],
    ['request.header', ['request.header', '']],
    ['request.path', ['request.path', '']],
    ['request.body.items[0].id', ['request.body', 'items[0].id']],
    ["request.body['a']", ['request.body', "['a']"]],
    ['context.identity.sourceIp', ['context', 'identity.sourceIp']],
    ['stageVariables.env', ['stageVariables', 'env']],
    ['request.headers.x', []],
    ['Request.header.x', []],
    ['response.header.x', []],
    ['', []],
  ])('%j is read as %j', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test('a response has its own', () => {
    expect(readSource('response.body.a', sourceKinds('response'))?.name).toBe('a')
    expect(readSource('request.body.a', RESPONSE_SOURCES)).toBeUndefined()
  })
})
