import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDraft } from '../../src/argv/read-draft.ts'
import { CliError } from '../../src/errors.ts'
import { FIELD_NAMES, FIELDS } from '../../src/model/fields.ts'
import { flagOf } from '../../src/model/names.ts'
import { fakeWorld } from '../support/fake-world.ts'
import { nastyText } from './arbitrary.ts'

const FILES = {
  text: 'a=b\r\n',
  json: '{"ApiId":"a","TlsConfig":{}}',
  list: '[1]',
  number: '٦٠\n',
  bad: Uint8Array.of(0xff, 0xfe, 0x7b),
}
const { world } = fakeWorld({ files: FILES, stdin: '{"Description":"d"}', broken: { locked: 'EACCES' } })

const PATHS = [...Object.keys(FILES), 'locked', 'nope', '~', '$HOME', '-', '/dev/stdin', '']
const PIECES = [
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  'a',
  '=',
  ',',
  ':',
  ': ',
  '\n',
  '- ',
  '@=',
  '\\',
  '1',
  '&x ',
  '*x',
  '!!set ',
]

const value = fc.oneof(
  nastyText,
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom('file://', 'fileb://', ''), fc.constantFrom(...PATHS)).map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom(...PATHS)).map(([path]) => `a@=file://${path}`),
)

const FLAGS = [...FIELD_NAMES.map(flagOf), '--cli-input-json', '--cli-input-yaml']

test('any values are read, or refused as a mistake of who wrote them', async () => {
  const tokens = fc.dictionary(fc.constantFrom(...FLAGS), value, { maxKeys: 3 })
  await fc.assert(
    fc.asyncProperty(tokens, async (given) => {
      try {
        await readDraft(new Map(Object.entries(given)), world)
      } catch (error) {
        expect(error).toBeInstanceOf(CliError)
        expect(error).toMatchObject({ fault: expect.stringMatching(/^(param|general)$/) as string })
      }
    }),
    { numRuns: 1500 },
  )
})

test('a text is given on as it is', async () => {
  const texts = FIELD_NAMES.filter((field) => FIELDS[field].shape.kind === 'text')
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...texts), nastyText, async (field, text) => {
      const draft = await readDraft(new Map([[flagOf(field), text]]), world)

      expect([...draft]).toEqual([[field, { value: text, as: 'flag' }]])
    }),
    { numRuns: 300 },
  )
})

test('a member that a flag sets is the flag’s, and every other one the document’s', async () => {
  const texts = FIELD_NAMES.filter((field) => FIELDS[field].shape.kind === 'text')
  const members = fc.uniqueArray(fc.constantFrom(...texts), { minLength: 1 })
  await fc.assert(
    fc.asyncProperty(members, members, async (flagged, written) => {
      const document = JSON.stringify(Object.fromEntries(written.map((field) => [field, 'd'])))
      const flags = flagged.map((field): [string, string] => [flagOf(field), 'f'])

      const draft = await readDraft(new Map([...flags, ['--cli-input-json', document]]), world)

      expect([...draft].map(([name, { value, as }]) => [name, value, as])).toEqual([
        ...texts.filter((field) => flagged.includes(field)).map((field) => [field, 'f', 'flag']),
        ...written.filter((field) => !flagged.includes(field)).map((field) => [field, 'd', 'document']),
      ])
    }),
    { numRuns: 300 },
  )
})
