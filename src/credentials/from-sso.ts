import type { Block, Section } from '../config/ini.ts'
import { readRegion } from '../config/region.ts'
import { CliError } from '../errors.ts'
import { str } from '../python/repr.ts'
import type { Json, JsonMap } from '../value.ts'
import { callService, jsonRefusal, jsonReply, requestSettings } from './call-service.ts'
import { dumpJson } from './dump-json.ts'
import type { Reading } from './from-profile.ts'
import { mapIn, stringIn } from './json-file.ts'
import type { Credentials } from './keys.ts'
import type { Outside } from './outside.ts'
import { renewed } from './renewed.ts'
import type { Lease } from './renewed.ts'
import { leaseOf, throughCache } from './role-cache.ts'
import { profileOf } from './search.ts'
import type { Search } from './search.ts'
import { serviceEndpoint } from './service-endpoint.ts'
import { timeText } from './time.ts'

const PORTAL = { id: 'SSO', host: 'portal.sso' } as const

/** A role of IAM Identity Center. */
interface Role {
  readonly startUrl: string
  readonly region: string
  readonly account: string
  readonly role: string
  /** The name of the `sso-session`; without one the token belongs to the start URL alone, and is never renewed. */
  readonly session: string | undefined
}

/**
 * The keys of a role of IAM Identity Center, for the token that `aws sso login` left. The portal is asked when keys are
 * needed and the cache has none.
 *
 * @throws CliError 255 where settings are missing or contradict each other
 */
export async function fromSso(
  name: string,
  search: Search,
  outside: Outside,
  { nested }: Reading,
): Promise<Credentials> {
  const role = readRole(name, search)
  const load = (): Promise<JsonMap> => fetchKeys(role, name, search, outside)
  const lease = async (): Promise<Lease> =>
    nested ? leaseOf(await load()) : throughCache(identityOf(role), load, outside)
  return renewed(lease, outside.now)
}

const NEEDED = ['sso_role_name', 'sso_account_id', 'sso_start_url', 'sso_region']

function readRole(name: string, search: Search): Role {
  const settings = withSession(profileOf(search, name), search)
  const missing = NEEDED.filter((key) => !settings.has(key))
  if (missing.length > 0)
    throw new CliError(
      'general',
      `The profile "${name}" is configured to use SSO but is missing required configuration: ${missing.join(', ')}`,
    )
  const read = (key: string): string => str(settings.get(key) ?? '')
  return {
    startUrl: read('sso_start_url'),
    region: read('sso_region'),
    account: read('sso_account_id'),
    role: read('sso_role_name'),
    session: settings.has('sso_session') ? read('sso_session') : undefined,
  }
}

/** The keys of the profile and of the session that it names; what both have must be the same. */
function withSession(profile: Section, { config }: Search): Section {
  const name = profile.get('sso_session')
  if (name === undefined) return profile
  const session = config.ssoSessions.get(str(name))
  if (session === undefined) throw new CliError('general', `The specified sso-session does not exist: "${str(name)}"`)
  const settings = new Map<string, string | Block>(profile)
  for (const [key, value] of session) {
    const own = str(profile.get(key) ?? value)
    if (own !== str(value))
      throw new CliError(
        'general',
        `The value for ${key} is inconsistent between profile (${own}) and sso-session (${str(value)}).`,
      )
    settings.set(key, value)
  }
  return settings
}

/** What the keys depend on, as the AWS CLI writes it down to name the file in its cache. */
function identityOf({ account, role, session, startUrl }: Role): string {
  const place: readonly [string, Json] = session ? ['sessionName', session] : ['startUrl', startUrl]
  return dumpJson(new Map<string, Json>([['accountId', account], ['roleName', role], place]), { tight: true })
}

async function fetchKeys(role: Role, name: string, search: Search, outside: Outside): Promise<JsonMap> {
  const region = readRegion(role.region)
  const { url, query } = serviceEndpoint(PORTAL, region, search.sources)
  const { legacyToken, sessionToken, unauthorized } = await import('./sso-token.ts')
  const token =
    role.session === undefined
      ? await legacyToken(role.startUrl, outside)
      : await sessionToken(name, role.session, search, outside)
  const wanted = new URLSearchParams({ role_name: role.role, account_id: role.account }).toString()
  const request = {
    ...requestSettings(search, outside),
    method: 'GET',
    url: `${url}/federation/credentials${query === '' ? '?' : `${query}&`}${wanted.replaceAll('+', '%20')}`,
    headers: new Map([['x-amz-sso_bearer_token', token]]),
  } as const
  const operation = 'GetRoleCredentials'
  try {
    const reply = await callService(
      { operation, request: async () => request, refusalOf: jsonRefusal },
      search,
      outside,
    )
    return readReply(jsonReply(operation, reply), role)
  } catch (error) {
    throw error instanceof CliError && error.code === 'UnauthorizedException' ? unauthorized() : error
  }
}

/** In the form in which the AWS CLI keeps it. @throws CliError 255 */
function readReply(reply: JsonMap, { account }: Role): JsonMap {
  const received = mapIn(reply, 'roleCredentials') ?? new Map<string, Json>()
  const read = (key: string): string => {
    const text = stringIn(received, key)
    if (text === undefined)
      throw new CliError('general', `The reply of GetRoleCredentials cannot be read: it has no ${key}.`)
    return text
  }
  const millis = Number(received.get('expiration') ?? NaN)
  if (!(Math.abs(millis) <= 8.64e15))
    throw new CliError('general', 'The reply of GetRoleCredentials cannot be read: it has no expiration.')
  return new Map<string, Json>([
    ['ProviderType', 'sso'],
    [
      'Credentials',
      new Map([
        ['AccessKeyId', read('accessKeyId')],
        ['SecretAccessKey', read('secretAccessKey')],
        ['SessionToken', read('sessionToken')],
        ['Expiration', timeText(millis)],
        ['AccountId', account],
      ]),
    ],
  ])
}
