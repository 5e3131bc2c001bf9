import { isList, isMap } from '../value.ts'
import type { Value, ValueMap } from '../value.ts'
import { DEEPEST } from './cursor.ts'
import { asQuoted, asWord, keyEnd } from './scalar.ts'
import type { Quote } from './scalar.ts'

/** Shorthand in the making: text, or a value that must stand in quotes, of which kind is not yet known. */
type Piece = string | { readonly quoted: string }

/**
 * The shortest plain shorthand that reads back as exactly this map, keys in their order; `undefined` where there is
 * none: an empty map, a key with other characters than shorthand allows, a value that is no text, list or map.
 *
 * Where it can, it also means the same to the AWS CLI from 2.18.14 on, to which a `\\` before a closing quote is an
 * escaped quote: a text that ends in a backslash is a bare word, or in the kind of quotes that does not occur again.
 *
 * A text that would begin with `file://` or `fileb://` is none either: a whole value that begins so is a file's name.
 */
export function printShorthand(value: ValueMap): string | undefined {
  if (value.size === 0) return undefined
  const pieces = pairs(value, 0)
  if (pieces === undefined) return undefined
  const text = withQuotes(pieces)
  return /^fileb?:\/\//.test(text) ? undefined : text
}

function pairs(map: ValueMap, depth: number): Piece[] | undefined {
  const printed: Piece[][] = []
  for (const [key, value] of map) {
    if (typeof key !== 'string' || keyEnd(key, 0) < key.length) return undefined
    const last = depth > 0 && printed.length === map.size - 1
    const pieces = depth === 0 && isList(value) ? topList(value) : inner(value, depth, last)
    if (pieces === undefined) return undefined
    printed.push([`${key}=`, ...pieces])
  }
  return joined(printed)
}

/** `last`: the text stands before a closing bracket, which would be taken for it if it were empty. */
function inner(value: Value, depth: number, last: boolean): Piece[] | undefined {
  if (typeof value === 'string') return value === '' && !last ? [] : [asWord(value, 'scalar') ?? { quoted: value }]
  if (depth === DEEPEST) return undefined // also where a map that holds itself ends
  if (isMap(value)) return bracketed('{', pairs(value, depth + 1), '}')
  return isList(value) ? bracketed('[', items(value, depth + 1), ']') : undefined
}

const bracketed = (open: string, pieces: readonly Piece[] | undefined, close: string): Piece[] | undefined =>
  pieces && [open, ...pieces, close]

/** An item's word may not begin with the bracket that closes the list. */
function items(list: readonly Value[], depth: number): Piece[] | undefined {
  const printed: Piece[][] = []
  for (const item of list) {
    const closes = typeof item === 'string' && item.startsWith(']')
    const pieces = closes ? [{ quoted: item }] : inner(item, depth, printed.length === list.length - 1)
    if (pieces === undefined) return undefined
    printed.push(pieces)
  }
  return joined(printed)
}

/** `a=x,y` where it is shorter than `a=[x,y]`; one element, or none, is a list only in brackets. */
function topList(list: readonly Value[]): Piece[] | undefined {
  const explicit = inner(list, 0, false)
  if (explicit === undefined || list.length < 2 || !list.every((item) => typeof item === 'string')) return explicit
  const open = joined(list.map((item, i) => (i === 0 ? (inner(item, 0, false) ?? []) : [csvItem(item)])))
  return lengthOf(open) < lengthOf(explicit) ? open : explicit
}

const csvItem = (item: string): Piece => asWord(item, 'item') ?? { quoted: item }

/** A word that ends in a backslash would escape the comma; the blank between them is not part of the word. */
function joined(parts: readonly (readonly Piece[])[]): Piece[] {
  return parts.flatMap((part, i) => {
    if (i === parts.length - 1) return part
    const end = part.at(-1)
    return [...part, typeof end === 'string' && end.endsWith('\\') ? ' ,' : ',']
  })
}

const lengthOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece : asQuoted(piece.quoted, '"')).length, 0)

/**
 * Double quotes, unless a text that ends in a backslash stands before others of the kind: then single quotes may do for
 * the rest. No mixture does more, since whatever follows such a text must keep to one kind.
 */
function withQuotes(pieces: readonly Piece[]): string {
  const double = written(pieces, '"')
  if (double.clear) return double.text
  const single = written(pieces, "'")
  return single.clear ? single.text : double.text
}

/** From the right, since the choice depends on the quotes that follow. `clear`: no reader can take one for another. */
function written(pieces: readonly Piece[], usual: Quote): { text: string; clear: boolean } {
  const other = usual === '"' ? "'" : '"'
  const later = new Set<Quote>()
  let clear = true
  const parts = pieces.toReversed().map((piece) => {
    if (typeof piece === 'string') return piece
    const open = piece.quoted.endsWith('\\')
    const quote = open && later.has(usual) ? other : usual
    if (open && later.has(quote)) clear = false
    const text = asQuoted(piece.quoted, quote)
    for (const kind of [usual, other] as const) if (text.includes(kind)) later.add(kind)
    return text
  })
  return { text: parts.reverse().join(''), clear }
}
