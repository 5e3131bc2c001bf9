import { CliError } from '../errors.ts'
import type { Keys } from '../world.ts'
import type { Credentials } from './keys.ts'
import { secondsUntil } from './time.ts'
import type { Time } from './time.ts'

/** Keys, and when they expire. */
export interface Lease {
  readonly keys: Keys
  readonly expires: Time
}

/** With less time left, in seconds, keys are fetched anew; if that fails they are used all the same … */
const ADVISORY = 15 * 60
/** … but not with less than this. */
const MANDATORY = 10 * 60

/**
 * Keys that are fetched when they are first asked for, unless there are some to begin with, and again before they expire.
 * Whoever asks while they are being fetched waits for the same ones.
 *
 * @returns credentials that throw what `renew` throws, and CliError 255 where even the new keys have expired.
 */
export function renewed(renew: () => Promise<Lease>, now: () => number, first?: Lease): Credentials {
  let lease = first
  let renewal: Promise<Lease> | undefined
  const renewOnce = (): Promise<Lease> => {
    renewal ??= renew().finally(() => {
      renewal = undefined
    })
    return renewal
  }
  return async () => {
    const held = lease
    const left = held === undefined ? -Infinity : secondsUntil(held.expires, now())
    if (held !== undefined && left >= ADVISORY) return held.keys
    try {
      lease = await renewOnce()
    } catch (error) {
      if (held !== undefined && left >= MANDATORY) return held.keys
      throw error
    }
    if (secondsUntil(lease.expires, now()) < 0)
      throw new CliError('general', 'Credentials were refreshed, but the refreshed credentials are still expired.')
    return lease.keys
  }
}
