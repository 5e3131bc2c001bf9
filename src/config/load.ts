import { isUtf8 } from 'node:buffer'
import { expandPath } from './expand.ts'
import type { Env } from './expand.ts'
import { parseIni, unreadable } from './ini.ts'
import type { Ini, Section } from './ini.ts'
import { shellWords } from './shell-words.ts'

export interface Outside {
  readonly env: Env
  /** `undefined` where there is no file to read: missing, a directory, no permission. */
  readonly readText: (path: string) => Uint8Array | undefined
  /** The home directory, for `~`. */
  readonly home: string
}

/** Both files. Profiles by name; a profile has the keys of its own sections only, nothing of `default`. */
export interface Config {
  /** Config file and credentials file together; the latter wins, key by key. Settings are read from here. */
  readonly profiles: ReadonlyMap<string, Section>
  /** The profiles of the config file alone, and of the credentials file alone: credentials are looked for one by one. */
  readonly configProfiles: ReadonlyMap<string, Section>
  readonly credentials: ReadonlyMap<string, Section>
  readonly ssoSessions: ReadonlyMap<string, Section>
  readonly services: ReadonlyMap<string, Section>
}

/**
 * Reads `~/.aws/config` and `~/.aws/credentials`, or the files that AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE
 * name. A file that cannot be read counts as empty.
 *
 * @throws CliError 255 where a file can be read but not parsed, the config file first.
 */
export function loadConfig(outside: Outside): Config {
  const config = sortSections(readIni(outside.env('AWS_CONFIG_FILE') ?? '~/.aws/config', outside))
  const credentials = readIni(outside.env('AWS_SHARED_CREDENTIALS_FILE') ?? '~/.aws/credentials', outside)
  return { ...config, credentials, profiles: merge(config.configProfiles, credentials) }
}

function readIni(name: string, { env, readText, home }: Outside): Ini {
  const path = expandPath(name, env, home)
  const bytes = path === '' ? undefined : readText(path)
  if (bytes === undefined) return new Map()
  if (!isUtf8(bytes)) throw unreadable(path, 'It is not UTF-8.')
  return parseIni(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(), path)
}

/**
 * `[profile NAME]`, `[sso-session NAME]`, `[services NAME]`, and `[default]`, which may also be spelled `[profile
 * default]`: the later one in the file replaces the earlier. A header of more words is skipped. Only its beginning is
 * looked at, so `[profiles x]` is the profile `x`, as in the AWS CLI.
 */
function sortSections(ini: Ini): Omit<Config, 'profiles' | 'credentials'> {
  const configProfiles = new Map<string, Section>()
  const ssoSessions = new Map<string, Section>()
  const services = new Map<string, Section>()
  for (const [header, section] of ini) {
    if (header.startsWith('profile')) addNamed(configProfiles, header, section)
    else if (header.startsWith('sso-session')) addNamed(ssoSessions, header, section)
    else if (header.startsWith('services')) addNamed(services, header, section)
    else if (header === 'default') configProfiles.set(header, section)
  }
  return { configProfiles, ssoSessions, services }
}

function addNamed(into: Map<string, Section>, header: string, section: Section): void {
  const words = shellWords(header)
  if (typeof words === 'string') return
  const [, name, more] = words
  if (name !== undefined && more === undefined) into.set(name, section)
}

function merge(config: ReadonlyMap<string, Section>, credentials: Ini): ReadonlyMap<string, Section> {
  const profiles = new Map(config)
  for (const [name, section] of credentials) profiles.set(name, new Map([...(config.get(name) ?? []), ...section]))
  return profiles
}
