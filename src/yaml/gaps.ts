import { EVENT_ID, SCALAR_STYLE } from 'js-yaml'
import type { Event, ScalarStyle } from 'js-yaml'
import type { Breach } from './aliases.ts'

/** A piece of text that has its own rules: an anchor, a tag, an alias, or a scalar with its quotes. */
interface Piece {
  readonly start: number
  readonly end: number
  readonly style: ScalarStyle | undefined
}

/** How far the text between the pieces is read, and what was met there. */
interface Gap {
  readonly source: string
  at: number
  brackets: number
  /** What came last and may be a key. */
  last: { readonly start: number; readonly plain: boolean } | undefined
}

const LONGEST_KEY = 1024
const LAST_CHARACTER = 0x10ffff
const ASK_BLANK = "put a blank after the ':' or quotes around the text before it"

/**
 * What YAML allows and the AWS CLI does not: a tab in block style, unless in quotes, in a block of text or in a
 * comment, and in plain text anywhere; between brackets a key that its colon does not follow in the same line, and
 * `{a:[]}`, which leaves open whether the colon is part of the key; a key of more than 1024 characters without `?`; an
 * escape for a character that does not exist.
 */
export function strictBreach(events: readonly Event[], source: string): Breach | undefined {
  const gap: Gap = { source, at: 0, brackets: 0, last: undefined }
  for (const event of events) {
    const pieces = piecesOf(event)
    const [first] = pieces
    if (first === undefined) continue
    const explicit = /\?\s*$/.test(source.slice(Math.max(gap.at, first.start - 100), first.start))
    for (const piece of pieces) {
      const breach = breachBefore(gap, piece.start) ?? breachWithin(source, piece)
      if (breach !== undefined) return breach
      gap.at = piece.end
    }
    const isNode = event.type === EVENT_ID.SCALAR || event.type === EVENT_ID.ALIAS
    gap.last =
      isNode && !explicit ? { start: first.start, plain: pieces.at(-1)?.style === SCALAR_STYLE.PLAIN } : undefined
  }
  return breachBefore(gap, source.length)
}

function piecesOf(event: Event): readonly Piece[] {
  if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return []
  const pieces: Piece[] = [{ start: event.anchorStart - 1, end: event.anchorEnd, style: undefined }]
  if (event.type !== EVENT_ID.ALIAS) pieces.push({ start: event.tagStart, end: event.tagEnd, style: undefined })
  if (event.type === EVENT_ID.SCALAR) {
    const quote = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0
    pieces.push({ start: event.valueStart - quote, end: event.valueEnd + quote, style: event.style })
  }
  return pieces.filter(({ start, end }) => end > start && start >= 0).sort((a, b) => a.start - b.start)
}

/** Reads on to `end` over indicators, brackets, comments and directives. */
function breachBefore(gap: Gap, end: number): Breach | undefined {
  const { source, at, last } = gap
  const text = source.slice(at, end)
  gap.at = Math.max(at, end)
  gap.last = undefined
  const key = last === undefined ? undefined : keyBreach(gap, last, at, text)
  if (key !== undefined) return key
  for (const { 0: found, index } of text.matchAll(/[\t[\]{}]|#.*|^%.*/gm)) {
    if (found === '[' || found === '{') gap.brackets++
    else if (found === ']' || found === '}') gap.brackets--
    else if (found === '\t' && gap.brackets === 0) return { says: 'a tab; use blanks', offset: at + index }
  }
  return undefined
}

function keyBreach(gap: Gap, last: { start: number; plain: boolean }, at: number, text: string): Breach | undefined {
  const [before] = /^(?:\s|#.*)*:/.exec(text) ?? []
  if (before === undefined) return undefined
  const offset = at + before.length - 1
  const key = gap.source.slice(last.start, offset)
  if (gap.brackets > 0 && /[\n\r]/.test(key)) return { says: "the ':' must stand in the line of its key", offset }
  if (gap.brackets > 0 && last.plain && /^:[,[\]{}]/.test(text)) return { says: ASK_BLANK, offset }
  if (key.length > LONGEST_KEY && !/[\n\r]/.test(key) && [...key].length > LONGEST_KEY)
    return { says: `a key of more than ${LONGEST_KEY} characters needs a '?' before it`, offset: last.start }
  return undefined
}

function breachWithin(source: string, { start, end, style }: Piece): Breach | undefined {
  if (style === SCALAR_STYLE.PLAIN) {
    const tab = source.slice(start, end).indexOf('\t')
    return tab === -1 ? undefined : { says: 'a tab; put the text in quotes', offset: start + tab }
  }
  if (style !== SCALAR_STYLE.DOUBLE_QUOTED) return undefined
  for (const { 1: code, index } of source.slice(start, end).matchAll(/\\(?:U([0-9A-Fa-f]{8})|[^])/g))
    if (code !== undefined && parseInt(code, 16) > LAST_CHARACTER)
      return { says: `there is no character U+${code}`, offset: start + index }
  return undefined
}
