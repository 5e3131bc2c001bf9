import type { Lookup } from '../lookup.ts'
import { callOf } from './call.ts'
import { newTurns } from './turns.ts'
import type { Turns } from './turns.ts'
import { append, literal, merged } from './word.ts'
import type { Invocation, Open, Script, Told, Trouble } from './word.ts'

type Value = readonly (string | Open)[]

interface Scanner {
  readonly text: string
  at: number
  readonly lookup: Lookup
  readonly variables: Map<string, Value>
  readonly turns: Turns
  readonly troubles: Trouble[]
}

const SINGLE = "'‘’‚‛"
const DOUBLE = '"“”„'
const BARE = /[^\s`'"‘’‚‛“”„$;|&(){}]+/y
const VARIABLE = /\$(?:\{([^}\n]{1,200})\}|((?:env:)?[A-Za-z_]\w*))/iy
const ESCAPES: Readonly<Record<string, string>> = { '0': '\0', a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/** The commands of lines for PowerShell that ask for an integration, with the variables that are set to a text. */
export function followPowerShell(text: string, lookup: Lookup): Script {
  const s: Scanner = { text, at: 0, lookup, variables: new Map(), turns: newTurns(), troubles: [] }
  const invocations: Invocation[] = []
  while (s.at < text.length) {
    if (readAssignment(s)) continue
    const words = readStatement(s)
    const call = callOf(words)
    if (call === undefined) continue
    invocations.push({ words: call.words.map(passed), offset: words[0]?.offset ?? 0, files: new Map() })
  }
  return { invocations, troubles: s.troubles }
}

function take(s: Scanner, expression: RegExp): RegExpExecArray | undefined {
  expression.lastIndex = s.at
  const match = expression.exec(s.text)
  if (match === null) return undefined
  s.at += match[0].length
  return match
}

const skipBlanks = (s: Scanner): void => void take(s, /(?:[ \t]|`\n|<#[^#]*#>)+/y)

/** variable "=" text; what else it may be set to is not known. */
function readAssignment(s: Scanner): boolean {
  skipBlanks(s)
  const [, name] = take(s, /\$((?:env:)?[A-Za-z_]\w*)[ \t]*=(?!=)[ \t]*/iy) ?? []
  if (name === undefined) return false
  const key = name.toLowerCase()
  s.variables.delete(key)
  const first = s.text.charAt(s.at)
  const isText = first !== '' && (SINGLE.includes(first) || DOUBLE.includes(first) || first === '@')
  const value = isText ? readWord(s) : undefined
  if (value !== undefined && take(s, /[ \t]*(?=[\n;}]|$)/y)) s.variables.set(key, value.parts)
  else s.turns.next(key)
  return true
}

/** The words up to the end of a line, or to a sign that ends a command. */
function readStatement(s: Scanner): readonly Told[] {
  const words: Told[] = []
  for (;;) {
    skipBlanks(s)
    const char = s.text.charAt(s.at)
    if (char === '#') take(s, /[^\n]*/y)
    else if (char === '(' && words.length > 0) words.push(readGroup(s))
    else if (char === '' || /[\s;|&(){}]/.test(char)) {
      s.at++
      return words
    } else words.push(readWord(s))
  }
}

function readGroup(s: Scanner): Told {
  const offset = s.at
  const text = bracketed(s)
  return { parts: [{ kind: 'open', text }], offset }
}

/** What stands in round brackets, with these. */
function bracketed(s: Scanner): string {
  const start = s.at
  let open = 0
  for (; s.at < s.text.length; s.at++) {
    const char = s.text[s.at]
    if (char === '(') open++
    if (char === ')' && --open === 0) break
  }
  s.at++
  if (s.at > s.text.length) s.troubles.push({ offset: start, says: 'A bracket (() is opened here and never closed.' })
  return s.text.slice(start, s.at)
}

