import { CliError } from '../errors.ts'
import type { OutputFormat } from '../model/flags.ts'

/** What stdout takes: `AWS_CLI_OUTPUT_ENCODING`, else UTF-8. */
export type OutputEncoding = 'utf-8' | 'ascii' | 'latin-1'

export interface Fitted {
  /** All that can be written. */
  readonly text: string
  /** To be thrown once `text` is written: the answer has a character that the encoding has not. */
  readonly error?: CliError
}

/**
 * Python fails on a character that stdout cannot take, when part of the answer is already written. UTF-8 has all but
 * lone surrogates: there we print the whole answer, with an escape (json) or U+FFFD in their place, and fail then, for
 * the answer names what was created.
 *
 * @param text as `render` gave it.
 */
export function fitEncoding(text: string, format: OutputFormat, encoding: OutputEncoding): Fitted {
  const json = format === 'json'
  // YAML escapes what is not printable, lone surrogates too.
  if (encoding === 'utf-8' && format !== 'text' && format !== 'table' && !json) return { text }
  const { foreign, why } = encoding === 'utf-8' && json ? ESCAPED_SURROGATE : ENCODINGS[encoding]
  const found = foreign.exec(text)
  if (found === null) return { text }
  const [chars] = found
  const piece = json ? jsonPiece(text, found.index) : text.lastIndexOf('\n', found.index) + 1
  const position = [...text.slice(piece, found.index)].length
  const error = new CliError('general', `'${encoding}' codec can't encode ${where(chars, position)}: ${why}`)
  return { text: encoding === 'utf-8' ? text : text.slice(0, piece), error }
}

const ENCODINGS = {
  'utf-8': { foreign: /\p{Cs}+/u, why: 'surrogates not allowed' },
  ascii: { foreign: /[^\u0000-\u007f]+/u, why: 'ordinal not in range(128)' },
  'latin-1': { foreign: /[^\u0000-\u00ff]+/u, why: 'ordinal not in range(256)' },
} as const satisfies Record<OutputEncoding, { foreign: RegExp; why: string }>

/** Behind an even number of backslashes: with an odd one the last of them is a backslash of the text itself. */
const ESCAPED_SURROGATE = {
  foreign: /(?<=(?:^|[^\\])(?:\\\\)*)(?:\\ud[89a-f][0-9a-f]{2})+/,
  why: 'surrogates not allowed',
}

/** `character '\xe9' in position 1`, or `characters in position 1-3` where more of them stand together. */
function where(chars: string, position: number): string {
  const points = chars.startsWith('\\') ? (chars.match(/\\u..../g) ?? []) : Array.from(chars, pointEscape)
  const [first = ''] = points
  if (points.length === 1) return `character '${first}' in position ${position}`
  return `characters in position ${position}-${position + points.length - 1}`
}

function pointEscape(char: string): string {
  const hex = (char.codePointAt(0) ?? 0).toString(16)
  if (hex.length <= 2) return `\\x${hex}`
  return hex.length <= 4 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`
}

/** key or item = blanks string; member = key ": " string */
const STRING_LINE = /^( *)("(?:[^"\\]|\\.)*")(: )?/

/**
 * Where the piece of JSON begins that Python writes in one go and that holds the character at `at`: a key or the value
 * of a member stands alone, an item of a list comes with the comma or bracket and the line break in front of it.
 */
function jsonPiece(text: string, at: number): number {
  const start = text.lastIndexOf('\n', at) + 1
  const [all = '', margin = '', , colon] = STRING_LINE.exec(text.slice(start)) ?? []
  if (colon !== undefined) return start + (at < start + all.length ? margin.length : all.length)
  return Math.max(0, start - 2)
}
