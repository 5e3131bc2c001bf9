import { CliError } from '../../errors.ts'
import type { Broken } from '../../world.ts'
import { NO_CERTIFICATE } from '../agents.ts'
import { isBrokenError } from './service-line.ts'
import type { Source } from './source.ts'

/** Why there is no list, in a few words, whatever was thrown. */
export function failureOf(error: unknown, { actions }: Pick<Source, 'actions'>, budget: number): string {
  if (isBrokenError(error)) return brokenWords(error.broken, budget)
  if (error instanceof CliError) {
    if (error.code === 'NoCredentials') return 'no credentials'
    if (error.fault === 'service') return refusalWords(error.code ?? '', error.message, actions)
  }
  if (isAnswered(error)) {
    // Its name is the code that came with the refusal, unless it was thrown because nothing could be read.
    if ('$fault' in error) return refusalWords(error.name, error.message, actions)
    const status = error.$metadata.httpStatusCode ?? 0
    if (status >= 300) return `the answer was ${status}`
    if (status !== 0) return 'the answer cannot be read'
  }
  return otherWords(error instanceof Error ? error : new Error(String(error)))
}

export function tooLong(budget: number): string {
  return `took longer than ${budget / 1000} s`
}

/** What the SDK throws once there was an answer. */
interface AnsweredError extends Error {
  readonly $metadata: { readonly httpStatusCode?: number }
}

function isAnswered(error: unknown): error is AnsweredError {
  return error instanceof Error && '$metadata' in error && typeof error.$metadata === 'object'
}

const DENIED = /AccessDenied|NotAuthorized|Unauthorized|Forbidden/
const BAD_KEYS =
  /InvalidClientTokenId|UnrecognizedClient|InvalidAccessKeyId|SignatureDoesNotMatch|(?:Invalid|Incomplete)Signature/

function refusalWords(code: string, message: string, actions: Source['actions']): string {
  if (DENIED.test(code)) {
    const [first, ...others] = actions
    const said = message.toLowerCase()
    return `not permitted (${others.find((action) => said.includes(action.toLowerCase())) ?? first})`
  }
  if (/Expired/.test(code)) return `the credentials have expired (${code})`
  if (BAD_KEYS.test(code)) return `the credentials are not valid (${code})`
  if (/Throttl|TooManyRequests|LimitExceeded/.test(code)) return `too many requests (${code})`
  return /^\d+$/.test(code) ? `the answer was ${code}` : `refused (${code})`
}

function brokenWords({ why, code }: Broken, budget: number): string {
  const named = code === '' ? '' : ` (${code})`
  switch (why) {
    case 'refused':
      return `offline${named}`
    case 'connect-timeout':
    case 'read-timeout':
      return tooLong(budget)
    case 'proxy':
      return `no way through the proxy${named}`
    case 'tls':
      return `the certificate is not trusted${named}`
    case 'closed':
      return `the connection was closed${named}`
  }
}

const LONGEST = 150

function otherWords({ name, message, code }: NodeJS.ErrnoException): string {
  if (code === NO_CERTIFICATE) return 'no certificate in the file of certificate authorities'
  const [line = ''] = message.split('\n', 1)
  if (line === '') return name
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
}
