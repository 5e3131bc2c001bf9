import type { Tokens } from '../argv/tokenize.ts'
import { caBundle, checkTimeouts, retries, timeouts } from '../config/connection.ts'
import type { Timeouts } from '../config/connection.ts'
import { endpointUrl } from '../config/endpoint-url.ts'
import { loadConfig } from '../config/load.ts'
import type { Config } from '../config/load.ts'
import type { Sources } from '../config/lookup.ts'
import { profileName, sourcesOf } from '../config/profile.ts'
import { noRegion, region } from '../config/region.ts'
import { checkBinaryFormat, checkTimestampFormat } from '../config/settings.ts'
import { switched } from '../config/lookup.ts'
import { checkEndpointFlag, endpointFor } from '../service/endpoint.ts'
import type { Endpoint } from '../service/endpoint.ts'
import type { Connection, World } from '../world.ts'

/** What the command line's global options and the configuration say, looked up step by step as the AWS CLI does it. */
export interface Setup {
  readonly globals: Tokens
  readonly config: Config
  readonly sources: Sources
  readonly timeouts: Timeouts
}

export function readConfig(world: World): Config {
  const readText = (path: string): Uint8Array | undefined => {
    const content = world.readFile(path === '-' ? './-' : path) // a bare dash would be standard input
    return 'bytes' in content ? content.bytes : undefined
  }
  return loadConfig({ env: world.env, readText, home: world.home() ?? '~' })
}

/** The checks that the AWS CLI makes of the global options before it reads those of the command. @throws CliError */
export function readSetup(globals: Tokens, config: Config, world: World): Setup {
  const sources = sourcesOf(text(globals, '--profile'), world.env, config)
  const endpoint = text(globals, '--endpoint-url')
  if (endpoint !== undefined) checkEndpointFlag(endpoint)
  const patience = timeouts({
    read: text(globals, '--cli-read-timeout'),
    connect: text(globals, '--cli-connect-timeout'),
  })
  checkTimestampFormat(sources)
  checkBinaryFormat(text(globals, '--cli-binary-format'), sources)
  return { globals, config, sources, timeouts: patience }
}

/** The text of an option; `undefined` where it was not given. */
export function text(globals: Tokens, flag: string): string | undefined {
  const value = globals.get(flag)
  return typeof value === 'string' ? value : undefined
}

/** Where the request goes. The region may be unknown; a dry run shows that. @throws CliError */
export function readEndpoint({ globals, config, sources }: Setup, world: World): Endpoint {
  profileName(text(globals, '--profile'), world.env, config)
  const found = region(text(globals, '--region'), sources)?.value
  const custom = endpointUrl(text(globals, '--endpoint-url'), sources)?.value
  const fips = found?.fips === true || switched('use_fips_endpoint', sources).value
  const dualstack = switched('use_dualstack_endpoint', sources).value
  return endpointFor({ region: found?.name, fips, dualstack, custom })
}

/** How to send. @throws CliError `config` where no region is known, and what else is wrong with the settings. */
export function readConnection(setup: Setup, endpoint: Endpoint, world: World): Connection {
  const { globals, sources } = setup
  const verifyTls = !globals.has('--no-verify-ssl')
  if (endpoint.signingRegion === undefined) throw noRegion()
  checkTimeouts(setup.timeouts)
  return {
    region: endpoint.signingRegion,
    url: endpoint.url,
    query: endpoint.query,
    profile: text(globals, '--profile') || undefined,
    sign: !globals.has('--no-sign-request'),
    verifyTls,
    caBundle: verifyTls ? caBundle(text(globals, '--ca-bundle'), sources, world.home() ?? '~')?.value : undefined,
    readTimeout: setup.timeouts.read.value,
    connectTimeout: setup.timeouts.connect.value,
  }
}

/** Requests in total. @throws CliError */
export function allowedAttempts({ sources }: Setup): number {
  return retries(sources).attempts.value
}
