import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CliError } from '../../src/errors.ts'
import { readJson } from '../../src/python/json.ts'
import { repr } from '../../src/python/repr.ts'
import { mended } from '../../src/shorthand/advise.ts'
import { parseShorthand } from '../../src/shorthand/parse.ts'
import { nastyText } from './arbitrary.ts'

const key = fc.constantFrom('a', 'b c', '$default', '*/*', 'application/vnd.api+json', 'é', '200', '__proto__', '#x')
const value = fc
  .array(fc.constantFrom('x', "it's", '${a.b}', 'é😀', ' and ', '"q"', '$.x[0]', "('y')", '=', '\\n', '?p=1'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(''))
  .filter((text) => /^[^'"=[]/.test(text) && text.trim() === text)
const pairs = fc.uniqueArray(fc.tuple(key, value), { minLength: 1, maxLength: 3, selector: ([name]) => name })

const isShorthand = (text: string): boolean => {
  try {
    return parseShorthand(text, String).size > 0
  } catch (error) {
    if (error instanceof CliError) return false
    throw error
  }
}

test('pairs written without quotes are mended to just those pairs, or not at all', () => {
  let said = 0
  fc.assert(
    fc.property(pairs, (meant) => {
      const text = meant.map((pair) => pair.join('=')).join(',')
      const instead = isShorthand(text) ? undefined : mended(text)
      if (instead === undefined) return
      said++

      expect(repr(instead.startsWith('{') ? readJson(instead) : parseShorthand(instead, String))).toBe(
        repr(new Map(meant)),
      )
    }),
    { numRuns: 500 },
  )
  expect(said).toBeGreaterThan(100)
})

test('whatever is shown for any text can be read', () => {
  fc.assert(
    fc.property(fc.array(nastyText, { maxLength: 4 }), (parts) => {
      const instead = mended(parts.join('='))
      if (instead === undefined) return

      expect(instead.startsWith('{') ? readJson(instead) : parseShorthand(instead, String)).toBeInstanceOf(Map)
    }),
    { numRuns: 500 },
  )
})
