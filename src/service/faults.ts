import { CliError } from '../errors.ts'
import { str } from '../python/repr.ts'
import { isJsonMap } from '../value.ts'
import type { Json, JsonMap } from '../value.ts'
import type { Reply } from '../world.ts'
import { jsonOf } from './reply.ts'

/** Python's reason phrases for failures, which stand in for a body that says nothing. */
const REASONS: ReadonlyMap<number, string> = new Map([
  [500, 'Internal Server Error'],
  [501, 'Not Implemented'],
  [502, 'Bad Gateway'],
  [503, 'Service Unavailable'],
  [504, 'Gateway Timeout'],
  [505, 'HTTP Version Not Supported'],
  [506, 'Variant Also Negotiates'],
  [507, 'Insufficient Storage'],
  [508, 'Loop Detected'],
  [510, 'Not Extended'],
  [511, 'Network Authentication Required'],
])

/** What the service model gives to errors beside a message, by its wire name and by the name it is shown under. */
const DETAILS = [
  ['limitType', 'LimitType'],
  ['resourceType', 'ResourceType'],
] as const

/** How many requests were made of those that were allowed. */
export interface Attempts {
  readonly made: number
  readonly allowed: number
  /** `CreateIntegration` where it is left out. */
  readonly operation?: string
}

/** The error that a refusal becomes, in the AWS CLI's words. Where all attempts were used, the message says so. */
export function refusal(reply: Reply, attempts: Attempts): CliError {
  const text = Buffer.from(reply.body).toString('utf8')
  const blank = text.trim() === ''
  if (reply.status >= 500 && (blank || text.trimStart().startsWith('<html>')))
    return errorFrom({ code: String(reply.status), message: REASONS.get(reply.status) ?? '' }, attempts)
  // A 300 is read like a success, in which no error is found.
  if (reply.status === 300) return errorFrom({ code: 'Unknown', message: 'Unknown' }, attempts)
  const body = blank ? new Map<string, Json>() : bodyOf(reply, text)
  if (!isJsonMap(body) || isOdd(body.get('__type')))
    return new CliError('general', `The service refused with status ${reply.status} and said: ${text.slice(0, 1000)}`)
  return errorFrom({ code: codeOf(body, reply), message: messageOf(body), details: detailsOf(body) }, attempts)
}

interface Refusal {
  readonly code: string
  readonly message: string
  readonly details?: readonly (readonly [string, Json])[]
}

function errorFrom({ code, message, details = [] }: Refusal, attempts: Attempts): CliError {
  const retried = attempts.made >= attempts.allowed ? ` (reached max retries: ${attempts.made - 1})` : ''
  const { operation = 'CreateIntegration' } = attempts
  const text = `An error occurred (${code}) when calling the ${operation} operation${retried}: ${message}`
  return new CliError('service', text, { code, report: new Map([['Message', message], ['Code', code], ...details]) })
}

/** A body that is not JSON is the message. */
function bodyOf({ body }: Reply, text: string): Json {
  const value = jsonOf(body)
  return value === undefined ? new Map([['message', text]]) : value
}

/** On a type that is no text the AWS CLI fails before it can tell of the refusal. */
const isOdd = (type: Json | undefined): boolean => type !== undefined && type !== null && typeof type !== 'string'

function messageOf(body: JsonMap): string {
  const message = body.has('message') ? body.get('message') : body.get('Message')
  return message === undefined ? '' : str(message)
}

/** code = header | member "code" or "Code" | second header | member "__type" | status; the first that is there. */
function codeOf(body: JsonMap, { status, headers }: Reply): string {
  const header = headers.get('x-amzn-errortype')
  if (header !== undefined) return bareName(header)
  const code = body.has('code') ? body.get('code') : body.get('Code')
  if (code !== undefined && code !== null) return str(code)
  const [queryCode, type] = headers.get('x-amzn-query-error')?.split(';') ?? []
  if (queryCode !== undefined && type !== undefined) return queryCode
  const named = body.get('__type')
  return named === undefined || named === null ? String(status) : bareName(str(named))
}

/** `com.amazonaws.apigatewayv2#BadRequestException:http://…` -> `BadRequestException` */
function bareName(name: string): string {
  const [before = ''] = name.split(':', 1)
  return before.slice(before.lastIndexOf('#') + 1)
}

function detailsOf(body: JsonMap): readonly (readonly [string, Json])[] {
  return DETAILS.flatMap(([wire, name]) => {
    const value = body.get(wire)
    return value === undefined || value === null ? [] : [[name, value] as const]
  })
}
