import { CliError } from '../errors.ts'
import type { Flag } from '../model/flags.ts'
import { repr } from '../python/repr.ts'
import { checkChoice, classify } from './grammar.ts'
import type { Grammar, Kind } from './grammar.ts'

/** The words of a command line as one parser understood them. */
export interface Canonical {
  /** The options it knows, spelled out: `--name=value` or `--name`. In order; of a repeated one the last counts. */
  readonly words: readonly string[]
  readonly positional: string | undefined
  /** What it does not know, for the next parser or for the complaint. */
  readonly extras: readonly string[]
}

/**
 * Reads words as Python's argparse does (`parse_known_args`): abbreviations are spelled out, values joined to their
 * option, and what is unknown is set aside.
 *
 * `--version` ends it: what stands behind it is not looked at.
 *
 * @throws CliError `usage`.
 */
export function canonical(words: readonly string[], grammar: Grammar): Canonical {
  const reader: Reader = { words, kinds: classify(words, grammar.flags), grammar, known: [], extras: [] }
  let at = 0
  const last = reader.kinds.findLastIndex(isOption)
  while (at <= last && !reader.ended) {
    const option = nextOption(reader, at)
    if (option > at) {
      const after = takePositional(reader, at)
      if (after === at) reader.extras.push(...words.slice(at, option))
      at = after === at ? option : after
    } else at = takeOption(reader, at)
  }
  if (!reader.ended) reader.extras.push(...words.slice(takePositional(reader, at)))
  const { positional } = grammar
  if (positional?.required && reader.positional === undefined && !reader.ended)
    throw new CliError('usage', `the following arguments are required: ${positional.name}`)
  return { words: reader.known, positional: reader.positional, extras: reader.extras }
}

interface Reader {
  readonly words: readonly string[]
  readonly kinds: readonly Kind[]
  readonly grammar: Grammar
  readonly known: string[]
  readonly extras: string[]
  positional?: string
  /** The positional's turn has come, though an optional one may have found no word. */
  positionalDone?: boolean
  ended?: boolean
}

const isOption = ({ is }: Kind): boolean => is === 'flag' || is === 'unknown'

function nextOption({ kinds }: Reader, from: number): number {
  let at = from
  for (let kind = kinds[at]; kind !== undefined && !isOption(kind); kind = kinds[at]) at++
  return at
}

/** positional = *"--" [ value ] *"--"; returns the index behind it, or `from` where a required one finds no value. */
function takePositional(reader: Reader, from: number): number {
  const { positional } = reader.grammar
  if (positional === undefined || reader.positionalDone) return from
  let at = skipDashes(reader, from)
  const word = reader.kinds[at]?.is === 'value' ? reader.words[at] : undefined
  if (word === undefined && positional.required) return from
  reader.positionalDone = true
  if (word !== undefined) {
    checkChoice(positional.name, word, positional.choices)
    reader.positional = word
    at++
  }
  return skipDashes(reader, at)
}

function skipDashes({ kinds }: Reader, from: number): number {
  let at = from
  while (kinds[at]?.is === 'dashes') at++
  return at
}

/** Takes the option at `at` and its value; returns the index behind them. */
function takeOption(reader: Reader, at: number): number {
  const kind = reader.kinds[at]
  if (kind?.is !== 'flag') {
    reader.extras.push(...reader.words.slice(at, at + 1))
    return at + 1
  }
  const { flag, given } = kind
  if (flag.takes === 'nothing') {
    if (given !== undefined)
      throw new CliError('usage', `argument ${flag.name}: ignored explicit argument ${repr(given)}`)
    reader.known.push(flag.name)
    reader.ended = flag.name === '--version'
    return at + 1
  }
  const next = reader.kinds[at + 1]?.is === 'value' ? reader.words[at + 1] : undefined
  const value = given ?? next ?? valueless(flag)
  checkChoice(flag.name, value, flag.choices)
  reader.known.push(`${flag.name}=${value}`)
  return at + (given === undefined && next !== undefined ? 2 : 1)
}

function valueless({ name, takes, choices }: Flag): string {
  const value = takes === 'optional' ? choices?.[0] : undefined
  if (value === undefined) throw new CliError('usage', `argument ${name}: expected one argument`)
  return value
}
