import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CliError } from '../../src/errors.ts'
import { compileQuery } from '../../src/query/compile.ts'
import { search } from '../../src/query/search.ts'
import type { Json } from '../../src/value.ts'

const scalar = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.bigInt(),
  fc.double({ noNaN: true }),
  fc.string({ unit: 'binary' }),
)

const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie('json'), { maxLength: 4 }),
    fc.array(fc.tuple(fc.string({ unit: 'binary' }), tie('json')), { maxLength: 4 }).map((pairs) => new Map(pairs)),
  ),
}))

const find = (query: string, data: Json): Json => search(compileQuery(query), data)

const WORDS =
  "a \"b\" ' ` `1` 'x' . * [ ] [] [? { } ( ) @ & && | || ! != == = < >= , : 0 -1 - a: {a: length( sort_by( \\ é 😀".split(
    ' ',
  )

describe('a query', () => {
  test('of any words compiles, or is a bad value', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }), json, (words, data) => {
        try {
          find(words.join(' '), data)
        } catch (error) {
          expect(error).toBeInstanceOf(CliError)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    ['@ == @', true],
    ['@ != @', false],
    ['!!@ == !@', false],
    ['(@ || `[]`) == `[]` || !!@', true],
    ['[@] == [@]', true],
    ['to_array(@)[0] == to_array(to_array(@))[0]', true],
    ['length(to_string(@)) >= `0`', true],
  ])('%s gives %s for all values', (query, gives) => {
    fc.assert(
      fc.property(json, (data) => {
        expect(find(query, data)).toBe(gives)
      }),
    )
  })
})

test('a key is found whatever it looks like, and all in their order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: 'binary' })), (keys) => {
      const data = new Map(keys.map((key, at) => [key, BigInt(at)]))

      expect(find('keys(@)', data)).toEqual(keys)
      for (const [key, at] of data) expect(find(`${JSON.stringify(key)}`, data)).toBe(at)
    }),
  )
})

test('a slice takes what Python takes', () => {
  const bound = fc.option(fc.integer({ min: -8, max: 8 }), { nil: undefined })
  fc.assert(
    fc.property(fc.array(fc.integer()), bound, bound, (list, start, stop) => {
      const data = list.map(BigInt)
      const bounds = `${start ?? ''}:${stop ?? ''}`

      expect(find(`[${bounds}]`, data)).toEqual(data.slice(start, stop))
      expect(find(`[${bounds}:-1] | length(@)`, data)).toBeTypeOf('bigint')
      expect(find('[::-1]', data)).toEqual([...data].reverse())
    }),
  )
})

test('sort orders, keeps all, and leaves equals in their places', () => {
  const keys = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }).map(BigInt))
  fc.assert(
    fc.property(fc.array(keys, { maxLength: 100 }), (list) => {
      const data = list.map(
        (key, at) =>
          new Map<string, Json>([
            ['key', key],
            ['at', BigInt(at)],
          ]),
      )
      const expected = list
        .map((key, at) => ({ key: Number(key), at }))
        .sort((a, b) => a.key - b.key || a.at - b.at)
        .map(({ at }) => BigInt(at))

      expect(find('sort_by(@, &key)[*].at', data)).toEqual(expected)
      expect(find('sort(@)', list)).toEqual(expected.map((at) => list[Number(at)]))
    }),
  )
})

test('strings have the order of their code points', () => {
  const order = (text: string): number[] => Array.from(text, (char) => char.codePointAt(0) ?? 0)
  const before = (a: readonly number[], b: readonly number[]): boolean => {
    const at = a.findIndex((point, index) => point !== b[index])
    return at < 0 ? a.length < b.length : at >= b.length ? false : (a[at] ?? 0) < (b[at] ?? 0)
  }
  const text = fc.string({ unit: fc.constantFrom('a', 'é', '～', '\ue000', '😀', '😁', '𐀀'), maxLength: 4 })
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(find('[0] < [1]', [a, b])).toBe(before(order(a), order(b)))
      expect(find('[0] >= [1]', [a, b])).toBe(!before(order(a), order(b)))
    }),
    { numRuns: 300 },
  )
})

test('to_number reads what to_string wrote', () => {
  fc.assert(
    fc.property(fc.oneof(fc.bigInt(), fc.double({ noNaN: true, noDefaultInfinity: true })), (value) => {
      expect(find('to_number(to_string(@))', value)).toBe(value)
    }),
  )
})
