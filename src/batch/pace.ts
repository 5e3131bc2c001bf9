import type { World } from '../world.ts'
import { openSpeed } from './pace/speed.ts'
import { openWindows } from './pace/windows.ts'

/** Decides when a request may leave. */
export interface Pace {
  /** Waits for one's turn, first come first served; `undefined` once the pace was stopped. */
  readonly turn: () => Promise<Departure | undefined>
  /** The service had no time for this request: all slow down. `after`: the seconds that it asked to wait (Retry-After). */
  readonly slow: (departure: Departure, after?: number) => void
  /** Requests a second at the moment; `Infinity` for no limit. */
  readonly rate: () => number
  /** Lets go at once all who wait, and whoever comes later. */
  readonly stop: () => void
}

export interface Departure {
  /** By the clock of `elapsed`. */
  readonly at: number
  /** To be told once, when the reply is there or the exchange broke. `well`: the service had time for it. */
  readonly answered: (well: boolean) => void
}

type Outside = Pick<World, 'elapsed' | 'sleep' | 'random'>

/** Timers are late; so much of it is made up for, lest a high rate be missed by a millisecond each time. */
const LATE = 25
/** A sleep cannot be called off, and keeps the process alive; a long one is slept in pieces. */
const NAP = 200

/**
 * A first burst, of two and a half seconds' worth and 20 at most (the account's documented limit is 10 a second with a
 * burst of 40), then never more than `rate` requests in any second of the service's clock, evenly spaced. 0 for no limit.
 */
export function openPace(rate: number, world: Outside): Pace {
  const gate = openGate(rate, world)
  const wake = openAlarm(world)
  const line: { readonly since: number; readonly leave: (departure: Departure | undefined) => void }[] = []
  let stopped = false

  const depart = (since: number, now: number): Departure => {
    const back = gate.pass(since, now)
    const answered = (well: boolean): void => {
      back(well)
      if (line.length > 0) advance()
    }
    return { at: now, answered }
  }

  const advance = (): void => {
    for (let first = line[0]; first !== undefined; first = line[0]) {
      const now = world.elapsed()
      const due = gate.due(now)
      if (due > now) return wake(due, now, advance)
      line.shift()
      first.leave(depart(first.since, now))
    }
  }

  return {
    turn: () => {
      const now = world.elapsed()
      if (stopped) return Promise.resolve(undefined)
      if (line.length === 0 && gate.due(now) <= now) return Promise.resolve(depart(now, now))
      return new Promise((leave) => {
        line.push({ since: now, leave })
        advance()
      })
    },
    slow: gate.slow,
    rate: gate.rate,
    stop: () => {
      stopped = true
      for (const { leave } of line.splice(0)) leave(undefined)
    },
  }
}

interface Gate {
  /** When the next may pass, as far as can be said at the moment: an answer may change it. */
  readonly due: (now: number) => number
  /** Lets one pass who has waited since `since`; gives what to call once the answer is there. */
  readonly pass: (since: number, now: number) => (well: boolean) => void
  readonly slow: Pace['slow']
  readonly rate: () => number
}

function openGate(rate: number, world: Outside): Gate {
  const speed = openSpeed(rate, world)
  const windows = openWindows()
  let burst = rate > 0 ? Math.min(20, Math.ceil(2.5 * rate)) : 0
  let last = -Infinity
  return {
    due: (now) => {
      const limit = speed.limit()
      if (burst > 0 || limit === Infinity) return speed.pausedUntil()
      return Math.max(speed.pausedUntil(), last + 1000 / limit, windows.freeAt(Math.ceil(limit), now))
    },
    pass: (since, now) => {
      const limit = speed.limit()
      // One who came after the moment was free waited for nothing, and has nothing to make up for.
      last = burst > 0 ? now : Math.max(last + 1000 / limit, since, now - LATE)
      const away = limit === Infinity ? undefined : windows.open(now, burst === 0)
      burst = Math.max(0, burst - 1)
      speed.left(now)
      return (well) => {
        if (away !== undefined) windows.answered(away, world.elapsed())
        if (well) speed.well(now)
      }
    },
    slow: ({ at }, after) => {
      burst = 0
      speed.slow(at, after)
    },
    rate: speed.limit,
  }
}

type Wake = (at: number, now: number, act: () => void) => void

/** Acts at the moment, or sooner. As long as an earlier call is outstanding, later ones need no timer of their own. */
function openAlarm({ sleep }: Outside): Wake {
  let alarm = Infinity
  return (at, now, act) => {
    const rings = Math.min(at, now + NAP)
    if (rings >= alarm) return
    alarm = rings
    void sleep(Math.ceil(rings - now)).then(() => {
      if (alarm === rings) alarm = Infinity
      act()
    })
  }
}
