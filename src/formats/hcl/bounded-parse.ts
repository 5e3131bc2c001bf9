import type { Parser, Tree } from 'web-tree-sitter'

/** What the parser gets to see at once. It asks again for each that it goes back to. */
const CHUNK = 512
/** A text that is right takes two readings at the most. */
const READINGS = 50
const LEAST = 2000

export interface Bounded {
  readonly tree: Tree | null
  /** The parser was told that the text ends, for it had read too much. */
  readonly isStopped: boolean
}

/**
 * Parses what a bounded number of readings allows. Before it takes a blank, or passes over what it does not know, the parser
 * looks past all the blanks that follow, and these may be many: the time is that of their square. It asks nobody while
 * it does so, but for the text.
 */
export function boundedParse(parser: Parser, text: string): Bounded {
  let left = LEAST + READINGS * Math.ceil(text.length / CHUNK)
  const read = (at: number): string => (--left < 0 ? '' : text.slice(at, at + CHUNK))
  const tree = parser.parse(read)
  return { tree, isStopped: left < 0 }
}
