import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readInnerLine, readOperation, readOuterLine } from '../../../src/argv/command-line.ts'
import { readDraft } from '../../../src/argv/read-draft.ts'
import type { Draft, Given } from '../../../src/model/draft.ts'
import { FIELD_NAMES, FIELDS } from '../../../src/model/fields.ts'
import { repr } from '../../../src/python/repr.ts'
import type { Value } from '../../../src/value.ts'
import { awsCommand } from '../../../src/formats/aws-command/command-of.ts'
import type { Shell } from '../../../src/grammar/shell-word.ts'
import { fakeWorld } from '../../support/fake-world.ts'
import { readCmd, readPowerShell } from '../../support/shells.ts'

const PIECES = ['"', "'", '\\', '\\"', '$', '$(id)', '`id`', '!', '%', '%NAME%', '^', '&', '|', '<', '>', ';', '(', ')']
const MORE = [
  ',',
  '=',
  '[',
  ']',
  '{',
  '}',
  ' ',
  '\n',
  '\t',
  '\r',
  '--x',
  '-',
  '#',
  '@',
  '*',
  '~',
  '\u001b[31m',
  '\u202e',
]
const WORDS = [
  'a',
  'b c',
  'é',
  '😀',
  '’',
  '“',
  'file://',
  'fileb://',
  'https://',
  '200',
  '${stageVariables.x}',
  '\ud83d',
]

const nasty = fc
  .array(fc.constantFrom(...PIECES, ...MORE, ...WORDS), { maxLength: 7 })
  .map((parts) => parts.join('').replaceAll('\0', ''))
const key = fc.oneof(
  fc.constantFrom('append:header.x', 'application/json', '$default', '200', 'file', 'integration.request.header.a'),
  nasty,
)
const mapOf = (value: fc.Arbitrary<Value>): fc.Arbitrary<Value> =>
  fc.uniqueArray(fc.tuple(key, value), { maxLength: 3, selector: ([name]) => name }).map((pairs) => new Map(pairs))

const texts = fc.oneof(nasty, fc.string({ unit: 'binary' }))
const VALUES: Readonly<Record<string, fc.Arbitrary<Value>>> = {
  text: texts,
  integer: fc.bigInt({ min: -5n, max: 30_000n }),
  map: mapOf(texts),
  structure: texts.map((name) => new Map([['ServerNameToVerify', name]])),
}

function valueOf(field: (typeof FIELD_NAMES)[number]): fc.Arbitrary<Value> {
  if (field === 'ResponseParameters') return mapOf(mapOf(texts))
  return VALUES[FIELDS[field].shape.kind] ?? texts
}

const given = (value: Value): Given => ({ value, as: 'document' })

const member = fc.constantFrom(...FIELD_NAMES).chain((field) => fc.tuple(fc.constant(field), valueOf(field)))
const drafts: fc.Arbitrary<Draft> = fc
  .array(member, { maxLength: 5 })
  .map((members) => new Map<string, Value>([['ApiId', 'a1'], ['IntegrationType', 'MOCK'], ...members]))
  .map((members) => new Map([...members].map(([field, value]) => [field, given(value)])))

const sortedText = (draft: Draft): string =>
  repr(
    new Map([...draft].map(([name, { value }]): [string, Value] => [name, value]).sort(([a], [b]) => (a < b ? -1 : 1))),
  )

async function readBack([aws, ...argv]: readonly string[]): Promise<string> {
  expect(aws).toBe('aws')
  const tokens = readInnerLine(readOperation(readOuterLine(argv)))
  return sortedText(await readDraft(tokens, fakeWorld({}).world))
}

const folder = mkdtempSync(join(tmpdir(), 'aws-command-'))
writeFileSync(join(folder, 'aws'), `#!/bin/sh\nprintf '%s\\0' aws "$@"\n`)
chmodSync(join(folder, 'aws'), 0o755)

/** What the program gets, several commands at once, since to start a shell takes its time. */
function runShell(shell: string, commands: readonly string[]): string[][] {
  const script = commands.map((command) => `${command}\nprintf '\\0'\n`).join('')
  const env = { PATH: `${folder}:/usr/bin:/bin`, LC_ALL: 'C.UTF-8' }
  const out = execFileSync(shell, ['-s'], { input: script, env, encoding: 'utf8', maxBuffer: 1e8 })
  const all: string[][] = [[]]
  const words = out.split('\0')
  for (let at = 0; at < words.length; at++) {
    // An empty text between two ends may be a word: the end of a command is an empty one before `aws` or the end.
    const ends = words[at] === '' && (words[at + 1] === 'aws' || at + 2 >= words.length)
    if (ends) all.push([])
    else all.at(-1)?.push(words[at] ?? '')
  }
  return all.filter((argv) => argv.length > 0)
}

test.runIf(process.platform !== 'win32').each(['/bin/sh', 'bash'])('%s hands on what was meant', async (shell) => {
  const many = fc.array(drafts, { minLength: 40, maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(many, async (some) => {
      const got = runShell(
        shell,
        some.map((draft) => awsCommand(draft, 'posix')),
      )
      expect(await Promise.all(got.map(readBack))).toEqual(some.map(sortedText))
    }),
    { numRuns: 12 },
  )
})

test.each<[string, Shell, (command: string) => string[]]>([
  ['cmd.exe', 'cmd', readCmd],
  ['Windows PowerShell 5.1', 'powershell', (command) => readPowerShell(command, '5.1')],
  ['PowerShell 7.2', 'powershell', (command) => readPowerShell(command, '7.2')],
  ['PowerShell 7.3', 'powershell', (command) => readPowerShell(command, '7.3')],
])('%s, by its rules, hands on what was meant', async (_, shell, read) => {
  await fc.assert(
    fc.asyncProperty(drafts, async (draft) => {
      expect(await readBack(read(awsCommand(draft, shell)))).toBe(sortedText(draft))
    }),
    { numRuns: 800 },
  )
})

test.each<Shell>(['posix', 'powershell', 'cmd'])('a terminal has nothing to obey: %s', (shell) => {
  fc.assert(
    fc.property(drafts, (draft) => {
      expect(awsCommand(draft, shell).replaceAll('\n', '')).not.toMatch(
        /[\0-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/,
      )
    }),
  )
})
