import { keysOf, partial } from './keys.ts'
import type { Credentials } from './keys.ts'
import type { Outside } from './outside.ts'

/**
 * AWS_ACCESS_KEY_ID and its companions. A secret without it is as good as nothing; an empty variable is as good as none.
 *
 * @throws CliError 255 where the secret is missing, or the expiration is no time
 */
export async function fromEnvironment({ env, now }: Pick<Outside, 'env' | 'now'>): Promise<Credentials | undefined> {
  const id = env('AWS_ACCESS_KEY_ID')
  if (!id) return undefined
  const secret = env('AWS_SECRET_ACCESS_KEY')
  if (!secret) throw partial('env', 'AWS_SECRET_ACCESS_KEY')
  const keys = keysOf(id, secret, env('AWS_SECURITY_TOKEN') || env('AWS_SESSION_TOKEN'))
  const expiration = env('AWS_CREDENTIAL_EXPIRATION')
  if (!expiration) return async () => keys
  const [{ readTime }, { renewed }] = await Promise.all([import('./time.ts'), import('./renewed.ts')])
  const lease = { keys, expires: readTime(expiration) }
  return renewed(async () => lease, now, lease)
}
