import { describe, expect, test } from 'vitest'
import { readJson } from '../../src/python/json.ts'
import type { Json } from '../../src/value.ts'
import { caught } from '../support/caught.ts'

const map = (...pairs: (readonly [string, Json])[]): Json => new Map(pairs)

describe('reads', () => {
  test.each<[name: string, text: string, is: Json]>([
    ['the constants of JSON', '[null,true,false]', [null, true, false]],
    ['the constants of Python', '[NaN,Infinity,-Infinity]', [NaN, Infinity, -Infinity]],
    ['an integer of any size', '-123456789012345678901234567890', -123456789012345678901234567890n],
    ['minus zero without a fraction, which is no float', '-0', 0n],
    ['minus zero with one', '-0.0', -0],
    ['a float that is whole', '[1.0,1e3,1E+2]', [1, 1000, 100]],
    ['a float out of range', '[1e400,-1e400,1e-400]', [Infinity, -Infinity, 0]],
    ['every escape', '"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\u00C9"', '"\\/\b\f\n\r\téÉ'],
    ['a pair of escapes', '"\\ud83d\\ude00"', '😀'],
    ['half a pair', '"\\ud83d"', '\ud83d'],
    ['two halves in the wrong order', '"\\ude00\\ud83d"', '\ude00\ud83d'],
    ['raw characters that are no control characters', '"\x7f\x85\u2028\ufeff😀"', '\x7f\x85\u2028\ufeff😀'],
    ['an empty object and an empty list', '[{},[ ],{ }]', [map(), [], map()]],
    ['every blank', ' \t\r\n{ \t\r\n"a" \t\r\n: \t\r\n1 \t\r\n, "b":[ 1 , 2 ] } \n', map(['a', 1n], ['b', [1n, 2n]])],
    ['a key of nothing', '{"":""}', map(['', ''])],
  ])('%s', (_, text, is) => {
    expect(readJson(text)).toStrictEqual(is)
  })

  test('keys in their order, whatever they look like', () => {
    const read = readJson('{"2":1,"1":2,"__proto__":{"constructor":3},"toString":4}')

    expect([...(read as ReadonlyMap<string, Json>)]).toStrictEqual([
      ['2', 1n],
      ['1', 2n],
      ['__proto__', map(['constructor', 3n])],
      ['toString', 4n],
    ])
  })

  test('of a repeated key the first place and the last value', () => {
    const read = readJson('{"a":1,"b":2,"\\u0061":3}')

    expect([...(read as ReadonlyMap<string, Json>)]).toStrictEqual([
      ['a', 3n],
      ['b', 2n],
    ])
  })
})

