import { referenceName } from './references/name.ts'

/** The values that `--set` gives, by the names that people use. It remembers which of them were of use. */
export interface Lookup {
  /** The text for the first of these names that is set: a name as it is written in the source, or as a reference has it. */
  readonly find: (...names: readonly string[]) => string | undefined
  /** The names that nothing asked for. */
  readonly unused: () => readonly string[]
}

/** @param given texts by name; `OrdersArn`, `orders_arn` and `ORDERS_ARN` are the same name */
export function lookupOf(given: ReadonlyMap<string, string>): Lookup {
  const used = new Set<string>()
  const byReference = new Map(Array.from(given.keys(), (name) => [referenceName(name), name]))
  const keyOf = (name: string): string | undefined => (given.has(name) ? name : byReference.get(referenceName(name)))
  return {
    find: (...names) => {
      for (const name of names) {
        const key = keyOf(name)
        if (key === undefined) continue
        used.add(key)
        return given.get(key)
      }
      return undefined
    },
    unused: () => [...given.keys()].filter((name) => !used.has(name)),
  }
}
