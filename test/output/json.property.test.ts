import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeCompactJson, writeJson } from '../../src/output/json.ts'
import { readJson } from '../../src/python/json.ts'
import type { Json } from '../../src/value.ts'

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', '10', '9', '\ud800', 'é\u2028'))
const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(fc.constantFrom(null, true, false), fc.bigInt(), fc.double(), text),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(text, tie('value')), { maxLength: 4 }).map((pairs) => new Map(pairs)),
  ),
}))

test.each([
  ['indented', (json: Json) => writeJson(json)],
  ['compact', (json: Json) => writeCompactJson(json)],
  ['compact, in ASCII', (json: Json) => writeCompactJson(json, { ascii: true })],
])('%s JSON reads back as it was', (_, write) => {
  fc.assert(
    fc.property(value, (json) => {
      expect(ordered(readJson(write(json)))).toStrictEqual(ordered(json))
    }),
    { numRuns: 150 },
  )
})

test('compact JSON is the indented one without its blanks', () => {
  fc.assert(
    fc.property(value, (json) => {
      const bare = writeJson(json).replace(/("(?:[^"\\]|\\.)*")|\s+/g, (_, string: string | undefined) => string ?? '')

      expect(writeCompactJson(json)).toBe(bare)
    }),
    { numRuns: 150 },
  )
})

/** Maps as lists of pairs: two Maps are equal to `expect` whatever their order. */
function ordered(json: Json): unknown {
  if (json instanceof Map) return [...json].map(([key, item]) => ({ key, item: ordered(item) }))
  return Array.isArray(json) ? json.map((item: Json) => ordered(item)) : json
}
