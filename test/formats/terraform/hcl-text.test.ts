import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  escapedTemplate,
  hasHalf,
  hclKey,
  hclTemplate,
  hclText,
  plainTemplate,
  templateOf,
} from '../../../src/formats/terraform/hcl-text.ts'
import { hostileText } from '../arbitrary.ts'
import { evaluated } from '../oracle/terraform-template.ts'

const X = { kind: 'reference', name: 'X', text: 'x' } as const
const say = (): string => 'var.x'

test.each([
  ['${', '$${'],
  ['%{', '%%{'],
  ['$${', '$$${'],
  ['$$', '$$'],
  ['$%{', '$%%{'],
  ['a\ud800', 'a\ufffd'],
])('%j as a template', (text, escaped) => {
  expect(escapedTemplate(text)).toBe(escaped)
})

test('dollars in front of an expression are said by one of their own', () => {
  expect(escapedTemplate('${a}$$', true)).toBe('$${a}${"$$"}')
  expect(hclTemplate({ kind: 'template', parts: ['"$', X, '$', X, '%', X, '$'] }, say)).toBe(
    String.raw`"\"${'$'}{"$"}${'$'}{var.x}${'$'}{"$"}${'$'}{var.x}%${'$'}{var.x}$"`,
  )
})

test('a text of JSON keeps its byte order mark', () => {
  expect(plainTemplate('\ufeff\ufeff${')).toBe('${"\\ufeff"}\ufeff$${')
  expect(templateOf({ kind: 'template', parts: ['\ufeff$', X] }, say)).toBe('${"\\ufeff"}${"$"}${var.x}')
})

test('any text comes back', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(evaluated(templateOf(text, say))).toBe(text)
    }),
  )
})

test.each([
  ['a"b\\c\nd\re\tf', String.raw`"a\"b\\c\nd\re\tf"`],
  ['\0\u001b\u2028\ufeff', String.raw`"\u0000\u001b\u2028\ufeff"`],
  ['é😀', '"é😀"'],
])('%j in HCL', (text, hcl) => {
  expect(hclText(text, say)).toBe(hcl)
})

test('a reference alone is not in quotes, but for a key', () => {
  expect(hclText({ kind: 'template', parts: [X] }, say)).toBe('var.x')
  expect(hclKey({ kind: 'template', parts: [X] }, say)).toBe('"${var.x}"')
})

test.each([
  ['QueueUrl', 'QueueUrl'],
  ['a-b', '"a-b"'],
  ['200', '"200"'],
  ['for', '"for"'],
  ['null', '"null"'],
  ['$default', '"$default"'],
  ['', '""'],
])('the key %j', (key, text) => {
  expect(hclKey(key, say)).toBe(text)
})

test('half of a surrogate pair', () => {
  expect(['a\ud800', '\udc00', '😀', ''].map(hasHalf)).toEqual([true, true, false, false])
})
