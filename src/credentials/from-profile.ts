import { fromSection } from './from-section.ts'
import type { Credentials } from './keys.ts'
import type { Outside } from './outside.ts'
import { profileOf } from './search.ts'
import type { Search } from './search.ts'

/** How a profile is read. That which lends its keys to a role is `nested`: neither variables nor the cache on disk count. */
export interface Reading {
  readonly nested: boolean
}

/**
 * What a profile says of credentials, the role that it names aside: the first of these that it has anything of, web
 * identity, SSO, keys in the credentials file, `aws login`, a process, keys in the config file. Each is loaded in its turn.
 *
 * @throws CliError 255 where that one is broken
 */
export async function fromProfile(
  name: string,
  search: Search,
  outside: Outside,
  { nested }: Reading,
): Promise<Credentials | undefined> {
  const profile = profileOf(search, name)
  const variable = nested || search.explicit ? undefined : outside.env('AWS_WEB_IDENTITY_TOKEN_FILE')
  if (variable ?? profile.get('web_identity_token_file')) {
    const { fromWebIdentity } = await import('./from-web-identity.ts')
    return fromWebIdentity(name, search, outside, { nested })
  }
  if (profile.has('sso_account_id') || profile.has('sso_role_name')) {
    const { fromSso } = await import('./from-sso.ts')
    return fromSso(name, search, outside, { nested })
  }
  const shared = fromSection('shared-credentials-file', search.config.credentials.get(name))
  if (shared !== undefined) return shared
  if (profile.has('login_session')) {
    const { fromLogin } = await import('./from-login.ts')
    return fromLogin(profile, search, outside)
  }
  if (profile.has('credential_process')) {
    const { fromProcess } = await import('./from-process.ts')
    return fromProcess(profile, outside)
  }
  return fromSection('config-file', search.config.configProfiles.get(name))
}
