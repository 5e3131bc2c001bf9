import { expect, test } from 'vitest'
import { clean, columnsOf, paintFor, shorten, wrap } from '../../../src/shell/converse/look.ts'

test.each([
  ['colours', '\x1b[31mred\x1b[0m', 'red'],
  ['a title for the window', '\x1b]0;title\x07name', 'name'],
  ['lines', 'a\r\nb\tc', 'a b c'],
  ['other controls, of both sets', 'a\x07\x9b2Jb\x7f', 'ab'],
  ['what turns text about', 'a\u202eb\u2066c', 'abc'],
  ['nothing', 'häß 日本', 'häß 日本'],
])('of text from elsewhere go %s', (_, text, cleaned) => {
  expect(clean(text)).toBe(cleaned)
})

test.each([
  ['ascii', 5],
  ['\x1b[36mé❯…\x1b[39m', 3],
  ['日本', 4],
  ['e\u0301', 1],
  ['😀', 2],
])('%j takes %i columns', (text, columns) => {
  expect(columnsOf(text)).toBe(columns)
})

test('what is too long is cut', () => {
  expect([shorten('abcdef', 6), shorten('abcdef', 5), shorten('日本語', 4), shorten('abc', 1)]).toEqual([
    'abcdef',
    'abcd…',
    '日…',
    '…',
  ])
})

test('lines break between words', () => {
  expect(wrap('one two three-four-five six', 8)).toEqual(['one two', 'three-four-five', 'six'])
  expect(wrap('', 8)).toEqual([''])
})

test('paint is dry where there are no colours', () => {
  expect([paintFor(true).red('x'), paintFor(false).red('x')]).toEqual(['\x1b[31mx\x1b[39m', 'x'])
})