/** A text in quotes is a word by itself where it begins one. */
function readWord(s: Scanner): Told {
  const offset = s.at
  const parts: (string | Open)[] = []
  for (;;) {
    const [bare] = take(s, BARE) ?? []
    if (bare === '@' && s.at === offset + 1 && /['"]/.test(s.text.charAt(s.at))) return { parts: readHere(s), offset }
    if (bare !== undefined) parts.push(bare)
    const char = s.text.charAt(s.at)
    const isFirst = s.at === offset
    if (char !== '' && SINGLE.includes(char)) parts.push(readSingle(s))
    else if (char !== '' && DOUBLE.includes(char)) append(parts, readDouble(s))
    else if (char === '$') append(parts, readDollar(s))
    else if (char === '`' && s.text[s.at + 1] !== '\n') parts.push(readEscape(s))
    else return { parts: merged(parts) ?? [], offset }
    if (isFirst && char !== '$' && char !== '`') return { parts: merged(parts) ?? [], offset }
  }
}

function readSingle(s: Scanner): string {
  const start = s.at++
  const match = take(s, /((?:[^'‘’‚‛]|['‘’‚‛]{2})*)['‘’‚‛]/y)
  if (match !== undefined) return (match[1] ?? '').replace(/['‘’‚‛](['‘’‚‛])/g, '$1')
  return leaveOpen(s, start, "A single quote (')")
}

function leaveOpen(s: Scanner, start: number, what: string): string {
  s.troubles.push({ offset: start, says: `${what} is opened here and never closed.` })
  const rest = s.text.slice(start + 1)
  s.at = s.text.length
  return rest
}

function readDouble(s: Scanner): Value {
  const start = s.at++
  const parts: (string | Open)[] = []
  for (;;) {
    const [plain] = take(s, /[^"“”„`$]+/y) ?? []
    if (plain !== undefined) parts.push(plain)
    const char = s.text.charAt(s.at)
    if (char === '') return [leaveOpen(s, start, 'A double quote (")')]
    if (char === '$') append(parts, readDollar(s))
    else if (char === '`') parts.push(readEscape(s))
    else {
      const next = s.text.charAt(s.at + 1)
      const isDouble = next !== '' && DOUBLE.includes(next)
      s.at += isDouble ? 2 : 1
      if (!isDouble) return parts
      parts.push(next)
    }
  }
}

function readEscape(s: Scanner): string {
  const char = s.text.charAt(s.at + 1)
  s.at += 2
  return ESCAPES[char] ?? char
}

function readDollar(s: Scanner): Value {
  if (s.text[s.at + 1] === '(') {
    s.at++
    return [{ kind: 'open', text: `$${bracketed(s)}` }]
  }
  const [, braced, plain = braced] = take(s, VARIABLE) ?? []
  if (plain === undefined) {
    s.at++
    return ['$']
  }
  const name = plain.replace(/^\w+:/, '')
  const key = plain.toLowerCase()
  const set = s.lookup.find(s.turns.peek(key, name))
  const known = s.variables.get(key)
  if (known !== undefined) return set === undefined ? known : [set]
  const inTurn = s.turns.use(key)
  return set !== undefined ? [set] : [{ kind: 'open', text: inTurn(name, ' '), wish: inTurn(name, '') }]
}

/** "@'" line break { line } "'@" */
function readHere(s: Scanner): Value {
  const start = s.at
  const quote = s.text.charAt(s.at)
  const end = s.text.indexOf(`\n${quote}@`, s.at)
  if (end === -1) return [leaveOpen(s, start, 'A text of several lines (@)')]
  const text = s.text.slice(start + 2, end)
  s.at = end + 3
  if (quote === "'") return [text]
  const inner: Scanner = { ...s, text: `${text.replace(/["“”„]/g, '`$&')}"`, at: -1 }
  return readDouble(inner)
}

/**
 * What a program gets. Up to PowerShell 7.2 quotes within a word need backslashes to arrive, later on they must not have
 * any; so where all have one, it is for the old way.
 */
function passed(word: Told): Told {
  const text = literal(word.parts) ?? word.parts.filter((part) => typeof part === 'string').join('\0')
  if (!text.includes('"') || /(?:^|[^\\])(?:\\\\)*"/.test(text)) return word
  const parts = word.parts.map((part) =>
    typeof part === 'string'
      ? part.replace(/(\\+)"/g, (_, slashes: string) => `${'\\'.repeat(slashes.length >> 1)}"`)
      : part,
  )
  return { ...word, parts }
}
