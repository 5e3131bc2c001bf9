import type { Node } from 'web-tree-sitter'
import type { Place } from '../../yaml/places.ts'
import { numberFrom } from './decimal.ts'
import { failAt } from './fail.ts'
import { fromTemplate } from './from-template.ts'
import type { Attribute, Block, Body, Entry, Expression, For, Form, Step, Where } from './tree.ts'

/** Deeper than what a person writes, and shallow enough that no recursion over the result can overflow. */
const DEEPEST = 150

/** The text that was parsed, and how deep in the tree we are. */
export interface Parsed {
  readonly text: string
  readonly placeAt: (offset: number) => Place
  /** What was put before the text so that it could be parsed. */
  readonly shift: number
  /** Of a text within another: where that stands. */
  readonly place: Where | undefined
  depth: number
}

/** All but the comments, which may stand between any two. */
export function childrenOf(node: Node): readonly Node[] {
  return node.children.filter((child) => child !== null).filter(({ type }) => type !== 'comment')
}

/** @throws CliError `param` where it is nested too deeply */
export function deeper<T>(parsed: Parsed, node: Node, read: () => T): T {
  if (parsed.depth === DEEPEST) failAt(parsed.text, node.startIndex, `Nested more than ${DEEPEST} levels deep.`)
  parsed.depth++
  const value = read()
  parsed.depth--
  return value
}

/** body = { attribute | block } */
export function bodyOf(node: Node | undefined, parsed: Parsed): Body {
  const attributes: Attribute[] = []
  const blocks: Block[] = []
  for (const child of node === undefined ? [] : childrenOf(node))
    if (child.type === 'attribute') attributes.push(attributeOf(child, parsed))
    else if (child.type === 'block') blocks.push(deeper(parsed, child, () => blockOf(child, parsed)))
  return { attributes, blocks }
}

function attributeOf(node: Node, parsed: Parsed): Attribute {
  const [name, , value] = childrenOf(node)
  if (name === undefined || value === undefined)
    return failAt(parsed.text, node.startIndex, 'An attribute has no value.')
  return { name: textOf(name, parsed), value: expressionOf(value, parsed), place: whereOf(node, parsed) }
}

function blockOf(node: Node, parsed: Parsed): Block {
  const children = childrenOf(node)
  const brace = children.find((child) => child.type === 'block_start')
  refuseBreak(node.startIndex, brace?.startIndex ?? node.startIndex, parsed)
  const [type = '', ...labels] = children
    .filter(({ type }) => type === 'identifier' || type === 'string_lit')
    .map((each) => (each.type === 'identifier' ? textOf(each, parsed) : labelOf(each, parsed)))
  const body = children.find((child) => child.type === 'body')
  return { type, labels, body: bodyOf(body, parsed), place: whereOf(node, parsed) }
}

/**
 * To the grammar, the end of a line is a blank, so that a header without a brace would take the header of the next block
 * for labels of its own. A comment of several lines breaks none.
 *
 * @throws CliError `param`
 */
