import { expect, test } from 'vitest'
import { isText, LONGEST, tooLong, trouble } from '../../src/documents/piece.ts'

const PLACE = { line: 2, column: 3 }

test('a trouble has no text', () => {
  expect(isText(trouble(PLACE, 'No.'))).toBe(false)
  expect(isText({ ...PLACE, text: '' })).toBe(true)
})

test.each([
  [LONGEST, 'This document is longer than 10 MiB, more than is read at once.'],
  [80, 'This document is longer than 80 characters, more than is read at once.'],
])('too long for %d', (longest, message) => {
  expect(tooLong(PLACE, longest, 'cut it')).toMatchObject({
    place: PLACE,
    error: { fault: 'param', message, hint: 'cut it' },
  })
})
