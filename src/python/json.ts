import { CliError } from '../errors.ts'
import type { Json } from '../value.ts'
import { parseDigits } from './int.ts'

/** Deeper than any document a person writes, and shallow enough that no recursion over the result can overflow. */
const DEEPEST = 500

/**
 * Python's `json.loads`, whose words the AWS CLI repeats: RFC 8259 and `NaN`, `Infinity`, `-Infinity`; integers exact,
 * lone surrogates allowed, of a repeated key the first position and the last value.
 *
 * @throws CliError `param`, with the place as Python gives it: `…: line 1 column 2 (char 1)`, in code points.
 */
export function readJson(text: string): Json {
  const reader: Reader = { text, at: 0, depth: 0 }
  if (text.startsWith('\ufeff')) fail(reader, 'Unexpected UTF-8 BOM (decode using utf-8-sig)')
  skipBlanks(reader)
  const value = readValue(reader)
  skipBlanks(reader)
  if (reader.at < text.length) fail(reader, 'Extra data')
  return value
}

interface Reader {
  readonly text: string
  at: number
  depth: number
}

const BLANKS = /[ \t\n\r]*/y
const NUMBER = /(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][-+]?[0-9]+)?/y
const CONSTANTS = [
  ['null', null],
  ['true', true],
  ['false', false],
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
] as const

function skipBlanks(reader: Reader): void {
  BLANKS.lastIndex = reader.at
  BLANKS.test(reader.text)
  reader.at = BLANKS.lastIndex
}

function fail(reader: Reader, message: string, at = reader.at): never {
  const before = [...reader.text.slice(0, at)]
  const line = before.filter((char) => char === '\n').length + 1
  const column = before.length - before.lastIndexOf('\n')
  throw new CliError('param', `${message}: line ${line} column ${column} (char ${before.length})`)
}

/** value = object | array | string | number | constant */
function readValue(reader: Reader): Json {
  const char = reader.text[reader.at]
  if (char === '"') return readString(reader)
  if (char === '{' || char === '[') {
    if (reader.depth === DEEPEST) fail(reader, `Nested more than ${DEEPEST} levels deep`)
    reader.depth++
    const container = char === '{' ? readObject(reader) : readArray(reader)
    reader.depth--
    return container
  }
  return readNumber(reader) ?? readConstant(reader)
}

/** object = "{" [ member *( "," member ) ] "}" */
function readObject(reader: Reader): Json {
  const map = new Map<string, Json>()
  reader.at++
  skipBlanks(reader)
  if (taken(reader, '}')) return map
  for (;;) {
    if (reader.text[reader.at] !== '"') fail(reader, 'Expecting property name enclosed in double quotes')
    const key = readString(reader)
    skipBlanks(reader)
    if (!taken(reader, ':')) fail(reader, "Expecting ':' delimiter")
    skipBlanks(reader)
    map.set(key, readValue(reader))
    if (listEnds(reader, '}', 'object')) return map
  }
}

/** array = "[" [ value *( "," value ) ] "]" */
function readArray(reader: Reader): Json {
  const list: Json[] = []
  reader.at++
  skipBlanks(reader)
  if (taken(reader, ']')) return list
  for (;;) {
    list.push(readValue(reader))
    if (listEnds(reader, ']', 'array')) return list
  }
}

/** After a member: takes the closing bracket, or the comma before the next member. */
function listEnds(reader: Reader, close: string, name: string): boolean {
  skipBlanks(reader)
  if (taken(reader, close)) return true
  const comma = reader.at
  if (!taken(reader, ',')) fail(reader, "Expecting ',' delimiter")
  skipBlanks(reader)
  if (reader.text[reader.at] === close) fail(reader, `Illegal trailing comma before end of ${name}`, comma)
  return false
}

function taken(reader: Reader, char: string): boolean {
  if (reader.text[reader.at] !== char) return false
  reader.at++
  return true
}

/** An integer stays an integer whatever its size; a fraction or an exponent makes a float. */
function readNumber(reader: Reader): Json | undefined {
  NUMBER.lastIndex = reader.at
  const match = NUMBER.exec(reader.text)
  if (match === null) return undefined
  const [all, integer = '', fraction, exponent] = match
  reader.at = NUMBER.lastIndex
  return fraction === undefined && exponent === undefined ? parseDigits(integer, 'param') : Number(all)
}

function readConstant(reader: Reader): Json {
  for (const [word, value] of CONSTANTS) {
    if (!reader.text.startsWith(word, reader.at)) continue
    reader.at += word.length
    return value
  }
  return fail(reader, 'Expecting value')
}

const PLAIN = /[^"\\\u0000-\u001f]*/y
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
])

/** string = '"' *( char | escape ) '"' */
function readString(reader: Reader): string {
  const start = reader.at++
  let out = ''
  for (;;) {
    PLAIN.lastIndex = reader.at
    out += PLAIN.exec(reader.text)?.[0] ?? ''
    reader.at = PLAIN.lastIndex
    const char = reader.text[reader.at]
    if (char === '"') {
      reader.at++
      return out
    }
    if (char === undefined) fail(reader, 'Unterminated string starting at', start)
    if (char !== '\\') fail(reader, 'Invalid control character at')
    out += readEscape(reader, start)
  }
}

function readEscape(reader: Reader, start: number): string {
  const char = reader.text[reader.at + 1]
  if (char === undefined) fail(reader, 'Unterminated string starting at', start)
  if (char === 'u') return readUnit(reader)
  const escaped = ESCAPES.get(char)
  if (escaped === undefined) fail(reader, 'Invalid \\escape')
  reader.at += 2
  return escaped
}

/** Two units that make a pair join by themselves in a JavaScript string. Python wants a character after the digits. */
function readUnit(reader: Reader): string {
  const digits = reader.text.slice(reader.at + 2, reader.at + 6)
  if (!/^[0-9a-fA-F]{4}$/.test(digits) || reader.at + 6 >= reader.text.length)
    fail(reader, 'Invalid \\uXXXX escape', reader.at + 1)
  reader.at += 6
  return String.fromCharCode(parseInt(digits, 16))
}
