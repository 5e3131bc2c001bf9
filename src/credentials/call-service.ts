import { caBundle, retries } from '../config/connection.ts'
import { CliError } from '../errors.ts'
import { str } from '../python/repr.ts'
import { refusal } from '../service/faults.ts'
import { NOT_LOOKED_AT, UNKNOWN_OUTCOME } from '../service/retry-codes.ts'
import type { JsonMap } from '../value.ts'
import type { HttpRequest, Reply } from '../world.ts'
import { jsonMapIn } from './json-file.ts'
import type { Outside } from './outside.ts'
import type { Search } from './search.ts'

/** A call of a service that hands out keys. */
export interface ServiceCall {
  /** The name that its refusals are reported under: `AssumeRole`. */
  readonly operation: string
  /** Made anew for each attempt, since a signature has its time. */
  readonly request: () => Promise<HttpRequest>
  readonly refusalOf: (reply: Reply) => Refusal
}

/** Why a service refused. */
export interface Refusal {
  readonly code: string
  readonly message: string
}

/** Worth another try here too: what STS says where it could not ask the identity provider. */
const PASSING = [...NOT_LOOKED_AT, 'IDPCommunicationError']

/** The longest wait between two attempts, in seconds. */
const PATIENCE = 20

/**
 * Calls a service, again after a while where that may help, and returns its reply of success. The settings of the command
 * for retries hold here too.
 *
 * @throws CliError `service` where it refuses, `general` where no answer came
 */
export async function callService(call: ServiceCall, { sources }: Search, outside: Outside): Promise<Reply> {
  const allowed = retries(sources).attempts.value
  for (let made = 1; ; made++) {
    const answer = await outside.exchange(await call.request())
    if ('status' in answer) {
      if (answer.status < 300) return answer
      const refused = call.refusalOf(answer)
      const again = UNKNOWN_OUTCOME.includes(answer.status) || PASSING.includes(refused.code)
      if (!again || made >= allowed) throw refusedCall(call.operation, refused, made >= allowed ? made - 1 : undefined)
    } else if (made >= allowed) throw new CliError('general', answer.message)
    await outside.sleep(outside.random() * Math.min(2 ** (made - 1), PATIENCE) * 1000)
  }
}

function refusedCall(operation: string, { code, message }: Refusal, retried: number | undefined): CliError {
  const suffix = retried === undefined ? '' : ` (reached max retries: ${retried})`
  return new CliError(
    'service',
    `An error occurred (${code}) when calling the ${operation} operation${suffix}: ${message}`,
    {
      code,
      report: new Map([
        ['Message', message],
        ['Code', code],
      ]),
    },
  )
}

/** How a service that speaks JSON refuses. */
export function jsonRefusal(reply: Reply): Refusal {
  const { code = '', message, report } = refusal(reply, { made: 1, allowed: 2 })
  return { code, message: report === undefined ? message : str(report.get('Message') ?? '') }
}

/** @throws CliError 255; the body is not shown, since there may be keys in it */
export function jsonReply(operation: string, { body }: Reply): JsonMap {
  const map = jsonMapIn(body)
  if (map === undefined) throw new CliError('general', `The reply of ${operation} cannot be read.`)
  return map
}

/** What each such request has in common. */
export function requestSettings({ sources, timeouts }: Search, outside: Outside) {
  const bundle = caBundle(undefined, sources, outside.home() ?? '~')
  return {
    timeouts: { connect: timeouts.connect.value, read: timeouts.read.value },
    mayUseProxy: true,
    ...(bundle && { caBundle: bundle.value }),
  }
}
