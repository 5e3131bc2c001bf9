import { ansiText } from './ansi-text.ts'
import { deeper, leaveOpen, take } from './scanner.ts'
import type { Command, Scanner } from './scanner.ts'
import { append } from './word.ts'
import type { Expansion, Part, Word } from './word.ts'

/** Reads the commands up to a closing character, which is not taken; it is in another file, and comes as an argument. */
export type ReadCommands = (s: Scanner, end: ')' | '`') => void

const PLAIN = /[^ \t\n'"\\$`;&|()<>]+/y
const PLAIN_IN_QUOTES = /[^"\\$`]+/y
const PLAIN_IN_BRACES = /[^}"'\\$`]+/y
const PLAIN_HERE = /[^\\$`]+/y
const NAME = /[A-Za-z_]\w*|[0-9@*#?$!-]/y
const BRACED_NAME = /[A-Za-z_]\w*|[0-9]+|[@*#?$!-]/y

/** word = { plain | "'" … "'" | '"' … '"' | "\" any | "$" … | "`" … "`" } */
export function readWord(s: Scanner, commands: ReadCommands): Word {
  const offset = s.base + s.at
  const parts: Part[] = []
  let quoted = false
  for (;;) {
    const [plain] = take(s, PLAIN) ?? []
    if (plain !== undefined) parts.push(plain)
    const char = s.text.charAt(s.at)
    if (char === '`' && s.ticked) break
    if ((char === '<' || char === '>') && s.text[s.at + 1] === '(' && s.base + s.at === offset)
      parts.push(outputOf(s, 2, ')', false, commands))
    else if (char === "'") parts.push(readSingle(s))
    else if (char === '"') append(parts, readDouble(s, commands))
    else if (char === '\\') append(parts, readEscaped(s, /[^]/))
    else if (char === '$') parts.push(readDollar(s, false, commands))
    else if (char === '`') parts.push(readTick(s, false, commands))
    else break
    if (/['"\\]/.test(char)) quoted = true
  }
  return { parts, offset, quoted }
}

function readSingle(s: Scanner): string {
  const start = s.at
  const end = s.text.indexOf("'", start + 1)
  if (end === -1) leaveOpen(s, start, "A single quote (')")
  else s.at = end + 1
  return s.text.slice(start + 1, end === -1 ? undefined : end)
}

function readDouble(s: Scanner, commands: ReadCommands): readonly Part[] {
  const start = s.at++
  const parts: Part[] = ['']
  for (;;) {
    const [plain] = take(s, PLAIN_IN_QUOTES) ?? []
    if (plain !== undefined) parts.push(plain)
    const char = s.text.charAt(s.at)
    if (char === '"') {
      s.at++
      return parts
    }
    if (char === '') {
      leaveOpen(s, start, 'A double quote (")')
      return parts
    }
    append(parts, readActive(s, /[$`"\\]/, commands))
  }
}

/** The text of a here-document whose word is not quoted. */
export function readHere(s: Scanner, commands: ReadCommands): readonly Part[] {
  const parts: Part[] = []
  while (s.at < s.text.length) {
    const [plain] = take(s, PLAIN_HERE) ?? []
    if (plain !== undefined) parts.push(plain)
    if (s.at < s.text.length) append(parts, readActive(s, /[$`\\]/, commands))
  }
  return parts
}

/** What has a meaning in double quotes. */
function readActive(s: Scanner, escapable: RegExp, commands: ReadCommands): readonly Part[] {
  const char = s.text[s.at]
  if (char === '\\') return readEscaped(s, escapable)
  return [char === '$' ? readDollar(s, true, commands) : readTick(s, true, commands)]
}

/** A backslash before the end of a line goes, with that end; before what it does not escape it stays. */
function readEscaped(s: Scanner, escapable: RegExp): readonly string[] {
  const next = s.text.charAt(s.at + 1)
  s.at = Math.min(s.at + 2, s.text.length)
  if (next === '\n') return []
  return [escapable.test(next) ? next : `\\${next}`]
}

function readDollar(s: Scanner, quoted: boolean, commands: ReadCommands): Part {
  const next = s.text.charAt(s.at + 1)
  if (next === '{') return readBraces(s, quoted, commands)
  if (next === '(') return s.text[s.at + 2] === '(' ? readSum(s, quoted) : outputOf(s, 2, ')', quoted, commands)
  if (next === "'" && !quoted) {
    const start = s.at
    const { text, end } = ansiText(s.text, start + 2)
    if (end === undefined) leaveOpen(s, start, "A single quote (')")
    else s.at = end
    return text
  }
  s.at++
  // A text in quotes behind a dollar sign is one to be translated.
  if (next === '"' && !quoted) return ''
  const [name] = take(s, NAME) ?? []
  return name === undefined ? '$' : { kind: 'variable', name, text: name, quoted }
}

/** "${" name [ operator word ] "}" */
function readBraces(s: Scanner, quoted: boolean, commands: ReadCommands): Part {
  const start = s.at
  s.at += 2
  const isLength = s.text[s.at] === '#' && s.text[s.at + 1] !== '}'
  if (isLength) s.at++
  const [name = ''] = take(s, BRACED_NAME) ?? []
  const [, sign] = take(s, /:?([-=?+])/y) ?? []
  const word = deeper(s, () => readBraceWord(s, start, quoted, commands))
  const text = s.text.slice(start + 2, s.at - 1)
  const part = { kind: 'variable', name, text: isLength || sign === undefined ? text : name, quoted } as const
  if (sign === '?' || text === name) return part
  if (sign === '-' || sign === '=') return { ...part, operator: sign, word }
  return { ...part, operator: 'other' }
}

function readBraceWord(s: Scanner, start: number, quoted: boolean, commands: ReadCommands): readonly Part[] {
  const parts: Part[] = []
  for (;;) {
    const [plain] = take(s, PLAIN_IN_BRACES) ?? []
    if (plain !== undefined) parts.push(plain)
    const char = s.text.charAt(s.at)
    if (char === '}') {
      s.at++
      return parts
    }
    if (char === '') {
      leaveOpen(s, start, 'A bracket (${)')
      return parts
    }
    if (char === '"') append(parts, readDouble(s, commands))
    else if (char !== "'") append(parts, readActive(s, quoted ? /[$`"\\}]/ : /[^]/, commands))
    else if (quoted) parts.push(s.text.charAt(s.at++))
    else parts.push(readSingle(s))
  }
}

/** "$((" … "))" */
function readSum(s: Scanner, quoted: boolean): Expansion {
  const start = s.at
  let open = 0
  for (s.at++; s.at < s.text.length; s.at++) {
    const char = s.text[s.at]
    if (char === '(') open++
    if (char === ')' && --open === 0) break
  }
  if (s.at === s.text.length) leaveOpen(s, start, 'A bracket ($()')
  else s.at++
  return { kind: 'output', name: '', text: s.text.slice(start, s.at), quoted }
}

function readTick(s: Scanner, quoted: boolean, commands: ReadCommands): Expansion {
  const { ticked } = s
  s.ticked = true
  const output = outputOf(s, 1, '`', quoted, commands)
  s.ticked = ticked
  return output
}

/** What commands print, `skip` characters behind where they begin. */
function outputOf(s: Scanner, skip: number, end: ')' | '`', quoted: boolean, commands: ReadCommands): Expansion {
  const start = s.at
  const before = s.commands.length
  const { ticked } = s
  if (end === ')') s.ticked = false
  s.at += skip
  deeper(s, () => commands(s, end))
  s.ticked = ticked
  if (s.text[s.at] === end) s.at++
  else leaveOpen(s, start, end === ')' ? 'A bracket ($()' : 'A backtick (`)')
  const output = { kind: 'output', name: '', text: s.text.slice(start, s.at), quoted } as const
  const cat = s.commands.length - before === 1 ? catAlone(s.commands.at(-1)) : undefined
  return cat === undefined ? output : { ...output, cat }
}

function catAlone(command: Command | undefined): Command | undefined {
  const [word, ...more] = command?.words ?? []
  const isCat = word?.parts.length === 1 && word.parts[0] === 'cat'
  return isCat && more.length === 0 && command?.output === undefined ? command : undefined
}