/** The words and places are those of `json.loads` in Python 3.13. */
describe('refuses', () => {
  describe('Expecting property name enclosed in double quotes', () => {
    test.each([
      ['{', 'line 1 column 2 (char 1)'],
      ['{ ', 'line 1 column 3 (char 2)'],
      ['{a', 'line 1 column 2 (char 1)'],
      ['{"a":1,,', 'line 1 column 8 (char 7)'],
      ['{1:2}', 'line 1 column 2 (char 1)'],
      ['{"a":1\r,x', 'line 1 column 9 (char 8)'],
      ['{"a":1,\r\nx', 'line 2 column 1 (char 9)'],
      ['{"a":1,\u2028x', 'line 1 column 8 (char 7)'],
      ["{'a':1}", 'line 1 column 2 (char 1)'],
    ])('%j: %s', (text, place) => {
      expect(caught(() => readJson(text))).toEqual({
        fault: 'param',
        message: `Expecting property name enclosed in double quotes: ${place}`,
      })
    })
  })

  describe("Expecting ':' delimiter", () => {
    test.each([
      ['{"a":1,"b"', 'line 1 column 11 (char 10)'],
      ['{"a"', 'line 1 column 5 (char 4)'],
      ['{"a" 1}', 'line 1 column 6 (char 5)'],
      ['{"a"\n\n=1}', 'line 3 column 1 (char 6)'],
    ])('%j: %s', (text, place) => {
      expect(caught(() => readJson(text))).toEqual({ fault: 'param', message: `Expecting ':' delimiter: ${place}` })
    })
  })

  describe('Expecting value', () => {
    test.each([
      ['', 'line 1 column 1 (char 0)'],
      ['  ', 'line 1 column 3 (char 2)'],
      ['\n', 'line 2 column 1 (char 1)'],
      ['{"a":', 'line 1 column 6 (char 5)'],
      ['{"a":}', 'line 1 column 6 (char 5)'],
      ['{"a":-}', 'line 1 column 6 (char 5)'],
      ['{"a":+1}', 'line 1 column 6 (char 5)'],
      ['{"a":.5}', 'line 1 column 6 (char 5)'],
      ['{"a":tru}', 'line 1 column 6 (char 5)'],
      ['{"a":nul', 'line 1 column 6 (char 5)'],
      ['{"a":Nan}', 'line 1 column 6 (char 5)'],
      ['{"a":-Infinit}', 'line 1 column 6 (char 5)'],
      ['[,', 'line 1 column 2 (char 1)'],
      ['\xa0{}', 'line 1 column 1 (char 0)'],
      ['\v{}', 'line 1 column 1 (char 0)'],
      ['{"😀\ud83d":x}', 'line 1 column 7 (char 6)'],
      ['\n\n  x', 'line 3 column 3 (char 4)'],
      ['{"a":True}', 'line 1 column 6 (char 5)'],
      [']', 'line 1 column 1 (char 0)'],
      ['}', 'line 1 column 1 (char 0)'],
    ])('%j: %s', (text, place) => {
      expect(caught(() => readJson(text))).toEqual({ fault: 'param', message: `Expecting value: ${place}` })
    })
  })

  describe("Expecting ',' delimiter", () => {
    test.each([
      ['[1,2', 'line 1 column 5 (char 4)'],
      ['[1 2]', 'line 1 column 4 (char 3)'],
      ['{"a":01}', 'line 1 column 7 (char 6)'],
      ['{"a":1.}', 'line 1 column 7 (char 6)'],
      ['{"a":1e}', 'line 1 column 7 (char 6)'],
      ['{"a":0x1}', 'line 1 column 7 (char 6)'],
      ['{"a":1.e5}', 'line 1 column 7 (char 6)'],
      ['{"a":1 "b":2}', 'line 1 column 8 (char 7)'],
      ['{"a":"b"]', 'line 1 column 9 (char 8)'],
      ['{"😀":1 2}', 'line 1 column 8 (char 7)'],
      ['{"a":[1,\n2,\n 3 4]}', 'line 3 column 4 (char 15)'],
    ])('%j: %s', (text, place) => {
      expect(caught(() => readJson(text))).toEqual({ fault: 'param', message: `Expecting ',' delimiter: ${place}` })
    })
  })

  describe('Unterminated string starting at', () => {
    test.each([
      ['{"a', 'line 1 column 2 (char 1)'],
      ['{"a":"b', 'line 1 column 6 (char 5)'],
      ['{"a":"b\\', 'line 1 column 6 (char 5)'],
      ['"', 'line 1 column 1 (char 0)'],
    ])('%j: %s', (text, place) => {
      expect(caught(() => readJson(text))).toEqual({
        fault: 'param',
        message: `Unterminated string starting at: ${place}`,
      })
    })
  })

  describe('Invalid control character at', () => {
    test.each([
      ['{"a":"b\nc"}', 'line 1 column 8 (char 7)'],
      ['{"a\t":1}', 'line 1 column 4 (char 3)'],
      ['{"a":"\x1f"}', 'line 1 column 7 (char 6)'],
      ['{"a":"\0"}', 'line 1 column 7 (char 6)'],
    ])('%j: %s', (text, place) => {
      expect(caught(() => readJson(text))).toEqual({
        fault: 'param',
        message: `Invalid control character at: ${place}`,
      })
    })
  })

  describe('Invalid \\escape', () => {
    test.each([
      ['{"a":"\\x"}', 'line 1 column 7 (char 6)'],
      ['{"a":"\\\'"}', 'line 1 column 7 (char 6)'],
    ])('%j: %s', (text, place) => {
      expect(caught(() => readJson(text))).toEqual({ fault: 'param', message: `Invalid \\escape: ${place}` })
    })
  })

  describe('Invalid \\uXXXX escape', () => {
    test.each([
      ['{"a":"\\u12"}', 'line 1 column 8 (char 7)'],
      ['{"a":"\\u12G4"}', 'line 1 column 8 (char 7)'],
      ['"\\u1234', 'line 1 column 3 (char 2)'],
      ['"\\u123', 'line 1 column 3 (char 2)'],
      ['{"a":"\\u 123"}', 'line 1 column 8 (char 7)'],
      ['{"a":"\\u+123"}', 'line 1 column 8 (char 7)'],
    ])('%j: %s', (text, place) => {
      expect(caught(() => readJson(text))).toEqual({ fault: 'param', message: `Invalid \\uXXXX escape: ${place}` })
    })
  })

  describe('Extra data', () => {
    test.each([
      ['{} x', 'line 1 column 4 (char 3)'],
      ['{}{}', 'line 1 column 3 (char 2)'],
      ['1 2', 'line 1 column 3 (char 2)'],
      ['{}\xa0', 'line 1 column 3 (char 2)'],
      ['{"a":1}}', 'line 1 column 8 (char 7)'],
      ['{"a":1}\n,', 'line 2 column 1 (char 8)'],
    ])('%j: %s', (text, place) => {
      expect(caught(() => readJson(text))).toEqual({ fault: 'param', message: `Extra data: ${place}` })
    })
  })

  describe('Unexpected UTF-8 BOM (decode using utf-8-sig)', () => {
    test.each([['\ufeff{}', 'line 1 column 1 (char 0)']])('%j: %s', (text, place) => {
      expect(caught(() => readJson(text))).toEqual({
        fault: 'param',
        message: `Unexpected UTF-8 BOM (decode using utf-8-sig): ${place}`,
      })
    })
  })

  describe('Illegal trailing comma before end of object', () => {
    test.each([
      ['{"a":1,}', 'line 1 column 7 (char 6)'],
      ['{"a":1 ,\n }', 'line 1 column 8 (char 7)'],
      ['{"a":[{"b":1,}]}', 'line 1 column 13 (char 12)'],
    ])('%j: %s', (text, place) => {
      expect(caught(() => readJson(text))).toEqual({
        fault: 'param',
        message: `Illegal trailing comma before end of object: ${place}`,
      })
    })
  })

  describe('Illegal trailing comma before end of array', () => {
    test.each([
      ['[1,]', 'line 1 column 3 (char 2)'],
      ['[1, ]', 'line 1 column 3 (char 2)'],
    ])('%j: %s', (text, place) => {
      expect(caught(() => readJson(text))).toEqual({
        fault: 'param',
        message: `Illegal trailing comma before end of array: ${place}`,
      })
    })
  })
})

