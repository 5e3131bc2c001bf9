import { expect, test } from 'vitest'
import { harmless, harmlessLine, unitEscape } from '../../src/grammar/harmless.ts'

test('what is shown is not obeyed, and lines stay lines', () => {
  expect(harmless('a\u001b[2J\r\nb\u202e\t')).toBe('a\\u001b[2J\\u000d\nb\\u202e\t')
})

test('a line stays one line', () => {
  expect(harmlessLine('a\r\nb\u2028c\u009b\té')).toBe('a\\u000d\\u000ab\\u2028c\\u009b\té')
})

test('a character by its number', () => {
  expect(unitEscape('"')).toBe('\\u0022')
})
