import { str } from '../python/repr.ts'
import { above, CURRENT, link } from './ast.ts'
import type { Bounds, Entry, Node } from './ast.ts'
import { expect, fail, failOrIncomplete, incomplete, names, peek, startParser, take, taken } from './cursor.ts'
import type { Parser } from './cursor.ts'
import type { Token, TokenKind } from './lex.ts'
import { COMPARISONS } from './order.ts'
import { DEEPEST, tooDeep } from './work.ts'

/** How strongly a token binds what stands before it. 0 ends an expression. */
const POWER = {
  pipe: 1,
  or: 2,
  and: 3,
  eq: 5,
  ne: 5,
  lt: 5,
  lte: 5,
  gt: 5,
  gte: 5,
  flatten: 9,
  star: 20,
  filter: 21,
  dot: 40,
  not: 45,
  lbrace: 50,
  lbracket: 55,
  lparen: 60,
} as const satisfies Partial<Record<TokenKind, number>>

/** What binds less ends a projection: `a[*].b | c` goes on with the whole list. */
const PROJECTED = 10

function power({ kind }: Token): number {
  const powers: Readonly<Partial<Record<TokenKind, number>>> = POWER
  return powers[kind] ?? 0
}

/**
 * Reads a query as the AWS CLI does: Pratt's method over the words, with that program's tolerance (commas between
 * arguments and between the entries of a hash may be left out) and its strictness.
 *
 * @throws CliError `param` with the AWS CLI's words; places count code points from 0.
 */
export function parse(text: string): Node {
  const parser = startParser(text)
  const node = expression(parser, 0)
  const rest = peek(parser)
  if (rest.kind !== 'eof') fail(parser, rest, `Unexpected token: ${str(rest.value)}`)
  return node
}

/** expression = prefix *infix, as long as the next token binds more than `least` */
function expression(parser: Parser, least: number): Node {
  if (parser.depth === DEEPEST) tooDeep('param')
  parser.depth++
  let left = prefix(parser, take(parser))
  while (power(peek(parser)) > least) left = infix(parser, left, take(parser))
  if (left.depth > DEEPEST) tooDeep('param')
  parser.depth--
  return left
}

function prefix(parser: Parser, token: Token): Node {
  switch (token.kind) {
    case 'literal':
      return { kind: 'literal', value: token.value, depth: 0 }
    case 'unquoted_identifier':
      return { kind: 'field', name: token.value, depth: 0 }
    case 'quoted_identifier':
      if (peek(parser).kind === 'lparen')
        fail(parser, peek(parser), 'Quoted identifier not allowed for function names.', 0)
      return { kind: 'field', name: token.value, depth: 0 }
    case 'current':
      return CURRENT
    case 'star':
      return project(parser, 'values', CURRENT, 'star')
    case 'flatten':
    case 'filter':
      return infix(parser, CURRENT, token)
    case 'lbracket':
      return openBracket(parser)
    case 'lbrace':
      return hash(parser)
    case 'not':
      return nodeOf('not', expression(parser, POWER.not))
    case 'expref': {
      const body = expression(parser, 0)
      return { kind: 'expression', body, depth: above(body) }
    }
    case 'lparen': {
      const inner = expression(parser, 0)
      expect(parser, 'rparen')
      return inner
    }
    case 'eof':
      return incomplete(parser)
    default:
      return fail(parser, token, 'invalid token')
  }
}

const nodeOf = (kind: 'not' | 'flatten', of: Node): Node => ({ kind, of, depth: above(of) })

function infix(parser: Parser, left: Node, token: Token): Node {
  switch (token.kind) {
    case 'dot':
      if (taken(parser, 'star')) return project(parser, 'values', left, 'dot')
      return link(left, member(parser, POWER.dot))
    case 'pipe':
      return link(left, expression(parser, POWER.pipe))
    case 'or':
    case 'and': {
      const right = expression(parser, power(token))
      return { kind: token.kind, left, right, depth: above(left, right) }
    }
    case 'eq':
    case 'ne':
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte': {
      const right = expression(parser, power(token))
      return { kind: 'compare', by: COMPARISONS[token.kind], left, right, depth: above(left, right) }
    }
    case 'lparen':
      return call(parser, left)
    case 'flatten':
      return project(parser, 'items', nodeOf('flatten', left), 'flatten')
    case 'filter':
      return filter(parser, left)
    case 'lbracket':
      return bracketed(parser, left)
    default:
      return fail(parser, token, 'invalid token')
  }
}

/** member = identifier | call | "*" | list | hash, behind a dot */
function member(parser: Parser, least: number): Node {
  const token = peek(parser)
  switch (token.kind) {
    case 'quoted_identifier':
    case 'unquoted_identifier':
    case 'star':
      return expression(parser, least)
    case 'lbracket':
      parser.at++
      return list(parser)
    case 'lbrace':
      parser.at++
      return hash(parser)
    default:
      return fail(parser, token, `Expecting: ${names(MEMBERS)}, got: ${token.kind}`)
  }
}

