import { expect, test } from 'vitest'
import { moveTo } from '../../src/documents/mark.ts'

const start = () => ({ at: 0, line: 1, column: 1 })

test.each([
  ['the start', '', { line: 1, column: 1 }],
  ['a column', 'ab', { line: 1, column: 3 }],
  ['a line', 'ab\nc', { line: 2, column: 2 }],
  ['CRLF', 'ab\r\nc', { line: 2, column: 2 }],
  ['characters of two units', 'é😀😀', { line: 1, column: 4 }],
  ['halves of characters', '\udc80\udc81\ud83d', { line: 1, column: 4 }],
])('%s', (_, text, place) => {
  expect(moveTo(start(), `${text}x\n`, text.length)).toEqual(place)
})

test('a mark goes on from where it is, and never back', () => {
  const mark = start()
  const text = 'a\n😀b\nc'

  expect(moveTo(mark, text, 3)).toEqual({ line: 2, column: 1 })
  expect(moveTo(mark, text, 4)).toEqual({ line: 2, column: 2 })
  expect(moveTo(mark, text, 5)).toEqual({ line: 2, column: 3 })
  expect(moveTo(mark, text, 1)).toEqual({ line: 2, column: 3 })
  expect(mark.at).toBe(5)
})
