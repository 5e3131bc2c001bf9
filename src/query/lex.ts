import { CliError } from '../errors.ts'
import { readJson } from '../python/json.ts'
import { stripStart } from '../python/space.ts'
import type { Json } from '../value.ts'
import { DEEPEST, tooDeep } from './work.ts'

/** A word of a query and where it starts, in code points. Kinds have the names that the AWS CLI's messages show. */
export type Token = { readonly start: number } & (
  | { readonly kind: 'literal'; readonly value: Json }
  | { readonly kind: 'number'; readonly value: bigint }
  | { readonly kind: TextKind; readonly value: string }
)

export type TokenKind = 'literal' | 'number' | TextKind

type TextKind =
  | ('unquoted_identifier' | 'quoted_identifier' | 'eof')
  | ('dot' | 'star' | 'comma' | 'colon' | 'current' | 'lparen' | 'rparen' | 'lbrace' | 'rbrace')
  | ('lbracket' | 'rbracket' | 'flatten' | 'filter')
  | ('or' | 'pipe' | 'and' | 'expref' | 'not' | 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte')

/** The longer ones first, so that the first that fits is the right one. */
const SIGNS: readonly (readonly [text: string, kind: TextKind])[] = [
  ['[]', 'flatten'],
  ['[?', 'filter'],
  ['[', 'lbracket'],
  [']', 'rbracket'],
  ['.', 'dot'],
  ['*', 'star'],
  [',', 'comma'],
  [':', 'colon'],
  ['@', 'current'],
  ['(', 'lparen'],
  [')', 'rparen'],
  ['{', 'lbrace'],
  ['}', 'rbrace'],
  ['||', 'or'],
  ['|', 'pipe'],
  ['&&', 'and'],
  ['&', 'expref'],
  ['<=', 'lte'],
  ['<', 'lt'],
  ['>=', 'gte'],
  ['>', 'gt'],
  ['!=', 'ne'],
  ['!', 'not'],
  ['==', 'eq'],
]

const MOST_DIGITS = 4300
const BLANK = /[ \t\n\r]/
const NAME_START = /[A-Za-z_]/
const NAME = /[A-Za-z0-9_]/
const DIGIT = /[0-9]/

interface Lexer {
  readonly text: string
  /** Code points, since places are counted in them. */
  readonly chars: readonly string[]
  at: number
}

/**
 * The words of a query, an `eof` behind them.
 *
 * @throws CliError `param` for what is no word, in the AWS CLI's terms: `Bad jmespath expression: …`.
 */
export function tokenize(text: string): Token[] {
  const lexer: Lexer = { text, chars: [...text], at: 0 }
  const tokens: Token[] = []
  for (;;) {
    run(lexer, BLANK)
    if (lexer.at === lexer.chars.length) return [...tokens, { kind: 'eof', value: '', start: lexer.at }]
    tokens.push(readToken(lexer))
  }
}

/** token = name | number | '"' … '"' | "'" … "'" | "`" … "`" | sign */
function readToken(lexer: Lexer): Token {
  const start = lexer.at
  const char = lexer.chars[start] ?? ''
  if (NAME_START.test(char)) return { kind: 'unquoted_identifier', value: run(lexer, NAME), start }
  if (DIGIT.test(char) || char === '-') return { kind: 'number', value: readInteger(lexer), start }
  if (char === '"') return { kind: 'quoted_identifier', value: readIdentifier(lexer), start }
  if (char === "'") return { kind: 'literal', value: readQuoted(lexer).replaceAll("\\'", "'"), start }
  if (char === '`') return { kind: 'literal', value: readLiteral(lexer), start }
  const next = lexer.chars[start + 1] ?? ''
  const sign = SIGNS.find(([text]) => text === char || text === char + next)
  if (sign === undefined) fail(lexer, `Unknown token ${char === '=' ? "'='" : char}`)
  const [value, kind] = sign
  lexer.at += value.length
  return { kind, value, start }
}

function fail(lexer: Lexer, reason: string, at = lexer.at): never {
  throw new CliError('param', `Bad jmespath expression: ${reason}:\n${lexer.text}\n${' '.repeat(at)}^`)
}

/** The characters from here on that are of one kind. */
function run(lexer: Lexer, kind: RegExp): string {
  const start = lexer.at
  while (kind.test(lexer.chars[lexer.at] ?? '')) lexer.at++
  return lexer.chars.slice(start, lexer.at).join('')
}

/** integer = [ "-" ] 1*digit */
function readInteger(lexer: Lexer): bigint {
  const start = lexer.at
  const minus = lexer.chars[start] === '-'
  if (minus) lexer.at++
  const digits = run(lexer, DIGIT)
  if (digits === '') fail(lexer, "Unknown token '-'", start)
  if (digits.length > MOST_DIGITS)
    throw new CliError('param', `Exceeds the limit (${MOST_DIGITS} digits) for integer string conversion`)
  return minus ? -BigInt(digits) : BigInt(digits)
}

/** The text up to the next delimiter of the same kind. A backslash protects what follows it, and stays. */
function readQuoted(lexer: Lexer): string {
  const start = lexer.at
  const delimiter = lexer.chars[start] ?? ''
  let end = start + 1
  while (end < lexer.chars.length && lexer.chars[end] !== delimiter) end += lexer.chars[end] === '\\' ? 2 : 1
  if (end >= lexer.chars.length) fail(lexer, `Unclosed ${delimiter} delimiter`)
  lexer.at = end + 1
  return lexer.chars.slice(start + 1, end).join('')
}

/** A quoted identifier is a JSON string. Of the message only what is wrong is kept: its place is within the string. */
function readIdentifier(lexer: Lexer): string {
  const start = lexer.at
  const read = jsonOrError(`"${readQuoted(lexer)}"`)
  if (typeof read === 'string') return read
  return fail(lexer, read instanceof CliError ? (read.message.split(':')[0] ?? '') : '', start)
}

/** A literal is JSON. What is not is taken as a string that lacks its quotes, an old habit of the language. */
function readLiteral(lexer: Lexer): Json {
  const start = lexer.at
  const text = readQuoted(lexer).replaceAll('\\`', '`')
  if (nesting(text) > DEEPEST) tooDeep('param')
  const json = jsonOrError(text)
  if (!(json instanceof CliError)) return json
  const string = jsonOrError(`"${stripStart(text)}"`)
  return string instanceof CliError ? fail(lexer, `Bad token ${text}`, start) : string
}

function jsonOrError(text: string): Json | CliError {
  try {
    return readJson(text)
  } catch (error) {
    if (error instanceof CliError) return error
    throw error
  }
}

/** How deep the brackets outside of strings nest. JSON that is too deep must not become a string without a word. */
function nesting(text: string): number {
  let [depth, most] = [0, 0]
  for (const [sign] of text.matchAll(/"(?:[^"\\]|\\[^])*(?:"|$)|[[\]{}]/g)) {
    if (sign === '[' || sign === '{') most = Math.max(most, ++depth)
    else if (sign === ']' || sign === '}') depth--
  }
  return most
}
