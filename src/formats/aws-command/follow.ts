import type { Lookup } from '../lookup.ts'
import { newScope, textOf, wordsOf } from './evaluate.ts'
import type { Scope } from './evaluate.ts'
import { callOf } from './call.ts'
import { parsePosix } from './posix.ts'
import type { Command } from './scanner.ts'
import { literal, merged } from './word.ts'
import type { Invocation, Script, Told, Trouble, Word } from './word.ts'

/** Words in front of a command that do not change what it is given. */
const KEYWORDS = ['then', 'else', 'elif', 'do', '!', '{', '}', 'time', 'if', 'while', 'until']
const OPENS = ['if', 'while', 'until', 'for', 'case', 'select']
const CLOSES = ['fi', 'done', 'esac']
const DECLARES = ['export', 'local', 'readonly', 'declare', 'typeset']
const TESTS = ['[', '[[', 'test']
const ASSIGNMENT = /^([A-Za-z_]\w*)(\+?)=/
/** So often a script is taken up again behind a quote that nothing closes. */
const MOST_BREAKS = 8

/** The commands of a POSIX script that ask for an integration, with the variables that the script itself sets. */
export function followPosix(text: string, lookup: Lookup): Script {
  const follower: Follower = { scope: newScope(lookup), nest: 0, invocations: [], troubles: [] }
  let start = 0
  for (let breaks = 0; start < text.length; breaks++) {
    const { commands, unclosed } = parsePosix(text.slice(start), start)
    commands.forEach((command, at) => follow(follower, command, commands[at - 1]))
    if (unclosed === undefined) break
    const { offset, what } = unclosed
    if (breaks === MOST_BREAKS) {
      follower.troubles.push({
        offset,
        says: `${what} is not closed, and others before it; what follows was not read.`,
      })
      break
    }
    follower.troubles.push({ offset, says: `${what} is opened here and never closed.` })
    const line = text.indexOf('\n', offset)
    start = line === -1 ? text.length : line + 1
  }
  return follower
}

interface Follower {
  readonly scope: Scope
  /** How many conditions and loops are open: what is assigned in them may have happened or not. */
  nest: number
  readonly invocations: Invocation[]
  readonly troubles: Trouble[]
}

function follow(follower: Follower, command: Command, before: Command | undefined): void {
  if (command.broken === true) return
  const { scope } = follower
  const words = skipKeywords(follower, command.words)
  const certain = follower.nest === 0 && command.behind !== '||' && !(command.behind === '&&' && isTest(before))
  const rest = words.findIndex((word) => !ASSIGNMENT.test(headOf(word)))
  const assignments = rest === -1 ? words : words.slice(0, rest)
  // In front of a command they are for that command alone.
  if (rest === -1) for (const word of assignments) assign(scope, word, command, certain)
  const [first] = rest === -1 ? [] : words.slice(rest)
  if (first === undefined) return
  const name = literal(first.parts) ?? ''
  if (DECLARES.includes(name)) words.slice(rest).forEach((word) => assign(scope, word, command, certain))
  else if (['for', 'select', 'read', 'unset', 'mapfile'].includes(name)) forget(scope, words.slice(rest + 1))
  else if (name === ':') words.slice(rest + 1).forEach((word) => wordsOf(word, scope))
  else if (name === 'cat' || name === 'tee') keepFile(scope, command, name, words.slice(rest + 1))
  else if (mayCall(words.slice(rest))) {
    const told = words.slice(rest).flatMap((word) => wordsOf(word, scope))
    const call = callOf(told)
    if (call !== undefined) follower.invocations.push(invocationOf(scope, call, command, before))
  }
}

/** Whether the words may be of a call: it names the operation, or hides it in a variable. */
function mayCall(words: readonly Word[]): boolean {
  return words.some((word) => {
    const text = literal(word.parts)
    return text === undefined ? !word.quoted : text === 'create-integration'
  })
}

const headOf = ({ parts }: Word): string => (typeof parts[0] === 'string' ? parts[0] : '')

const isTest = (command: Command | undefined): boolean => {
  const [first] = command?.words ?? []
  return first !== undefined && TESTS.includes(literal(first.parts) ?? '')
}

function skipKeywords(follower: Follower, words: readonly Word[]): readonly Word[] {
  for (const [at, word] of words.entries()) {
    const text = word.quoted ? '' : (literal(word.parts) ?? '')
    if (OPENS.includes(text)) follower.nest++
    if (CLOSES.includes(text)) follower.nest = Math.max(0, follower.nest - 1)
    if (!KEYWORDS.includes(text)) return words.slice(at)
  }
  return []
}

/** What depends on the course of the script, or on what another command prints, is not known. */
function assign(scope: Scope, word: Word, { words, lists }: Command, certain: boolean): void {
  const head = headOf(word)
  const [written = '', name, adds] = ASSIGNMENT.exec(head) ?? []
  if (name === undefined) return
  const list = lists.get(words.indexOf(word))
  scope.lists.delete(name)
  if (list !== undefined && certain && adds === '')
    scope.lists.set(
      name,
      list.flatMap((item) => wordsOf(item, scope)),
    )
  const old = adds === '' ? [] : (scope.variables.get(name) ?? 'unknown')
  const parts = [head.slice(written.length), ...word.parts.slice(1)]
  const value = textOf(parts, scope)
  const isKnown =
    certain && list === undefined && !value.some((part) => typeof part === 'object' && isOutput(part.text))
  const whole = isKnown && old !== 'unknown' ? merged([...old, ...value]) : undefined
  scope.variables.set(name, whole ?? 'unknown')
}

const isOutput = (text: string): boolean => /^[$`<]/.test(text)

function forget(scope: Scope, words: readonly Word[]): void {
  for (const word of words) {
    const name = literal(word.parts) ?? ''
    if (/^[A-Za-z_]\w*$/.test(name)) scope.variables.set(name, 'unknown')
  }
}

/** A file that the script writes out of a text that it holds. */
function keepFile(scope: Scope, { output, here, offset }: Command, name: string, words: readonly Word[]): void {
  const [target] = name === 'tee' ? words : output === undefined ? [] : [output]
  const path = target === undefined ? undefined : literal(textOf(target.parts, scope))
  if (path === undefined || (name === 'cat' && words.length > 0)) return
  if (here === undefined) scope.files.delete(path)
  else scope.files.set(path, { parts: textOf(here, scope), offset })
}

function invocationOf(
  scope: Scope,
  words: readonly Told[],
  { here, behind, offset }: Command,
  before: Command | undefined,
): Invocation {
  const stdin = here ?? (behind === '|' && headOf(before?.words[0] ?? NO_WORD) === 'cat' ? before?.here : undefined)
  const files = new Map<string, Told>()
  for (const { parts } of words) {
    const [, path] = /(?:^|=)file:\/\/(.*)$/s.exec(literal(parts) ?? '') ?? []
    const file = path === undefined ? undefined : scope.files.get(path)
    if (path !== undefined && file !== undefined) files.set(path, file)
  }
  return { words, offset, files, ...(stdin !== undefined && { stdin: { parts: textOf(stdin, scope), offset } }) }
}

const NO_WORD: Word = { parts: [], offset: 0, quoted: false }
