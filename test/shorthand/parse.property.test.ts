import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CliError } from '../../src/errors.ts'
import { repr } from '../../src/python/repr.ts'
import { parseShorthand } from '../../src/shorthand/parse.ts'
import type { ValueMap } from '../../src/value.ts'
import { legalKey, nastyText } from './arbitrary.ts'

const asItIs = (scalar: string): string => scalar

function read(text: string): ValueMap | CliError {
  try {
    return parseShorthand(text, asItIs)
  } catch (error) {
    if (error instanceof CliError) return error
    throw error
  }
}

const soup = fc
  .array(fc.oneof(nastyText, legalKey, fc.constantFrom('=', ',', 'a=', ',b=', '{a=', '[')), { maxLength: 8 })
  .map((parts) => parts.join(''))

test('any text is read or refused, and a refusal shows all of the text and one caret below it', () => {
  fc.assert(
    fc.property(soup, (text) => {
      const result = read(text)
      if (!(result instanceof CliError)) return
      expect(result.fault).toBe('param')
      const shown = /^Expected: '.+', received: '.+' for input:\n (.*)$/su.exec(result.message)?.[1]
      if (shown === undefined) expect(result.message).toMatch(/^Second instance of key "/)
      else expect(text).toBe(shown.replace(/\n *\^(?=\n|$)/, ''))
    }),
    { numRuns: 1000 },
  )
})

test('blanks around commas, equals signs and brackets mean nothing', () => {
  const blanks = fc.stringMatching(/^[ \t\n\r\v\f]{0,2}$/)
  fc.assert(
    fc.property(fc.array(blanks, { minLength: 9, maxLength: 9 }), (b) => {
      const spaced = `a${b[0]}=${b[1]}x${b[2]},${b[3]}b={${b[4]}c=[${b[5]}d${b[6]},"e"${b[7]}]${b[8]}},f=1,2`

      expect(repr(parseShorthand(spaced, asItIs))).toBe("{'a': 'x', 'b': {'c': ['d', 'e']}, 'f': ['1', '2']}")
    }),
  )
})

test('`@=` asks for the same scalars that `=` leaves as they are', () => {
  fc.assert(
    fc.property(soup, (text) => {
      const plain = read(`a=${text}`)
      const marked = (value: string): string => `<${value}>`
      if (plain instanceof CliError || plain.size > 1 || typeof plain.get('a') !== 'string') return
      const loaded = parseShorthand(`a@=${text} `, marked).get('a')

      expect(loaded).toBe(`<${String(plain.get('a'))}>`)
    }),
  )
})
