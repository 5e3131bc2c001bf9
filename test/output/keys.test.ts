import { expect, test } from 'vitest'
import { keysOf } from '../../src/output/keys.ts'
import type { Json, JsonMap } from '../../src/value.ts'

const map = (...pairs: [string, Json][]): JsonMap => new Map(pairs)

test('scalars and containers of all maps, each once and sorted', () => {
  expect(keysOf([map(['b', 1n], ['l', []]), map(['a', null], ['b', ''], ['m', map()])])).toEqual({
    scalars: ['a', 'b'],
    containers: ['l', 'm'],
  })
})

test('a key can be both', () => {
  expect(keysOf([map(['a', 1n]), map(['a', []])])).toEqual({ scalars: ['a'], containers: ['a'] })
})

test('no maps', () => {
  expect(keysOf([])).toEqual({ scalars: [], containers: [] })
})