describe('limits', () => {
  test.each([
    ['lists', '[', ']'],
    ['objects', '{"a":', '}'],
  ])('%s may be nested 500 deep', (_, open, close) => {
    const nested = (levels: number): string => `${open.repeat(levels)}1${close.repeat(levels)}`

    expect(() => readJson(nested(500))).not.toThrow()
    expect(caught(() => readJson(nested(501)))).toEqual({
      fault: 'param',
      message: expect.stringMatching(/^Nested more than 500 levels deep: line 1 column \d+ \(char \d+\)$/) as string,
    })
  })

  test('what is closed again does not count', () => {
    expect(readJson(`[${'[],'.repeat(1000)}[]]`)).toHaveLength(1001)
  })

  test('an integer has 4300 digits, its sign aside', () => {
    expect(readJson(`-${'9'.repeat(4300)}`)).toBe(1n - 10n ** 4300n)
    expect(caught(() => readJson(`{"a":-${'9'.repeat(4301)}}`))).toEqual({
      fault: 'param',
      message: 'Exceeds the limit (4300 digits) for integer string conversion',
    })
  })

  test('a mistake at the end of a long text is found in time', () => {
    const lines = '"😀",\n'.repeat(100_000)

    expect(caught(() => readJson(`[${lines}x]`)).message).toBe('Expecting value: line 100001 column 1 (char 500001)')
  })
})
