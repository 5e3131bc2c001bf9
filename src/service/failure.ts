import type { CliError } from '../errors.ts'
import type { Broken, Connection, Reply, WireRequest } from '../world.ts'
import { brokenError } from './broken.ts'
import { refusal } from './faults.ts'
import type { Attempts } from './faults.ts'
import { NOT_LOOKED_AT, UNKNOWN_OUTCOME } from './retry-codes.ts'

/** A request that did not succeed: whether to send it again, and what to say if not. */
export interface Failure {
  /** `send-again`: nothing was created. `look-first`: the service may have created what was asked for. */
  readonly next: 'give-up' | 'send-again' | 'look-first'
  readonly error: CliError
}

/** What was sent, and where to. */
export interface Sent {
  readonly wire: WireRequest
  readonly connection: Pick<Connection, 'url' | 'query' | 'proxy'>
}

export const isSuccess = (outcome: Reply | Broken): outcome is Reply =>
  'status' in outcome && outcome.status >= 200 && outcome.status < 300

/** What follows from an outcome that is no success. */
export function failureOf(outcome: Reply | Broken, { wire, connection }: Sent, attempts: Attempts): Failure {
  if (!('status' in outcome)) {
    const url = `${connection.url}${wire.path}${connection.query}`
    return { next: outcome.reached ? 'look-first' : 'send-again', error: brokenError(outcome, url, connection.proxy) }
  }
  const error = refusal(outcome, attempts)
  // The AWS CLI fails at reading such a body, and sends nothing more.
  if (error.fault !== 'service') return { next: 'give-up', error }
  if (NOT_LOOKED_AT.includes(error.code ?? '')) return { next: 'send-again', error }
  return { next: UNKNOWN_OUTCOME.includes(outcome.status) ? 'look-first' : 'give-up', error }
}

/** The reply, for `--debug`. The service sends no secrets; what the request was signed with is not told. */
export function describe(outcome: Reply | Broken): string {
  if (!('status' in outcome)) return `no reply: ${outcome.why} ${outcome.code} ${outcome.says}`
  const headers = [...outcome.headers].map(([name, value]) => `${name}: ${value}`).join('; ')
  return `reply ${outcome.status}; ${headers}; ${Buffer.from(outcome.body).toString('utf8')}`
}
