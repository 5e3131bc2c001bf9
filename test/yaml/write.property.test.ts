import fc from 'fast-check'
import { CORE_SCHEMA, load, realMapTag } from 'js-yaml'
import { expect, test } from 'vitest'
import type { Json } from '../../src/value.ts'
import { readYaml } from '../../src/yaml/read.ts'
import { writeYaml } from '../../src/yaml/write.ts'

const PIECES = [
  ...[
    'a',
    'b',
    'y',
    'n',
    '0',
    '1',
    '.',
    ':',
    '-',
    '#',
    ',',
    '[',
    ']',
    '{',
    '}',
    '&',
    '*',
    '!',
    '|',
    '>',
    "'",
    '"',
    '%',
    '@',
    '`',
    '?',
    '=',
    '<',
    '~',
  ],
  ...[
    '\\',
    ' ',
    '\n',
    '\t',
    '\r',
    '\0',
    '\x1b',
    '\x7f',
    '\x85',
    '\xa0',
    '\u2028',
    '\ufeff',
    '\uffff',
    'é',
    '😀',
    '\ud800',
    ': ',
    ' #',
    '---',
    '...',
  ],
  ...['\n---\n', '- ', 'null', 'yes', '2020-01-01', '1e3'],
]
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join('')),
)
const scalar = fc.oneof({ weight: 4, arbitrary: text }, fc.constantFrom(null, true, false), fc.bigInt(), fc.double())

const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.array(tie('json'), { maxLength: 4 }),
    fc.array(fc.tuple(text, tie('json')), { maxLength: 4 }).map((members) => new Map(members)),
  ),
}))

test('what is written reads back the same', () => {
  fc.assert(
    fc.property(json, fc.boolean(), (value, aliases) => {
      expect(readYaml(writeYaml(value, { aliases }))).toEqual(value)
    }),
    { numRuns: 500 },
  )
})

test('also by the rules of YAML 1.1, where more texts are something else', () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(readYaml(`%YAML 1.1\n---\n${writeYaml([value])}`)).toEqual([value])
    }),
    { numRuns: 500 },
  )
})

test('also for a reader that knows only the core of YAML 1.2', () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(load(writeYaml(new Map([[value, [value]]])), { schema: CORE_SCHEMA.withTags(realMapTag) })).toEqual(
        new Map([[value, [value]]]),
      )
    }),
    { numRuns: 500 },
  )
})
