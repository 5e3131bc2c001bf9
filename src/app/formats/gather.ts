import { changed, CliError } from '../../errors.ts'
import type { Format, Found, Note } from '../../formats/format.ts'
import { FORMATS } from '../../formats/index.ts'
import type { Lookup } from '../../formats/lookup.ts'
import { readFound } from '../../formats/read-found.ts'
import type { Syntax } from '../../formats/read-found.ts'
import type { World } from '../../world.ts'
import { moved, openSources, settled } from './open-sources.ts'
import type { Spot } from './open-sources.ts'

/** An integration that was found, and the file that it is in. */
export interface InFile {
  readonly file: string
  readonly found: Found
  readonly syntax: Syntax
}

/** What files hold: the integrations, and what is to be said of a file as a whole. */
export interface Gathered {
  readonly found: readonly InFile[]
  readonly notes: readonly (Note & { readonly file: string })[]
}

export interface Wanted {
  readonly files: readonly string[]
  readonly from: Format | undefined
  /** Names to pick; all where there are none. */
  readonly only: readonly string[]
  readonly lookup: Lookup
}

/**
 * Reads all integrations of some files.
 *
 * @throws CliError `param` for what cannot be read, with its place; for a name in `only` that is nowhere; and where there is
 *   no integration at all
 */
export async function gather({ files, from, only, lookup }: Wanted, world: World): Promise<Gathered> {
  const found: InFile[] = []
  const notes: (Note & { readonly file: string })[] = []
  for await (const source of openSources(files, world)) {
    const { name } = source
    if ('problem' in source) throw new CliError('param', `${shown(name)}: ${source.problem}`)
    const { chunks, spotOf } = source
    for await (const item of readFound(chunks, { name, from, lookup, shipped: world.shipped })) {
      if (item.kind === 'failed') throw placed(item.error, spotOf(item.place))
      found.push(...item.reading.found.map((each) => ({ ...settled(each, spotOf), syntax: item.syntax })))
      notes.push(...item.reading.notes.map((note) => ({ ...moved(note, spotOf), file: spotOf(note.place).file })))
    }
  }
  const picked = pick(found, only, notes)
  if (picked.length === 0) throw nothingFound(files, notes)
  // What is said of other parts of the file is not asked for.
  return { found: picked, notes: only.length === 0 ? notes : [] }
}

export const shown = (file: string): string => (file === '-' ? 'standard input' : file)

function placed(error: CliError, { file, place }: Spot): CliError {
  const where = place === undefined ? shown(file) : `${shown(file)}:${place.line}:${place.column}`
  return changed(error, { message: `${where}: ${error.message}` })
}

/** What a name picks: it is one's own or an alias, or where it stands, from 1, of what has no name. */
export const isCalled = ({ name, aliases = [] }: Found, at: number, wanted: string): boolean =>
  name === wanted || aliases.includes(wanted) || (name === '' && String(at + 1) === wanted)

function pick(found: readonly InFile[], only: readonly string[], notes: Gathered['notes']): readonly InFile[] {
  const lost = only.find((name) => !found.some((each, at) => isCalled(each.found, at, name)))
  if (lost !== undefined) {
    const note = notes.find(({ member }) => member === lost || member.startsWith(`${lost}.`))
    if (note !== undefined) throw new CliError('param', `--only ${lost}: ${note.says}`, instead(note))
    const names = namesOf(found.map((each) => each.found))
    const hint = names.length === 0 ? {} : { hint: `there are: ${names.slice(0, 20).join(', ')}` }
    throw new CliError('param', `--only ${lost}: no integration is called so`, hint)
  }
  return only.length === 0 ? found : found.filter((each, at) => only.some((name) => isCalled(each.found, at, name)))
}

const instead = (note: Note): { readonly hint?: string } => (note.instead === undefined ? {} : { hint: note.instead })

/** What each is picked by. */
export const namesOf = (found: readonly Pick<Found, 'name'>[]): readonly string[] =>
  found.map(({ name }, at) => (name === '' ? String(at + 1) : name))

/** @throws CliError `param` for a value that nothing asked for: a name that is misspelled changes nothing, silently */
export function checkUsed(lookup: Lookup): void {
  const [unused] = lookup.unused()
  if (unused !== undefined) throw new CliError('param', `--set ${unused}=…: nothing that was read is called so`)
}

function nothingFound(files: readonly string[], notes: Gathered['notes']): CliError {
  const [note] = notes
  const hint = note === undefined ? {} : { hint: `${note.member}: ${note.says}` }
  return new CliError('param', `no integration in ${files.map(shown).join(', ')}`, hint)
}

/**
 * The format of a name.
 *
 * @throws CliError `usage` for one that cannot be read, or written
 */
export function formatNamed(name: string, flag: string, use: 'read' | 'write'): Format {
  const able = FORMATS.filter((format) => format[use] !== undefined)
  const format = able.find((each) => each.name === name)
  if (format !== undefined) return format
  const names = able.map((each) => each.name)
  throw new CliError('usage', `argument ${flag}: Found invalid choice '${name}'`, {
    hint: `one of ${names.join(', ')}`,
  })
}

/** `NAME=VALUE` words as a map. @throws CliError `usage` */
export function readSettings(words: readonly string[]): ReadonlyMap<string, string> {
  const given = words.map((word): [string, string] => {
    const equals = word.indexOf('=')
    if (equals < 1) throw new CliError('usage', `argument --set: NAME=VALUE was expected, not '${word}'`)
    return [word.slice(0, equals), word.slice(equals + 1)]
  })
  return new Map(given)
}
