import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byCodePoint } from '../../src/python/order.ts'

test.each([
  ['upper case before lower case', ['b', 'a', 'B', 'A'], ['A', 'B', 'a', 'b']],
  ['a prefix first', ['ab', '', 'a'], ['', 'a', 'ab']],
  ['an emoji behind the end of the first plane', ['😀', '～', '\ufffd', 'z'], ['z', '～', '\ufffd', '😀']],
  ['emoji among themselves', ['😁', '😀', '🀀'], ['🀀', '😀', '😁']],
  [
    'lone surrogates by their number',
    ['\ue000', '\udc00', '\ud800', '\ud7ff'],
    ['\ud7ff', '\ud800', '\udc00', '\ue000'],
  ],
  [
    'a lone surrogate before the pair that it begins',
    ['\ud83d\ude00', '\ud83dx', '\ud83d'],
    ['\ud83d', '\ud83dx', '\ud83d\ude00'],
  ],
])('%s', (_, given, sorted) => {
  expect([...given].sort(byCodePoint)).toEqual(sorted)
})

test('it is the order of the lists of code points', () => {
  const text = fc.array(fc.constantFrom('a', 'b', '～', '\ud83d', '\ude00', '😀', '😁')).map((chars) => chars.join(''))

  fc.assert(
    fc.property(text, text, (left, right) => {
      expect(Math.sign(byCodePoint(left, right))).toBe(compareLists([...left], [...right]))
    }),
  )
})

function compareLists(left: readonly string[], right: readonly string[]): number {
  for (const [at, char] of left.entries()) {
    const difference = (char.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? -1)
    if (difference !== 0) return Math.sign(difference)
  }
  return left.length < right.length ? -1 : 0
}
