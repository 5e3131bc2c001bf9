import { CliError } from '../../errors.ts'
import type { Lookup } from '../lookup.ts'
import { newTurns } from './turns.ts'
import type { Turns } from './turns.ts'
import { append, literal, merged, weightOf } from './word.ts'
import type { Expansion, Open, Part, Told, Word } from './word.ts'

export type Value = readonly (string | Open)[]

/** What is known while a script is followed. */
export interface Scope {
  readonly lookup: Lookup
  /** What the script says of a variable; `unknown` where it depends on what happens. */
  readonly variables: Map<string, Value | 'unknown'>
  readonly lists: Map<string, readonly Told[]>
  readonly files: Map<string, Told>
  readonly turns: Turns
  /** How many more characters may be put together. */
  budget: number
}

/** Five times the longest script. */
const BUDGET = 50_000_000
const SIGNS: Readonly<Record<string, string>> = { '@': 'Arguments', '*': 'Arguments' }

export function newScope(lookup: Lookup): Scope {
  return { lookup, variables: new Map(), lists: new Map(), files: new Map(), turns: newTurns(), budget: BUDGET }
}

/**
 * What the shell makes of a word: one word, none, or several where a variable without quotes holds blanks, or a list.
 *
 * @throws CliError `param` for a script that puts together more than any shell would
 */
export function wordsOf({ parts, offset, quoted }: Word, scope: Scope): readonly Told[] {
  const [first, ...more] = parts.filter((part) => part !== '')
  if (more.length === 0 && typeof first === 'object') {
    const list = listOf(first, scope)
    if (list !== undefined) return list
  }
  let last: (string | Open)[] = []
  const words = [last]
  for (const part of parts) {
    const [head = [], ...others] = typeof part === 'string' ? [[part]] : split(part, valueOf(part, scope))
    append(last, head)
    for (const next of others) words.push((last = [...next]))
  }
  return words
    .map((word): Told => ({ parts: mergedOrOpen(word), offset }))
    .filter((word) => quoted || word.parts.length > 0)
}

function listOf({ text }: Expansion, { lists }: Scope): readonly Told[] | undefined {
  const [, name = ''] = /^([A-Za-z_]\w*)\[[@*]\]$/.exec(text) ?? []
  return lists.get(name)
}

/** bash splits what is not in quotes, zsh does not; a text without blanks is the same to both. */
function split({ quoted }: Expansion, value: Value): readonly Value[] {
  const text = literal(value)
  if (quoted || text === undefined || !/[ \t\n]/.test(text)) return [value]
  return text.split(/[ \t\n]+/).map((word) => [word])
}

/** The value of an assignment or of a here-document, in which nothing is split. */
export function textOf(parts: readonly Part[], scope: Scope): Value {
  return mergedOrOpen(parts.flatMap((part) => (typeof part === 'string' ? [part] : valueOf(part, scope))))
}

function mergedOrOpen(parts: Value): Value {
  return merged(parts) ?? [{ kind: 'open', text: 'a very long text' }]
}

function valueOf(expansion: Expansion, scope: Scope): Value {
  const value = expansion.kind === 'output' ? outputOf(expansion, scope) : variableOf(expansion, scope)
  for (const part of value) scope.budget -= weightOf(part)
  if (scope.budget < 0)
    throw new CliError('param', 'This script puts together more text than any command line could hold.')
  return value
}

function outputOf({ text, cat }: Expansion, scope: Scope): Value {
  if (cat?.here === undefined) {
    const [, path] = /^(?:\$\(|`)\s*(?:cat|<)\s+["']?([\w./-]+)["']?\s*[)`]$/.exec(text) ?? []
    return path === undefined ? [{ kind: 'open', text }] : fileText(path, text, scope)
  }
  return withoutLastLine(textOf(cat.here, scope))
}

function fileText(path: string, text: string, { files }: Scope): Value {
  const file = files.get(path)
  return file === undefined ? [{ kind: 'open', text, wish: nameOfFile(path) }] : withoutLastLine(file.parts)
}

/** `templates/request.vtl` -> `request`. */
export const nameOfFile = (path: string): string => {
  const [, name = path] = /([^/\\]*?)(?:\.[^./\\]*)?$/.exec(path) ?? []
  return name
}

/** The shell takes line breaks off the end of what a command prints. */
function withoutLastLine(value: Value): Value {
  const last = value.at(-1)
  return typeof last === 'string' ? [...value.slice(0, -1), last.replace(/\n+$/, '')] : value
}

/** What `--set` gives, what the script says, the text to put there else; or it stays open. */
function variableOf({ name, text, operator, word = [] }: Expansion, scope: Scope): Value {
  const isName = /^[A-Za-z_]/.test(name)
  const set = isName ? scope.lookup.find(scope.turns.peek(name, name)) : undefined
  const known = isName ? scope.variables.get(name) : undefined
  if (set !== undefined) {
    if (known === undefined || known === 'unknown') scope.turns.use(name)
    return [set]
  }
  const isEmpty = known === undefined || (known.length === 0 && operator !== undefined)
  if (operator !== 'other' && !isEmpty && known !== 'unknown') return known
  if (isEmpty && operator !== 'other' && operator !== undefined) {
    const value = textOf(word, scope)
    if (operator === '=') scope.variables.set(name, value)
    return value
  }
  if (!isName) return [{ kind: 'open', text, wish: SIGNS[name] ?? `Argument${name}` }]
  const inTurn = scope.turns.use(name)
  return [{ kind: 'open', text: inTurn(text, ' '), wish: inTurn(wishOf(name), '') }]
}

const wishOf = (name: string): string => (name === 'AWS_DEFAULT_REGION' ? 'AwsRegion' : name)

/** A variable has got a value that is not known. */
export function setUnknown(name: string, { variables, turns }: Scope): void {
  variables.set(name, 'unknown')
  turns.next(name)
}
