import type { Timeouts } from '../config/connection.ts'
import { expandHome } from '../config/expand.ts'
import type { Section } from '../config/ini.ts'
import type { Config } from '../config/load.ts'
import type { Sources } from '../config/lookup.ts'
import type { Region } from '../config/region.ts'
import { str } from '../python/repr.ts'
import type { Outside } from './outside.ts'

/** Where credentials are looked for. */
export interface Search {
  readonly config: Config
  /** Of the chosen profile. */
  readonly sources: Sources
  /** The profile was named on the command line: keys in the environment do not count then. */
  readonly explicit: boolean
  /** For STS, which is asked in the region of the command. */
  readonly region: Region | undefined
  readonly timeouts: Timeouts
}

/** Both files together; a profile that is not there has nothing. */
export function profileOf({ config }: Search, name: string): Section {
  return config.profiles.get(name) ?? new Map()
}

/** A block where a text belongs is taken for a text in Python's notation. */
export function textIn(section: Section, key: string): string | undefined {
  const value = section.get(key)
  return value === undefined ? undefined : str(value)
}

/** A profile with a token file of its own is one of web identity. */
export function namesRole(profile: Section): boolean {
  return profile.has('role_arn') && !profile.has('web_identity_token_file')
}

/** A path below the home directory, `~/…`. */
export function homePath(path: string, { home }: Pick<Outside, 'home'>): string {
  return expandHome(path, home() ?? '~')
}
