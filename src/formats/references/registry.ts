import type { Reference } from '../../value.ts'
import { referenceName } from './name.ts'

const LONGEST = 72

/** Gives each thing that a document refers to a name of its own. */
export type Registry = (text: string, wish?: string) => Reference

/**
 * A registry for one document: the same text has the same name, and two texts whose names would be the same get numbers.
 * The names that the languages have for where one is are the same in all of them: `AwsRegion`, `AwsAccountId`,
 * `AwsPartition`, `AwsUrlSuffix`.
 *
 * @returns a function of the text as it was written, and of the name to derive from, where it is another
 */
export function newRegistry(): Registry {
  const known = new Map<string, Reference>()
  const taken = new Set<string>()
  return (text, wish = text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const name = freeName(shortened(referenceName(wish)), taken)
    taken.add(name)
    const reference: Reference = { kind: 'reference', name, text }
    known.set(text, reference)
    return reference
  }
}

/** A whole expression can be a reference, and no language wants a name of that length. A number may still follow. */
const shortened = (name: string): string => (name.length > LONGEST ? referenceName(name.slice(0, LONGEST - 8)) : name)

/** A number behind a digit would read as another number, so a letter parts the two. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name
  const stem = /[0-9]$/.test(name) ? `${name}N` : name
  for (let number = 2; ; number++) if (!taken.has(`${stem}${number}`)) return `${stem}${number}`
}
