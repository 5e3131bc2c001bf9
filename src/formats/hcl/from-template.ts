import type { Node } from 'web-tree-sitter'
import { childrenOf, deeper, expressionOf, textOf } from './from-tree.ts'
import type { Parsed } from './from-tree.ts'
import { plainLiteral, quotedLiteral } from './literal.ts'
import type { Form, Part } from './tree.ts'
import { withoutIndent } from './without-indent.ts'

/** A stretch of a literal, with the blanks that `~` takes from its ends; or a sequence between two of them. */
type Piece = { kind: 'literal'; from: number; to: number } | { kind: 'sequence'; node: Node }

interface Reading {
  readonly parsed: Parsed
  readonly decode: (from: number, to: number) => readonly string[]
}

/** template = quoted | heredoc */
export function fromTemplate(node: Node, parsed: Parsed): Form {
  const children = childrenOf(node)
  if (node.type !== 'heredoc_template') {
    const reading: Reading = { parsed, decode: (from, to) => [quotedLiteral(parsed.text, from, to)] }
    return {
      kind: 'template',
      parts: merged(partsOf(children.slice(1, -1), node.startIndex + 1, node.endIndex - 1, reading)),
    }
  }
  const [start, , ...rest] = children
  const end = rest.pop()
  const from = parsed.text.indexOf('\n', node.startIndex) + 1
  const to = end === undefined ? node.endIndex : parsed.text.lastIndexOf('\n', end.startIndex - 1) + 1
  const decode = (a: number, b: number): readonly string[] => linesOf(parsed.text.slice(a, b))
  const parts = partsOf(rest, from, to, { parsed, decode })
  const isFlush = start !== undefined && textOf(start, parsed) === '<<-'
  return { kind: 'template', parts: merged(isFlush ? withoutIndent(parts) : parts) }
}

/** The lines of a heredoc are apart until all blanks are taken away: `~` reaches no further than the end of a line. */
const linesOf = (text: string): readonly string[] => (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map(plainLiteral)

function partsOf(nodes: readonly Node[], from: number, to: number, reading: Reading): readonly Part[] {
  const pieces: Piece[] = []
  let at = from
  for (const node of nodes) {
    if (node.type === 'template_literal') continue
    pieces.push({ kind: 'literal', from: at, to: node.startIndex }, { kind: 'sequence', node })
    at = node.endIndex
  }
  pieces.push({ kind: 'literal', from: at, to })
  const parts: Part[] = []
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'sequence') parts.push(partOf(piece.node, reading))
    else
      parts.push(
        ...trimmed(reading.decode(piece.from, piece.to), edge(pieces[index - 1], -1), edge(pieces[index + 1], 0)),
      )
  }
  return parts
}

/** Whether a sequence takes the blanks beside it: those before its first mark, or behind its last. */
function edge(piece: Piece | undefined, side: 0 | -1): boolean {
  if (piece?.kind !== 'sequence') return false
  return strips(tagsOf(piece.node).at(side), side)
}

/** `${~` or `%{~`; at the end `~}`. */
function strips(node: Node | undefined, side: 0 | -1): boolean {
  if (node === undefined) return false
  const children = childrenOf(node)
  return children.at(side === 0 ? 1 : -2)?.type === 'strip_marker'
}

/** What of a sequence stands in `${}` or `%{}`: itself, or the first and the last of its marks. */
function tagsOf(node: Node): readonly Node[] {
  if (node.type === 'template_interpolation') return [node]
  const [inner] = childrenOf(node)
  return inner === undefined ? [] : childrenOf(inner).filter(({ type }) => TAG.test(type))
}

const TAG = /^template_(?:if_intro|else_intro|if_end|for_start|for_end)$/

function trimmed(lines: readonly string[], atStart: boolean, atEnd: boolean): readonly string[] {
  return lines.map((line, index) => {
    const start = atStart && index === 0 ? line.trimStart() : line
    return atEnd && index === lines.length - 1 ? start.trimEnd() : start
  })
}

/** Texts that follow one another, as one. */
function merged(parts: readonly Part[]): readonly Part[] {
  const out: Part[] = []
  for (const part of parts) {
    const last = out.at(-1)
    if (typeof part === 'string' && typeof last === 'string') out[out.length - 1] = last + part
    else if (typeof part === 'string' || part.kind === 'value') out.push(...(part === '' ? [] : [part]))
    else if (part.kind === 'for') out.push({ ...part, body: merged(part.body) })
    else out.push({ ...part, yes: merged(part.yes), no: merged(part.no) })
  }
  return out
}

function partOf(node: Node, reading: Reading): Part {
  const { parsed } = reading
  return deeper(parsed, node, () => {
    if (node.type === 'template_interpolation') {
      const value = childrenOf(node).find(({ type }) => type === 'expression')
      return value === undefined ? '' : { kind: 'value', value: expressionOf(value, parsed) }
    }
    const [inner] = childrenOf(node)
    if (inner === undefined) return ''
    return inner.type === 'template_for' ? forPart(inner, reading) : ifPart(inner, reading)
  })
}

function ifPart(node: Node, reading: Reading): Part {
  const children = childrenOf(node)
  const tags = tagsAt(children)
  const [intro, second] = tags
  const condition = intro === undefined ? undefined : childrenOf(intro.node).find(({ type }) => type === 'expression')
  if (condition === undefined || intro === undefined || second === undefined) return ''
  const third = tags[2]
  return {
    kind: 'if',
    condition: expressionOf(condition, reading.parsed),
    yes: between(children, intro, second, reading),
    no: third === undefined ? [] : between(children, second, third, reading),
  }
}

function forPart(node: Node, reading: Reading): Part {
  const children = childrenOf(node)
  const [start, end] = tagsAt(children)
  if (start === undefined || end === undefined) return ''
  const inner = childrenOf(start.node)
  const of = inner.find(({ type }) => type === 'expression')
  const names = inner.filter(({ type }) => type === 'identifier').map((name) => textOf(name, reading.parsed))
  const [valueName = '', keyName] = names.reverse()
  if (of === undefined) return ''
  const body = between(children, start, end, reading)
  return { kind: 'for', keyName, valueName, of: expressionOf(of, reading.parsed), body }
}

interface Tag {
  readonly node: Node
  readonly index: number
}

const tagsAt = (children: readonly Node[]): readonly Tag[] =>
  children.map((node, index) => ({ node, index })).filter(({ node }) => TAG.test(node.type))

/** What stands between two marks; these take blanks from it as they do on their other side. */
function between(children: readonly Node[], open: Tag, close: Tag, reading: Reading): readonly Part[] {
  const inner = children.slice(open.index + 1, close.index)
  const { decode } = reading
  const from = open.node.endIndex
  const to = close.node.startIndex
  return partsOf(inner, from, to, {
    ...reading,
    decode: (a, b) => trimmed(decode(a, b), a === from && strips(open.node, -1), b === to && strips(close.node, 0)),
  })
}
