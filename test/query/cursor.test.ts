import { expect, test } from 'vitest'
import { names, peek, startParser, take, taken } from '../../src/query/cursor.ts'

test('behind the last word there is nothing but the end', () => {
  const parser = startParser('a.b')

  expect([take(parser), take(parser), take(parser)].map(({ value }) => value)).toEqual(['a', '.', 'b'])
  expect(take(parser)).toEqual({ kind: 'eof', value: '', start: 3 })
  expect(peek(parser, 5)).toEqual({ kind: 'eof', value: '', start: 3 })
})

test('a word is taken only if it is of the kind', () => {
  const parser = startParser('a.b')

  expect(taken(parser, 'dot')).toBe(false)
  expect(taken(parser, 'unquoted_identifier')).toBe(true)
  expect(peek(parser).kind).toBe('dot')
  expect(peek(parser, -1).value).toBe('a')
})

test('kinds are named as Python shows a list', () => {
  expect(names(['lbracket', 'lbrace'])).toBe("['lbracket', 'lbrace']")
})
