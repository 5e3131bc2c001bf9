import { CliError } from '../errors.ts'
import { str } from '../python/repr.ts'
import { tokenize } from './lex.ts'
import type { Token, TokenKind } from './lex.ts'

/** The words of a query, and how far the parser is. */
export interface Parser {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly end: Token
  at: number
  depth: number
}

/** @throws CliError `param` for an empty text, and for what is no word. */
export function startParser(text: string): Parser {
  if (text === '') throw new CliError('param', 'Invalid JMESPath expression: cannot be empty.')
  const tokens = tokenize(text)
  return { text, tokens, end: { kind: 'eof', value: '', start: [...text].length }, at: 0, depth: 0 }
}

export const peek = (parser: Parser, ahead = 0): Token => parser.tokens[parser.at + ahead] ?? parser.end

export function take(parser: Parser): Token {
  const token = peek(parser)
  parser.at++
  return token
}

export function taken(parser: Parser, kind: TokenKind): boolean {
  if (peek(parser).kind !== kind) return false
  parser.at++
  return true
}

export function expect(parser: Parser, kind: TokenKind): void {
  if (!taken(parser, kind)) failOrIncomplete(parser, `Expecting: ${kind}`)
}

export function fail(parser: Parser, { kind, value, start }: Token, reason: string, at = start): never {
  const place = `Parse error at column ${at}, token "${str(value)}" (${kind.toUpperCase()})`
  throw new CliError('param', `${reason}: ${place}, for expression:\n"${parser.text}"\n${' '.repeat(at + 1)}^`)
}

/** At the end of the text the message is another one, but not everywhere. */
export function failOrIncomplete(parser: Parser, expecting: string): never {
  const token = peek(parser)
  if (token.kind === 'eof') incomplete(parser)
  fail(parser, token, `${expecting}, got: ${token.kind}`)
}

export function incomplete({ text, end }: Parser): never {
  const caret = `${' '.repeat(end.start + 1)}^`
  throw new CliError('param', `Invalid jmespath expression: Incomplete expression:\n"${text}"\n${caret}`)
}

export const names = (kinds: readonly TokenKind[]): string => `[${kinds.map((kind) => `'${kind}'`).join(', ')}]`
