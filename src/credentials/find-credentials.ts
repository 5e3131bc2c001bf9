import { fromEnvironment } from './from-environment.ts'
import { fromProfile } from './from-profile.ts'
import type { Credentials } from './keys.ts'
import type { Outside } from './outside.ts'
import { namesRole, profileOf } from './search.ts'
import type { Search } from './search.ts'

/**
 * Looks for credentials where the AWS CLI does, in its order: the environment, the role of the profile, what else the
 * profile has, the files of older tools, the container, the instance. The first that has anything decides. What it has may
 * be no more than a promise: roles, web identities and SSO are asked for keys when a request is signed.
 *
 * @returns `undefined` where nobody has any, which matters to no one before a request is signed
 * @throws CliError 255 where the one that decides is broken
 */
export async function findCredentials(search: Search, outside: Outside): Promise<Credentials | undefined> {
  const fromVariables = search.explicit ? undefined : await fromEnvironment(outside)
  if (fromVariables !== undefined) return fromVariables
  const name = search.sources.profileName
  if (namesRole(profileOf(search, name))) {
    const { fromRole } = await import('./from-role.ts')
    return fromRole(search, outside)
  }
  return (await fromProfile(name, search, outside, { nested: false })) ?? (await fromElsewhere(search, outside))
}

async function fromElsewhere(search: Search, outside: Outside): Promise<Credentials | undefined> {
  const { fromBotoFile, fromEc2File } = await import('./from-old-files.ts')
  const fromFile = fromEc2File(outside) ?? fromBotoFile(outside)
  if (fromFile !== undefined) return fromFile
  const { fromContainer } = await import('./from-container.ts')
  const contained = await fromContainer(outside)
  if (contained !== undefined) return contained
  const { fromInstance } = await import('./from-instance.ts')
  return fromInstance(search.sources, outside)
}
