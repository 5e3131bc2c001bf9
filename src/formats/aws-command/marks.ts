import { CliError } from '../../errors.ts'
import { isList, isMap } from '../../value.ts'
import type { Value } from '../../value.ts'

/** Characters for private use: what reads words, JSON, YAML and shorthand takes them for letters. */
const FIRST = 0xe000
const LAST = 0xf8ff
/** Deeper than any field goes; a document of YAML may hold itself. */
const DEEPEST = 20

/** Stands for things in texts that are read or written as if they were not there. */
export interface Marks<T> {
  readonly mark: (thing: T) => string
  /** The text in its parts, with the things themselves. */
  readonly parts: (text: string) => readonly (string | T)[]
  readonly has: (text: string) => boolean
  /** Finds marks, several side by side as one. */
  readonly source: string
}

/**
 * @param texts all that the marks will stand among
 *
 * @throws CliError `param` where these have all characters that there are for it
 */
export function newMarks<T>(texts: Iterable<string>): Marks<T> {
  const [open, close] = freeCharacters(texts)
  const things: T[] = []
  const numbers = new Map<T, number>()
  const token = new RegExp(`${open}([0-9]+)${close}`)
  return {
    mark: (thing) => {
      const number = numbers.get(thing) ?? things.push(thing) - 1
      numbers.set(thing, number)
      return `${open}${number}${close}`
    },
    parts: (text) =>
      text.split(token).flatMap((part, at): (string | T)[] => {
        const thing = at % 2 === 1 ? things[Number(part)] : part
        return thing === undefined || thing === '' ? [] : [thing]
      }),
    has: (text) => text.includes(open),
    source: `(?:${open}[0-9]+${close})+`,
  }
}

function freeCharacters(texts: Iterable<string>): readonly [string, string] {
  const taken = new Set<string>()
  for (const text of texts) for (const [char] of text.matchAll(/[\ue000-\uf8ff]/g)) taken.add(char)
  const free: string[] = []
  for (let point = FIRST; point <= LAST && free.length < 2; point++) {
    const char = String.fromCharCode(point)
    if (!taken.has(char)) free.push(char)
  }
  const [open, close] = free
  if (open === undefined || close === undefined)
    throw new CliError(
      'param',
      'This text uses all characters that are for private use, so none is left to mark places.',
    )
  return [open, close]
}

/** All texts within a value. */
export function* textsIn(value: Value, depth = 0): Generator<string> {
  if (typeof value === 'string') yield value
  if (depth === DEEPEST || value === null || typeof value !== 'object' || value instanceof Uint8Array) return
  if (isList(value)) for (const item of value) yield* textsIn(item, depth + 1)
  else if (isMap(value))
    for (const [key, item] of value) {
      yield* textsIn(key, depth + 1)
      yield* textsIn(item, depth + 1)
    }
  else if (value.kind === 'template') for (const part of value.parts) if (typeof part === 'string') yield part
}
