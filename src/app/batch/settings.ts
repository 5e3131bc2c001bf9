import { lastText, listed, readFilesLine, texts } from '../../argv/files-line.ts'
import type { FilesLine } from '../../argv/files-line.ts'
import { readDraft } from '../../argv/read-draft.ts'
import type { Tokens } from '../../argv/tokenize.ts'
import { CliError } from '../../errors.ts'
import { lookupOf } from '../../formats/lookup.ts'
import type { Draft } from '../../model/draft.ts'
import type { Protocol } from '../../model/facts.ts'
import { MANY_FLAGS, PROTOCOLS } from '../../model/flags.ts'
import type { World } from '../../world.ts'
import { formatNamed, readSettings } from '../formats/gather.ts'
import type { Wanted } from '../formats/gather.ts'
import { validates } from '../prompting.ts'

/** What the command line says of a batch. */
export interface Settings {
  readonly input: Wanted
  /** The members of items that do not have them. */
  readonly defaults: Draft
  readonly protocol: Protocol | undefined
  readonly validates: boolean
  readonly dryRun: boolean
  readonly stream: boolean
  readonly concurrency: number
  /** Requests a second; 0 for no limit. */
  readonly rate: number
  /** After so many items that were not created nothing more is begun; `undefined` for no such number. */
  readonly maxErrors: number | undefined
  readonly journal: string | undefined
}

const CONCURRENCY = 4
const MOST_CONCURRENT = 1000
/** Below the 10 requests a second that an account has for all who manage its APIs. */
const RATE = 8

/** @throws CliError `usage` for what is wrong with the line; `param` for the value of a flag */
export async function readSettingsOf(words: readonly string[], world: World): Promise<Settings> {
  const line = readFilesLine(words, MANY_FLAGS)
  const tokens: Tokens = new Map([...line.options].map(([name, values]) => [name, values.at(-1) ?? true]))
  const files = line.files.length > 0 ? line.files : ['-']
  if (files.includes('-') && world.stdin.isTerminal)
    throw new CliError('usage', 'no FILE is named, and standard input is a terminal')
  const from = lastText(line, '--from')
  const dryRun = tokens.has('--dry-run')
  const journal = lastText(line, '--journal')
  if (dryRun && journal !== undefined)
    throw new CliError('usage', 'argument --journal: not allowed with argument --dry-run')
  const maxErrors = wholeNumber(line, '--max-errors', { least: 1, most: 1e15 })
  return {
    input: {
      files,
      from: from === undefined ? undefined : formatNamed(from, '--from', 'read'),
      only: listed(line, '--only'),
      lookup: lookupOf(readSettings(texts(line, '--set'))),
    },
    concurrency: wholeNumber(line, '--concurrency', { least: 1, most: MOST_CONCURRENT }) ?? CONCURRENCY,
    rate: rateOf(line) ?? RATE,
    maxErrors: tokens.has('--fail-fast') ? 1 : maxErrors,
    protocol: PROTOCOLS.find((known) => known === tokens.get('--protocol-type')),
    validates: validates(tokens, world),
    stream: tokens.has('--stream'),
    dryRun,
    journal: journal?.replace(/^file:\/\//, ''),
    defaults: asFlags(await readDraft(tokens, world)),
  }
}

/** What a document gives for all items stands in none of theirs, and a flag mends it. */
const asFlags = (draft: Draft): Draft =>
  new Map([...draft].map(([name, given]) => [name, given.as === 'document' ? { ...given, as: 'flag' } : given]))

function wholeNumber(
  line: FilesLine,
  name: `--${string}`,
  { least, most }: { readonly least: number; readonly most: number },
): number | undefined {
  const text = lastText(line, name)
  if (text === undefined) return undefined
  const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN
  if (value >= least && value <= most) return value
  const range = most > MOST_CONCURRENT ? `from ${least} on` : `from ${least} to ${most}`
  throw new CliError('usage', `argument ${name}: a whole number ${range} was expected, not '${text}'`)
}

/** @throws CliError `usage` */
function rateOf(line: FilesLine): number | undefined {
  const text = lastText(line, '--rate')
  if (text === undefined) return undefined
  const value = /^\d{1,9}(?:\.\d{1,9})?$/.test(text) ? Number(text) : NaN
  if (value === 0 || value >= 0.01) return value
  throw new CliError('usage', `argument --rate: a number of requests a second was expected, or 0, not '${text}'`, {
    hint: 'the slowest is 0.01',
  })
}
