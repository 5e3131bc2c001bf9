import { expect, test } from 'vitest'
import { placesIn } from '../../src/grammar/place.ts'

test('places are counted from 1, by lines and by characters', () => {
  const placeOf = placesIn('ab\n💥c\n\nd')

  expect([0, 1, 3, 5, 7, 8, 8].map(placeOf)).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 2 },
    { line: 2, column: 1 },
    { line: 2, column: 2 },
    { line: 3, column: 1 },
    { line: 4, column: 1 },
    { line: 4, column: 1 },
  ])
})
