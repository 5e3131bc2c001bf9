import { describe, expect, test } from 'vitest'
import { pastBlanks, pointedAt, seen } from '../../src/shorthand/cursor.ts'

describe('pointedAt', () => {
  test.each([
    ['the empty text', '', 0, '\n^'],
    ['the start', 'ab', 0, 'ab\n^'],
    ['the end', 'ab', 2, 'ab\n  ^'],
    ['a line feed at the start, which ends the first line', '\na', 0, '\n^\na'],
    ['the line behind it', '\na', 1, '\na\n^'],
    ['a line between others', 'a\nbcd\ne', 4, 'a\nbcd\n  ^\ne'],
    ['the line feed that ends a line', 'a\nbcd\ne', 5, 'a\nbcd\n   ^\ne'],
    ['the end behind a line feed', 'a\n', 2, 'a\n\n^'],
    ['carriage returns, which end no line', 'a\rb', 2, 'a\rb\n  ^'],
    ['an astral character, which is one column', '😀b', 2, '😀b\n ^'],
  ])('%s', (_, text, at, shown) => {
    expect(pointedAt(text, at)).toBe(shown)
  })
})

test.each([
  ['a', 0, 'a'],
  ['😀', 0, '😀'],
  ['a', 1, 'EOF'],
])('seen in %j at %i: %s', (text, at, char) => {
  expect(seen({ text, at })).toBe(char)
})

test('blanks are six characters, and no others that Python strips', () => {
  expect(pastBlanks(' \t\n\r\v\f\x1c ', 0)).toBe(6)
  expect(pastBlanks('\u00a0', 0)).toBe(0)
  expect(pastBlanks('a ', 1)).toBe(2)
})
