import type { Path, Place } from '../yaml/places.ts'
import { moveTo } from './mark.ts'
import type { Mark } from './mark.ts'

/** A value by its place; a list has its items under `0`, `1`, …. */
interface Spot {
  readonly place: Place
  readonly members: ReadonlyMap<string, Spot>
}

interface Reader {
  readonly text: string
  at: number
  readonly mark: Mark
}

const NONE: ReadonlyMap<string, Spot> = new Map()
const BLANKS = /[ \t\n\r]*/y
const UNESCAPED = /[^"\\]*/y
const PLAIN = /[^\s,:[\]{}"]+/y

/**
 * Finds members in a JSON text that has been read without a mistake, and begins at a place of its source. The place of
 * a member of a map is that of its key, the last where it is repeated, for that one's value is read.
 */
export function jsonPlaces(text: string, { line, column }: Place): (path: Path) => Place | undefined {
  const reader: Reader = { text, at: 0, mark: { at: 0, line, column } }
  skip(reader, BLANKS)
  const top = spotAt(reader)
  return (path) => {
    let spot: Spot | undefined = top
    for (const name of path) spot = spot?.members.get(String(name))
    return spot?.place
  }
}

function spotAt(reader: Reader): Spot {
  const place = placeHere(reader)
  switch (reader.text[reader.at]) {
    case '{':
      return { place, members: membersOf(reader, '}', keyOf) }
    case '[':
      return { place, members: membersOf(reader, ']', (_, index) => ({ name: String(index), place: undefined })) }
    case '"':
      skipString(reader)
      break
    default:
      skip(reader, PLAIN)
  }
  return { place, members: NONE }
}

type KeyReader = (reader: Reader, index: number) => { readonly name: string; readonly place: Place | undefined }

function membersOf(reader: Reader, close: string, readKey: KeyReader): ReadonlyMap<string, Spot> {
  const members = new Map<string, Spot>()
  reader.at++
  skip(reader, BLANKS)
  for (let index = 0; reader.at < reader.text.length && reader.text[reader.at] !== close; index++) {
    const { name, place } = readKey(reader, index)
    const spot = spotAt(reader)
    members.set(name, place === undefined ? spot : { place, members: spot.members })
    skip(reader, BLANKS)
    if (reader.text[reader.at] === ',') reader.at++
    skip(reader, BLANKS)
  }
  reader.at++
  return members
}

function keyOf(reader: Reader): ReturnType<KeyReader> {
  const place = placeHere(reader)
  const start = reader.at
  skipString(reader)
  const name = String(JSON.parse(reader.text.slice(start, reader.at)))
  skip(reader, BLANKS)
  reader.at++
  skip(reader, BLANKS)
  return { name, place }
}

const placeHere = ({ mark, text, at }: Reader): Place => moveTo(mark, text, at)

function skipString(reader: Reader): void {
  reader.at++
  for (skip(reader, UNESCAPED); reader.text[reader.at] === '\\'; skip(reader, UNESCAPED)) reader.at += 2
  reader.at++
}

function skip(reader: Reader, pattern: RegExp): void {
  pattern.lastIndex = reader.at
  if (pattern.test(reader.text)) reader.at = pattern.lastIndex
}