const KEYS = ['quoted_identifier', 'unquoted_identifier'] as const
const MEMBERS = [...KEYS, 'lbracket', 'lbrace'] as const

/** A projection over `left`: what follows applies to each element, until something binds less. */
function project(parser: Parser, over: 'items' | 'values', left: Node, by: 'star' | 'dot' | 'flatten'): Node {
  const right = projected(parser, POWER[by])
  return { kind: 'project', over, left, right, depth: above(left, right) }
}

function projected(parser: Parser, least: number): Node {
  const token = peek(parser)
  if (power(token) < PROJECTED) return CURRENT
  if (token.kind === 'lbracket' || token.kind === 'filter') return expression(parser, least)
  if (taken(parser, 'dot')) return member(parser, least)
  return fail(parser, token, 'syntax error')
}

/** filter = "[?" expression "]" */
function filter(parser: Parser, left: Node): Node {
  const condition = expression(parser, 0)
  expect(parser, 'rbracket')
  const right = projected(parser, POWER.filter)
  return { kind: 'filter', left, condition, right, depth: above(left, condition, right) }
}

/** call = name "(" *( expression [ "," ] ) ")" */
function call(parser: Parser, callee: Node): Node {
  if (callee.kind !== 'field') {
    const before = peek(parser, -2)
    fail(parser, before, `Invalid function name '${str(before.value)}'`)
  }
  const args: Node[] = []
  while (!taken(parser, 'rparen')) {
    args.push(expression(parser, 0))
    taken(parser, 'comma')
  }
  return { kind: 'call', name: callee.name, args, depth: above(...args) }
}

/** A bracket that starts an expression: `[0]`, `[1:2]`, `[*]` or a list. */
function openBracket(parser: Parser): Node {
  const { kind } = peek(parser)
  if (kind === 'number' || kind === 'colon') return place(parser, CURRENT)
  if (kind === 'star' && peek(parser, 1).kind === 'rbracket') return bracketed(parser, CURRENT)
  return list(parser)
}

/** A bracket behind `left`: `left[0]`, `left[1:2]` or `left[*]`. */
function bracketed(parser: Parser, left: Node): Node {
  const { kind } = peek(parser)
  if (kind === 'number' || kind === 'colon') return place(parser, left)
  expect(parser, 'star')
  expect(parser, 'rbracket')
  return project(parser, 'items', left, 'star')
}

/**
 * place = ( number | slice ) "]"
 *
 * A slice is a projection, save behind another bracket: `a[0][1:2].b` asks the list itself for `b`.
 */
function place(parser: Parser, left: Node): Node {
  const token = peek(parser)
  if (token.kind === 'number' && peek(parser, 1).kind !== 'colon') {
    parser.at++
    expect(parser, 'rbracket')
    return link(left, { kind: 'index', at: token.value, depth: 0 }, true)
  }
  const sliced = link(left, slice(parser), true)
  return left.kind === 'link' && left.indexed ? sliced : project(parser, 'items', sliced, 'star')
}

/** slice = [ number ] ":" [ number ] [ ":" [ number ] ]; of numbers side by side the last one counts. */
function slice(parser: Parser): Node {
  const bounds: [Bounds[0], Bounds[1], Bounds[2]] = [undefined, undefined, undefined]
  let part = 0
  while (!taken(parser, 'rbracket')) {
    const token = peek(parser)
    if (token.kind === 'number') bounds[part] = token.value
    else if (token.kind !== 'colon' || ++part === bounds.length) fail(parser, token, 'syntax error')
    parser.at++
  }
  return { kind: 'slice', bounds, depth: 0 }
}

/** list = expression *( "," expression ) "]" */
function list(parser: Parser): Node {
  const items = [expression(parser, 0)]
  while (!taken(parser, 'rbracket')) {
    expect(parser, 'comma')
    items.push(expression(parser, 0))
  }
  return { kind: 'list', items, depth: above(...items) }
}

/** hash = key ":" expression *( [ "," ] key ":" expression ) "}" */
function hash(parser: Parser): Node {
  const entries: Entry[] = []
  do {
    const token = take(parser)
    if (token.kind !== 'quoted_identifier' && token.kind !== 'unquoted_identifier') {
      parser.at--
      return failOrIncomplete(parser, `Expecting: ${names(KEYS)}`)
    }
    expect(parser, 'colon')
    entries.push({ key: token.value, value: expression(parser, 0) })
  } while (taken(parser, 'comma') || !taken(parser, 'rbrace'))
  return { kind: 'hash', entries, depth: above(...entries.map(({ value }) => value)) }
}
