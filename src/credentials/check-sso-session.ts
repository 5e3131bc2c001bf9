import type { Config } from '../config/load.ts'
import { CliError } from '../errors.ts'
import { repr, str } from '../python/repr.ts'

const NEEDED = ['sso_start_url', 'sso_region']

/**
 * The AWS CLI looks at the `sso-session` of a profile for every command, since it might be needed for a bearer token; also
 * where there are keys in the environment, and where nothing is signed.
 *
 * @throws CliError 255 where the session is not there, or not whole
 */
export function checkSsoSession(profile: string, { profiles, ssoSessions }: Config): void {
  const named = profiles.get(profile)?.get('sso_session')
  if (named === undefined) return
  const head = `The profile "${profile}" is configured to use the SSO token provider but`
  const session = ssoSessions.get(str(named))
  if (session === undefined || session.size === 0)
    throw new CliError('general', `${head} the "${str(named)}" sso_session configuration does not exist.`)
  const missing = NEEDED.filter((key) => !session.has(key))
  if (missing.length > 0)
    throw new CliError('general', `${head} is missing the following configuration: ${repr(missing)}.`)
}
