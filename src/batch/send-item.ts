import { changed, CliError } from '../errors.ts'
import { writeCompactJson } from '../output/json.ts'
import { describe, failureOf, isSuccess } from '../service/failure.ts'
import type { Failure } from '../service/failure.ts'
import { readMembers, readReply } from '../service/reply.ts'
import { UNKNOWN_OUTCOME } from '../service/retry-codes.ts'
import { toWire } from '../service/wire.ts'
import type { JsonMap } from '../value.ts'
import type { Broken, Connection, Reply, WireRequest, World } from '../world.ts'
import type { Desk, Exchanged } from './desk.ts'
import type { Journal } from './journal.ts'
import type { NewTask } from './task.ts'

/** What came of an item. */
export type Outcome =
  | { readonly status: 'created' | 'exists'; readonly members: JsonMap }
  | { readonly status: 'refused' | 'failed' | 'unknown'; readonly error: CliError }
  | { readonly status: 'skipped' }

/** What sending needs. */
export interface Sending {
  readonly desk: Desk
  readonly journal: Journal | undefined
  readonly connection: Pick<Connection, 'url' | 'query' | 'proxy'>
  /** Requests for one item, those not counted that the service had no time for, or that did not reach it. */
  readonly allowed: number
  readonly debug: (text: () => string) => void
}

/** So often an item is sent that the service has no time for. All slow down with each, so there is no hurry to give up. */
const MOST_THROTTLED = 12
/** So often a service is tried that cannot be reached: for a minute or so. Nothing has left then. */
const MOST_UNREACHED = 8
const LONGEST_PAUSE = 20_000
/** In milliseconds: the service may still be at work on a request whose answer was lost. It doubles with each. */
const SETTLING = 500
const LONGEST_SETTLING = 8_000

interface Sender extends Sending {
  readonly task: NewTask
  readonly wire: WireRequest
  readonly world: World
  readonly tries: Tries
}

interface Tries {
  made: number
  throttled: number
  unreached: number
  /** What one request left in doubt stays so, however the next one fails. */
  doubtful: boolean
}

/**
 * Sends an item until it is known what became of it. The journal knows it as begun before the first request leaves, and
 * what came of it before anybody else does.
 *
 * @throws CliError `config` without credentials, `general` where the journal cannot be written
 */
export async function sendItem(task: NewTask, sending: Sending, world: World): Promise<Outcome> {
  const tries: Tries = { made: 0, throttled: 0, unreached: 0, doubtful: false }
  const sender: Sender = { ...sending, task, wire: toWire(task.request), world, tries }
  const { name, apiId } = task
  const known = await sending.desk.know(apiId)
  if ('error' in known) return { status: 'failed', error: known.error }
  if (name === undefined || sending.journal === undefined) return sendUntilKnown(sender)
  await sending.journal.note(name, 'begun')
  const outcome = await sendUntilKnown(sender)
  if ('members' in outcome) await sending.journal.note(name, 'created', { apiId, id: idIn(outcome.members) })
  else if (outcome.status === 'skipped') await sending.journal.note(name, 'unsent')
  // As far as could be seen there is nothing; but another run looks again before it sends.
  else await sending.journal.note(name, tries.doubtful ? 'unknown' : outcome.status)
  return outcome
}

async function sendUntilKnown(sender: Sender): Promise<Outcome> {
  const { desk, wire, tries } = sender
  let last: CliError | undefined
  for (;;) {
    sender.debug(() => `item ${sender.task.index}: ${wire.method} ${wire.path} ${writeCompactJson(wire.body)}`)
    const exchanged = await desk.exchange(wire)
    if (exchanged === undefined)
      return tries.doubtful && last !== undefined ? mayExist(last, sender) : { status: 'skipped' }
    sender.debug(() => `item ${sender.task.index}: ${describe(exchanged.outcome)}`)
    const answer = answerOf(exchanged, sender)
    if (!('next' in answer)) {
      desk.owned.add(`${sender.task.apiId}/${idIn(answer)}`)
      exchanged.leave()
      return { status: 'created', members: answer }
    }
    last = answer.error
    const outcome = await afterFailure(answer, exchanged, sender)
    if (outcome !== 'again') return outcome
  }
}

