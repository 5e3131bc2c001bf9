import type { Lookup } from '../lookup.ts'
import { newScope, setUnknown, textOf, wordsOf } from './evaluate.ts'
import type { Scope } from './evaluate.ts'
import { callOf } from './call.ts'
import { KEYWORDS, loopsIn, roundsOf } from './loops.ts'
import type { Loop } from './loops.ts'
import { parsePosix } from './posix.ts'
import type { Command } from './scanner.ts'
import { literal, merged } from './word.ts'
import type { Invocation, Script, Told, Trouble, Word } from './word.ts'
import { filledByXargs } from './xargs.ts'

const OPENS = ['if', 'while', 'until', 'for', 'case', 'select']
const CLOSES = ['fi', 'done', 'esac']
const DECLARES = ['export', 'local', 'readonly', 'declare', 'typeset']
const TESTS = ['[', '[[', 'test']
const ASSIGNMENT = /^([A-Za-z_]\w*)(\+?)=/
const MOST_ITEMS = 1000
/** A loop goes round no more often. */
const MOST_ROUNDS = 100
/** So many commands are followed in all rounds of all loops. */
const MOST_STEPS = 20_000
/** So often a script is taken up again behind a quote that nothing closes. */
const MOST_BREAKS = 8

/** The commands of a POSIX script that ask for an integration, with the variables that the script itself sets. */
export function followPosix(text: string, lookup: Lookup): Script {
  const follower: Follower = {
    scope: newScope(lookup),
    nest: 0,
    steps: 0,
    told: -1,
    names: [],
    invocations: [],
    troubles: [],
  }
  let start = 0
  for (let breaks = 0; start < text.length; breaks++) {
    const { commands, unclosed } = parsePosix(text.slice(start), start)
    followAll(follower, { commands, loops: loopsIn(commands, namesCall) }, 0, commands.length)
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
  steps: number
  /** The end of the last loop that could not be followed. */
  told: number
  /** What the rounds are for in which we are. */
  names: readonly string[]
  readonly invocations: Invocation[]
  readonly troubles: Trouble[]
}

interface Block {
  readonly commands: readonly Command[]
  readonly loops: ReadonlyMap<number, Loop>
}

/** A loop over words that the script holds is followed in each of its rounds, if it asks for integrations. */
function followAll(follower: Follower, block: Block, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const command = block.commands[at]
    const loop = block.loops.get(at)
    if (command === undefined) continue
    if (loop !== undefined && loop.asks > 0 && followRounds(follower, block, at, loop)) at = loop.end
    else follow(follower, command, block.commands[at - 1])
  }
}

/** @returns whether it was followed; where it was not, that is told */
function followRounds(follower: Follower, block: Block, at: number, { end }: Loop): boolean {
  const { scope, names } = follower
  const head = block.commands[at]
  const rounds = head === undefined ? undefined : roundsOf(head)
  const words = rounds?.words.flatMap((word) => wordsOf(word, scope)) ?? []
  const texts = words.flatMap(({ parts }) => literal(parts) ?? [])
  const steps = texts.length * (end - at)
  const isShort = texts.length <= MOST_ROUNDS && follower.steps + steps <= MOST_STEPS
  if (rounds === undefined || texts.length < words.length || !isShort) {
    tellLoop(follower, head?.offset ?? 0, block.commands[end]?.offset ?? 0)
    return false
  }
  follower.steps += steps
  for (const text of texts) {
    scope.variables.set(rounds.name, [text])
    scope.lists.delete(rounds.name)
    follower.names = [...names, text]
    followAll(follower, block, at + 1, end)
  }
  follower.names = names
  return true
}

/** Loops within one that is told of are not told of too. */
function tellLoop(follower: Follower, offset: number, end: number): void {
  if (offset < follower.told) return
  follower.told = end
  follower.troubles.push({
    offset,
    says: 'This is a loop, and what each of its rounds asks for is not known, so it is read as one round.',
    instead: 'write the commands out',
  })
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
    if (call !== undefined) take(follower, filledByXargs(call, follower.invocations.length), command, before)
  }
}

const namesCall = ({ words }: Command): boolean => words.some(({ parts }) => literal(parts) === 'create-integration')

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
  const items = list === undefined ? undefined : assignedList(scope, name, list, certain, adds === '+')
  scope.lists.delete(name)
  if (items !== undefined) scope.lists.set(name, items)
  const old = adds === '' ? [] : (scope.variables.get(name) ?? 'unknown')
  const parts = [head.slice(written.length), ...word.parts.slice(1)]
  const value = textOf(parts, scope)
  const isKnown =
    certain && list === undefined && !value.some((part) => typeof part === 'object' && isOutput(part.text))
  const whole = isKnown && old !== 'unknown' ? merged([...old, ...value]) : undefined
  if (whole === undefined) setUnknown(name, scope)
  else scope.variables.set(name, whole)
}

function assignedList(
  scope: Scope,
  name: string,
  list: readonly Word[],
  certain: boolean,
  adds: boolean,
): readonly Told[] | undefined {
  const before = adds ? scope.lists.get(name) : []
  if (!certain || before === undefined) return undefined
  const items = list.flatMap((item) => wordsOf(item, scope))
  // What is added over and over would be copied as often.
  return before.length + items.length > MOST_ITEMS ? undefined : [...before, ...items]
}

const isOutput = (text: string): boolean => /^[$`<]/.test(text)

function forget(scope: Scope, words: readonly Word[]): void {
  for (const word of words) {
    const name = literal(word.parts) ?? ''
    if (/^[A-Za-z_]\w*$/.test(name)) setUnknown(name, scope)
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

function take(
  { scope, names, invocations }: Follower,
  words: readonly Told[],
  { here, behind, offset }: Command,
  before: Command | undefined,
): void {
  const stdin = here ?? (behind === '|' && headOf(before?.words[0] ?? NO_WORD) === 'cat' ? before?.here : undefined)
  const files = new Map<string, Told>()
  for (const { parts } of words) {
    const [, path] = /(?:^|=)file:\/\/(.*)$/s.exec(literal(parts) ?? '') ?? []
    const file = path === undefined ? undefined : scope.files.get(path)
    if (path !== undefined && file !== undefined) files.set(path, file)
  }
  invocations.push({
    words,
    offset,
    files,
    ...(stdin !== undefined && { stdin: { parts: textOf(stdin, scope), offset } }),
    ...(names.length > 0 && { name: names.join('-') }),
  })
}

const NO_WORD: Word = { parts: [], offset: 0, quoted: false }
