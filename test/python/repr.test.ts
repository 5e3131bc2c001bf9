import { describe, expect, test } from 'vitest'
import { repr, str, typeText } from '../../src/python/repr.ts'
import type { DateTime, Value } from '../../src/value.ts'

const map = (...pairs: [Value, Value][]): Map<Value, Value> => new Map(pairs)
const bytes = (...codes: number[]): Uint8Array => Uint8Array.from(codes)
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const tuple = (...items: Value[]): Value => ({ kind: 'tuple', items })
const set = (...items: Value[]): Value => ({ kind: 'set', items })
const date = (year: number, month: number, day: number): Value => ({ kind: 'date', year, month, day })

const NEW_YEAR = { kind: 'datetime', year: 2020, month: 1, day: 1, offset: undefined } as const
function at(hour: number, minute: number, second = 0, micros = 0, more: Partial<DateTime> = {}): DateTime {
  return { ...NEW_YEAR, hour, minute, second, micros, ...more }
}

describe('a string is written', () => {
  test.each<[name: string, text: string, is: string]>([
    ['in single quotes', 'a b', "'a b'"],
    ['empty', '', "''"],
    ['in double quotes where it holds single ones', "it's", '"it\'s"'],
    ['in single quotes where it holds double ones', '"', "'\"'"],
    ['with a backslash where it holds both', `it's "x"`, `'it\\'s "x"'`],
    ['with its backslashes doubled', 'C:\\dir', "'C:\\\\dir'"],
    ['with short escapes', '\n\r\t', "'\\n\\r\\t'"],
    ['without the other ones that other languages have', '\v\f\b\0', "'\\x0b\\x0c\\x08\\x00'"],
    ['with two digits up to U+00FF', '\x1b\x7f\x80\x85\xa0\xad', "'\\x1b\\x7f\\x80\\x85\\xa0\\xad'"],
    ['with four beyond', '\u200b\u2028\u2029\u3000\ufeff\ufff9', "'\\u200b\\u2028\\u2029\\u3000\\ufeff\\ufff9'"],
    ['with four for what has no character', '\u0378\ue000', "'\\u0378\\ue000'"],
    ['with eight beyond the first plane', '\u{e0001}\u{10ffff}', "'\\U000e0001\\U0010ffff'"],
    ['with each half of a pair that is none', 'a\ud83d\ud83d', "'a\\ud83d\\ud83d'"],
    ['as it is where it can be printed', 'é✓日😀', "'é✓日😀'"],
    ['with a lone accent', 'e\u0301', "'e\u0301'"],
    ['with dollars and braces', '${a}$&', "'${a}$&'"],
  ])('%s', (_, text, is) => {
    expect(repr(text)).toBe(is)
    expect(str(text)).toBe(text)
  })
})

describe('bytes are written', () => {
  test.each<[name: string, value: Uint8Array, is: string]>([
    ['empty', bytes(), "b''"],
    ['as ASCII', latin('abc ~'), "b'abc ~'"],
    ['in double quotes where they hold single ones', latin("a'b"), 'b"a\'b"'],
    ['with a backslash where they hold both', latin(`a"b'`), `b'a"b\\''`],
    ['with escapes', bytes(0, 9, 10, 13, 0x5c, 0x7f, 0x80, 0xff), "b'\\x00\\t\\n\\r\\\\\\x7f\\x80\\xff'"],
    ['without a look at UTF-8', Buffer.from('é'), "b'\\xc3\\xa9'"],
    ['of a part of a larger buffer', Buffer.from('abcd').subarray(1, 3), "b'bc'"],
  ])('%s', (_, value, is) => {
    expect(repr(value)).toBe(is)
    expect(str(value)).toBe(is)
  })
})

describe('other values', () => {
  test.each<[is: string, value: Value]>([
    ['None', null],
    ['True', true],
    ['False', false],
    ['0', 0n],
    ['-123456789012345678901234567890', -123456789012345678901234567890n],
    ['1.0', 1],
    ['1e+16', 1e16],
    ['[]', []],
    ["['a', 1, [2.0, None]]", ['a', 1n, [2, null]]],
    ['{}', map()],
    ["{'a': 'b', '2': [], '__proto__': {}}", map(['a', 'b'], ['2', []], ['__proto__', map()])],
    [
      "{200: 'x', True: 'y', None: 'z', ('a', 1): 'w'}",
      map([200n, 'x'], [true, 'y'], [null, 'z'], [tuple('a', 1n), 'w']),
    ],
    ['set()', set()],
    ["{'a', 1}", set('a', 1n)],
    ['()', tuple()],
    ["('a',)", tuple('a')],
    ["('a', ('b', 'c'))", tuple('a', tuple('b', 'c'))],
    ["[{'a': [b'b', datetime.date(2012, 10, 7)]}]", [map(['a', [latin('b'), date(2012, 10, 7)]])]],
  ])('%s', (is, value) => {
    expect(repr(value)).toBe(is)
    expect(str(value)).toBe(is)
  })
})

