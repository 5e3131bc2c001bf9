import fc from 'fast-check'
import { expect, test } from 'vitest'
import { repr } from '../../src/python/repr.ts'
import { parseShorthand } from '../../src/shorthand/parse.ts'
import { printShorthand } from '../../src/shorthand/print.ts'
import { mapOf, nastyText, nested } from './arbitrary.ts'

const asItIs = (scalar: string): string => scalar
const printed = (value: Parameters<typeof printShorthand>[0]): string => printShorthand(value) ?? 'nothing was printed'

test('whatever is printed reads back as the same value, in the same order', () => {
  fc.assert(
    fc.property(mapOf(nested, 1), (value) => {
      expect(repr(parseShorthand(printed(value), asItIs))).toBe(repr(value))
    }),
    { numRuns: 1000 },
  )
})

test('texts and maps of texts can always be said', () => {
  fc.assert(
    fc.property(mapOf(fc.oneof(nastyText, fc.string({ unit: 'binary' }), mapOf(nastyText)), 1), (value) => {
      expect(repr(parseShorthand(printed(value), asItIs))).toBe(repr(value))
    }),
    { numRuns: 200 },
  )
})

test('what can stand without quotes does', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z$.\\][a-z ,=[{$.\\\u00e9]{0,8}[a-z$.\\]$/), (text) => {
      expect(printShorthand(new Map([['a', text]]))).toBe(`a=${text.replaceAll(',', '\\,')}`)
    }),
  )
})

/** How the AWS CLI finds quoted strings from 2.18.14 on: a backslash before a quote escapes it, whatever precedes it. */
const NEWER = /"(?:\\"|[^"])*"|'(?:\\'|[^'])*'/g

test('no quoted text is read otherwise where `\\\\` does not shield the closing quote', () => {
  const braced = nastyText.map((text) => `{${text}`)
  const last = braced.filter((text) => !(text.includes('"') && text.includes("'")))
  fc.assert(
    fc.property(braced, last, (first, second) => {
      const found =
        printed(
          new Map([
            ['a', first],
            ['b', second],
          ]),
        ).match(NEWER) ?? []
      const values = found.map((q) =>
        q
          .slice(1, -1)
          .replaceAll(`\\${q.charAt(0)}`, q.charAt(0))
          .replaceAll('\\\\', '\\'),
      )

      expect(values).toEqual([first, second])
    }),
    { numRuns: 500 },
  )
})
