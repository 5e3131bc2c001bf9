import type { Env } from '../../config/expand.ts'
import type { Choice } from '../../conversation.ts'
import type { Connection } from '../../world.ts'

/** What can be chosen; the unfit are shown only where nothing else is. */
export interface Candidate extends Choice {
  readonly unfit?: boolean
}

/** One look into the account. */
export interface Look {
  readonly connection: Connection
  /** For the proxy: each service may have one of its own, or none. */
  readonly env: Env
  /** In milliseconds, all pages together. */
  readonly budget: number
  /** Tells when the look is over, for whatever reason. */
  readonly signal: AbortSignal
}

/** Where a list comes from. */
export interface Source {
  /** What the account must permit, as policies call it. */
  readonly actions: readonly [string, ...string[]]
  /** @throws whatever goes wrong: `failureOf` knows it all */
  readonly find: (look: Look) => AsyncIterable<readonly Candidate[]>
}