describe('a date', () => {
  const west = { offset: -330, zone: '-05:30' }

  test.each<[name: string, value: Value, alone: string, inside: string]>([
    ['a day', date(2012, 10, 7), '2012-10-07', 'datetime.date(2012, 10, 7)'],
    ['a day of old', date(1, 2, 3), '0001-02-03', 'datetime.date(1, 2, 3)'],
    ['without seconds', at(10, 0), '2020-01-01 10:00:00', 'datetime.datetime(2020, 1, 1, 10, 0)'],
    ['with seconds', at(3, 4, 5), '2020-01-01 03:04:05', 'datetime.datetime(2020, 1, 1, 3, 4, 5)'],
    [
      'with a fraction and no seconds',
      at(3, 4, 0, 5),
      '2020-01-01 03:04:00.000005',
      'datetime.datetime(2020, 1, 1, 3, 4, 0, 5)',
    ],
    [
      'with a fraction',
      at(3, 4, 5, 600_000),
      '2020-01-01 03:04:05.600000',
      'datetime.datetime(2020, 1, 1, 3, 4, 5, 600000)',
    ],
    [
      'east of Greenwich',
      at(0, 0, 0, 0, { offset: 120, zone: '+02:00' }),
      '2020-01-01 00:00:00+02:00',
      "datetime.datetime(2020, 1, 1, 0, 0, tzinfo=datetime.timezone(datetime.timedelta(seconds=7200), '+02:00'))",
    ],
    [
      'west of Greenwich',
      at(0, 0, 0, 0, west),
      '2020-01-01 00:00:00-05:30',
      "datetime.datetime(2020, 1, 1, 0, 0, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=66600), '-05:30'))",
    ],
    [
      'at Greenwich',
      at(1, 2, 3, 0, { offset: 0, zone: 'Z' }),
      '2020-01-01 01:02:03+00:00',
      "datetime.datetime(2020, 1, 1, 1, 2, 3, tzinfo=datetime.timezone(datetime.timedelta(0), 'Z'))",
    ],
  ])('%s', (_, value, alone, inside) => {
    expect(str(value)).toBe(alone)
    expect(repr(value)).toBe(inside)
    expect(str([value])).toBe(`[${inside}]`)
  })
})

describe('an object that came as JSON', () => {
  test.each<[is: string, value: Value]>([
    ['OrderedDict()', map()],
    ["OrderedDict({'a': 'b', '2': []})", map(['a', 'b'], ['2', []])],
    ["OrderedDict({'a': OrderedDict(), 'b': [OrderedDict({'c': 1})]})", map(['a', map()], ['b', [map(['c', 1n])]])],
    ["[OrderedDict({'a': 1})]", [map(['a', 1n])]],
  ])('%s', (is, value) => {
    expect(repr(value, 'OrderedDict')).toBe(is)
    expect(str(value, 'OrderedDict')).toBe(is)
  })
})

describe('what holds itself', () => {
  const list: Value[] = [1n]
  list.push(list)
  const whole = map(['a', 1n])
  whole.set('b', whole).set('c', [whole, list])
  const shared = map(['x', 1n])

  test.each<[name: string, value: Value, dict: 'dict' | 'OrderedDict', is: string]>([
    ['a list', list, 'dict', '[1, [...]]'],
    ['a map', whole, 'dict', "{'a': 1, 'b': {...}, 'c': [{...}, [1, [...]]]}"],
    ['a map that came as JSON', whole, 'OrderedDict', "OrderedDict({'a': 1, 'b': ..., 'c': [..., [1, [...]]]})"],
    ['a tuple in a list', [tuple(list)], 'dict', '[([1, [...]],)]'],
    ['not what is only met twice', [shared, shared], 'dict', "[{'x': 1}, {'x': 1}]"],
  ])('%s', (_, value, dict, is) => {
    expect(repr(value, dict)).toBe(is)
  })
})

test.each<[is: string, value: Value]>([
  ['NoneType', null],
  ['bool', true],
  ['int', 1n],
  ['float', 1],
  ['str', ''],
  ['bytes', bytes()],
  ['list', []],
  ['datetime.date', date(2020, 1, 1)],
  ['datetime.datetime', at(0, 0)],
  ['set', set()],
  ['tuple', tuple()],
])('a value of type %s', (is, value) => {
  expect(typeText(value)).toBe(`<class '${is}'>`)
  expect(typeText(value, 'OrderedDict')).toBe(`<class '${is}'>`)
})

test('a map has two types, for it may have come as JSON', () => {
  expect(typeText(map())).toBe("<class 'dict'>")
  expect(typeText(map(), 'OrderedDict')).toBe("<class 'collections.OrderedDict'>")
})
