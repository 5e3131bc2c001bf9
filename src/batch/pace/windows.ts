/** A second, and what two clocks may differ over it. */
const SECOND = 1005
/** A request that has been away so long was seen, or never will be: one that hangs must not stop all others for good. */
const HOLD = 5000

export interface Windows {
  /** A request leaves; `counts` unless it is one of the first burst. */
  readonly open: (at: number, counts: boolean) => Away
  readonly answered: (away: Away, now: number) => void
  /** When fewer than `most` are open; at the soonest, for an answer may change it. */
  readonly freeAt: (most: number, now: number) => number
}

export interface Away {
  readonly at: number
}

/**
 * The seconds in which the service may have seen requests. It saw one before it answered it, so whatever leaves a second
 * after the answer is seen a second later, however the line jitters and wherever somebody stalls. Those of the first
 * burst that were answered before the burst was over came before all others, and count for nothing.
 */
export function openWindows(): Windows {
  const unanswered = new Set<Away>()
  const ends: number[] = []
  const latency = openLatency()
  let counting = false
  return {
    open: (at, counts) => {
      counting ||= counts
      const away = { at }
      unanswered.add(away)
      return away
    },
    answered: (away, now) => {
      const seen = now - latency.wayBack(now - away.at)
      if (!unanswered.delete(away) || !counting) return
      ends.push(Math.min(seen, away.at + HOLD) + SECOND)
    },
    freeAt: (most, now) => {
      for (const away of unanswered) {
        if (away.at + HOLD + SECOND > now) break
        unanswered.delete(away)
      }
      while (ends[0] !== undefined && ends[0] <= now) ends.shift()
      if (unanswered.size + ends.length < most) return -Infinity
      const [longest] = unanswered
      return Math.min(ends[0] ?? Infinity, (longest?.at ?? Infinity) + HOLD + SECOND)
    },
  }
}

const SAMPLE = 32
const SLACK = 50

/**
 * What of a latency is surely the service's work and the way back, so that nobody need wait for it: that of the fastest
 * of the last 32, less 50 ms and less what the others differ from it. Where they differ much, nothing is sure.
 */
function openLatency(): { readonly wayBack: (latency: number) => number } {
  let sure = 0
  let count = 0
  let sum = 0
  let least = Infinity
  return {
    wayBack: (latency) => {
      count += 1
      sum += latency
      least = Math.min(least, latency)
      if (count === SAMPLE) {
        sure = Math.max(0, least - SLACK - (sum / SAMPLE - least))
        count = sum = 0
        least = Infinity
      }
      sure = Math.min(sure, Math.max(0, latency - SLACK))
      return sure
    },
  }
}