/** Whoever fails here unforeseen must not be waited for. */
function answerOf({ outcome, leave }: Exchanged, sender: Sender): JsonMap | Failure {
  try {
    return readAnswer(outcome, sender)
  } catch (error) {
    leave()
    throw error
  }
}

/** The members of what was created, or what follows from there being none. */
function readAnswer(outcome: Reply | Broken, { wire, connection, allowed, tries }: Sender): JsonMap | Failure {
  const status = 'status' in outcome ? outcome.status : 0
  const throttled = status === 429
  if (throttled) tries.throttled++
  else if (!('status' in outcome) && !outcome.reached) tries.unreached++
  else tries.made++
  if (!isSuccess(outcome)) {
    const attempts = { made: Math.max(tries.made, 1), allowed: Math.max(allowed, 2) }
    const failure = failureOf(outcome, { wire, connection }, attempts)
    // Whatever stands in it: nothing was created, and all slow down; or something may have been.
    if (throttled) return { ...failure, next: 'send-again' }
    const mayHave = UNKNOWN_OUTCOME.includes(status) && failure.next === 'give-up'
    return mayHave ? { ...failure, next: 'look-first' } : failure
  }
  const members = readOrError(() => readReply(outcome))
  if (members instanceof CliError) return { next: 'look-first', error: members }
  if (typeof members.get('IntegrationId') === 'string') return members
  return { next: 'look-first', error: new CliError('general', 'The integration was created, and its id was not told.') }
}

async function afterFailure(failure: Failure, exchanged: Exchanged, sender: Sender): Promise<Outcome | 'again'> {
  const { next, error } = failure
  const { tries, desk, allowed, world } = sender
  tries.doubtful ||= next === 'look-first'
  const isSpent = tries.made >= allowed || tries.throttled >= MOST_THROTTLED || tries.unreached >= MOST_UNREACHED
  if (tries.doubtful) {
    const doubt = await lookedAfter(error, exchanged, sender)
    if (doubt !== 'absent') return doubt
  } else exchanged.leave()
  if (next === 'give-up') return { status: error.fault === 'service' ? 'refused' : 'failed', error }
  if (isSpent) return { status: 'failed', error }
  // After a 429 all wait for their turn together; after a look enough time has gone by.
  const repeats = tries.unreached + tries.made
  if (next === 'send-again' && !tries.doubtful && repeats > 0)
    await desk.pause(Math.min(500 * 2 ** repeats, LONGEST_PAUSE) * (0.5 + world.random() / 2))
  return 'again'
}

async function lookedAfter(error: CliError, exchanged: Exchanged, sender: Sender): Promise<Outcome | 'absent'> {
  const { wire, task, desk, tries } = sender
  const patience = Math.min(SETTLING * 2 ** Math.max(tries.made - 1, 0), LONGEST_SETTLING)
  const seen = await desk.whatBecame({ apiId: task.apiId, body: wire.body }, exchanged, patience)
  if (seen.is === 'absent') return 'absent'
  if (seen.is !== 'there') return mayExist(error, sender)
  const members = readOrError(() => readMembers(seen.kept))
  return members instanceof CliError ? mayExist(members, sender) : { status: 'created', members }
}

function mayExist(error: CliError, { task }: Sender): Outcome {
  const hint = `it may exist all the same; to see: aws apigatewayv2 get-integrations --api-id ${task.apiId}`
  return { status: 'unknown', error: changed(error, { hint }) }
}

/** What is read, or why it cannot be. */
export function readOrError(read: () => JsonMap): JsonMap | CliError {
  try {
    return read()
  } catch (error) {
    if (error instanceof CliError) return error
    throw error
  }
}

export const idIn = (members: JsonMap): string => String(members.get('IntegrationId'))
