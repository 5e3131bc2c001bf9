import { CliError } from '../errors.ts'
import type { Env } from './expand.ts'
import type { Config } from './load.ts'
import type { Found, Sources } from './lookup.ts'

/**
 * `--profile` (an empty one is as good as none), AWS_PROFILE, AWS_DEFAULT_PROFILE (an empty one is a name), else
 * `default`. Whether there is such a profile is not asked: the AWS CLI finds out late, so much is done before that.
 */
export function chosenProfile(flag: string | undefined, env: Env): Found {
  if (flag !== undefined && flag !== '') return { value: flag, from: '--profile' }
  for (const from of ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE']) {
    const value = env(from)
    if (value !== undefined) return { value, from }
  }
  return { value: 'default', from: 'default' }
}

/**
 * The profile to use. One that somebody named must be in one of the files, even `default`; nobody needs to have a
 * `default` one.
 *
 * @throws CliError 255
 */
export function profileName(flag: string | undefined, env: Env, config: Config): Found {
  const chosen = chosenProfile(flag, env)
  if (chosen.from !== 'default' && !config.profiles.has(chosen.value))
    throw new CliError('general', `The config profile (${chosen.value}) could not be found`)
  return chosen
}

export function sourcesOf(flag: string | undefined, env: Env, config: Config): Sources {
  const { value } = chosenProfile(flag, env)
  return { env, profileName: value, profile: config.profiles.get(value) ?? new Map(), services: config.services }
}
