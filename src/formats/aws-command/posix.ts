import { readHere, readWord } from './posix-words.ts'
import { deeper, leaveOpen, nextLine, scannerOf, take } from './scanner.ts'
import type { Command, Pending, Scanner } from './scanner.ts'
import { literal } from './word.ts'
import type { Word } from './word.ts'

export interface Parsed {
  /** Those whose output others use come first. */
  readonly commands: readonly Command[]
  /** What was opened and not closed. */
  readonly unclosed?: { readonly offset: number; readonly what: string } | undefined
}

const REDIRECTION = /(?:[0-9]{1,3}(?=[<>])|&(?=>))?(?:<<<|<<-?|<>|<&|>&|>>|>\||<(?!\()|>(?!\())/y
const OPERATOR = /\|\||&&|;;&?|;&|\|&|[;&|)]/y
const ASSIGNED_LIST = /^[A-Za-z_]\w*\+?=$/

/**
 * The commands of a script for a POSIX shell, with what bash and zsh add. What they do is not looked at.
 *
 * @param base where the text stands in the script
 *
 * @throws CliError `param` for more levels than people write
 */
export function parsePosix(text: string, base: number): Parsed {
  const s = scannerOf(text, base)
  readCommands(s, '')
  return { commands: s.commands, unclosed: s.unclosed }
}

function readCommands(s: Scanner, end: '' | ')' | '`'): void {
  let command = begin(s, '')
  for (;;) {
    take(s, /(?:[ \t]|\\\n)+/y)
    const char = s.text.charAt(s.at)
    if (char === '' || char === end || (char === '`' && s.ticked)) break
    if (char === '\n') {
      s.at++
      readHereDocuments(s)
      // An operator at the end of a line goes on with the next one.
      if (command.words.length === 0 && command.behind !== '') continue
      finish(s, command)
      command = begin(s, '\n')
    } else if (char === '#') take(s, /[^\n]*/y)
    else if (char === '(') {
      finish(s, command)
      readGroup(s)
      command = begin(s, '(')
    } else if (!readRedirection(s, command)) {
      const [operator] = take(s, OPERATOR) ?? []
      if (operator === undefined) readArgument(s, command)
      else {
        finish(s, command)
        command = begin(s, operator)
      }
    }
  }
  finish(s, command)
}

const begin = (s: Scanner, behind: string): Command => ({
  words: [],
  lists: new Map(),
  behind,
  offset: s.base + s.at,
})

function finish(s: Scanner, command: Command): void {
  if (s.unclosed !== undefined) command.broken = true
  if (command.words.length > 0) s.commands.push(command)
}

function readGroup(s: Scanner): void {
  const start = s.at++
  deeper(s, () => readCommands(s, ')'))
  if (s.text[s.at] === ')') s.at++
  else leaveOpen(s, start, 'A bracket (()')
}

function readArgument(s: Scanner, command: Command): void {
  const word = readWord(s, readCommands)
  command.words.push(word)
  if (s.text[s.at] === '(' && ASSIGNED_LIST.test(literal(word.parts) ?? ''))
    command.lists.set(command.words.length - 1, readList(s))
}

/** "(" { word } ")" */
function readList(s: Scanner): readonly Word[] {
  const start = s.at++
  const words: Word[] = []
  for (;;) {
    take(s, /(?:[ \t\n;&|<>]|\\\n)+/y)
    const char = s.text.charAt(s.at)
    if (char === '' || (char === '`' && s.ticked)) leaveOpen(s, start, 'A bracket (()')
    if (char === ')') s.at++
    if (char === ')' || s.at >= s.text.length) return words
    if (char === '#') take(s, /[^\n]*/y)
    else if (char === '(') s.at++
    else words.push(readWord(s, readCommands))
  }
}

/** [ number ] ( "<" | ">" | … ) word */
function readRedirection(s: Scanner, command: Command): boolean {
  const [operator] = take(s, REDIRECTION) ?? []
  if (operator === undefined) return false
  take(s, /(?:[ \t]|\\\n)+/y)
  const word = readWord(s, readCommands)
  const kind = operator.replace(/^[0-9&]+/, '')
  if (kind === '<<' || kind === '<<-') {
    const delimiter = literal(word.parts)
    if (delimiter !== undefined) s.pending.push({ command, delimiter, tabs: kind === '<<-', literal: word.quoted })
  } else if (kind === '<<<') command.here = [...word.parts, '\n']
  else if (operator === '>' || operator === '1>' || operator === '>|') command.output = word
  return true
}

function readHereDocuments(s: Scanner): void {
  const { pending } = s
  s.pending = []
  for (const each of pending) readHereDocument(s, each)
}

/** One whose end is missing is none: it is rather a sign that stands for something else. */
function readHereDocument(s: Scanner, { command, delimiter, tabs, literal: asItIs }: Pending): void {
  const end = nextLine(s, delimiter, tabs)
  if (end === undefined) return
  const start = s.at
  const lines = s.text.slice(start, end)
  const text = tabs ? lines.replace(/^\t+/gm, '') : lines
  const inner = scannerOf(text, s.base + start, s)
  command.here = asItIs ? [text] : deeper(s, () => readHere({ ...inner, depth: s.depth }, readCommands))
  const ending = s.text.indexOf('\n', end)
  s.at = ending === -1 ? s.text.length : ending + 1
}
