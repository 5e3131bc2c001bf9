import { parseIni } from '../../src/config/ini.ts'
import type { Sources } from '../../src/config/lookup.ts'

/** Variables, the keys of a profile called `p` and the `services` sections, as they stand in a file. */
export function sources(variables: Record<string, string> = {}, profile = '', services = ''): Sources {
  const env = new Map(Object.entries(variables))
  return {
    env: (name) => env.get(name),
    profile: parseIni(`[p]\n${profile}`, 'p').get('p') ?? new Map(),
    profileName: 'p',
    services: parseIni(services, 'p'),
  }
}
