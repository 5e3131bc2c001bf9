import { CliError } from '../../errors.ts'
import type { Part, Word } from './word.ts'

/** A command as it is written. */
export interface Command {
  readonly words: Word[]
  /** The elements of a list that is assigned, by the position of the word in front of it. */
  readonly lists: Map<number, readonly Word[]>
  /** The file that standard output goes to. */
  output?: Word
  /** What standard input holds, where the script says it. */
  here?: readonly Part[]
  /** What stands between it and the command in front of it. */
  readonly behind: string
  readonly offset: number
  /** It ends within quotes or brackets that nothing closes. */
  broken?: boolean
}

/** A text that is read from left to right. */
export interface Scanner {
  readonly text: string
  /** Where the text stands in the script. */
  readonly base: number
  at: number
  depth: number
  /** Whether a backtick ends what is read. */
  ticked: boolean
  readonly commands: Command[]
  /** Here-documents, whose texts come with the next line. */
  pending: Pending[]
  /** What was opened and not closed, from which all is lost. */
  unclosed?: { readonly offset: number; readonly what: string }
  lines?: ReadonlyMap<string, readonly number[]>
}

export interface Pending {
  readonly command: Command
  readonly delimiter: string
  readonly tabs: boolean
  readonly literal: boolean
}

/** Deeper than people write, and shallow enough that nothing overflows. */
const DEEPEST = 100

export function scannerOf(text: string, base: number, outer?: Scanner): Scanner {
  const { commands = [], depth = 0 } = outer ?? {}
  return { text, base, at: 0, depth, ticked: false, commands, pending: [] }
}

/** @throws CliError `param` for too many levels */
export function deeper<T>(s: Scanner, read: () => T): T {
  if (s.depth === DEEPEST) throw new CliError('param', `This script is nested more than ${DEEPEST} levels deep.`)
  s.depth++
  const value = read()
  s.depth--
  return value
}

/** What the expression, which is a sticky one, matches here; it is passed over. */
export function take(s: Scanner, expression: RegExp): RegExpExecArray | undefined {
  expression.lastIndex = s.at
  const match = expression.exec(s.text)
  if (match === null) return undefined
  s.at += match[0].length
  return match
}

/** Nothing closes what was opened: the rest of the text is used up. */
export function leaveOpen(s: Scanner, from: number, what: string): void {
  s.unclosed ??= { offset: s.base + from, what }
  s.at = s.text.length
}

/** Where each line begins that could end a here-document. They are sought all at once, or many such would take long. */
export function nextLine(s: Scanner, line: string, tabs: boolean): number | undefined {
  s.lines ??= linesOf(s.text)
  const starts = s.lines.get(line) ?? []
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < s.at) low = middle + 1
    else high = middle
  }
  for (let start = starts[low]; start !== undefined; start = starts[++low])
    if (tabs || s.text[start] !== '\t') return start
  return undefined
}

function linesOf(text: string): ReadonlyMap<string, readonly number[]> {
  const lines = new Map<string, number[]>()
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start)
    const end = found === -1 ? text.length : found
    if (end - start <= 200) {
      const line = text.slice(start, end).replace(/^\t+/, '')
      const starts = lines.get(line)
      if (starts === undefined) lines.set(line, [start])
      else starts.push(start)
    }
    start = end + 1
  }
  return lines
}