function refuseBreak(from: number, to: number, { text }: Parsed): void {
  const header = text.slice(from, to).replace(/\/\*[^]*?\*\//g, '')
  if (header.includes('\n')) failAt(text, from, 'The labels of a block and its { stand on the line of its name.')
}

const labelOf = (node: Node, { text }: Parsed): string => text.slice(node.startIndex + 1, node.endIndex - 1)

export const textOf = (node: Node, { text }: Parsed): string => text.slice(node.startIndex, node.endIndex)

function whereOf({ startIndex }: Node, { placeAt, place }: Parsed): Where {
  return place ?? (() => placeAt(startIndex))
}

/** Several nodes in a row, as the grammar leaves them. */
export function written(first: Node, last: Node, parsed: Parsed, form: Form): Expression {
  const text = parsed.text.slice(first.startIndex, last.endIndex)
  return { ...form, text, at: first.startIndex - parsed.shift, place: whereOf(first, parsed) }
}

export function expressionOf(node: Node, parsed: Parsed): Expression {
  return deeper(parsed, node, () => {
    const children = childrenOf(node)
    const [only] = children
    if (only?.type === 'conditional') return conditionalOf(only, parsed)
    return termOf({ children, at: 0 }, node, parsed)
  })
}

interface Row {
  readonly children: readonly Node[]
  at: number
}

function termOf(row: Row, node: Node, parsed: Parsed): Expression {
  const first = row.children[row.at++]
  if (first === undefined) return failAt(parsed.text, node.startIndex, 'A value was expected here.')
  let last = first
  const read = (): Expression => {
    if (first.type !== '(') return deeper(parsed, first, () => written(first, first, parsed, formOf(first, parsed)))
    const inner = row.children[row.at]
    const close = row.children[row.at + 1]
    if (inner === undefined || close === undefined)
      return failAt(parsed.text, first.startIndex, 'A value was expected.')
    row.at += 2
    last = close
    return written(first, close, parsed, { kind: 'parens', inner: expressionOf(inner, parsed) })
  }
  const base = read()
  const steps: Step[] = []
  for (let next = row.children[row.at]; next !== undefined && STEPS.has(next.type); next = row.children[row.at]) {
    steps.push(stepOf(next, parsed))
    last = next
    row.at++
  }
  if (steps.length === 0) return base
  const root = base.kind === 'traversal' && typeof base.root === 'string' ? base.root : base
  return written(first, last, parsed, { kind: 'traversal', root, steps })
}

const STEPS: ReadonlySet<string> = new Set(['index', 'get_attr', 'splat'])

function stepOf(node: Node, parsed: Parsed): Step {
  const child = childrenOf(node).find(({ isNamed }) => isNamed)
  if (child === undefined) return failAt(parsed.text, node.startIndex, 'A name was expected here.')
  if (node.type === 'get_attr') return { kind: 'attribute', name: textOf(child, parsed) }
  if (node.type === 'splat')
    return {
      kind: 'splat',
      steps: childrenOf(child)
        .filter(isStep)
        .map((each) => stepOf(each, parsed)),
    }
  if (child.type === 'legacy_index') {
    const value = BigInt(textOf(child, parsed).replace(/[^0-9]/g, ''))
    return { kind: 'index', key: written(child, child, parsed, { kind: 'literal', value }) }
  }
  const key = childrenOf(child)[1]
  if (key === undefined) return failAt(parsed.text, node.startIndex, 'An index was expected here.')
  return { kind: 'index', key: expressionOf(key, parsed) }
}

const isStep = ({ type }: Node): boolean => STEPS.has(type)

function formOf(node: Node, parsed: Parsed): Form {
  const [first] = childrenOf(node)
  switch (node.type) {
    case 'variable_expr':
      return { kind: 'traversal', root: textOf(node, parsed), steps: [] }
    case 'literal_value':
      return first?.type === 'string_lit' ? fromTemplate(first, parsed) : literalOf(node, parsed)
    case 'template_expr':
    case 'collection_value':
      if (first?.type === 'tuple') return { kind: 'tuple', items: expressionsIn(first, parsed) }
      if (first?.type === 'object') return { kind: 'object', entries: entriesOf(first, parsed) }
      if (first !== undefined) return fromTemplate(first, parsed)
      break
    case 'function_call':
      return callOf(node, parsed)
    case 'for_expr':
      if (first !== undefined) return forOf(first, parsed)
      break
    case 'operation':
      if (first !== undefined) return operationOf(first, parsed)
  }
  return failAt(parsed.text, node.startIndex, 'A value was expected here.')
}

function literalOf(node: Node, parsed: Parsed): Form {
  const text = textOf(node, parsed)
  if (text === 'true' || text === 'false') return { kind: 'literal', value: text === 'true' }
  return { kind: 'literal', value: text === 'null' ? null : numberOf(text, node, parsed) }
}

/** What is whole is an integer, `1.0` and `1e3` too. */
function numberOf(text: string, node: Node, parsed: Parsed): bigint | number {
  const number = numberFrom(text) ?? Number(text)
  if (/^[0-9]+(?:[.eE]|$)/.test(text) && number !== Infinity) return number
  return failAt(parsed.text, node.startIndex, `${text.slice(0, 40)} is not a number that can be read.`)
}

const expressionsIn = (node: Node, parsed: Parsed): readonly Expression[] =>
  childrenOf(node).flatMap((child) => (child.type === 'expression' ? [expressionOf(child, parsed)] : []))

function entriesOf(node: Node, parsed: Parsed): readonly Entry[] {
  return childrenOf(node).flatMap((element) => {
    if (element.type !== 'object_elem') return []
    const [key, , value] = childrenOf(element)
    if (key === undefined || value === undefined) return []
    return [{ key: keyOf(key, parsed), value: expressionOf(value, parsed) }]
  })
}

function keyOf(node: Node, parsed: Parsed): Expression {
  const bare = /^[\p{L}_][\p{L}\p{N}_-]*$/u.exec(textOf(node, parsed))
  if (bare === null) return expressionOf(node, parsed)
  return written(node, node, parsed, { kind: 'template', parts: [bare[0]] })
}

function callOf(node: Node, parsed: Parsed): Form {
  const children = childrenOf(node)
  const [name] = children
  const list = children.find((child) => child.type === 'function_arguments')
  const args = list === undefined ? [] : expressionsIn(list, parsed)
  const spreads = list !== undefined && childrenOf(list).at(-1)?.type === 'ellipsis'
  return { kind: 'call', name: name === undefined ? '' : textOf(name, parsed), args, spreads }
}

function forOf(node: Node, parsed: Parsed): For {
  const children = childrenOf(node)
  const intro = children.find((child) => child.type === 'for_intro')
  const condition = children.find((child) => child.type === 'for_cond')
  const results = expressionsIn(node, parsed)
  const names = childrenOf(intro ?? node).filter((child) => child.type === 'identifier')
  const [of] = intro === undefined ? [] : expressionsIn(intro, parsed)
  const [valueName = '', keyName] = names.map((name) => textOf(name, parsed)).reverse()
  const value = results.at(-1)
  if (of === undefined || value === undefined) return failAt(parsed.text, node.startIndex, 'This for is not whole.')
  return {
    kind: 'for',
    keyName,
    valueName,
    of,
    condition: condition === undefined ? undefined : expressionsIn(condition, parsed)[0],
    key: node.type === 'for_object_expr' ? results[0] : undefined,
    value,
    groups: children.some((child) => child.type === 'ellipsis'),
  }
}

function operationOf(node: Node, parsed: Parsed): Form {
  const row: Row = { children: childrenOf(node), at: 0 }
  if (node.type === 'unary_operation') {
    const operator = row.children[row.at++]?.type ?? ''
    return { kind: 'unary', operator, operand: termOf(row, node, parsed) }
  }
  const left = termOf(row, node, parsed)
  const operator = row.children[row.at++]?.type ?? ''
  return { kind: 'binary', operator, left, right: termOf(row, node, parsed) }
}

/**
 * The grammar reads `a ? b : c ? d : e` as `(a ? b : c) ? d : e`. So the questions are taken apart, and put together
 * from the right.
 */
function conditionalOf(node: Node, parsed: Parsed): Expression {
  const answers: { readonly yes: Node; readonly no: Node }[] = []
  let condition: Node | undefined = node
  for (let question: Node | undefined = node; question !== undefined;) {
    const [asked, yes, no] = childrenOf(question).filter(({ type }) => type === 'expression') as Node[]
    if (asked === undefined || yes === undefined || no === undefined) break
    answers.unshift({ yes, no })
    condition = asked
    const [inner] = childrenOf(asked)
    question = inner?.type === 'conditional' ? inner : undefined
  }
  let whole: Expression | undefined
  for (const [index, { yes, no }] of [...answers.entries()].reverse()) {
    const first: Node = index === 0 ? condition : (answers[index - 1]?.no ?? condition)
    const last = answers.at(-1)?.no ?? no
    whole = written(first, last, parsed, {
      kind: 'conditional',
      condition: expressionOf(first, parsed),
      yes: expressionOf(yes, parsed),
      no: whole ?? expressionOf(no, parsed),
    })
  }
  return whole ?? failAt(parsed.text, node.startIndex, 'This question is not whole.')
}
