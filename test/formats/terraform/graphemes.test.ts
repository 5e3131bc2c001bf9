import fc from 'fast-check'
import { expect, test } from 'vitest'
import { graphemesIn } from '../../../src/formats/terraform/graphemes.ts'

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'grapheme' })
const PIECES = [
  'a',
  'é',
  'e\u0301',
  '\u0301',
  '😀',
  '👩🏽',
  '\u200d',
  '👩‍👩‍👧',
  '🇩🇪',
  '🇫',
  '각',
  '\u1100\u1161\u11a8',
  '\u1100',
  '\u11a8',
  '日',
  '\ufe0f',
  '\u00ad',
  '\u200b',
  'का',
  '\u0903',
  '❤️',
  '#️⃣',
]

test.each([
  ['', 0],
  ['abc', 3],
  ['e\u0301', 1],
  ['👩‍👩‍👧', 1],
  ['🇩🇪🇫🇷', 2],
  ['\u1100\u1161\u11a8각', 2],
  ['a\u00ad\u0301', 3],
])('%j shows %i', (text, count) => {
  expect(graphemesIn(text)).toBe(count)
})

test('the runtime counts the same', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }), (pieces) => {
      const text = pieces.join('')
      expect(graphemesIn(text)).toBe([...SEGMENTER.segment(text)].length)
    }),
    { numRuns: 2000 },
  )
})

test('a long text is counted in time', () => {
  expect(graphemesIn('👩\u0301'.repeat(50_000))).toBe(50_000)
  expect(graphemesIn(`a${'\u0301'.repeat(100_000)}`)).toBe(1)
})
