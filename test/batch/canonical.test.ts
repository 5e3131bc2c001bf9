import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalText } from '../../src/batch/canonical.ts'
import { readJson } from '../../src/python/json.ts'
import type { Json, JsonMap } from '../../src/value.ts'

test.each<readonly [string, readonly (readonly [string, Json])[], string]>([
  ['nothing', [], '{}'],
  [
    'members out of order',
    [
      ['b', 1n],
      ['a', 2n],
    ],
    '{"a":2,"b":1}',
  ],
  [
    'capitals come first',
    [
      ['a', 1n],
      ['B', 1n],
    ],
    '{"B":1,"a":1}',
  ],
  [
    'keys like numbers',
    [
      ['10', 1n],
      ['9', 1n],
    ],
    '{"10":1,"9":1}',
  ],
  [
    'a map in a map',
    [
      [
        'm',
        new Map([
          ['z', 'Z'],
          ['y', 'Y'],
        ]),
      ],
    ],
    '{"m":{"y":"Y","z":"Z"}}',
  ],
  [
    'a map in a list',
    [
      [
        'l',
        [
          new Map([
            ['b', null],
            ['a', true],
          ]),
        ],
      ],
    ],
    '{"l":[{"a":true,"b":null}]}',
  ],
  ['a list keeps its order', [['l', ['b', 'a']]], '{"l":["b","a"]}'],
  ['an integer beyond doubles', [['n', 12_345_678_901_234_567_890n]], '{"n":12345678901234567890}'],
  ['quotes and line breaks', [['k"', 'a\n']], '{"k\\"":"a\\n"}'],
])('%s', (_, members, text) => {
  expect(canonicalText(new Map(members))).toBe(text)
})

test.each<readonly [string, Json, Json]>([
  ['a number and a text', 1n, '1'],
  ['an integer and a float', 1n, 1],
  ['true and its name', true, 'true'],
  ['a list and its only item', ['a'], 'a'],
  ['an empty list and an empty map', [], new Map()],
  ['null and its name', null, 'null'],
])('%s are not the same', (_, one, other) => {
  expect(canonicalText(new Map([['k', one]]))).not.toBe(canonicalText(new Map([['k', other]])))
})

const json = fc.letrec<{ value: Json; map: JsonMap }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.bigInt(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('map'),
  ),
  map: fc
    .uniqueArray(fc.tuple(fc.string(), tie('value')), { selector: ([key]) => key, maxLength: 4 })
    .map((members) => new Map(members)),
})).map

/** The same with all members turned round. */
const turned = (value: Json): Json =>
  value instanceof Map
    ? new Map([...value].reverse().map(([key, inner]: [string, Json]) => [key, turned(inner)]))
    : Array.isArray(value)
      ? value.map(turned)
      : value

test('the order of members does not matter, at any depth', () => {
  fc.assert(
    fc.property(json, (request) => {
      expect(canonicalText(turned(request) as JsonMap)).toBe(canonicalText(request))
    }),
  )
})

test('nothing is lost: it reads back as what was asked for', () => {
  fc.assert(
    fc.property(json, (request) => {
      expect(readJson(canonicalText(request))).toEqual(request)
    }),
  )
})
