import { describe, expect, test } from 'vitest'
import { parseDigits, parseInteger } from '../../src/python/int.ts'
import { caught } from '../support/caught.ts'

const bytes = (...parts: (string | number)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part))))

describe('an integer', () => {
  test.each<[name: string, text: string, is: bigint]>([
    ['digits', '50', 50n],
    ['a plus', '+100', 100n],
    ['a minus', '-7', -7n],
    ['minus zero', '-0', 0n],
    ['leading zeros', '00100', 100n],
    ['an underscore between digits', '1_000', 1000n],
    ['underscores between all digits', '0_0_1', 1n],
    ['more than a float can hold', '9007199254740993', 9007199254740993n],
    ['Arabic digits', '٥٠', 50n],
    ['full-width digits', '５０', 50n],
    ['digits beyond the first plane', '𝟘𝟙𝟚', 12n],
    ['a minus before Arabic digits', '-٥', -5n],
    ['scripts mixed, with an underscore', '1٢_३', 123n],
    ['blanks around', ' 50 ', 50n],
    ['every ASCII blank', '\t\n\v\f\r 5\t\n\v\f\r ', 5n],
    ['every other blank', '\x85\xa0\u1680\u2000\u200a\u20285\u2029\u202f\u205f\u3000', 5n],
  ])('%s', (_, text, is) => {
    expect(parseInteger(text)).toBe(is)
  })

  /** The zero of each script of Unicode 14, whose other digits follow it. */
  const ZEROS = [
    '30 660 6f0 7c0 966 9e6 a66 ae6 b66 be6 c66 ce6 d66 de6 e50 ed0 f20 1040 1090 17e0 1810 1946 19d0 1a80 1a90 1b50',
    '1bb0 1c40 1c50 a620 a8d0 a900 a9d0 a9f0 aa50 abf0 ff10 104a0 10d30 11066 110f0 11136 111d0 112f0 11450 114d0',
    '11650 116c0 11730 118e0 11950 11c50 11d50 11da0 16a60 16ac0 16b50 1d7ce 1d7d8 1d7e2 1d7ec 1d7f6 1e140 1e2f0',
    '1e950 1fbf0',
  ].flatMap((line) => line.split(' '))

  test.each(ZEROS)('the ten digits from U+%s on', (zero) => {
    const digits = Array.from('9876543210', (digit) => String.fromCodePoint(parseInt(zero, 16) + Number(digit)))

    expect(parseInteger(digits.join(''))).toBe(9876543210n)
  })
})

describe('no integer', () => {
  test.each<[name: string, text: string, shown: string]>([
    ['nothing', '', "''"],
    ['blanks', '  ', "'  '"],
    ['a sign', '+', "'+'"],
    ['two signs', '+-5', "'+-5'"],
    ['a blank behind the sign', '- 5', "'- 5'"],
    ['a blank between digits', '5 0', "'5 0'"],
    ['a fraction', '50.0', "'50.0'"],
    ['an exponent', '1e3', "'1e3'"],
    ['a thousands separator', '1,000', "'1,000'"],
    ['another base', '0x64', "'0x64'"],
    ['a base of Python itself', '0o100', "'0o100'"],
    ['two underscores', '1__0', "'1__0'"],
    ['an underscore before', '_50', "'_50'"],
    ['an underscore behind', '50_', "'50_'"],
    ['a superscript, which is no decimal', '5²', "'5²'"],
    ['a fraction of one character', '½', "'½'"],
    ['words', 'None', "'None'"],
    ['a word that is a float', 'inf', "'inf'"],
    ['a quote', "it's", '"it\'s"'],
    ['a separator, which is a blank elsewhere', '5\x1c', "'5\\x1c'"],
    ['a separator beside a blank', '\x1f5\u2028', "'\\x1f5\\u2028'"],
    ['a space without width', '\u200b5', "'\\u200b5'"],
    ['a byte order mark', '\ufeff5', "'\\ufeff5'"],
    ['half of a pair', '\ud83d', "'\\ud83d'"],
    ['NUL', '5\0', "'5\\x00'"],
  ])('%s', (_, text, shown) => {
    expect(caught(() => parseInteger(text))).toEqual({
      fault: 'general',
      message: `invalid literal for int() with base 10: ${shown}`,
    })
  })

  test.each<[name: string, text: string, shown: string]>([
    ['the closing quote at the limit', 'a'.repeat(198), `'${'a'.repeat(198)}'`],
    ['the closing quote beyond it', 'a'.repeat(199), `'${'a'.repeat(199)}`],
    ['code points', '😀'.repeat(250), `'${'😀'.repeat(199)}`],
    ['what is written, not what is meant', '\\'.repeat(250), `'${'\\'.repeat(199)}`],
    ['a change of quotes', "'".repeat(250), `"${"'".repeat(199)}`],
  ])('is shown up to 200 characters: %s', (_, text, shown) => {
    expect(caught(() => parseInteger(text)).message).toBe(`invalid literal for int() with base 10: ${shown}`)
  })
})

describe('of bytes', () => {
  test.each<[name: string, given: Uint8Array, is: bigint]>([
    ['digits', bytes('50'), 50n],
    ['blanks and a line feed', bytes(' 50\n'), 50n],
    ['a sign and an underscore', bytes('-1_0'), -10n],
  ])('%s', (_, given, is) => {
    expect(parseInteger(given)).toBe(is)
  })

  test.each<[name: string, given: Uint8Array, shown: string]>([
    ['nothing', bytes(), "b''"],
    ['letters', bytes('x'), "b'x'"],
    ['a quote', bytes("it's"), 'b"it\'s"'],
    ['Arabic digits', bytes('٥'), "b'\\xd9\\xa5'"],
    ['a blank of Latin-1', bytes('5', 0xa0), "b'5\\xa0'"],
    ['a line end of Latin-1', bytes(0x85, '5'), "b'\\x855'"],
    ['a separator', bytes(0x1c, '5'), "b'\\x1c5'"],
    ['more than is shown', bytes('x'.repeat(300)), `b'${'x'.repeat(198)}`],
  ])('no integer: %s', (_, given, shown) => {
    expect(caught(() => parseInteger(given))).toEqual({
      fault: 'general',
      message: `invalid literal for int() with base 10: ${shown}`,
    })
  })
})

describe('many digits', () => {
  const message = 'Exceeds the limit (4300 digits) for integer string conversion'

  test.each<[name: string, text: string]>([
    ['as many as Python reads', '1'.repeat(4300)],
    ['signs and underscores beside', `-${'1_'.repeat(4299)}1`],
  ])('%s', (_, text) => {
    expect(parseInteger(text)).toBe(BigInt(text.replaceAll('_', '')))
  })

  test.each<[name: string, text: string]>([
    ['one too many', '1'.repeat(4301)],
    ['zeros', '0'.repeat(4301)],
    ['of another script', '٥'.repeat(4301)],
  ])('refused: %s', (_, text) => {
    expect(caught(() => parseInteger(text))).toEqual({ fault: 'general', message })
  })

  test.each(['general', 'param'] as const)('are a %s fault where the caller says so', (fault) => {
    expect(parseDigits(`-${'1'.repeat(4300)}`, fault)).toBe(BigInt(`-${'1'.repeat(4300)}`))
    expect(caught(() => parseDigits(`-${'1'.repeat(4301)}`, fault))).toEqual({ fault, message })
  })
})
