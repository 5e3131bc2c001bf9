import { SPACE, stripEnd } from '../python/space.ts'

/**
 * The words and quoted strings of shorthand. `…End` only look: they say where something ends and take nothing.
 *
 *     word     = ( "\," | first ) { "\," | scalar }     first  = U+0021–FFFF but not " ' , = [ {
 *     csv-word = ( "\," | first ) { "\," | item }       scalar = U+0021–FFFF and SPACE but not " ' , ] }
 *                                                       item   = U+0021–FFFF and SPACE but not " ' , =
 */
export type WordKind = 'scalar' | 'item'

const NOT_FIRST = '"\',=[{'
const NOT_LATER = { scalar: '"\',]}', item: '"\',=' } as const satisfies Record<WordKind, string>
const ASCII_SPACE = '\t\n\v\f\r\x1c\x1d\x1e\x1f '
const KEY_CHAR = /[-A-Za-z0-9_.#/:]/
const ENDS_IN_SPACE = new RegExp(`[${SPACE}]$`)

/** key = { "A"…"Z" | "a"…"z" | "0"…"9" | "-" | "_" | "." | "#" | "/" | ":" }, so it may be empty. */
export function keyEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && KEY_CHAR.test(text.charAt(end))) end++
  return end
}

/** Where the word that begins at `at` ends; `at` itself where none begins. `\,` is tried before a lone `\`. */
export function wordEnd(text: string, at: number, kind: WordKind): number {
  let end = at
  for (;;) {
    if (text.startsWith('\\,', end)) end += 2
    else if (isWordUnit(text, end, end === at, kind)) end++
    else return end
  }
}

/** Beyond U+FFFF nothing belongs to a word, though a lone surrogate does. */
function isWordUnit(text: string, at: number, first: boolean, kind: WordKind): boolean {
  const point = text.codePointAt(at)
  if (point === undefined || point > 0xffff) return false
  const char = text.charAt(at)
  if (first) return point > 0x20 && !NOT_FIRST.includes(char)
  return (point > 0x20 || ASCII_SPACE.includes(char)) && !NOT_LATER[kind].includes(char)
}

export const isQuote = (char: string | undefined): char is Quote => char === '"' || char === "'"

export type Quote = '"' | "'"

/**
 * One past the quote that closes the string opened at `at`, or `undefined`. `\\` and an escaped quote are passed over
 * as pairs; if the text ends first, the last escaped quote closes after all. That is what the AWS CLI up to 2.18.13
 * reads. (Its backtracking expression needs exponential time where nothing closes; this needs one pass.)
 */
export function quotedEnd(text: string, at: number): number | undefined {
  const quote = text[at]
  let lastEscaped: number | undefined
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] === quote) return i + 1
    if (text[i] !== '\\') continue
    const next = text[i + 1]
    if (next === quote) lastEscaped = i + 2
    if (next === quote || next === '\\') i++
  }
  return lastEscaped
}

/** Where the csv item that begins at `at` ends, or `undefined` where none begins or its quote is not closed. */
export function itemEnd(text: string, at: number): number | undefined {
  if (isQuote(text[at])) return quotedEnd(text, at)
  const end = wordEnd(text, at, 'item')
  return end === at ? undefined : end
}

/** What the written form, a quoted string or a word, stands for. */
export function scalarValue(written: string): string {
  const quote = written[0]
  if (!isQuote(quote)) return stripEnd(written.replaceAll('\\,', ','))
  return written.slice(1, -1).replaceAll(`\\${quote}`, quote).replaceAll('\\\\', '\\')
}

/** The value as a word, or `undefined` where only quotes can hold it. The empty text is no word. */
export function asWord(value: string, kind: WordKind): string | undefined {
  const written = value.replaceAll(',', '\\,')
  if (value === '' || ENDS_IN_SPACE.test(value.slice(-1))) return undefined
  return wordEnd(written, 0, kind) === written.length ? written : undefined
}

export const asQuoted = (value: string, quote: Quote): string =>
  quote + value.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`) + quote
