import { CliError } from '../errors.ts'
import type { Bounds, Node } from './ast.ts'
import { isFalse, isList, isMap } from './datum.ts'
import type { Datum } from './datum.ts'
import { callFunction } from './functions.ts'
import { compare } from './order.ts'
import { enter, leave, spend } from './work.ts'
import type { Work } from './work.ts'

/**
 * What `node` finds in `value`. What is not there, or cannot be there, is null.
 *
 * @throws CliError `general` with the AWS CLI's words, for what a function refuses, for a slice of step 0, for a number
 * compared with a string.
 */
export function evaluate(node: Node, value: Datum, work: Work): Datum {
  enter(work)
  const found = visit(node, value, work)
  leave(work)
  return found
}

function visit(node: Node, value: Datum, work: Work): Datum {
  switch (node.kind) {
    case 'current':
      return value
    case 'literal':
      return node.value
    case 'field':
      return isMap(value) ? (value.get(node.name) ?? null) : null
    case 'index':
      return isList(value) ? (value[Number(node.at < 0n ? node.at + BigInt(value.length) : node.at)] ?? null) : null
    case 'slice':
      return isList(value) ? slice(value, node.bounds, work) : null
    case 'link':
      return follow(node, value, work)
    case 'list':
      return value === null ? null : node.items.map((item) => evaluate(item, value, work))
    case 'hash':
      return value === null ? null : new Map(node.entries.map(({ key, value: of }) => [key, evaluate(of, value, work)]))
    case 'project':
      return project(node, value, work)
    case 'filter':
      return filter(node, value, work)
    case 'flatten':
      return flatten(evaluate(node.of, value, work), work)
    case 'or':
    case 'and': {
      const left = evaluate(node.left, value, work)
      return isFalse(left) === (node.kind === 'or') ? evaluate(node.right, value, work) : left
    }
    case 'not':
      return isFalse(evaluate(node.of, value, work))
    case 'compare':
      return compare(node.by, evaluate(node.left, value, work), evaluate(node.right, value, work), work)
    case 'call': {
      const args = node.args.map((arg) => evaluate(arg, value, work))
      return callFunction(node.name, args, work)
    }
    case 'expression':
      return { kind: 'expression', apply: (item) => evaluate(node.body, item, work) }
  }
}

type Of<K extends Node['kind']> = Extract<Node, { readonly kind: K }>

/** A chain of links is as long as the query, so it is walked without recursion. */
function follow(chain: Of<'link'>, value: Datum, work: Work): Datum {
  const links: Node[] = []
  let first: Node = chain
  for (; first.kind === 'link'; first = first.left) links.push(first.right)
  return links.reduceRight((found: Datum, link) => evaluate(link, found, work), evaluate(first, value, work))
}

function project({ over, left, right }: Of<'project'>, value: Datum, work: Work): Datum {
  const base = evaluate(left, value, work)
  if (over === 'items') return isList(base) ? each(base, right, work) : null
  return isMap(base) ? each([...base.values()], right, work) : null
}

/** What `right` finds in each item, without the nulls. */
function each(items: readonly Datum[], right: Node, work: Work): Datum {
  return items.map((item) => evaluate(right, item, work)).filter((found) => found !== null)
}

function filter({ left, condition, right }: Of<'filter'>, value: Datum, work: Work): Datum {
  const base = evaluate(left, value, work)
  if (!isList(base)) return null
  const found: Datum[] = []
  for (const item of base) {
    if (isFalse(evaluate(condition, item, work))) continue
    const part = evaluate(right, item, work)
    if (part !== null) found.push(part)
  }
  return found
}

/** Opens the lists in a list, one level. */
function flatten(base: Datum, work: Work): Datum {
  if (!isList(base)) return null
  spend(
    work,
    base.reduce((length: number, item) => length + (isList(item) ? item.length : 1), 0),
  )
  return base.flatMap((item) => item)
}

/** Python's `items[start:stop:step]`. */
function slice(items: readonly Datum[], [start, stop, step = 1n]: Bounds, work: Work): Datum {
  if (step === 0n) throw new CliError('general', 'slice step cannot be zero')
  const length = BigInt(items.length)
  const [least, most] = step > 0n ? [0n, length] : [-1n, length - 1n]
  const clamp = (bound: bigint): bigint => {
    const at = bound < 0n ? bound + length : bound
    return at < least ? least : at > most ? most : at
  }
  const from = start === undefined ? (step > 0n ? least : most) : clamp(start)
  const to = stop === undefined ? (step > 0n ? most : least) : clamp(stop)
  const found: Datum[] = []
  for (let at = from; step > 0n ? at < to : at > to; at += step) found.push(items[Number(at)] ?? null)
  spend(work, found.length)
  return found
}
