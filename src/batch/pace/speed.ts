import type { World } from '../../world.ts'

export interface Speed {
  readonly limit: () => number
  readonly pausedUntil: () => number
  readonly left: (now: number) => void
  readonly slow: (at: number, after?: number) => void
  readonly well: (at: number) => void
}

/** No slower than so many a second, however often the service says no, unless a lower rate was asked for. */
const SLOWEST = { asked: 0.5, unasked: 1 }
/** Beyond so many a second a limit that nobody asked for is given up. */
const FASTEST = 1000

/**
 * How fast, and whether at all at the moment. What left before the last slowing down tells nothing about what came of it:
 * neither its refusal slows down once more, nor does its success speed up.
 */
export function openSpeed(asked: number, { elapsed, random }: Pick<World, 'elapsed' | 'random'>): Speed {
  const recent = openCount()
  let limit = asked > 0 ? asked : Infinity
  // The most in one second so far: what left a moment ago may be little because all had to wait.
  let peak = 0
  let slowedAt = -Infinity
  let until = -Infinity
  let row = 0

  const slower = (): number => {
    if (asked > 0) return Math.max(Math.min(SLOWEST.asked, asked), limit / 2)
    return Math.max(SLOWEST.unasked, Math.min(FASTEST, (limit === Infinity ? peak : limit) / 2))
  }

  /** From nothing to the asked rate in ten seconds, an answer adding more where they are few; at most twice as fast. */
  const faster = (): number => {
    if (asked > 0) return Math.min(asked, limit + Math.min(limit, asked / (10 * limit)))
    const more = limit + Math.max(limit * 0.03, 0.5)
    return more > FASTEST ? Infinity : more
  }

  return {
    limit: () => limit,
    pausedUntil: () => until,
    left: (now) => {
      if (limit !== Infinity) return
      recent.add(now)
      peak = Math.max(peak, recent.sum(now))
    },
    slow: (at, after = 0) => {
      const now = elapsed()
      const told = after > 0 ? Math.min(60, after) * 1000 : 0
      until = Math.max(until, now + told)
      if (at <= slowedAt) return
      limit = slower()
      slowedAt = now
      if (told === 0) until = Math.max(until, now + Math.min(20_000, 250 * 2 ** row) * (0.5 + random() / 2))
      row += 1
    },
    well: (at) => {
      if (at <= slowedAt) return
      row = 0
      limit = faster()
    },
  }
}

/** How many there were in the last second, give or take a tenth of it. */
function openCount(): { readonly add: (now: number) => void; readonly sum: (now: number) => number } {
  const tenths = new Uint32Array(10)
  let latest = 0
  const moveTo = (now: number): number => {
    const tenth = Math.floor(now / 100)
    for (let gone = Math.max(latest + 1, tenth - 9); gone <= tenth; gone += 1) tenths[gone % 10] = 0
    latest = tenth
    return tenth % 10
  }
  return {
    add: (now) => {
      const tenth = moveTo(now)
      tenths[tenth] = (tenths[tenth] ?? 0) + 1
    },
    sum: (now) => {
      moveTo(now)
      return tenths.reduce((sum, count) => sum + count, 0)
    },
  }
}
