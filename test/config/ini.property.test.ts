import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseIni } from '../../src/config/ini.ts'
import { CliError } from '../../src/errors.ts'

const word = fc.stringMatching(/^[a-z_][a-z0-9_]{0,8}$/)
const value = fc.stringMatching(/^([!-~][ -~]{0,8}[!-~])?$/)
const files = fc.dictionary(word, fc.dictionary(word, fc.array(value, { minLength: 1, maxLength: 3 })), { maxKeys: 4 })

test('what is written is read', () => {
  fc.assert(
    fc.property(files, fc.constantFrom('\n', '\r\n', '\r'), (file, end) => {
      const lines: string[] = []
      const meant = new Map<string, Map<string, string>>()
      for (const [name, keys] of Object.entries(file)) {
        lines.push(`[${name}]`)
        const section = new Map<string, string>()
        for (const [key, parts] of Object.entries(keys)) {
          // A part that is empty or looks like a comment is not continued by the next line as it stands.
          const [first = '', ...more] = parts.map((part, at) => (at === 0 ? part : `+${part}`))
          lines.push(`${key} = ${first}`, ...more.map((part) => `\t${part}`))
          section.set(key, [first, ...more].join('\n'))
        }
        meant.set(name, section)
      }
      const blocks = [...meant.values()].some((section) => [...section.values()].some((text) => text.startsWith('\n')))
      fc.pre(!blocks)

      expect(parseIni(lines.join(end), 'p')).toEqual(meant)
    }),
    { numRuns: 150 },
  )
})

const bits = fc.constantFrom(
  '[a]',
  '[DEFAULT]',
  'x',
  '=',
  ':',
  ' ',
  '\n',
  '\n',
  '\n  ',
  '\t',
  '#',
  ']',
  '\r',
  '\u2028',
  'é',
  '\0',
)

test('any text is read or refused, and the refusal does not show it', () => {
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 20 }), (some) => {
      try {
        for (const [, section] of parseIni(`[a]\nsecret: S3CR3T\n${some.join('')}`, 'p'))
          for (const [key] of section) expect(key).toBe(key.toLowerCase())
      } catch (error) {
        expect(error).toBeInstanceOf(CliError)
        expect(JSON.stringify(error)).not.toContain('S3CR3T')
      }
    }),
    { numRuns: 300 },
  )
})
