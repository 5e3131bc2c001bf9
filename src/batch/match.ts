import { guesses } from '../service/same-integration.ts'
import type { JsonMap } from '../value.ts'

/** What became of a request whose answer was lost: `unclear` where more is there than was sent. */
export type Sighting = { readonly is: 'there'; readonly kept: JsonMap } | { readonly is: 'absent' | 'unclear' }

interface Pair {
  readonly asker: number
  readonly kept: JsonMap
  readonly guesses: number
}

/**
 * Finds the integrations that requests have made. Each is given to one request; where several come into question, to that
 * of which the fewest members have to be guessed: it is the one that made it, if it is not all the same.
 *
 * @param asked bodies of requests to one API, under their wire names
 * @param candidates items of GetIntegrations that nobody is known to own
 *
 * @returns one for each that asks, in order
 */
export function matchRequests(asked: readonly JsonMap[], candidates: readonly JsonMap[]): readonly Sighting[] {
  const pairs = asked.flatMap((body, asker) =>
    candidates.flatMap((kept): readonly Pair[] => {
      const count = guesses(body, kept)
      return count === undefined ? [] : [{ asker, kept, guesses: count }]
    }),
  )
  const unclear = new Set([...asked.keys()].filter((asker) => isUnclear(asker, pairs)))
  const given = new Map<number, JsonMap>()
  const taken = new Set<JsonMap>()
  for (const { asker, kept } of pairs.toSorted((a, b) => a.guesses - b.guesses)) {
    if (unclear.has(asker) || given.has(asker) || taken.has(kept)) continue
    given.set(asker, kept)
    taken.add(kept)
  }
  return asked.map((_, asker) => {
    if (unclear.has(asker)) return { is: 'unclear' }
    const kept = given.get(asker)
    return kept === undefined ? { is: 'absent' } : { is: 'there', kept }
  })
}

/** There is more of what it may have made than there are requests that may have made it: somebody else made some. */
function isUnclear(asker: number, pairs: readonly Pair[]): boolean {
  const own = new Set(pairs.filter((pair) => pair.asker === asker).map(({ kept }) => kept))
  const rivals = new Set(pairs.filter(({ kept }) => own.has(kept)).map((pair) => pair.asker))
  return own.size > rivals.size
}
