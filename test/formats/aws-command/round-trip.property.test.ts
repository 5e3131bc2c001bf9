import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readInnerLine, readOperation, readOuterLine } from '../../../src/argv/command-line.ts'
import { readDraft } from '../../../src/argv/read-draft.ts'
import { isCommand, readCommand } from '../../../src/formats/aws-command/read.ts'
import { writeCommand } from '../../../src/formats/aws-command/write.ts'
import type { Item } from '../../../src/formats/format.ts'
import { lookupOf } from '../../../src/formats/lookup.ts'
import { joined } from '../../../src/formats/references/template.ts'
import type { Shell } from '../../../src/grammar/shell-word.ts'
import type { Draft } from '../../../src/model/draft.ts'
import type { Reference, Value } from '../../../src/value.ts'
import { fakeWorld } from '../../support/fake-world.ts'
import { readCmd, readPowerShell } from '../../support/shells.ts'
import { draftArbitrary, hostileText, plainOf } from '../arbitrary.ts'

const itemOf = (draft: Draft): Item => ({ name: '', draft })

async function readBack(text: string, set: Readonly<Record<string, string>> = {}): Promise<readonly unknown[]> {
  const source = { kind: 'text', text } as const
  expect(isCommand(source)).toBe(true)
  const { found, notes } = await readCommand(source, {
    lookup: lookupOf(new Map(Object.entries(set))),
    shipped: () => Promise.reject(new Error('nothing is wanted')),
  })
  expect(notes).toEqual([])
  expect(found.flatMap((each) => each.notes)).toEqual([])
  return found.map((each) => each.kind === 'integration' && plainOf(each.draft))
}

const SHELLS: readonly Shell[] = ['posix', 'powershell', 'cmd']

test.each(SHELLS)('%s: what is written is read back', async (shell) => {
  await fc.assert(
    fc.asyncProperty(fc.array(draftArbitrary(), { minLength: 1, maxLength: 3 }), async (drafts) => {
      const { text, notes } = writeCommand(drafts.map(itemOf), { shell })

      expect(notes).toEqual([])
      expect(await readBack(text)).toEqual(drafts.map(plainOf))
    }),
    { numRuns: 300 },
  )
})

/** Values that a variable may have and still be put into JSON. */
const SET = { ORDERS_ARN: 'arn:aws:lambda:x:1:function:orders', STAGE: 'it is, [so]=1', API_ID: 'a1b2c3' }
const REFERENCES: readonly Reference[] = [
  { kind: 'reference', name: 'OrdersArn', text: 'aws_lambda_function.orders[\'}`$(id)"].arn\n' },
  { kind: 'reference', name: 'Stage', text: '${stage}' },
  { kind: 'reference', name: 'ApiId', text: 'api' },
]

/** Texts of which some have references in them. */
const withReferences = (draft: Draft): fc.Arbitrary<Draft> =>
  fc.tuple(...Array.from(draft, ([, { value }]) => opened(value))).map((values) => {
    const entries = [...draft].map(
      ([name, { as }], at): [string, Draft extends ReadonlyMap<string, infer G> ? G : never] => [
        name,
        { value: values[at] ?? '', as },
      ],
    )
    return new Map(entries)
  })

const part = fc.oneof(hostileText, fc.constantFrom(...REFERENCES))

function opened(value: Value): fc.Arbitrary<Value> {
  if (typeof value === 'string')
    return fc.oneof(
      fc.constant(value),
      fc.array(part, { maxLength: 4 }).map((parts) => joined(parts)),
    )
  if (!(value instanceof Map)) return fc.constant(value)
  const entries = [...(value as ReadonlyMap<Value, Value>)]
  return fc
    .tuple(...entries.map(([, item]) => opened(item)))
    .map((items) => new Map(entries.map(([key], at): [Value, Value] => [key, items[at] ?? ''])))
}

