import { readOuterLine, refuseOutput } from '../argv/command-line.ts'
import { lastText, listed, readFilesLine, texts } from '../argv/files-line.ts'
import { CliError } from '../errors.ts'
import type { Format, Written, WrittenNote } from '../formats/format.ts'
import { lookupOf } from '../formats/lookup.ts'
import { referencesIn } from '../formats/references/template.ts'
import { conversionReport, isLoss, openReport } from '../formats/report.ts'
import type { Part } from '../formats/report.ts'
import { CONVERT_FLAGS, PROTOCOLS, SHELLS } from '../model/flags.ts'
import type { World } from '../world.ts'
import { checkUsed, formatNamed, gather, readSettings } from './formats/gather.ts'
import { itemsOf } from './formats/items.ts'
import type { Items } from './formats/items.ts'

/**
 * Prints the integrations of files in another format. What changes, is lost or stays open is told on stderr.
 *
 * @throws CliError `usage` for the command line, `param` for what cannot be read, or with `--strict` for what is lost
 */
export async function convert(argv: readonly string[], world: World): Promise<number> {
  const { globals, rest } = readOuterLine(argv)
  refuseOutput(globals, '--to says in which format integrations are printed')
  const line = readFilesLine(rest, CONVERT_FLAGS)
  const to = lastText(line, '--to')
  if (to === undefined) throw new CliError('usage', 'the following arguments are required: --to')
  const target = formatNamed(to, '--to', 'write')
  const from = lastText(line, '--from')
  const files = line.files.length > 0 ? line.files : ['-']
  if (files.includes('-') && world.stdin.isTerminal)
    throw new CliError('usage', 'no FILE is named, and standard input is a terminal')
  const lookup = lookupOf(readSettings(texts(line, '--set')))
  const only = listed(line, '--only')
  const wanted = { files, from: from === undefined ? undefined : formatNamed(from, '--from', 'read'), only, lookup }
  const gathered = await gather(wanted, world)
  const protocol = PROTOCOLS.find((known) => known === lastText(line, '--protocol-type'))
  const shell = shellFor(target, lastText(line, '--shell'))
  const made = itemsOf(gathered, { protocol, lookup, statuses: listed(line, '--expand-status') })
  checkUsed(lookup)
  writeItems(made, { target, shell, strict: line.options.has('--strict') }, world)
  return 0
}

/** @throws CliError `usage` where a shell is named for what is no command */
export function shellFor({ name, shells }: Format, text: string | undefined): Target['shell'] {
  if (text !== undefined && shells !== true) throw new CliError('usage', `argument --shell: ${name} is for no shell`)
  return SHELLS.find((known) => known === text) ?? 'posix'
}

export interface Target {
  readonly target: Format
  readonly shell: (typeof SHELLS)[number]
  readonly strict: boolean
}

/**
 * Writes items to stdout, and what is to be said of them to stderr.
 *
 * @throws CliError `param` where nothing is left to be written; with `strict`, where something would be lost
 */
export function writeItems({ items, parts }: Items, { target, shell, strict }: Target, world: World): Written {
  const written = items.length === 0 ? undefined : target.write?.(items, { shell })
  const all = parts.map((part, index) => withNotes(part, written?.notes ?? [], index))
  world.stderr.write(conversionReport(all))
  const open = referencesIn(items.flatMap(({ draft }) => Array.from(draft.values(), ({ value }) => value)))
  world.stderr.write(openReport(open.filter(({ name }) => target.knows?.includes(name) !== true)))
  const lost = all.flatMap(({ notes }) => notes).filter(isLoss).length
  if (written === undefined) throw new CliError('param', `nothing can be written as ${target.name}`)
  if (strict && lost > 0) {
    const what = lost === 1 ? 'one member' : `${lost} members`
    throw new CliError('param', `${what} would be lost, and --strict forbids that`)
  }
  world.stdout.write(written.text)
  return written
}

/** The first parts are those of the items. */
function withNotes(part: Part, notes: readonly WrittenNote[], index: number): Part {
  const own = notes.filter(({ item }) => item === index)
  return own.length === 0 ? part : { ...part, notes: [...part.notes, ...own] }
}
