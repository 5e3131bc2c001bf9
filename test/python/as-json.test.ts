import { expect, test } from 'vitest'
import { asJson } from '../../src/python/as-json.ts'
import type { Value } from '../../src/value.ts'

const DATE = { kind: 'date', year: 2020, month: 1, day: 2 } as const

test.each<[string, Value, unknown]>([
  ['what JSON has', [null, true, 1n, 1.5, 'a'], [null, true, 1n, 1.5, 'a']],
  [
    'a map, in its order',
    new Map([
      ['b', 'x'],
      ['a', 'y'],
    ]),
    new Map([
      ['b', 'x'],
      ['a', 'y'],
    ]),
  ],
  ['a key that is no text', new Map([[200n, 'x']]), new Map([['200', 'x']])],
  ['what JSON has no kind for', DATE, '2020-01-02'],
  ['bytes', new Uint8Array([97]), "b'a'"],
])('%s', (_, value, json) => {
  expect(asJson(value)).toEqual(json)
})

test('a map that holds itself comes to an end', () => {
  const map = new Map<Value, Value>()
  map.set('a', map)

  expect(
    JSON.stringify(asJson(map), (_, inner: unknown) => (inner instanceof Map ? [...inner.values()] : inner)),
  ).toContain('…')
})
