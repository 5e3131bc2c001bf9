import type { Desk } from '../../batch/desk.ts'
import type { Journal } from '../../batch/journal.ts'
import type { Lost, Seen } from '../../batch/look.ts'
import type { DoubtfulTask } from '../../batch/task.ts'
import { toWire } from '../../service/wire.ts'
import type { World } from '../../world.ts'
import type { Checked } from './check-first.ts'
import { startPool } from './pool.ts'
import type { Progress } from './progress.ts'

/** Integrations an API may have: fixed for HTTP APIs, to be raised for WebSocket APIs. Source: the quotas of API Gateway. */
const MOST = 300
/** In milliseconds: what a run that was killed a moment ago has sent may not be there yet. */
const SETTLING = 2000
/** In milliseconds: a request that had to wait, throttled again and again, leaves so long at most after the last note. */
const LONGEST_WAIT = 1_800_000

/**
 * Looks for the items that an earlier run left in doubt, by their position in the input. What an API had before that run
 * is not theirs, nor what other items own.
 */
export async function lookEarlier(
  doubtful: readonly DoubtfulTask[],
  { desk, journal }: { readonly desk: Desk; readonly journal: Journal | undefined },
): Promise<ReadonlyMap<number, Seen>> {
  if (doubtful.length === 0) return new Map()
  const { age = 0 } = journal ?? {}
  if (age < LONGEST_WAIT) await desk.pause(SETTLING)
  const lost = doubtful.map(({ apiId, request, isOlder }): Lost => {
    const { body } = toWire(request)
    return isOlder ? { apiId, body, isOlder } : { apiId, body }
  })
  const seen = await desk.lookNow(lost)
  return new Map(doubtful.flatMap(({ index }, at): [number, Seen][] => [[index, seen[at] ?? { is: 'unseen' }]]))
}

/** How many are to be created, by API: those in doubt that turned out not to be there among them. */
export function wantedOf({ wanted, doubtful }: Checked, seen: ReadonlyMap<number, Seen>): ReadonlyMap<string, number> {
  const all = new Map(wanted)
  for (const { apiId, index } of doubtful)
    if (seen.get(index)?.is === 'absent') all.set(apiId, (all.get(apiId) ?? 0) + 1)
  return all
}

interface Counting {
  readonly desk: Desk
  readonly abreast: number
  readonly progress: Progress
}

/** Counts what the APIs have, each by one request, and says where the batch would take one beyond its quota. */
export async function countAhead(
  wanted: ReadonlyMap<string, number>,
  { desk, abreast, progress }: Counting,
  { stderr }: World,
): Promise<void> {
  let count = 0
  async function* apis(): AsyncGenerator<readonly [string, number]> {
    yield* wanted
  }
  const work = async ([apiId, more]: readonly [string, number]) => ({ apiId, more, there: await countOf(apiId, desk) })
  const emit = ({ apiId, more, there }: Awaited<ReturnType<typeof work>>): void => {
    if (there !== undefined && there + more > MOST) stderr.write(quotaText(apiId, there, more))
    progress.show(++count, wanted.size, () => 'APIs looked at')
  }
  await startPool(apis(), { work, emit, abreast, lead: Infinity }).done
}

/** The same for a stream, where it is known only when it happens: called for each item, it speaks once for each API. */
export function countEach(desk: Desk, { stderr }: World): (apiId: string) => Promise<void> {
  const begun = new Map<string, number>()
  return async (apiId) => {
    const more = (begun.get(apiId) ?? 0) + 1
    begun.set(apiId, more)
    const there = await countOf(apiId, desk)
    if (there !== undefined && there + more === Math.max(MOST, there) + 1) stderr.write(quotaText(apiId, there, more))
  }
}

/** What cannot be counted is not warned of. */
async function countOf(apiId: string, desk: Desk): Promise<number | undefined> {
  const known = await desk.know(apiId)
  return 'count' in known ? known.count : undefined
}

const quotaText = (apiId: string, there: number, more: number): string =>
  `warning: ${apiId} has ${there} integrations, and ${more} more would be ${there + more}; an API may have ${MOST}, and ` +
  'for an HTTP API that cannot be raised\n'
