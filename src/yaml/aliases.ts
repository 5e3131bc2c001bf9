import { EVENT_ID } from 'js-yaml'
import type { Event } from 'js-yaml'

/** A limit that a document breaks, and the offset where it does. */
export interface Breach {
  readonly says: string
  readonly offset: number
}

/** A node under construction, or one that has an anchor. */
interface Node {
  /** How many values it stands for once its aliases are followed. */
  weight: number
  open: boolean
  readonly depth: number
  /** The depth of the outermost node that an alias within points back to. */
  back: number
}

const MOST_ALIASED = 100_000
const MOST_DEEP = 500
/** An input document may hold itself so many times. */
export const MOST_CIRCLES = 10
/** So many characters count as one value: whoever prints the document prints a text once for each alias. */
const CHARACTERS = 256

/**
 * A small text can hold a huge document: reading it is cheap, since all aliases of an anchor share one value, but
 * whatever walks it never ends. So the values that aliases stand for are counted. A document may hold itself a few
 * times, as long as whoever walks it from the top and turns back where it has been sees each value once.
 *
 * @returns the first limit that is broken: nesting, aliases, circles.
 */
export function breachOf(events: readonly Event[], source: string, mostCircles: number): Breach | undefined {
  const anchors = new Map<string, Node>()
  const stack: Node[] = []
  let aliased = 0
  let circles = 0
  for (const event of events) {
    if (event.type === EVENT_ID.POP) close(stack)
    else if (event.type === EVENT_ID.DOCUMENT) stack.push(nodeAt(stack))
    else if (event.type === EVENT_ID.ALIAS) {
      const target = anchors.get(source.slice(event.anchorStart, event.anchorEnd))
      if (target === undefined) continue
      const offset = event.anchorStart - 1
      const leaf = target.open ? { weight: 1, back: target.depth } : { weight: target.weight, back: Infinity }
      aliased += leaf.weight
      if (target.open) circles++
      if (circles > mostCircles || (!target.open && target.back < target.depth))
        return { says: 'the aliases go in circles', offset }
      if (aliased > MOST_ALIASED) return { says: `the aliases stand for more than ${MOST_ALIASED} values`, offset }
      grow(stack, leaf)
    } else {
      const node = nodeAt(stack)
      if (event.anchorStart !== -1) anchors.set(source.slice(event.anchorStart, event.anchorEnd), node)
      if (event.type === EVENT_ID.SCALAR) {
        node.open = false
        node.weight += Math.floor((event.valueEnd - event.valueStart) / CHARACTERS)
        grow(stack, node)
      } else {
        if (node.depth > MOST_DEEP) return { says: `more than ${MOST_DEEP} levels of nesting`, offset: event.start }
        stack.push(node)
      }
    }
  }
  return undefined
}

const nodeAt = (stack: readonly Node[]): Node => ({ weight: 1, open: true, depth: stack.length, back: Infinity })

function close(stack: Node[]): void {
  const node = stack.pop()
  if (node === undefined) return
  node.open = false
  grow(stack, node)
}

function grow(stack: readonly Node[], { weight, back }: Pick<Node, 'weight' | 'back'>): void {
  const parent = stack.at(-1)
  if (parent === undefined) return
  parent.weight += weight
  parent.back = Math.min(parent.back, back)
}
