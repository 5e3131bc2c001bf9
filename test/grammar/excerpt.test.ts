import { expect, test } from 'vitest'
import { excerpt } from '../../src/grammar/excerpt.ts'

test.each([
  ['a short text as it is', 'orders', '"orders"'],
  ['what would break the line', 'a\n"b"', '"a\\n\\"b\\""'],
  ['nothing', '', '""'],
  ['as much as fits', 'x'.repeat(60), `"${'x'.repeat(60)}"`],
  ['the beginning of a long text', 'x'.repeat(61), `"${'x'.repeat(60)}…"`],
  ['no half of a character', '😀'.repeat(100_000), `"${'😀'.repeat(60)}…"`],
])('shows %s', (_, text, shown) => {
  expect(excerpt(text)).toBe(shown)
})
