import type { CliError } from '../errors.ts'
import { describe, failureOf, isSuccess } from '../service/failure.ts'
import { readReply } from '../service/reply.ts'
import type { JsonMap } from '../value.ts'
import type { Connection, Gateway, WireRequest, World } from '../world.ts'
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
    const { next, error } = failureOf(outcome, call, { made, allowed: call.allowed })
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

/** What was found is the answer; that it had to be looked for is said. It may have been there before: an equal one. */
function adopt(created: JsonMap, { message }: CliError, { stderr }: World): JsonMap {
  const id = String(created.get('IntegrationId'))
  stderr.write(`warning: a reply was lost (${message}); the API has the integration that was asked for: ${id}\n`)
  return created
}
