import type { Tokens } from '../argv/tokenize.ts'
import { caBundle, checkTimeouts, retries, timeouts } from '../config/connection.ts'
import type { Timeouts } from '../config/connection.ts'
import { endpointUrl } from '../config/endpoint-url.ts'
import { loadConfig } from '../config/load.ts'
import type { Config } from '../config/load.ts'
import { switched } from '../config/lookup.ts'
import type { Found, Sources } from '../config/lookup.ts'
import { profileName, sourcesOf } from '../config/profile.ts'
import { maskedProxy, proxyFor } from '../config/proxy.ts'
import { noRegion, readRegion, region } from '../config/region.ts'
import type { Region } from '../config/region.ts'
import { checkBinaryFormat, checkTimestampFormat } from '../config/settings.ts'
import { checkSsoSession } from '../credentials/check-sso-session.ts'
import { noCredentials } from '../credentials/keys.ts'
import { metadataSettings } from '../credentials/metadata-settings.ts'
import { checkEndpointFlag, endpointFor } from '../service/endpoint.ts'
import type { Endpoint } from '../service/endpoint.ts'
import type { Connection, Keys, World } from '../world.ts'
import type { Debug } from './debug.ts'

/** What the command line's global options and the configuration say, looked up step by step as the AWS CLI does it. */
export interface Setup {
  readonly globals: Tokens
  readonly config: Config
  readonly sources: Sources
  readonly timeouts: Timeouts
  readonly debug: Debug
}

export function readConfig(world: World): Config {
  const readText = (path: string): Uint8Array | undefined => {
    const content = world.readFile(path === '-' ? './-' : path) // a bare dash would be standard input
    return 'bytes' in content ? content.bytes : undefined
  }
  return loadConfig({ env: world.env, readText, home: world.home() ?? '~' })
}

/** The checks that the AWS CLI makes of the global options before it reads those of the command. @throws CliError */
export function readSetup(globals: Tokens, config: Config, world: World, debug: Debug): Setup {
  const sources = sourcesOf(text(globals, '--profile'), world.env, config)
  const endpoint = text(globals, '--endpoint-url')
  if (endpoint !== undefined) checkEndpointFlag(endpoint)
  const patience = timeouts({
    read: text(globals, '--cli-read-timeout'),
    connect: text(globals, '--cli-connect-timeout'),
  })
  checkTimestampFormat(sources)
  checkBinaryFormat(text(globals, '--cli-binary-format'), sources)
  metadataSettings(sources)
  return { globals, config, sources, timeouts: patience, debug }
}

/** The text of an option; `undefined` where it was not given. */
export function text(globals: Tokens, flag: string): string | undefined {
  const value = globals.get(flag)
  return typeof value === 'string' ? value : undefined
}

/** The region, as far as anybody says; the profile must be there. @throws CliError */
export function knownRegion({ globals, config, sources, debug }: Setup, world: World): Found<Region> | undefined {
  const { value: profile, from } = profileName(text(globals, '--profile'), world.env, config)
  debug(() => `profile ${profile} (${from})`)
  const found = region(text(globals, '--region'), sources)
  debug(() => (found ? `region ${found.value.name} (${found.from})` : 'no region is named'))
  return found
}

/** The region that the machine is in, where nobody named one. @throws CliError */
export async function machineRegion({ sources, debug }: Setup, world: World): Promise<Found<Region> | undefined> {
  const { instanceRegion } = await import('../credentials/instance-region.ts')
  const name = await instanceRegion(sources, await outside(world))
  debug(() => `region of the machine: ${name ?? 'unknown'}`)
  return name === undefined ? undefined : { value: readRegion(name), from: 'instance metadata' }
}

/** Where the request goes. The region may be unknown; a dry run shows that. @throws CliError */
export function readEndpoint({ globals, sources, debug }: Setup, found: Found<Region> | undefined): Endpoint {
  const custom = endpointUrl(text(globals, '--endpoint-url'), sources)
  const fips = found?.value.fips === true || switched('use_fips_endpoint', sources).value
  const dualstack = switched('use_dualstack_endpoint', sources).value
  const endpoint = endpointFor({ region: found?.value.name, fips, dualstack, custom: custom?.value })
  debug(() => `endpoint ${withoutPassword(endpoint.url)} (${custom?.from ?? 'the region'})`)
  return endpoint
}

/** A connection, and how many requests it may take. */
export type Ready = Connection & { readonly allowed: number }

/**
 * How to send, in the order in which the AWS CLI notices what is wrong.
 *
 * @throws CliError `config` where no region is known, `general` for the rest.
 */
export async function readConnection(setup: Setup, world: World): Promise<Ready> {
  const { globals, sources, debug } = setup
  const found = knownRegion(setup, world) ?? (await machineRegion(setup, world))
  const verifyTls = !globals.has('--no-verify-ssl')
  const bundle = verifyTls ? caBundle(text(globals, '--ca-bundle'), sources, world.home() ?? '~') : undefined
  const sign = !globals.has('--no-sign-request')
  const keys = sign ? await findKeys(setup, found?.value, world) : unsigned
  checkSsoSession(sources.profileName, setup.config)
  endpointUrl(text(globals, '--endpoint-url'), sources)
  if (found === undefined) throw noRegion()
  const { attempts } = retries(sources)
  checkTimeouts(setup.timeouts)
  const { url, query } = readEndpoint(setup, found)
  const proxy = proxyFor(url, world.env)
  const { read, connect } = setup.timeouts
  debug(() => `at most ${attempts.value} requests (${attempts.from}); read timeout ${read.value} s (${read.from})`)
  if (proxy !== undefined) debug(() => `proxy ${maskedProxy(proxy)}`)
  if (bundle !== undefined) debug(() => `certificate authorities ${bundle.value} (${bundle.from})`)
  return {
    region: found.value.name,
    url,
    query,
    sign,
    keys,
    verifyTls,
    caBundle: bundle?.value,
    proxy,
    readTimeout: read.value,
    connectTimeout: connect.value,
    elsewhere: (service) => endpointUrl(undefined, sources, service)?.value,
    allowed: attempts.value,
  }
}

const unsigned = (): Promise<Keys> => Promise.reject(new Error('nothing is signed'))

/** Looks for credentials; that there are none matters only when something is to be signed. @throws CliError */
async function findKeys(setup: Setup, found: Region | undefined, world: World): Promise<Connection['keys']> {
  const { findCredentials } = await import('../credentials/find-credentials.ts')
  const { globals, config, sources, timeouts, debug } = setup
  const explicit = Boolean(text(globals, '--profile'))
  const keys = await findCredentials({ config, sources, explicit, region: found, timeouts }, await outside(world))
  debug(() => (keys === undefined ? 'no credentials' : 'credentials found'))
  return keys ?? (() => Promise.reject(noCredentials()))
}

async function outside({ env, home, sleep, random, secrets }: World) {
  return { env, home, sleep, random, ...(await secrets()) }
}

export function withoutPassword(url: string): string {
  return url.replace(/^([a-z]+:\/\/)[^/]*@/, '$1')
}
