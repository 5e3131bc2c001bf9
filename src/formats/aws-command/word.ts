/** A word of a shell as it is written: texts, and in their midst what the shell puts something in the place of. */
export interface Word {
  readonly parts: readonly Part[]
  readonly offset: number
  /** Words without any quotes may fall apart, and vanish where they are empty. */
  readonly quoted: boolean
}

export type Part = string | Expansion

export interface Expansion {
  readonly kind: 'variable' | 'output'
  /** Of the variable: letters and digits, or one of the shell's own signs. */
  readonly name: string
  /** As it is written, without what marks it. */
  readonly text: string
  readonly quoted: boolean
  /** What stands behind the name: a text to put there where it is not set, `=` also to keep; `other` changes it. */
  readonly operator?: '-' | '=' | 'other'
  readonly word?: readonly Part[]
  /** Of the output of `cat` alone, which prints what it is given. */
  readonly cat?: { readonly here?: readonly Part[] }
}

/** A value that the script does not hold. */
export interface Open {
  readonly kind: 'open'
  readonly text: string
  /** What to call it, where it has a name. */
  readonly wish?: string
}

/** A word of which the script tells all that it can. */
export interface Told {
  readonly parts: readonly (string | Open)[]
  readonly offset: number
}

/** A command that asks for an integration: the words behind `aws`, and what it may read. */
export interface Invocation {
  readonly words: readonly Told[]
  readonly offset: number
  readonly stdin?: Told
  /** Files that the script itself writes, by their names. */
  readonly files: ReadonlyMap<string, Told>
  /** In a loop, what this round of it is for. */
  readonly name?: string
}

/** What a script holds: the commands, and what could not be read of it. */
export interface Script {
  readonly invocations: readonly Invocation[]
  readonly troubles: readonly Trouble[]
}

export interface Trouble {
  readonly offset: number
  readonly says: string
  readonly instead?: string
}

/** More than the longest script that is read. */
const LONGEST = 12_000_000
/** In characters, so that the number of references is limited too. */
const OPEN_WEIGHT = 100

/** Appends, however many there are: arguments of a call are limited in number. */
export function append<T>(list: T[], more: Iterable<T>): void {
  for (const item of more) list.push(item)
}

/** What a part counts for where texts are limited. */
export const weightOf = (part: string | object): number => (typeof part === 'string' ? part.length : OPEN_WEIGHT)

/** Texts side by side become one. @returns `undefined` where the whole is longer than a value can be */
export function merged<T extends object>(parts: readonly (string | T)[]): readonly (string | T)[] | undefined {
  const flat: (string | T)[] = []
  let size = 0
  for (const part of parts) {
    const last = flat.at(-1)
    size += weightOf(part)
    if (size > LONGEST) return undefined
    if (typeof part === 'string' && typeof last === 'string') flat[flat.length - 1] = last + part
    else if (part !== '') flat.push(part)
  }
  return flat
}

/** The text of parts that are no more than that. */
export function literal(parts: readonly (string | object)[]): string | undefined {
  return parts.every((part) => typeof part === 'string') ? parts.join('') : undefined
}
