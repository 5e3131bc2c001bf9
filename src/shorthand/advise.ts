import { singleQuoted } from '../grammar/shell-quote.ts'
import { readJson } from '../python/json.ts'
import { isMap } from '../value.ts'
import type { JsonMap } from '../value.ts'
import { atEnd, pastBlanks, sees, skipBlanks } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { printShorthand } from './print.ts'
import { isQuote, keyEnd, quotedEnd, scalarValue } from './scalar.ts'

/** Nobody typed a text longer than this, and a hint as long as that helps nobody. */
const LONGEST = 2000

const CONTROL = /[\x00-\x1f\x7f]/
const MEDIA_TYPE = /^[-\w.]+\/[-\w.]+$/
const JSON_OBJECT = /^\{\s*"[^"]*"\s*:/
const NEXT_PAIR = /,\s*(?:(?:[-\w.#/:]+\s*)?@?=|$)/

type Meant = string | MeantMap
type MeantMap = ReadonlyMap<string, Meant>

/**
 * A line that shows a form that works, for a text that is no shorthand; `undefined` where it is not clear what was
 * meant. The form is given as a word of the shell, since quotes without it are what most often went lost.
 */
export function advise(text: string): string | undefined {
  const instead = mended(text)
  if (instead !== undefined && !CONTROL.test(instead)) return `try ${singleQuoted(instead)}`
  const key = text.slice(0, keyEnd(text, 0))
  const alone = MEDIA_TYPE.test(key) && text[key.length] === '=' && !NEXT_PAIR.test(text)
  return alone ? `a file can hold the text as it is: ${singleQuoted(`${key}@=file://FILE`)}` : undefined
}

/** A value, shorthand or JSON, that says what the text evidently means. */
export function mended(text: string): string | undefined {
  if (text.length > LONGEST) return undefined
  const c: Cursor = { text, at: 0 }
  const map = meantPairs(c, false)
  if (map === undefined || !atEnd(c)) return undefined
  return printShorthand(map) ?? jsonText(map)
}

function jsonText(value: Meant): string {
  if (typeof value === 'string') return JSON.stringify(value)
  return `{${Array.from(value, ([key, inner]) => `${jsonText(key)}:${jsonText(inner)}`).join(',')}}`
}

/** pair { "," pair }, where a key is whatever stands before the `=`; in braces a last comma does no harm. */
function meantPairs(c: Cursor, inBraces: boolean): MeantMap | undefined {
  const map = new Map<string, Meant>()
  const done = (): boolean => (inBraces ? sees(c, '}') : atEnd(c) && map.size > 0)
  skipBlanks(c)
  while (!done()) {
    const key = meantKey(c)
    if (key === undefined || map.has(key)) return undefined
    const value = meantValue(c, key, inBraces)
    if (value === undefined) return undefined
    map.set(key, value)
    skipBlanks(c)
    if (done()) break
    if (!sees(c, ',')) return undefined
    c.at++
    skipBlanks(c)
    if (atEnd(c)) return undefined
  }
  return map
}

/** All up to the `=`, bare or wholly in quotes, unless it holds what rather belongs to a value. */
function meantKey(c: Cursor): string | undefined {
  const end = c.text.indexOf('=', c.at)
  if (end === -1) return undefined
  const written = c.text.slice(c.at, end).trim()
  c.at = pastBlanks(c.text, end + 1)
  const key = /^(["'])(.*)\1$/s.exec(written)?.[2] ?? written
  return key === '' || /[,{}[\]"'\\]|@$/.test(key) || CONTROL.test(key) ? undefined : key
}

function meantValue(c: Cursor, key: string, inBraces: boolean): Meant | undefined {
  if (isQuote(c.text[c.at])) return quotedValue(c)
  if (sees(c, '{')) return JSON_OBJECT.test(c.text.slice(c.at)) ? meantJson(c, key, inBraces) : meantHash(c)
  return sees(c, '[') || sees(c, '=') ? undefined : bareValue(c, inBraces)
}

function quotedValue(c: Cursor): string | undefined {
  const end = quotedEnd(c.text, c.at)
  if (end === undefined) return undefined
  const written = c.text.slice(c.at, end)
  c.at = end
  return scalarValue(written)
}

function meantHash(c: Cursor): MeantMap | undefined {
  c.at++
  const map = meantPairs(c, true)
  c.at++
  return map
}

/** Up to a comma or brace that is not inside of one of the value's own pairs of brackets. */
function bareValue(c: Cursor, inBraces: boolean): string | undefined {
  const start = c.at
  let open = 0
  for (; !atEnd(c); c.at++) {
    if (c.text.startsWith('\\,', c.at)) c.at++
    else if (sees(c, ',')) break
    else if (sees(c, '{')) open++
    else if (sees(c, '}') && --open < 0) break
  }
  if (open < 0 && !inBraces) return undefined
  const written = c.text.slice(start, c.at)
  return isWhole(written) ? scalarValue(written) : undefined
}

const count = (text: string, char: string): number => text.split(char).length - 1

/**
 * Whether nothing is torn: brackets and quotes come in pairs, save an apostrophe between letters. Quotes with a
 * backslash before them went through a shell in some way that cannot be told, and ` b=`, `;b=` or `="` may be another
 * pair, written in another way than with a comma.
 */
function isWhole(written: string): boolean {
  if (/\\["']|[;\s][-\w.#/:]+=|=["']/.test(written)) return false
  const text = written.replace(/(?<=\p{L})'(?=\p{L})/gu, '')
  const pairs = ['()', '[]', '{}'].every(([open = '', close = '']) => count(text, open) === count(text, close))
  return pairs && count(text, '"') % 2 === 0 && count(text, "'") % 2 === 0
}

/**
 * JSON in the place of a value is a text where the key is a media type or `$default`, and a map where it is a status.
 * Under another key it may be either.
 */
function meantJson(c: Cursor, key: string, inBraces: boolean): Meant | undefined {
  const start = c.at
  c.at = jsonEnd(c.text, start)
  const written = c.text.slice(start, c.at)
  const map = inBraces ? undefined : textMap(written)
  if (map === undefined) return undefined
  if (MEDIA_TYPE.test(key.replace('+', '')) || key.startsWith('$')) return written
  return /^[1-5]\d\d$/.test(key) && map !== 'mixed' ? map : undefined
}

/** Behind the brace that closes the one at `at`, strings aside; the end of the text where none does. */
function jsonEnd(text: string, at: number): number {
  let open = 0
  for (let i = at; i < text.length; i++) {
    if (text[i] === '"') i = (quotedEnd(text, i) ?? text.length) - 1
    else if (text[i] === '{') open++
    else if (text[i] === '}' && --open === 0) return i + 1
  }
  return text.length
}

/** A JSON object of texts, `mixed` for one of other things, `undefined` for what is no object. */
function textMap(json: string): MeantMap | 'mixed' | undefined {
  const map = new Map<string, Meant>()
  const read = jsonObject(json)
  if (read === undefined) return undefined
  for (const [key, value] of read) {
    if (typeof value !== 'string') return 'mixed'
    map.set(key, value)
  }
  return map
}

function jsonObject(json: string): JsonMap | undefined {
  try {
    const read = readJson(json)
    return isMap(read) ? read : undefined
  } catch {
    return undefined
  }
}
