import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { constantName, keyText, quoted, typescriptWith } from '../../../src/formats/code/typescript.ts'
import { hostileText } from '../arbitrary.ts'

const ANY = fc.oneof(
  hostileText,
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\ud800', '\udc00a', '\u2029*/', '`${x}`'),
)
const evaluate = (expression: string): unknown => runInNewContext(`(${expression})`)
const X = { kind: 'reference', name: 'X', text: 'x' } as const

test.each([
  ['', `''`],
  ['it\'s "so" `${x}`', `'it\\'s "so" \`\${x}\`'`],
  ['a\\b\nc\rd\te', String.raw`'a\\b\nc\rd\te'`],
  ['\u00001\u001b\u0085\u2028\u202e\ufeff', String.raw`'\u00001\u001b\u0085\u2028\u202e\ufeff'`],
  ['\ud800 \udc00 😀 é', String.raw`'\ud800 \udc00 😀 é'`],
])('%j in quotes', (text, expression) => {
  expect(quoted(text)).toBe(expression)
})

test('any text comes back, on one line and without what obeys', () => {
  fc.assert(
    fc.property(ANY, (text) => {
      expect(evaluate(quoted(text))).toBe(text)
      expect(quoted(text)).toMatch(/^[^\0-\x1f\u2028\u2029]*$/)
    }),
  )
})

test('any key comes back', () => {
  fc.assert(
    fc.property(ANY, (key) => {
      expect(evaluate(`Object.entries({ ${keyText(key)}: 1 })`)).toEqual([[key, 1]])
    }),
  )
})

test.each([
  ['$default', '$default'],
  ['200', `'200'`],
  ['a b', `'a b'`],
  ['constructor', 'constructor'],
  ['__proto__', `['__proto__']`],
])('the key %j', (key, text) => {
  expect(keyText(key)).toBe(text)
})

test('a language of sums', () => {
  const { text, key, reference, step } = typescriptWith(({ name }, of) => `${name}.${of}`)

  expect(text({ kind: 'template', parts: ['a', X, '${'] })).toBe(`'a' + X.text + '\${'`)
  expect(key({ kind: 'template', parts: ['a', X] })).toBe(`['a' + X.text]: `)
  expect(key('a')).toBe('a: ')
  expect(reference(X, 'map')).toBe('X.map')
  expect(step).toBe('  ')
})

test('a key whose text is another in the target is quoted, or computed', () => {
  const escaping = typescriptWith(
    () => '',
    (text) => [quoted(text.replace('$', '$$$$'))],
  )
  const splitting = typescriptWith(
    () => '',
    (text) => text.split(',').map(quoted),
  )

  expect(escaping.key('$a')).toBe(`'$$a': `)
  expect(splitting.key('a,b')).toBe(`['a' + 'b']: `)
  expect(splitting.key(`a' + 'b`)).toBe(`'a\\' + \\'b': `)
})

test.each([
  ['ordersArn', 'ordersArn'],
  ['class', 'classValue'],
  ['cdk', 'cdkValue'],
  ['config', 'configValue'],
])('the constant %s', (name, constant) => {
  expect(constantName(name)).toBe(constant)
})
