import { readRegion } from '../config/region.ts'
import { CliError } from '../errors.ts'
import { str } from '../python/repr.ts'
import type { Json, JsonMap } from '../value.ts'
import type { HttpRequest } from '../world.ts'
import { callService, jsonRefusal, jsonReply, requestSettings } from './call-service.ts'
import { checkSsoSession } from './check-sso-session.ts'
import { dumpJson } from './dump-json.ts'
import { readJsonFile, stringIn } from './json-file.ts'
import type { Outside } from './outside.ts'
import { homePath } from './search.ts'
import type { Search } from './search.ts'
import { serviceEndpoint } from './service-endpoint.ts'
import { readTime, secondsUntil, timeText } from './time.ts'

const OIDC = { id: 'SSO_OIDC', host: 'oidc' } as const

/** A token with less time left, in seconds, is renewed if that can be. */
const ENOUGH = 15 * 60

/** The token of a start URL, as `aws sso login` left it. @throws CliError 255 where there is none or it has expired */
export async function legacyToken(startUrl: string, outside: Outside): Promise<string> {
  const { token } = await readTokenFile(startUrl, startUrl, outside)
  if (secondsUntil(readTime(text(token, 'expiresAt')), outside.now()) <= 0) throw unauthorized()
  return text(token, 'accessToken')
}

/**
 * The token of an `sso-session`, renewed where it expires soon. A service that refuses to renew it is no disaster as long as
 * the old one is valid.
 *
 * @throws CliError 255
 */
export async function sessionToken(
  profile: string,
  session: string,
  search: Search,
  outside: Outside,
): Promise<string> {
  checkSsoSession(profile, search.config)
  const section = search.config.ssoSessions.get(session) ?? new Map<string, string>()
  const startUrl = str(section.get('sso_start_url') ?? '')
  const found = await readTokenFile(session, startUrl, outside)
  const expires = readTime(text(found.token, 'expiresAt'))
  if (secondsUntil(expires, outside.now()) >= ENOUGH) return text(found.token, 'accessToken')
  const place = { startUrl, region: str(section.get('sso_region') ?? '') }
  const renewed = await renew(found.token, place, search, outside)
  if (renewed !== undefined) await outside.keepSecret(found.path, dumpJson(renewed))
  const token = renewed ?? found.token
  if (secondsUntil(readTime(text(token, 'expiresAt')), outside.now()) <= 0)
    throw new CliError('general', 'Error when retrieving token from sso: Token has expired and refresh failed', {
      hint: 'aws sso login gets a new one.',
    })
  return text(token, 'accessToken')
}

export function unauthorized(): CliError {
  return new CliError(
    'general',
    'The SSO session associated with this profile has expired or is otherwise invalid. ' +
      'To refresh this SSO session run aws sso login with the corresponding profile.',
  )
}

async function readTokenFile(
  name: string,
  startUrl: string,
  outside: Outside,
): Promise<{ readonly path: string; readonly token: JsonMap }> {
  const path = homePath(`~/.aws/sso/cache/${await outside.hash('sha1', name)}.json`, outside)
  const content = outside.readSecret(path)
  if ('problem' in content) throw unloadable(`Token for ${name} does not exist`)
  const token = readJsonFile(path, { readSecret: () => content })
  if (token === undefined || !token.has('accessToken') || !token.has('expiresAt'))
    throw unloadable(`Token for ${startUrl} is invalid`)
  return { path, token }
}

function unloadable(reason: string): CliError {
  return new CliError('general', `Error loading SSO Token: ${reason}`, { hint: 'aws sso login gets a token.' })
}

const text = (token: JsonMap, key: string): string => str(token.get(key) ?? '')

/** What a token that can be renewed has beside itself. */
const REGISTRATION = ['refreshToken', 'clientId', 'clientSecret', 'registrationExpiresAt']

interface Place {
  readonly startUrl: string
  readonly region: string
}

/** The file's new content; `undefined` where the token cannot be renewed. @throws CliError 255 where no answer came */
async function renew(token: JsonMap, place: Place, search: Search, outside: Outside): Promise<JsonMap | undefined> {
  if (REGISTRATION.some((key) => !token.has(key))) return undefined
  if (secondsUntil(readTime(text(token, 'registrationExpiresAt')), outside.now()) <= 0) return undefined
  const request = renewalRequest(token, place, search, outside)
  const operation = 'CreateToken'
  try {
    const reply = await callService(
      { operation, request: async () => request, refusalOf: jsonRefusal },
      search,
      outside,
    )
    return readReply(jsonReply(operation, reply), token, place, outside.now())
  } catch (error) {
    if (error instanceof CliError && error.fault === 'service') return undefined
    throw error
  }
}

function renewalRequest(token: JsonMap, { region }: Place, search: Search, outside: Outside): HttpRequest {
  const { url, query } = serviceEndpoint(OIDC, readRegion(region), search.sources)
  const wish = new Map<string, Json>([
    ['grantType', 'refresh_token'],
    ['clientId', text(token, 'clientId')],
    ['clientSecret', text(token, 'clientSecret')],
    ['refreshToken', text(token, 'refreshToken')],
  ])
  return {
    ...requestSettings(search, outside),
    method: 'POST',
    url: `${url}/token${query}`,
    headers: new Map([['content-type', 'application/json']]),
    body: dumpJson(wish),
  }
}

function readReply(reply: JsonMap, old: JsonMap, { startUrl, region }: Place, now: number): JsonMap {
  const accessToken = stringIn(reply, 'accessToken')
  const seconds = Number(reply.get('expiresIn') ?? NaN)
  if (accessToken === undefined || !(Math.abs(seconds) < 1e9))
    throw new CliError('general', 'The reply of CreateToken cannot be read: it has no token.')
  const kept = ['clientId', 'clientSecret', 'registrationExpiresAt'].map((key) => [key, old.get(key) ?? ''] as const)
  const next = stringIn(reply, 'refreshToken')
  return new Map<string, Json>([
    ['startUrl', startUrl],
    ['region', region],
    ['accessToken', accessToken],
    ['expiresAt', timeText(now + seconds * 1000)],
    ...kept,
    ...(next === undefined ? [] : [['refreshToken', next] as const]),
  ])
}
