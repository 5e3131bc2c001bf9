import type { Json } from '../value.ts'
import type { Comparison } from './order.ts'

/**
 * A query, read. `depth` bounds how far its evaluation recurses, and how many levels its result adds to the data.
 */
export type Node = { readonly depth: number } & (
  | { readonly kind: 'current' }
  | { readonly kind: 'literal'; readonly value: Json }
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'index'; readonly at: bigint }
  | { readonly kind: 'slice'; readonly bounds: Bounds }
  | { readonly kind: 'link'; readonly left: Node; readonly right: Node; readonly indexed: boolean }
  | { readonly kind: 'list'; readonly items: readonly Node[] }
  | { readonly kind: 'hash'; readonly entries: readonly Entry[] }
  | { readonly kind: 'project'; readonly over: 'items' | 'values'; readonly left: Node; readonly right: Node }
  | { readonly kind: 'filter'; readonly left: Node; readonly condition: Node; readonly right: Node }
  | { readonly kind: 'flatten'; readonly of: Node }
  | { readonly kind: 'or' | 'and'; readonly left: Node; readonly right: Node }
  | { readonly kind: 'not'; readonly of: Node }
  | { readonly kind: 'compare'; readonly by: Comparison; readonly left: Node; readonly right: Node }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[] }
  | { readonly kind: 'expression'; readonly body: Node }
)

export interface Entry {
  readonly key: string
  readonly value: Node
}

/** `[start:stop:step]`, each of which may be absent. */
export type Bounds = readonly [start: Bound, stop: Bound, step: Bound]

type Bound = bigint | undefined

/** Without children of its own, so it takes no depth. */
export const CURRENT: Node = { kind: 'current', depth: 0 }

/**
 * `left.right`, `left[right]` and `left | right` all hand on what they found; they differ only in how they bind.
 * The evaluator walks a chain of them in a loop, so a long one is not deep, unless its links build something.
 * `indexed` tells the parser that the last link was a bracket, see `bracketed` in parse.ts.
 */
export function link(left: Node, right: Node, indexed = false): Node {
  return { kind: 'link', left, right, indexed, depth: Math.max(left.depth + right.depth, right.depth + 1) }
}

/** The depth of a node that stands over these. */
export function above(...nodes: readonly Node[]): number {
  return nodes.reduce((depth, node) => Math.max(depth, node.depth + 1), 1)
}
