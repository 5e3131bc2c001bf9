import { expect, test } from 'vitest'
import { isList, isMap } from '../src/value.ts'

test.each([
  ['a map', new Map(), true, false],
  ['a list', [], false, true],
  ['bytes', new Uint8Array(), false, false],
  ['text', 'x', false, false],
  ['null', null, false, false],
  ['nothing', undefined, false, false],
])('%s', (_, value, map, list) => {
  expect([isMap(value), isList(value)]).toEqual([map, list])
})
