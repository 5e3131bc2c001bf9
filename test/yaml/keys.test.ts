import { expect, test } from 'vitest'
import type { Value } from '../../src/value.ts'
import { identity, keyOf } from '../../src/yaml/keys.ts'

const time = { kind: 'datetime', year: 2020, month: 1, day: 1, hour: 10, minute: 0, second: 0, micros: 0 } as const
const tuple = (...items: Value[]): Value => ({ kind: 'tuple', items })

test.each<[string, Value, Value]>([
  ['an integer and a float', 1n, 1],
  ['a boolean and a number', true, 1n],
  ['zeros', 0n, -0],
  ['large ones', 10n ** 22n, 1e22],
  ['bytes', Uint8Array.of(1, 2), Uint8Array.of(1, 2)],
  ['tuples', tuple(1n, 'a'), tuple(true, 'a')],
  ['the same moment in two zones', { ...time, offset: 0 }, { ...time, hour: 12, offset: 120 }],
])('%s are one key', (_, left, right) => {
  expect(identity(left)).toBe(identity(right))
})

test.each<[string, Value, Value]>([
  ['a number and its text', 1n, '1'],
  ['null and its text', null, 'null'],
  ['neighbours that a float cannot tell apart', 2n ** 53n, 2n ** 53n + 1n],
  ['bytes and text', Uint8Array.of(97), 'a'],
  ['tuples that join to the same text', tuple('a', 'b'), tuple('a,b')],
  ['times with and without a zone', { ...time, offset: 0 }, { ...time, offset: undefined }],
  ['a date and its midnight', { kind: 'date', year: 2020, month: 1, day: 1 }, { ...time, hour: 0, offset: undefined }],
])('%s are two keys', (_, left, right) => {
  expect(identity(left)).not.toBe(identity(right))
})

test.each<[string, Value, Value | undefined]>([
  ['a list becomes a tuple', ['a', 1n], tuple('a', 1n)],
  ['a map cannot be a key', new Map(), undefined],
  ['a set cannot', { kind: 'set', items: [] }, undefined],
  ['nor can a list that holds a list', [['a']], undefined],
])('%s', (_, value, key) => {
  expect(keyOf(value)).toEqual(key)
})
