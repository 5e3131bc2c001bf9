import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonPlaces } from '../../src/documents/json-places.ts'
import { readYamlWithPlaces } from '../../src/yaml/read.ts'

const START = { line: 1, column: 1 }

const DOCUMENT = ` {"a": 1, "b\\u0041":
  [ true, {"c": "]\\"", "é": {}}, [-1.5e3] ]
, "😀": "😀", "d": null, "a": [ ], "": {"": 0}
}`

test.each([
  [[], '1:2'],
  [['a'], '3:24'],
  [['bA'], '1:11'],
  [['bA', 0], '2:5'],
  [['bA', 1], '2:11'],
  [['bA', 1, 'c'], '2:12'],
  [['bA', 1, 'é'], '2:24'],
  [['bA', 2, 0], '2:35'],
  [['😀'], '3:3'],
  [['d'], '3:13'],
  [[''], '3:34'],
  [['', ''], '3:39'],
  [['x'], undefined],
  [['a', 0], undefined],
  [['d', 'x'], undefined],
  [['bA', 3], undefined],
])('the place of %j', (path, expected) => {
  const place = jsonPlaces(DOCUMENT, START)(path)

  expect(place && `${place.line}:${place.column}`).toBe(expected)
})

test('a text that begins elsewhere', () => {
  const find = jsonPlaces('{"a":\n1, "b": 2}', { line: 7, column: 5 })

  expect(find(['a'])).toEqual({ line: 7, column: 6 })
  expect(find(['b'])).toEqual({ line: 8, column: 4 })
})

/** The paths of all members. */
function pathsOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  const members: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [path, ...members.flatMap(([name, inner]) => pathsOf(inner, [...path, name]))]
}

test('places are those that YAML gives', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'é', '😀', '"', '\\', '{', ']', ',', ':', '\n') })
  const { value } = fc.letrec<{ value: unknown; leaf: unknown }>((tie) => ({
    leaf: fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null)),
    value: fc.oneof(
      { maxDepth: 3 },
      tie('leaf'),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(text, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }))
  fc.assert(
    fc.property(value, fc.constantFrom(0, 1, 2), (document, indent) => {
      const json = JSON.stringify(document, null, indent)
      const find = jsonPlaces(json, START)
      // YAML wants a blank after a colon, and forbids long keys.
      const { placeOf } = readYamlWithPlaces(json)

      for (const path of pathsOf(document)) expect([path, find(path)]).toEqual([path, placeOf(path)])
    }),
    { numRuns: 500 },
  )
})

test('a long text in quotes', () => {
  const text = `{"a": "${'\\n'.repeat(2_000_000)}", "b": 1}`

  expect(jsonPlaces(text, START)(['b'])).toEqual({ line: 1, column: 4_000_011 })
})
