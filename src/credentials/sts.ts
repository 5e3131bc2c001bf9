import type { Region } from '../config/region.ts'
import { noRegion } from '../config/region.ts'
import { CliError } from '../errors.ts'
import { repr } from '../python/repr.ts'
import type { Endpoint } from '../service/endpoint.ts'
import type { Json, JsonMap } from '../value.ts'
import type { HttpRequest, Keys, Reply } from '../world.ts'
import { callService, jsonRefusal, requestSettings } from './call-service.ts'
import type { Refusal } from './call-service.ts'
import { checkParameters } from './check-parameters.ts'
import type { Parameters } from './check-parameters.ts'
import type { Outside } from './outside.ts'
import type { Search } from './search.ts'
import { serviceEndpoint } from './service-endpoint.ts'
import { readTime } from './time.ts'

const STS = { id: 'STS', host: 'sts' } as const

/**
 * Asks STS for the keys of a role.
 *
 * @param keys who asks; without them the request is not signed, as one with a web identity is
 * @returns the reply in the form in which the AWS CLI keeps it: `{Credentials, AssumedRoleUser, ResponseMetadata}`
 * @throws CliError 252 for parameters that are too short, 254 where STS refuses, 255 where it cannot be reached
 */
export async function assumeRole(
  operation: 'AssumeRole' | 'AssumeRoleWithWebIdentity',
  parameters: Parameters,
  keys: Keys | undefined,
  search: Search,
  outside: Outside,
): Promise<JsonMap> {
  if (search.region === undefined) throw noRegion()
  const { name: region }: Region = search.region
  const endpoint = serviceEndpoint(STS, search.region, search.sources)
  checkParameters(parameters)
  const request = stsRequest(operation, parameters, endpoint, search, outside)
  const reply = await callService(
    {
      operation,
      request: async () => (keys === undefined ? request : outside.sign(request, keys, { service: 'sts', region })),
      refusalOf: xmlRefusal,
    },
    search,
    outside,
  )
  return readReply(operation, reply)
}

function stsRequest(
  operation: string,
  parameters: Parameters,
  { url, query }: Endpoint,
  search: Search,
  outside: Outside,
): HttpRequest {
  const form = new URLSearchParams({ Action: operation, Version: '2011-06-15' })
  for (const [name, value] of parameters) form.set(name, String(value))
  return {
    ...requestSettings(search, outside),
    method: 'POST',
    // A base path is taken as it stands; the path of the request itself is empty.
    url: `${url}${new URL(url).pathname === '/' ? '/' : ''}${query}`,
    headers: new Map([['content-type', 'application/x-www-form-urlencoded; charset=utf-8']]),
    body: form.toString(),
  }
}

/** The time is written as the AWS CLI does it in its cache, `2030-01-31T12:00:00UTC`. */
function readReply(operation: string, { body }: Reply): JsonMap {
  const text = Buffer.from(body).toString('utf8')
  const read = (name: string): string => {
    const value = elementIn(text, name)
    if (value === undefined || value === '')
      throw new CliError('general', `The reply of ${operation} cannot be read: it has no ${name}.`)
    return value
  }
  const credentials = new Map<string, Json>([
    ['AccessKeyId', read('AccessKeyId')],
    ['SecretAccessKey', read('SecretAccessKey')],
    ['SessionToken', read('SessionToken')],
    ['Expiration', expirationText(read('Expiration'))],
  ])
  const role = elementIn(text, 'Arn')
  const account = role?.split(':')[4]
  if (account) credentials.set('AccountId', account)
  return new Map<string, Json>([
    ['Credentials', credentials],
    ['AssumedRoleUser', present({ AssumedRoleId: elementIn(text, 'AssumedRoleId'), Arn: role })],
    ['ResponseMetadata', present({ RequestId: elementIn(text, 'RequestId') })],
  ])
}

function expirationText(text: string): string {
  return new Date(readTime(text).millis).toISOString().replace(/\.\d+Z$/, 'UTC')
}

function present(members: Readonly<Record<string, string | undefined>>): JsonMap {
  return new Map(Object.entries(members).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}

/** The text of the first element of a name. No name occurs twice in the replies of STS, so no tree is built. */
function elementIn(xml: string, name: string): string | undefined {
  const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]
  return text?.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi, decoded)
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

function decoded(whole: string, hex?: string, digits?: string, name?: string): string {
  if (name !== undefined) return ENTITIES.get(name) ?? whole
  const point = hex === undefined ? Number(digits) : parseInt(hex, 16)
  return point <= 0x10ffff ? String.fromCodePoint(point) : whole
}

/**
 * How STS refuses: `<ErrorResponse><Error><Code>…</Code><Message>…</Message></Error></ErrorResponse>`.
 *
 * @throws CliError 255 where that is no XML
 */
function xmlRefusal(reply: Reply): Refusal {
  const text = Buffer.from(reply.body).toString('utf8')
  const start = text.trimStart()
  if (reply.status >= 500 && (start === '' || start.startsWith('<html>'))) return jsonRefusal(reply)
  if (!start.startsWith('<')) {
    const reason = start === '' ? 'no element found' : 'syntax error'
    throw new CliError(
      'general',
      `Unable to parse response (${reason}: line 1, column 0), invalid XML received. ` +
        `Further retries may succeed:\n${repr(reply.body)}`,
    )
  }
  return { code: elementIn(text, 'Code') ?? 'Unknown', message: elementIn(text, 'Message') ?? 'Unknown' }
}
