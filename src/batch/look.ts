import { askAgain, readCollection } from '../service/read-collection.ts'
import { collectionPath } from '../service/wire.ts'
import type { JsonMap } from '../value.ts'
import type { Broken, Gateway, Reply, World } from '../world.ts'
import type { Before } from './journal.ts'
import { matchRequests } from './match.ts'
import type { Sighting } from './match.ts'
import type { Pace } from './pace.ts'

/** A request of which nobody knows what became. */
export interface Lost {
  readonly apiId: string
  /** Under the wire names. */
  readonly body: JsonMap
  /** It was sent by a run of which there is no journal, so it may be among what was there before. */
  readonly isOlder?: true
}

/** `unseen`: the API could not be looked at. */
export type Seen = Sighting | { readonly is: 'unseen' | 'undated' }

/** What looking needs. */
export interface Looking {
  readonly gateway: Gateway
  readonly pace: Pace
  /** The ids that items own, each behind its API and a slash. What is found is added. */
  readonly owned: Set<string>
}

/** One is there that is equal, and nobody knows since when. */
const UNDATED = { is: 'undated' } as const

/** A look costs nothing but time, so more often than a request it is tried again. */
const LOOKS = 5

/** The integrations that an API has; what came instead, where it cannot be had; `undefined` where there is no end of it. */
export function listIntegrations(apiId: string, { gateway, pace }: Omit<Looking, 'owned'>, world: World) {
  const path = collectionPath(apiId)
  const ask = async (token: string | undefined): Promise<Reply | Broken> => {
    const departure = await pace.turn()
    const outcome = await gateway.list(path, token)
    const throttled = 'status' in outcome && outcome.status === 429
    departure?.answered(!throttled && 'status' in outcome)
    if (throttled && departure !== undefined) pace.slow(departure, retryAfter(outcome))
    return outcome
  }
  return readCollection((token) => askAgain(() => ask(token), LOOKS, world))
}

/** Seconds, where the service says how long to wait. */
export function retryAfter({ headers }: Reply): number | undefined {
  const text = headers.get('retry-after')
  return text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : undefined
}

/**
 * Looks for what requests have made that got no answer. Nothing may be in flight meanwhile: what an equal request has
 * just made would be taken for it.
 *
 * @param before what an API had before anything was sent to it
 *
 * @returns one for each, in order
 */
export async function lookFor(
  lost: readonly Lost[],
  before: (apiId: string) => Before | undefined,
  looking: Looking,
  world: World,
): Promise<readonly Seen[]> {
  const seen = new Map<Lost, Seen>()
  for (const apiId of new Set(lost.map((each) => each.apiId))) {
    const asked = lost.filter((each) => each.apiId === apiId)
    const items = await listIntegrations(apiId, looking, world)
    if (items === undefined || 'outcome' in items) {
      for (const each of asked) seen.set(each, { is: 'unseen' })
      continue
    }
    // Where a page begins may move between two requests, so that an item stands on both.
    const there = [...new Map(items.map((item) => [idOf(item), item])).values()]
    match(
      asked.filter(({ isOlder }) => !isOlder),
      { apiId, there, earlier: before(apiId) },
      looking,
      seen,
    )
    match(
      asked.filter(({ isOlder }) => isOlder),
      { apiId, there, earlier: undefined },
      looking,
      seen,
    )
  }
  return lost.map((each) => seen.get(each) ?? { is: 'unseen' })
}

interface Sight {
  readonly apiId: string
  /** What the API has. */
  readonly there: readonly JsonMap[]
  /** What of it is known to be nobody's here. */
  readonly earlier: Before | undefined
}

function match(
  asked: readonly Lost[],
  { apiId, there, earlier }: Sight,
  { owned }: Looking,
  seen: Map<Lost, Seen>,
): void {
  const isEarlier = (id: string): boolean => earlier !== undefined && earlier !== 'unseen' && earlier.has(id)
  const free = there.filter((item) => !owned.has(`${apiId}/${idOf(item)}`) && !isEarlier(idOf(item)))
  const bodies = asked.map(({ body }) => body)
  for (const [at, found] of matchRequests(bodies, free).entries()) {
    // It may have been there before, where that could not be seen.
    const sighting = found.is === 'there' && earlier === 'unseen' ? UNDATED : found
    if (sighting.is === 'there') owned.add(`${apiId}/${idOf(sighting.kept)}`)
    const each = asked[at]
    if (each !== undefined) seen.set(each, sighting)
  }
}

export const idOf = (item: JsonMap): string => String(item.get('integrationId'))
