import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CliError } from '../../src/errors.ts'
import { readJson } from '../../src/python/json.ts'
import { readYaml } from '../../src/yaml/read.ts'

/** JSON text without the characters that YAML wants escaped. */
const jsonText = fc
  .jsonValue({ maxDepth: 4 })
  .map((value) =>
    JSON.stringify(value, null, 2).replace(
      /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  )

test('JSON is YAML', () => {
  fc.assert(
    fc.property(jsonText, (text) => {
      expect(readYaml(text)).toEqual(readJson(text))
    }),
    { numRuns: 200 },
  )
})

test('between brackets the indentation of a line means nothing', () => {
  fc.assert(
    fc.property(jsonText, fc.infiniteStream(fc.nat(5)), (text, blanks) => {
      const loose = text.replaceAll(/\n */g, () => `\n${' '.repeat(blanks.next().value ?? 0)}`)

      const read = readYaml(`list:\n- json: ${loose}\n  after: 1\nlast: 2\n`)

      const item = new Map([
        ['json', readJson(text)],
        ['after', 1n],
      ])
      expect(read).toEqual(
        new Map<string, unknown>([
          ['list', [item]],
          ['last', 2n],
        ]),
      )
    }),
    { numRuns: 200 },
  )
})

const PIECES = [
  ...[
    'a',
    'b',
    ': ',
    ':',
    ' ',
    '\n',
    '\n  ',
    '- ',
    '? ',
    '[',
    ']',
    '{',
    '}',
    ', ',
    '"',
    "'",
    '#',
    ' # c',
    '&a ',
    '*a',
    '!!str ',
  ],
  ...[
    '!foo ',
    '! ',
    '|',
    '>-\n',
    '---\n',
    '...\n',
    '<<: ',
    '=',
    '1',
    '1.5',
    '~',
    '\t',
    '%',
    '@',
    '\\',
    '2020-01-01',
    '!!set ',
    '\r\n',
  ],
]

test('any text is read or refused, and nothing else happens', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }), (pieces) => {
      try {
        readYaml(pieces.join(''))
      } catch (error) {
        expect(error).toBeInstanceOf(CliError)
        expect(error).toMatchObject({ fault: 'param', hint: expect.stringMatching(/^.+$/) as unknown })
      }
    }),
    { numRuns: 1000 },
  )
})
