import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CliError } from '../../src/errors.ts'
import { readJson } from '../../src/python/json.ts'
import type { Json } from '../../src/value.ts'

/** What `JSON.parse` gives, in our types: a number without a fraction is written as an integer. */
function typed(value: unknown): Json {
  if (typeof value === 'number') return /[.e]/.test(JSON.stringify(value)) ? value : BigInt(JSON.stringify(value))
  if (Array.isArray(value)) return value.map(typed)
  if (typeof value === 'object' && value !== null)
    return new Map(Object.entries(value).map(([key, inner]) => [key, typed(inner)]))
  return value as null | boolean | string
}

test('what is written as JSON is read as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom('', ' ', '\t', '\n'), (value, indent) => {
      const text = JSON.stringify(value, null, indent)

      expect(readJson(text)).toStrictEqual(typed(JSON.parse(text)))
    }),
    { numRuns: 500 },
  )
})

const BRACKETS = ['{', '}', '[', ']', ',', ':', '{"a":', '"a":']
const SCALARS = ['1', '0', '-', '.', 'e', '+', 'null', 'tru', 'NaN', '-Infinity', '1.5', '12345678901234567890', '"x"']
const STRINGS = ['"', '\\', '\\u', '\\ud83d', '00e9', '\\n', '\\x', 'a', 'é', '😀', '\ud83d', '\u0001', '\u007f']
const BLANKS = [' ', '\n', '\r\n', '\t', '\u00a0', '\ufeff', '\v']
const pieces = fc.array(fc.constantFrom(...BRACKETS, ...SCALARS, ...STRINGS, ...BLANKS), { maxLength: 12 })

test('a text is read, or refused at a place within it', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('')
      try {
        readJson(text)
      } catch (error) {
        expect(error).toBeInstanceOf(CliError)
        const { fault, message } = error as CliError
        const [, line, column, char] = (/: line (\d+) column (\d+) \(char (\d+)\)$/.exec(message) ?? []).map(Number)
        const before = [...text].slice(0, char)
        expect(fault).toBe('param')
        expect(before).toHaveLength(char ?? NaN)
        expect(before.join('').split('\n')).toHaveLength(line ?? NaN)
        expect([...(before.join('').split('\n').at(-1) ?? '')]).toHaveLength((column ?? NaN) - 1)
      }
    }),
    { numRuns: 2000 },
  )
})

test('what JSON.parse reads is read, and what is read beyond it is Python’s', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('')

      expect(isRead(readJson, text)).toBe(isRead(JSON.parse, text.replaceAll(/-?Infinity|NaN/g, '{}')))
    }),
    { numRuns: 2000 },
  )
})

function isRead(read: (text: string) => unknown, text: string): boolean {
  try {
    read(text)
    return true
  } catch {
    return false
  }
}
