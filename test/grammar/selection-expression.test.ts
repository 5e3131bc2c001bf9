import { expect, test } from 'vitest'
import { asExpression, readSelection, staticValue } from '../../src/grammar/selection-expression.ts'

/** `<name>` for a variable, `<name` for one whose brace is open. */
const drawn = (expression: string): string =>
  readSelection(expression)
    .map((part) => (part.kind === 'text' ? part.text : `<${part.name}${part.closed ? '>' : ''}`))
    .join('|')

test.each([
  ['', ''],
  ['200', '200'],
  ['application/json', 'application/json'],
  ['$request.body.action', '<request.body.action>'],
  ['${request.body.version}-beta', '<request.body.version>|-beta'],
  ['v$request.body.a/$request.body.b', 'v|<request.body.a>|/|<request.body.b>'],
  ['${request.body.a}${request.body.b}', '<request.body.a>|<request.body.b>'],
  ['$request.body.items[0].id', '<request.body.items[0].id>'],
  ["${request.body['the action']}", "<request.body['the action']>"],
  ['\\$default', '$default'],
  ['\\\\$default', '$default'],
  ['a\\b', 'a\\b'],
  ['$default', '<default>'],
  ['${request.body.a', '<request.body.a'],
  ['${}', '<>'],
  ['$', '$'],
  ['$5 and $$', '$5 and $$'],
])('%s is %s', (expression, parts) => {
  expect(drawn(expression)).toBe(parts)
})

test('a variable knows its place', () => {
  expect(readSelection('a${b}c')).toEqual([
    { kind: 'text', text: 'a' },
    { kind: 'variable', name: 'b', braced: true, closed: true, at: 1, end: 5 },
    { kind: 'text', text: 'c' },
  ])
})

test('an expression without variables has a value, and a value an expression', () => {
  expect(staticValue('\\$default')).toBe('$default')
  expect(staticValue('')).toBe('')
  expect(staticValue('a$request.body.b')).toBeUndefined()
  expect(asExpression('$default')).toBe('\\$default')
})
