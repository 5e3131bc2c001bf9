import type { Breach, RestBreach } from './rule.ts'

/** How many breaches of one rule are told of one place. */
const TOLD = 20

/** How many breaches of one rule are looked at: who wrote a template of nothing but mistakes need not wait for all. */
const LOOKED_AT = 1000

/** The breaches of one rule, those of one place up to a number that somebody may still read, and how many more there are. */
export function few<Found extends Breach | RestBreach>(breaches: Iterable<Found>): readonly Found[] {
  const found: Found[] = []
  for (const breach of breaches) {
    found.push(breach)
    if (found.length === LOOKED_AT) break
  }
  if (found.length <= TOLD) return found
  const ended = found.length < LOOKED_AT
  const places = new Map<string, Found[]>()
  for (const breach of found) {
    const place = JSON.stringify([breach.field, breach.tier ?? '', ...(breach.path ?? [])])
    const there = places.get(place)
    if (there === undefined) places.set(place, [breach])
    else there.push(breach)
  }
  return [...places.values()].flatMap((there) => shortened(there, ended))
}

function shortened<Found extends Breach | RestBreach>(there: readonly Found[], ended: boolean): readonly Found[] {
  const next = there[TOLD]
  if (next === undefined) return there
  const more = `… and ${ended ? '' : 'at least '}${there.length - TOLD} more of the same.`
  const { field, path = [], tier } = next
  // Neither kind of breach has other members that it needs.
  return [...there.slice(0, TOLD), { field, path, ...(tier && { tier }), says: more } as Found]
}
