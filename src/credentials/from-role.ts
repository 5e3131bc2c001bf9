import type { Section } from '../config/ini.ts'
import { CliError } from '../errors.ts'
import { parseInteger } from '../python/int.ts'
import { repr } from '../python/repr.ts'
import type { JsonMap } from '../value.ts'
import type { Parameters } from './check-parameters.ts'
import { fromEnvironment } from './from-environment.ts'
import { fromProfile } from './from-profile.ts'
import { partial, unretrievable } from './keys.ts'
import type { Credentials } from './keys.ts'
import type { Outside } from './outside.ts'
import { renewed } from './renewed.ts'
import type { Lease } from './renewed.ts'
import { identityOf, throughCache } from './role-cache.ts'
import { namesRole, profileOf, textIn } from './search.ts'
import type { Search } from './search.ts'

/**
 * The role that the chosen profile names, assumed with the credentials of another profile or of another source. Those
 * are looked for now; STS is asked when keys are needed and the cache has none.
 *
 * @throws CliError 255 where the profile, or one that it leads to, is not as it should be
 */
export function fromRole(search: Search, outside: Outside): Promise<Credentials> {
  return roleOf(search.sources.profileName, [search.sources.profileName], search, outside)
}

/** @param visited the profiles on the way here, this one last */
async function roleOf(
  name: string,
  visited: readonly string[],
  search: Search,
  outside: Outside,
): Promise<Credentials> {
  const profile = profileOf(search, name)
  const source = await sourceOf(name, visited, search, outside)
  const serial = textIn(profile, 'mfa_serial')
  const load = (): Promise<Lease> => fetchKeys(profile, source, search, outside)
  return renewed(serial === undefined ? load : once(load), outside.now)
}

/** The code for one request to STS is of no use for the next. */
function once(load: () => Promise<Lease>): () => Promise<Lease> {
  let used = false
  return async () => {
    if (used) throw new CliError('general', 'Cannot refresh credentials: MFA token required.')
    used = true
    return load()
  }
}

/** The credentials that the role is assumed with. */
function sourceOf(name: string, visited: readonly string[], search: Search, outside: Outside): Promise<Credentials> {
  const profile = profileOf(search, name)
  const source = textIn(profile, 'credential_source')
  const lender = textIn(profile, 'source_profile')
  if (source !== undefined && lender !== undefined)
    throw new CliError('general', `The profile "${name}" contains both source_profile and credential_source.`)
  if (source !== undefined) return fromNamed(source, name, search, outside)
  if (lender === undefined) throw partial('assume-role', 'source_profile or credential_source')
  checkLender(lender, name, visited, search)
  return fromLender(lender, [...visited, lender], search, outside)
}

async function fromNamed(source: string, name: string, search: Search, outside: Outside): Promise<Credentials> {
  const find = NAMED.get(source)
  if (find === undefined)
    throw new CliError('general', `The credential source "${source}" referenced in profile "${name}" is not valid.`, {
      hint: `One of ${[...NAMED.keys()].join(', ')} would be.`,
    })
  const found = await find(search, outside)
  if (found === undefined)
    throw unretrievable(source, `No credentials found in credential_source referenced in profile ${name}`)
  return found
}

type Find = (search: Search, outside: Outside) => Promise<Credentials | undefined>

const NAMED: ReadonlyMap<string, Find> = new Map<string, Find>([
  ['Environment', (_, outside) => fromEnvironment(outside)],
  ['EcsContainer', async (_, outside) => (await import('./from-container.ts')).fromContainer(outside)],
  [
    'Ec2InstanceMetadata',
    async ({ sources }, outside) => (await import('./from-instance.ts')).fromInstance(sources, outside),
  ],
])

/** A profile may lend to itself if it has keys; other circles never end. */
function checkLender(lender: string, borrower: string, visited: readonly string[], search: Search): void {
  if (!search.config.profiles.has(lender))
    throw new CliError(
      'general',
      `The source_profile "${lender}" referenced in the profile "${borrower}" does not exist.`,
    )
  if (!visited.includes(lender)) return
  if (lender === borrower && hasKeys(profileOf(search, lender))) return
  throw new CliError(
    'general',
    'Infinite loop in credential configuration detected. Attempting to load from profile ' +
      `${lender} which has already been visited. Visited profiles: ${repr(visited)}`,
  )
}

const hasKeys = (profile: Section): boolean => profile.has('aws_access_key_id') || profile.has('aws_secret_access_key')

async function fromLender(
  name: string,
  visited: readonly string[],
  search: Search,
  outside: Outside,
): Promise<Credentials> {
  const profile = profileOf(search, name)
  if (!hasKeys(profile) && namesRole(profile)) return roleOf(name, visited, search, outside)
  const found = await fromProfile(name, search, outside, { nested: true })
  if (found === undefined) throw new CliError('general', `The source profile "${name}" must have credentials.`)
  return found
}

function fetchKeys(profile: Section, source: Credentials, search: Search, outside: Outside): Promise<Lease> {
  const fixed = parametersOf(profile)
  const named = fixed.has('RoleSessionName')
  const load = async (): Promise<JsonMap> => {
    const session = `botocore-session-${Math.floor(outside.now() / 1000)}`
    const parameters = new Map(named ? fixed : [...fixed, ['RoleSessionName', session] as const])
    const serial = textIn(profile, 'mfa_serial')
    if (serial !== undefined) parameters.set('TokenCode', await askCode(serial, outside))
    const keys = await source()
    const { assumeRole } = await import('./sts.ts')
    return assumeRole('AssumeRole', parameters, keys, search, outside)
  }
  return throughCache(identityOf(fixed), load, outside)
}

/** What the profile says, in the AWS CLI's order; the name of the session only if there is one. */
function parametersOf(profile: Section): Parameters {
  const duration = wholeNumber(textIn(profile, 'duration_seconds'))
  const parameters = new Map<string, string | bigint>()
  const add = (name: string, value: string | bigint | undefined): void => {
    if (value !== undefined) parameters.set(name, value)
  }
  add('RoleSessionName', textIn(profile, 'role_session_name') || undefined)
  add('ExternalId', textIn(profile, 'external_id'))
  add('SerialNumber', textIn(profile, 'mfa_serial'))
  add('DurationSeconds', duration)
  add('RoleArn', textIn(profile, 'role_arn'))
  return parameters
}

/** One that is no number is passed over without a word. */
function wholeNumber(text: string | undefined): bigint | undefined {
  try {
    return text === undefined ? undefined : parseInteger(text)
  } catch {
    return undefined
  }
}

async function askCode(serial: string, outside: Outside): Promise<string> {
  const code = await outside.askSecret(`Enter MFA code for ${serial}: `)
  if (code === undefined)
    throw new CliError('general', `The MFA code for ${serial} is needed, and there is no terminal to ask on.`)
  return code
}
