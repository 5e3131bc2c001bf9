import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beforeShell, lacksVariables } from '../../../src/rules/habits/trace.ts'

/** What a shell makes of a text without quotes around its variables. */
const shellOf = (text: string): string => text.replace(/\$\w+/g, '')

describe('what a shell has read', () => {
  test.each([
    '$request.body',
    '$request.body.order.id',
    '$request.body.items[0].id',
    '$request.header.x-user',
    '$request.querystring.page',
    '$request.path',
    '$request.path.id',
    '/$request.path.proxy',
    '/v1/$request.path.id/orders/$request.path.order',
    'Bearer $request.header.token',
    'com.example.$request.path.source',
    'id_$request.path.id',
    '$context.requestId',
    '$context.identity.sourceIp',
    '$context.authorizer.claims.sub',
  ])('is restored: %s', (value) => {
    expect(beforeShell(shellOf(value), 'request')).toBe(value)
  })

  test.each(['$response.header.x', '$response.body.id', '$response.body', '$context.requestId'])(
    'is restored in a response: %s',
    (value) => {
      expect(beforeShell(shellOf(value), 'response')).toBe(value)
    },
  )

  test.each([
    ['an empty value', ''],
    ['a variable that is there', '$request.body.x'],
    ['one that is there beside another', '/$request.path.id/.path.id'],
    ['a recursive descent', '$request.body..path.x'],
    ['a stage variable, which cannot be told', '.v'],
    ['a word that may be a text', '.stage'],
    ['an authorizer alone', '.authorizer'],
    ['names of files', '/.well-known/security.txt'],
    ['a host', 'api.path.example.com'],
    ['a source of another API', 'method.request.header.x'],
    ['a path of another language, in quotes', '{"filter":".body.items"}'],
    ['a place in a longer word', '/.pathological'],
    ['a place alone in a longer text', '/.body'],
    ['a long value', `.body.${'x'.repeat(600)}`],
  ])('%s is none', (_, value) => {
    expect(beforeShell(value, 'request')).toBeUndefined()
  })

  test('a response has no path', () => {
    expect(beforeShell('.path.id', 'response')).toBeUndefined()
  })

  test('no text is too odd', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('request' as const, 'response' as const), (text, side) => {
        const before = beforeShell(text, side)
        return before === undefined || shellOf(before) === text
      }),
    )
  })
})

test.each([
  ['{"id": .json(\'$.id\')}', true],
  ["#set($x = 1) .path('$')", false],
  [".path('$.a')", true],
  ['{"a": ".params(x)"}', false],
  ['{"a": $input.json(\'$\')}', false],
  ['{"a": $util.base64Encode($input.body)}', false],
  ['{"a": ".path(\'$.a\')"}', true],
  ['{"statusCode": 200}', false],
  ['a.json(b)', false],
  [`.json(x)${' '.repeat(40_000)}`, false],
])('%j lacks its variables: %s', (template, lacks) => {
  expect(lacksVariables(template)).toBe(lacks)
})
