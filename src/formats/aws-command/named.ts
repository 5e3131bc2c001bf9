import type { Lookup } from '../lookup.ts'
import { literal, merged } from './word.ts'
import type { Invocation, Open, Told } from './word.ts'

/**
 * An invocation in which what is open and has no name, as the output of a command, is called as the flag is that it is
 * for; what `--set` gives by that name is put there.
 */
export function named(invocation: Invocation, lookup: Lookup): Invocation {
  const words = invocation.words.map((word, at, all) => namedWord(word, flagOf(word, all[at - 1]), lookup))
  return { ...invocation, words }
}

function flagOf({ parts: [first] }: Told, before: Told | undefined): string | undefined {
  const own = typeof first === 'string' ? /^--([a-z-]+)=/.exec(first) : null
  const other = /^--([a-z-]+)$/.exec(before === undefined ? '' : (literal(before.parts) ?? ''))
  return (own ?? other)?.[1]
}

function namedWord({ parts, offset }: Told, flag: string | undefined, lookup: Lookup): Told {
  if (parts.every((part) => typeof part === 'string' || part.wish !== undefined)) return { parts, offset }
  const all = parts.map((part): string | Open => {
    if (typeof part === 'string' || part.wish !== undefined || flag === undefined) return part
    return lookup.find(part.text, flag) ?? { ...part, wish: flag }
  })
  return { parts: merged(all) ?? parts, offset }
}
