import { CliError } from '../errors.ts'
import type { JsonMap } from '../value.ts'
import type { Parameters } from './check-parameters.ts'
import type { Reading } from './from-profile.ts'
import type { Credentials } from './keys.ts'
import type { Outside } from './outside.ts'
import { readToken } from './read-token.ts'
import { renewed } from './renewed.ts'
import type { Lease } from './renewed.ts'
import { identityOf, leaseOf, throughCache } from './role-cache.ts'
import { profileOf, textIn } from './search.ts'
import type { Search } from './search.ts'

const VARIABLES = {
  web_identity_token_file: 'AWS_WEB_IDENTITY_TOKEN_FILE',
  role_arn: 'AWS_ROLE_ARN',
  role_session_name: 'AWS_ROLE_SESSION_NAME',
} as const

/**
 * A role that is assumed with a token from a file, as on Kubernetes. Each setting is a variable, else a key of the profile;
 * one that is set but empty hides the profile's. The file is read when STS is asked.
 *
 * @throws CliError 255 where no role is named
 */
export async function fromWebIdentity(
  name: string,
  search: Search,
  outside: Outside,
  { nested }: Reading,
): Promise<Credentials | undefined> {
  const profile = profileOf(search, name)
  const settingOf = (key: keyof typeof VARIABLES): string | undefined =>
    (nested || search.explicit ? undefined : outside.env(VARIABLES[key])) ?? textIn(profile, key)
  const file = settingOf('web_identity_token_file')
  if (!file) return undefined
  const role = settingOf('role_arn')
  if (!role)
    throw new CliError(
      'general',
      'The provided profile or the current environment is configured to assume role with web identity but has no role ' +
        'ARN configured. Ensure that the profile has the role_arnconfiguration set or the AWS_ROLE_ARN env var is set.',
    )
  const session = settingOf('role_session_name')
  const fixed = new Map([...(session ? [['RoleSessionName', session] as const] : []), ['RoleArn', role] as const])
  const load = (): Promise<JsonMap> => fetchKeys(fixed, file, search, outside)
  const lease = async (): Promise<Lease> =>
    nested ? leaseOf(await load()) : throughCache(identityOf(fixed), load, outside)
  return renewed(lease, outside.now)
}

async function fetchKeys(fixed: Parameters, file: string, search: Search, outside: Outside): Promise<JsonMap> {
  const token = readToken(file, outside)
  const session = `botocore-session-${Math.floor(outside.now() / 1000)}`
  const parameters = new Map([
    ...fixed,
    ['RoleSessionName', fixed.get('RoleSessionName') ?? session] as const,
    ['WebIdentityToken', token] as const,
  ])
  const { assumeRole } = await import('./sts.ts')
  return assumeRole('AssumeRoleWithWebIdentity', parameters, undefined, search, outside)
}
