import { expect, test } from 'vitest'
import { pythonWith, quoted, variableName } from '../../../src/formats/code/python.ts'

const X = { kind: 'reference', name: 'X', text: 'x' } as const

test.each([
  ['', '""'],
  [`it's "so" {x}`, String.raw`"it's \"so\" {x}"`],
  ['a\\b\nc\rd\te', String.raw`"a\\b\nc\rd\te"`],
  ['\u00001\u001b\u0085\u2028\u202e\ufeff', String.raw`"\x001\x1b\x85\u2028\u202e\ufeff"`],
  ['\ud800 \udc00 😀 é', String.raw`"\ud800 \udc00 😀 é"`],
])('%j in quotes', (text, expression) => {
  expect(quoted(text)).toBe(expression)
})

test('a language of sums', () => {
  const { text, key, reference, step } = pythonWith(
    ({ name }, of) => `${name}.${of}`,
    (each, followed) => [quoted(followed ? `${each}!` : each)],
  )

  expect(text({ kind: 'template', parts: ['a', X, '${'] })).toBe('"a!" + X.text + "${"')
  expect(key({ kind: 'template', parts: ['a', X] })).toBe('"a!" + X.text: ')
  expect(key('__proto__')).toBe('"__proto__": ')
  expect(reference(X, 'map')).toBe('X.map')
  expect(step).toBe('    ')
})

test.each([
  ['orders_arn', 'orders_arn'],
  ['class', 'class_value'],
  ['self', 'self_value'],
  ['config', 'config_value'],
])('the variable %s', (name, variable) => {
  expect(variableName(name)).toBe(variable)
})
