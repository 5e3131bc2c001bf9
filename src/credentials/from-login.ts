import { expandPath } from '../config/expand.ts'
import type { Section } from '../config/ini.ts'
import { noRegion } from '../config/region.ts'
import { CliError } from '../errors.ts'
import type { Json, JsonMap } from '../value.ts'
import type { HttpRequest, Reply } from '../world.ts'
import { callService, jsonRefusal, jsonReply, requestSettings } from './call-service.ts'
import { dumpJson } from './dump-json.ts'
import { jsonMapIn, mapIn, readJsonFile, stringIn } from './json-file.ts'
import { keysOf } from './keys.ts'
import type { Credentials } from './keys.ts'
import type { Outside } from './outside.ts'
import { renewed } from './renewed.ts'
import type { Lease } from './renewed.ts'
import { homePath, textIn } from './search.ts'
import type { Search } from './search.ts'
import { serviceEndpoint } from './service-endpoint.ts'
import { readTime, secondsUntil, timeText } from './time.ts'

const SIGNIN = { id: 'SIGNIN', host: 'signin' } as const

/** A session with less time left, in seconds, is renewed. */
const ENOUGH = 5 * 60

const NEEDED = ['accessToken', 'refreshToken', 'dpopKey', 'clientId']

/**
 * The keys that `aws login` left for the session that the profile names. They live for a quarter of an hour, and are renewed
 * with a proof that we hold the private key of the session.
 *
 * @throws CliError 255 where there are none
 */
export async function fromLogin(profile: Section, search: Search, outside: Outside): Promise<Credentials> {
  const session = textIn(profile, 'login_session') ?? ''
  const path = `${folder(outside)}/${await outside.hash('sha256', session)}.json`
  const token = readJsonFile(path, outside)
  if (token === undefined)
    throw unloadable(
      `Unable to load a existing login session for session ${session}, Please reauthenticate with 'aws login'.`,
    )
  const missing = NEEDED.filter((key) => !token.has(key))
  if (missing.length > 0)
    throw unloadable(`Failed to load access token from token cache, missing required fields: ${missing.join(', ')}.`)
  return renewed(() => renew(path, search, outside), outside.now, leaseIn(token))
}

function folder(outside: Outside): string {
  const named = outside.env('AWS_LOGIN_CACHE_DIRECTORY')
  if (named === undefined) return homePath('~/.aws/login/cache', outside)
  return expandPath(named, outside.env, outside.home() ?? '~')
}

function unloadable(reason: string): CliError {
  return new CliError('general', `Error loading login session token: ${reason}`)
}

/** @throws CliError 255 */
function leaseIn(token: JsonMap): Lease {
  const access = mapIn(token, 'accessToken') ?? new Map<string, Json>()
  const read = (key: string): string => {
    const text = stringIn(access, key)
    if (text === undefined) throw unloadable(`The access token in the token cache has no ${key}.`)
    return text
  }
  const keys = keysOf(read('accessKeyId'), read('secretAccessKey'), read('sessionToken'))
  return { keys, expires: readTime(read('expiresAt')) }
}

/** Another program may have renewed the session in the meantime. */
async function renew(path: string, search: Search, outside: Outside): Promise<Lease> {
  const token = readJsonFile(path, outside) ?? new Map<string, Json>()
  const lease = leaseIn(token)
  if (secondsUntil(lease.expires, outside.now()) > ENOUGH) return lease
  const reply = await requestToken(token, search, outside)
  const next = withReply(token, reply, outside.now())
  await outside.keepSecret(path, dumpJson(next))
  return leaseIn(next)
}

async function requestToken(token: JsonMap, search: Search, outside: Outside): Promise<JsonMap> {
  if (search.region === undefined) throw noRegion()
  const pem = stringIn(token, 'dpopKey') ?? ''
  const endpoint = serviceEndpoint(SIGNIN, search.region, search.sources)
  const url = `${endpoint.url}/v1/token${endpoint.query}`
  const wish = new Map<string, Json>([
    ['clientId', token.get('clientId') ?? ''],
    ['refreshToken', token.get('refreshToken') ?? ''],
    ['grantType', 'refresh_token'],
  ])
  const request = async (): Promise<HttpRequest> => {
    const proof = await outside.proveKey(pem, url)
    if (proof === undefined) throw unloadable('Unable to load private key from cached token.')
    return {
      ...requestSettings(search, outside),
      method: 'POST',
      url,
      headers: new Map([
        ['content-type', 'application/json'],
        ['dpop', proof],
      ]),
      body: dumpJson(wish),
    }
  }
  const operation = 'CreateOAuth2Token'
  return jsonReply(operation, await callService({ operation, request, refusalOf: refusalOf }, search, outside))
}

/** Why a session cannot be renewed, by the name that the service gives it. */
const DENIED: ReadonlyMap<string, string> = new Map([
  ['TOKEN_EXPIRED', "Your session has expired. Please reauthenticate using 'aws login'."],
  [
    'USER_CREDENTIALS_CHANGED',
    'Unable to refresh login credentials because of a change in your password. ' +
      "Please reauthenticate with your new password using 'aws login'.",
  ],
  [
    'INSUFFICIENT_PERMISSIONS',
    'Unable to create or refresh login credentials due to insufficient permissions. ' +
      "You may be missing permission for the 'signin:CreateOAuth2Token' action.",
  ],
])

/** @throws CliError 255 where the service denies it in so many words */
function refusalOf(reply: Reply) {
  const refused = jsonRefusal(reply)
  if (refused.code !== 'AccessDeniedException') return refused
  const reason = stringIn(jsonMapIn(reply.body) ?? new Map(), 'error') ?? ''
  throw new CliError(
    'general',
    DENIED.get(reason) ??
      'An unspecified error happened when resolving AWS credentials or refreshing a login session profile.',
  )
}

/** The file's new content: all that was in it, with the new keys. @throws CliError 255 */
function withReply(token: JsonMap, reply: JsonMap, now: number): JsonMap {
  const access = mapIn(reply, 'accessToken')
  const seconds = Number(reply.get('expiresIn') ?? NaN)
  const next = reply.get('refreshToken')
  if (access === undefined || !(Math.abs(seconds) < 1e9) || next === undefined)
    throw unloadable(
      'Unable to refresh access token due to an invalid service response. Please try running ' +
        "'aws login' again. If the issue persists, there may be a temporary signin service problem.",
    )
  const old = mapIn(token, 'accessToken') ?? new Map<string, Json>()
  const expiresAt = timeText(now + seconds * 1000)
  return new Map<string, Json>([
    ...token,
    ['accessToken', new Map<string, Json>([...old, ...access, ['expiresAt', expiresAt]])],
    ['refreshToken', next],
  ])
}
