import type { CliError } from '../errors.ts'
import { brokenError } from '../service/broken.ts'
import { refusal } from '../service/faults.ts'
import { readReply } from '../service/reply.ts'
import { NOT_LOOKED_AT, UNKNOWN_OUTCOME } from '../service/retry-codes.ts'
import type { JsonMap } from '../value.ts'
import type { Broken, Connection, Gateway, Reply, WireRequest, World } from '../world.ts'
import type { Debug } from './debug.ts'
import { findCreated, mayExist } from './find-created.ts'

/** A request and all that its sending needs to know. */
export interface Call {
  readonly wire: WireRequest
  readonly connection: Connection
  readonly gateway: Gateway
  /** Requests in total. */
  readonly allowed: number
  readonly debug: Debug
}

/** The longest wait between two requests, in milliseconds. */
const PATIENCE = 20_000

/** A request that did not succeed: whether to send it again, and what to say if not. */
interface Failure {
  readonly next: 'give-up' | 'send-again' | 'look-first'
  readonly error: CliError
}

/**
 * Sends the request and reads the answer; again, after a while, where that is safe.
 *
 * The service knows no token by which it would notice a repetition. So where it may have created the integration although
 * its answer was lost, what the API has is looked at before anything is sent a second time.
 *
 * @throws CliError `service` where it refuses, `general` where there is no answer.
 */
export async function send(call: Call, world: World): Promise<JsonMap> {
  let doubtful = false
  for (let made = 1; ; made++) {
    const outcome = await call.gateway.createIntegration(call.wire)
    call.debug(() => describe(outcome))
    if (isSuccess(outcome)) return readReply(outcome)
    const { next, error } = failureOf(outcome, made, call)
    // What one request left in doubt stays so, however the next one fails: a slow service may still be at work on it.
    doubtful ||= next === 'look-first'
    const last = made >= call.allowed
    // One request allowed is one request of any kind, so there is no looking then.
    if (next === 'give-up' || call.allowed === 1 || (last && !doubtful)) throw doubtful ? mayExist(error, call) : error
    await world.sleep(Math.min(world.random() * 1000 * 2 ** (made - 1), PATIENCE))
    if (!doubtful) continue
    const created = await findCreated(call, error)
    if (created !== undefined) return adopt(created, error, world)
    if (last) throw error
  }
}

const isSuccess = (outcome: Reply | Broken): outcome is Reply =>
  'status' in outcome && outcome.status >= 200 && outcome.status < 300

function failureOf(outcome: Reply | Broken, made: number, { wire, connection, allowed }: Call): Failure {
  if (!('status' in outcome)) {
    const url = `${connection.url}${wire.path}${connection.query}`
    return { next: outcome.reached ? 'look-first' : 'send-again', error: brokenError(outcome, url, connection.proxy) }
  }
  const error = refusal(outcome, { made, allowed })
  if (error.fault !== 'service') return { next: 'give-up', error }
  if (NOT_LOOKED_AT.includes(error.code ?? '')) return { next: 'send-again', error }
  return { next: UNKNOWN_OUTCOME.includes(outcome.status) ? 'look-first' : 'give-up', error }
}

/** What was found is the answer; that it had to be looked for is said. It may have been there before: an equal one. */
function adopt(created: JsonMap, { message }: CliError, { stderr }: World): JsonMap {
  const id = String(created.get('IntegrationId'))
  stderr.write(`warning: a reply was lost (${message}); the API has the integration that was asked for: ${id}\n`)
  return created
}

/** The reply, for `--debug`. The service sends no secrets; what the request was signed with is not told. */
function describe(outcome: Reply | Broken): string {
  if (!('status' in outcome)) return `no reply: ${outcome.why} ${outcome.code} ${outcome.says}`
  const headers = [...outcome.headers].map(([name, value]) => `${name}: ${value}`).join('; ')
  return `reply ${outcome.status}; ${headers}; ${Buffer.from(outcome.body).toString('utf8')}`
}
