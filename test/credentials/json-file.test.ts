import { expect, test } from 'vitest'
import { jsonMapIn, mapIn, readJsonFile, stringIn } from '../../src/credentials/json-file.ts'
import { isJsonMap } from '../../src/value.ts'
import { outsideOf } from './support.ts'

test.each([
  [
    'an object',
    '{"a": {"b": "c"}, "n": 1}',
    new Map<string, unknown>([
      ['a', new Map([['b', 'c']])],
      ['n', 1n],
    ]),
  ],
  ['a list', '[1]', undefined],
  ['no JSON', '{', undefined],
  ['nothing', '', undefined],
])('a file with %s', (_, text, expected) => {
  expect(readJsonFile('/f', outsideOf({ files: { '/f': text } }).outside)).toEqual(expected)
  expect(jsonMapIn(Buffer.from(text))).toEqual(expected)
})

test('a file that is not there', () => {
  expect(readJsonFile('/f', outsideOf({}).outside)).toBeUndefined()
})

test('members by their type', () => {
  const map = jsonMapIn(Buffer.from('{"a": {"b": "c"}, "n": 1}')) ?? new Map()

  expect([mapIn(map, 'a'), mapIn(map, 'n'), mapIn(map, 'x')]).toEqual([new Map([['b', 'c']]), undefined, undefined])
  expect([stringIn(map, 'n'), stringIn(mapIn(map, 'a') ?? new Map(), 'b')]).toEqual([undefined, 'c'])
  expect([isJsonMap(map), isJsonMap(undefined), isJsonMap([])]).toEqual([true, false, false])
})
