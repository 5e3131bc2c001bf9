import { CliError } from '../../errors.ts'
import { LONGEST } from '../../documents/piece.ts'
import type { Found, Note } from '../../formats/format.ts'
import { osErrorText } from '../../python/os-error.ts'
import type { World } from '../../world.ts'
import type { Place } from '../../yaml/places.ts'

/** A file to be read, or the files of a module of Terraform, which are one configuration. */
export interface OpenSource {
  /** Of the file; of the first of several. */
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
  /** The file in which a place is, and where in it. */
  readonly spotOf: (place: Place | undefined) => Spot
}

export interface Spot {
  readonly file: string
  readonly place: Place | undefined
}

/** A file that cannot be opened. */
export interface Unopened {
  readonly name: string
  readonly problem: string
}

const MODULE = /\.(?:tf|tofu)$/i

/**
 * Opens files one after the other. Terraform takes all files of a folder for one module, so those of a folder that are
 * named are read as one: a variable may be declared in another file than that in which it stands.
 */
export async function* openSources(files: readonly string[], world: World): AsyncGenerator<OpenSource | Unopened> {
  const done = new Set<string>()
  for (const file of files) {
    if (done.has(file)) continue
    const module = MODULE.test(file)
      ? files.filter((each) => MODULE.test(each) && folderOf(each) === folderOf(file))
      : []
    if (module.length > 1) {
      for (const each of module) done.add(each)
      yield* openModule(module, world)
      continue
    }
    const opened = await world.openFile(file)
    if ('problem' in opened) yield { name: file, problem: osErrorText(opened.problem.code) }
    else yield { name: file, chunks: opened.chunks, spotOf: (place) => ({ file, place }) }
  }
}

/** What was found, with its places in the file that it is in. */
export function settled(found: Found, spotOf: OpenSource['spotOf']): { readonly file: string; readonly found: Found } {
  const notes = found.notes.map((note) => moved(note, spotOf))
  return {
    file: spotOf(found.place([])).file,
    found: { ...found, notes, place: (path) => spotOf(found.place(path)).place },
  }
}

/** A note with its place in the file that this is in. */
export function moved(note: Note, spotOf: OpenSource['spotOf']): Note {
  const { place } = spotOf(note.place)
  return place === undefined ? note : { ...note, place }
}

const folderOf = (file: string): string => file.replace(/[^/\\]*$/, '')

interface Piece {
  readonly file: string
  readonly text: string
  /** In how many lines. */
  readonly lines: number
}

async function* openModule(files: readonly string[], world: World): AsyncGenerator<OpenSource | Unopened> {
  const pieces: Piece[] = []
  for (const file of new Set(files)) {
    const opened = await world.openFile(file)
    if ('problem' in opened) yield { name: file, problem: osErrorText(opened.problem.code) }
    else pieces.push(pieceOf(file, await textOf(file, opened.chunks)))
  }
  const [first] = pieces
  if (first === undefined) return
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (const { text } of pieces) yield Buffer.from(text)
  }
  yield { name: first.file, chunks: chunks(), spotOf: (place) => spotIn(pieces, first.file, place) }
}

function pieceOf(file: string, text: string): Piece {
  const whole = text.endsWith('\n') ? text : `${text}\n`
  return { file, text: whole, lines: whole.split('\n').length - 1 }
}

/** @throws CliError `param` for what is no text, or more of it than is read at once */
async function textOf(file: string, chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    parts.push(Uint8Array.from(chunk))
    size += chunk.length
    if (size > LONGEST)
      throw new CliError('param', `${file}:1:1: This text is longer than 10 MiB, more than is read at once.`)
  }
  return Buffer.concat(parts)
    .toString('utf8')
    .replace(/^\ufeff/, '')
}

function spotIn(pieces: readonly Piece[], file: string, place: Place | undefined): Spot {
  if (place === undefined) return { file, place }
  let before = 0
  for (const piece of pieces) {
    if (place.line <= before + piece.lines) return { file: piece.file, place: { ...place, line: place.line - before } }
    before += piece.lines
  }
  return { file, place }
}
