import { CliError } from '../errors.ts'
import { readJson } from '../python/json.ts'
import { isList, isMap } from '../value.ts'
import type { Value, ValueMap } from '../value.ts'
import type { Path, Place } from '../yaml/places.ts'
import type { readYamlWithPlaces } from '../yaml/read.ts'
import { jsonPlaces } from './json-places.ts'
import { moveTo } from './mark.ts'
import { trouble } from './piece.ts'
import type { Text, Trouble } from './piece.ts'

/** A document that was read, and where its members stand in the source. */
export interface Document {
  readonly value: ValueMap
  /**
   * The place of a member, of a map's that of its key; `[]` for the document itself. It is looked for when it is asked
   * for, since of most documents nobody asks.
   */
  readonly place: (path: Path) => Place | undefined
  /** The keys that stand twice in a map, where that is let pass. The last value counts. */
  readonly repeated?: readonly Value[]
}

export type PieceReader = (piece: Text) => Iterable<Document | Trouble>

type Find = (path: Path) => Place | undefined

const EXPECTED = 'a document is a map of members, as in {"ApiId": "a1b2c3d4"}'

export function* readJsonPiece(piece: Text): Generator<Document | Trouble> {
  const broken = noText(piece)
  if (broken !== undefined) return yield broken
  const read = attempt(() => readJson(piece.text))
  if (read instanceof CliError) return yield jsonTrouble(read, piece)
  const find = once(() => jsonPlaces(piece.text, piece))
  yield asDocument(read, (path) => (path.length === 0 ? { line: piece.line, column: piece.column } : find(path)))
}

/** A list at the top holds a document in each of its items. `readYaml` comes as an argument, or JSON would load it too. */
export function yamlPieceReader(readYaml: typeof readYamlWithPlaces): PieceReader {
  return function* (piece) {
    const broken = noText(piece)
    if (broken !== undefined) return yield broken
    // Whoever keeps documents shall not keep what js-yaml knows of them, so it is read anew for the places.
    const find = once(() => {
      const { placeOf } = readYaml(piece.text)
      return (path: Path) => moved(placeOf(path), piece)
    })
    let repeated: readonly Value[] | undefined
    const read = attempt(() => {
      const placed = readYaml(piece.text)
      repeated = placed.repeated
      return placed.value
    })
    if (read instanceof CliError) {
      // Behind quotes or brackets that are left open, js-yaml complains of the empty line at the end.
      const again = attempt(() => readYaml(piece.text.trimEnd()).value)
      return yield yamlTrouble(again instanceof CliError ? again : read, piece)
    }
    if (!isList(read)) return yield { ...asDocument(read, find), ...(repeated && { repeated }) }
    for (const [index, item] of read.entries()) yield asDocument(item, (path) => find([index, ...path]))
  }
}

function asDocument(value: Value, place: Find): Document | Trouble {
  if (isMap(value)) return { value, place }
  return trouble(place([]) ?? { line: 1, column: 1 }, `A map of members was expected, not ${kindOf(value)}.`, EXPECTED)
}

function kindOf(value: Exclude<Value, ValueMap>): string {
  if (value === null) return 'null'
  switch (typeof value) {
    case 'string':
      return 'a text'
    case 'boolean':
      return `${value}`
    case 'bigint':
    case 'number':
      return 'a number'
    default:
      if (isList(value)) return 'a list'
      if (value instanceof Uint8Array) return 'bytes'
      if (isMap(value)) return 'a map'
      return value.kind === 'set' || value.kind === 'tuple' ? `a ${value.kind}` : 'a date'
  }
}

/** Bytes that are in no encoding we know came in as halves of characters. */
function noText(piece: Text): Trouble | undefined {
  if (piece.text.isWellFormed()) return undefined
  const mark = { at: 0, line: piece.line, column: piece.column }
  const place = moveTo(mark, piece.text, piece.text.search(/\p{Surrogate}/u))
  return trouble(place, 'These bytes are not Unicode text.', 'save the file as UTF-8')
}

/** Python says `…: line 1 column 2 (char 1)`, counted from where the piece begins. */
function jsonTrouble({ message }: CliError, { line, column }: Text): Trouble {
  const [, says = message, lines, columns] = /^(.*): line (\d+) column (\d+) \(char \d+\)$/s.exec(message) ?? []
  const hint = says.startsWith('Unterminated string') ? 'a line break in a string is written \\n' : undefined
  return trouble(moved(within(lines, columns), { line, column }), `Invalid JSON: ${says}`, hint)
}

/** The hint begins with `line 1, column 2: `, counted from where the piece begins, where there is a place. */
function yamlTrouble({ message, hint = '' }: CliError, piece: Text): Trouble {
  const [, lines, columns, says = ''] = /^(?:line (\d+), column (\d+): )?(.*)$/s.exec(hint) ?? []
  const place = moved(lines === undefined ? firstLine(piece) : within(lines, columns), piece)
  return message === 'Invalid YAML received.'
    ? trouble(place, `Invalid YAML: ${says}`)
    : trouble(place, message, says === '' ? undefined : says)
}

const within = (line = '1', column = '1'): Place => ({ line: Number(line), column: Number(column) })

/** The line in which the content begins: not a comment, a mark or a directive. */
function firstLine({ text }: Text): Place {
  const lines = text.split(/\r\n?|\n/)
  const index = lines.findIndex((line) => !/^(?:%|---\s*(?:#|$)|\s*(?:#|$))/.test(line))
  return { line: Math.max(0, index) + 1, column: 1 }
}

function moved<P extends Place | undefined>(place: P, from: Place): P extends Place ? Place : Place | undefined
function moved(place: Place | undefined, from: Place): Place | undefined {
  if (place === undefined) return undefined
  const { line, column } = place
  return { line: line + from.line - 1, column: line === 1 ? column + from.column - 1 : column }
}

function attempt<T>(read: () => T): T | CliError {
  try {
    return read()
  } catch (error) {
    if (error instanceof CliError && error.fault === 'param') return error
    throw error
  }
}

function once(make: () => Find): Find {
  let find: Find | undefined
  return (path) => {
    find ??= make()
    return find(path)
  }
}