/** With the values of the references in their place. */
function filled(value: Value): Value {
  if (value instanceof Map)
    return new Map([...(value as ReadonlyMap<Value, Value>)].map(([key, item]) => [key, filled(item)]))
  if (value === null || typeof value !== 'object' || !('kind' in value) || value.kind !== 'template') return value
  const values = new Map<string, string>([
    ['OrdersArn', SET.ORDERS_ARN],
    ['Stage', SET.STAGE],
    ['ApiId', SET.API_ID],
  ])
  return value.parts.map((each) => (typeof each === 'string' ? each : values.get(each.name))).join('')
}

const filledDraft = (draft: Draft): Draft =>
  new Map([...draft].map(([name, { value, as }]) => [name, { value: filled(value), as }]))

const open = draftArbitrary().chain(withReferences)

test.each(SHELLS)('%s: references are variables, and those that are read are references again', async (shell) => {
  await fc.assert(
    fc.asyncProperty(open, async (draft) => {
      const { text } = writeCommand([itemOf(draft)], { shell })

      expect(namesIn(await readBack(text))).toEqual(namesIn([plainOf(draft)]))
      expect(await readBack(text, SET)).toEqual([plainOf(filledDraft(draft))])
    }),
    { numRuns: 300 },
  )
})

/** References have other texts in a shell, but the same names. */
const namesIn = (values: readonly unknown[]): unknown =>
  JSON.parse(
    JSON.stringify(values, (key, value: unknown) =>
      key === 'text' ? '' : typeof value === 'bigint' ? `${value}n` : value,
    ),
  )

const FUNCTION = `aws() { printf '%s\\0' "$@"; printf '\\001\\0'; }\n`

/** The words that the shell itself hands on, of each command. */
function runBash(script: string): string[][] {
  const out = execFileSync('/bin/bash', ['--norc', '-c', FUNCTION + script], {
    env: { PATH: '', LC_ALL: 'C.UTF-8', ...SET },
    encoding: 'utf8',
  })
  const words = out.split('\0').slice(0, -1)
  const commands: string[][] = [[]]
  for (const word of words)
    if (word === '\u0001') commands.push([])
    else commands.at(-1)?.push(word)
  return commands.slice(0, -1)
}

async function drafted(argv: readonly string[]): Promise<unknown> {
  const tokens = readInnerLine(readOperation(readOuterLine(argv)), { asks: true })
  return plainOf(await readDraft(tokens, fakeWorld().world))
}

test.runIf(existsSync('/bin/bash'))('bash hands on what was meant, with variables', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(open, { minLength: 20, maxLength: 20 }), async (drafts) => {
      const got = runBash(writeCommand(drafts.map(itemOf), { shell: 'posix' }).text)

      expect(await Promise.all(got.map(drafted))).toEqual(drafts.map((draft) => plainOf(filledDraft(draft))))
    }),
    { numRuns: 12 },
  )
})

test.each<[string, Shell, (command: string) => string[]]>([
  [
    'cmd.exe',
    'cmd',
    (command) => readCmd(command.replace(/%([A-Z_]+)%/g, (whole, name: string) => valueOf(name) ?? whole)),
  ],
  ['PowerShell 7.3', 'powershell', (command) => readPowerShell(command, '7.3')],
])('%s, by its rules, hands on what was meant', async (_, shell, read) => {
  await fc.assert(
    fc.asyncProperty(shell === 'cmd' ? open : draftArbitrary(), async (draft) => {
      const { text } = writeCommand([itemOf(draft)], { shell })
      // In front of it cmd.exe looks whether the variables are set.
      const [aws, ...argv] = read(text.slice(shell === 'cmd' ? text.search(/^aws /m) : 0).trimEnd())

      expect(aws).toBe('aws')
      expect(await drafted(argv)).toEqual(plainOf(filledDraft(draft)))
    }),
    { numRuns: 300 },
  )
})

const valueOf = (name: string): string | undefined => new Map(Object.entries(SET)).get(name)
