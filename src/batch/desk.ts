import type { Broken, Reply, WireRequest, World } from '../world.ts'
import { openBarrier } from './barrier.ts'
import { lookFor, retryAfter } from './look.ts'
import type { Lost, Seen } from './look.ts'
import type { Departure } from './pace.ts'
import { openSnapshots } from './snapshots.ts'
import type { SnapshotParts, Snapshots } from './snapshots.ts'

/** Where all senders of a run meet. */
export interface Desk {
  /** The ids that items are known to own, each behind its API and a slash. */
  readonly owned: Set<string>
  readonly know: Snapshots['know']
  /** Sends a request when its turn has come; `undefined` where sending has been stopped before. */
  readonly exchange: (wire: WireRequest) => Promise<Exchanged | undefined>
  /** What became of a request whose answer was lost. It is looked for after so many milliseconds, and leaves. */
  readonly whatBecame: (lost: Lost, exchanged: Exchanged, patience: number) => Promise<Seen>
  /** What became of requests of an earlier run, while nothing is in flight. */
  readonly lookNow: (lost: readonly Lost[]) => Promise<readonly Seen[]>
  /** Waits, unless sending is stopped. */
  readonly pause: (millis: number) => Promise<void>
  /** Nothing is sent any more. */
  readonly stop: () => void
}

/** What came of a request. It counts as in flight until it leaves: when it is known who owns what it made. */
export interface Exchanged {
  readonly outcome: Reply | Broken
  readonly leave: () => void
}

interface Doubt {
  readonly lost: Lost
  readonly patience: number
  readonly settle: (seen: Seen) => void
}

export function openDesk(parts: SnapshotParts, world: World): Desk {
  const { gateway, pace, journal } = parts
  const owned = journal?.owned ?? new Set<string>()
  const { know, before } = openSnapshots(parts, world)
  let isStopped = false
  const { pause, wakeAll } = openPauses(world)
  const lookNow = async (lost: readonly Lost[]): Promise<readonly Seen[]> => {
    // Who was stopped has not waited, so that what is not there may still come.
    const isSure = !isStopped
    const seen = await lookFor(lost, before, { gateway, pace, owned }, world)
    return isSure ? seen : seen.map((each) => (each.is === 'absent' ? { is: 'unseen' } : each))
  }
  const barrier = openBarrier<Doubt>(async (doubts) => {
    await pause(Math.max(...doubts.map(({ patience }) => patience)))
    // Who cannot look (the credentials may have run out) does not know either.
    const seen = await lookNow(doubts.map(({ lost }) => lost)).catch(() => [])
    for (const [at, { settle }] of doubts.entries()) settle(seen[at] ?? { is: 'unseen' })
  })
  return {
    owned,
    know,
    lookNow,
    pause,
    whatBecame: (lost, { leave }, patience) =>
      new Promise((settle) => barrier.doubt({ lost, patience, settle }, leave)),
    exchange: async (wire) => {
      for (;;) {
        while (barrier.closed() !== undefined) await barrier.closed()
        const departure = await pace.turn()
        if (departure === undefined) return undefined
        if (barrier.closed() !== undefined) departure.answered(false)
        else return exchangeNow(wire, departure, { gateway, pace, leave: barrier.enter() })
      }
    },
    stop: () => {
      isStopped = true
      wakeAll()
      pace.stop()
    },
  }
}

/** Each pause is forgotten when it is over; a promise that all are raced against would remember them for the whole run. */
function openPauses({ sleep }: World) {
  const sleepers = new Set<() => void>()
  let isOver = false
  return {
    pause: (millis: number): Promise<void> =>
      new Promise((resolve) => {
        const wake = (): void => {
          sleepers.delete(wake)
          resolve()
        }
        if (isOver) return wake()
        sleepers.add(wake)
        return void sleep(millis).then(wake)
      }),
    wakeAll: () => {
      isOver = true
      for (const wake of sleepers) wake()
    },
  }
}

interface Leaving extends Pick<SnapshotParts, 'gateway' | 'pace'> {
  readonly leave: () => void
}

async function exchangeNow(
  wire: WireRequest,
  departure: Departure,
  { gateway, pace, leave }: Leaving,
): Promise<Exchanged> {
  try {
    const outcome = await gateway.createIntegration(wire)
    const throttled = 'status' in outcome && outcome.status === 429
    departure.answered(!throttled && 'status' in outcome)
    if (throttled) pace.slow(departure, retryAfter(outcome))
    return { outcome, leave }
  } catch (error) {
    departure.answered(false)
    leave()
    throw error
  }
}
