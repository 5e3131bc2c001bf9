import { expect, test } from 'vitest'
import { WIDE_BOUNDS } from '../../src/output/east-asian-wide.ts'
import { textWidth } from '../../src/output/width.ts'

// By unicodedata.east_asian_width of Python 3.11 (Unicode 14).
test.each([
  ['nothing', '', 0],
  ['ASCII', 'abc ~', 5],
  ['control characters', '\u0000\n\t\u001b\u007f', 5],
  ['C1 control characters', '\u0080\u009f', 2],
  ['the first that is ambiguous, and its neighbours', '\u00a0\u00a1\u00a2', 4],
  ['Latin letters, ambiguous or not', 'éèêëñç', 9],
  ['ambiguous punctuation', '–…°±', 8],
  ['a combining mark, ambiguous', 'e\u0301', 3],
  ['Greek', 'αω', 4],
  ['Cyrillic', 'ключ', 8],
  ['Hebrew', 'שלום', 4],
  ['Chinese', '東京', 4],
  ['full and half width', 'Ａｱ', 3],
  ['emoji', '😀', 2],
  ['a family of emoji and joiners', '👨‍👩‍👧', 8],
  ['flags, made of two neutral letters', '🇩🇪', 2],
  ['private use', '\ue000\uf8ff', 4],
  ['not assigned', '\u0378', 2],
  ['a lone surrogate', '\ud800', 1],
  ['the last code point', '\u{10ffff}', 2],
  ['a tag', '\u{e0001}', 1],
  ['a variation selector of the second block', '\u{e0100}', 2],
])('%s', (_, text, width) => {
  expect(textWidth(text)).toBe(width)
})

test('the table of widths is whole', () => {
  const sum = WIDE_BOUNDS.reduce((total, bound, at) => (at % 2 === 0 ? total - bound : total + bound), 0)

  expect(WIDE_BOUNDS.length).toBe(2 * 851)
  expect(WIDE_BOUNDS.at(-1)).toBe(0x110000)
  expect(sum).toBe(1_085_770)
})
