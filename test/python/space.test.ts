import { describe, expect, test } from 'vitest'
import { INT_SPACE, SPACE, stripEnd, stripStart } from '../../src/python/space.ts'

const char = (hex: string): string => String.fromCodePoint(parseInt(hex, 16))

/** What `str.isspace` accepts, and no more. */
const BLANKS = '9 a b c d 1c 1d 1e 1f 20 85 a0 1680 2000 2005 200a 2028 2029 202f 205f 3000'.split(' ')
const OTHERS = '0 8 e 1b 21 84 86 a1 180e 1fff 200b 2027 202a 2060 2fff 3001 feff 1f600'.split(' ')

describe('a blank is stripped', () => {
  test.each(BLANKS)('U+%s', (hex) => {
    expect(stripStart(`${char(hex)}${char(hex)}a${char(hex)}`)).toBe(`a${char(hex)}`)
    expect(stripEnd(`${char(hex)}a${char(hex)}${char(hex)}`)).toBe(`${char(hex)}a`)
  })
})

describe('anything else stays', () => {
  test.each(OTHERS)('U+%s', (hex) => {
    expect(stripStart(` ${char(hex)} `)).toBe(`${char(hex)} `)
    expect(stripEnd(` ${char(hex)} `)).toBe(` ${char(hex)}`)
  })
})

test.each(['', ' ', ' \u3000\n', ' \x1c\t'])('nothing is left of %j', (text) => {
  expect(stripStart(text)).toBe('')
  expect(stripEnd(text)).toBe('')
})

test('int() strips the same but the separators of information', () => {
  const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
  const space = new RegExp(`[${SPACE}]`)
  const intSpace = new RegExp(`[${INT_SPACE}]`)

  expect(all.filter((one) => space.test(one))).toHaveLength(29)
  expect(all.filter((one) => space.test(one) !== intSpace.test(one))).toEqual(['\x1c', '\x1d', '\x1e', '\x1f'])
})

test('many blanks within a text are passed over in time', () => {
  const text = `a${' '.repeat(1_000_000)}b`

  expect(stripEnd(text)).toBe(text)
  expect(stripStart(text)).toBe(text)
})
