import type { Pace } from '../../batch/pace.ts'
import type { World } from '../../world.ts'

/** In milliseconds: so often at most it is said that a run is slowed down. */
const SELDOM = 10_000

/** The same pace; who waits for a service that has no time learns why. */
export function toldPace(pace: Pace, { elapsed, stderr }: Pick<World, 'elapsed' | 'stderr'>): Pace {
  let last = -Infinity
  return {
    ...pace,
    slow: (departure, after) => {
      pace.slow(departure, after)
      if (elapsed() - last < SELDOM) return
      last = elapsed()
      stderr.write(
        `the service has no time (429): slowed down to ${Number(pace.rate().toFixed(1))} requests a second\n`,
      )
    },
  }
}
