import { CliError } from '../errors.ts'
import { parseInteger } from '../python/int.ts'
import { stripStart } from '../python/space.ts'
import { expandHome } from './expand.ts'
import { lookUp, switched, wholeNumber } from './lookup.ts'
import type { Found, Sources } from './lookup.ts'

export interface Retries {
  /** Requests in total, the first one included. */
  readonly attempts: Found<number>
  readonly mode: Found<'standard' | 'adaptive'>
}

/** @throws CliError 255, for a bad number before a bad mode. */
export function retries(sources: Sources): Retries {
  const { value: attempts, from } = wholeNumber('max_attempts', sources, 3n)
  const mode = lookUp('retry_mode', sources) ?? { value: 'standard', from: 'default' }
  if (attempts < 1n)
    throw new CliError(
      'general',
      `Value provided to "max_attempts": ${attempts} must be an integer greater than or equal to one.`,
    )
  if (mode.value !== 'standard' && mode.value !== 'adaptive')
    throw new CliError(
      'general',
      `Invalid value provided to "mode": "${mode.value}" must be one of: "standard" or "adaptive"`,
    )
  return { attempts: { value: Number(attempts), from }, mode: { value: mode.value, from: mode.from } }
}

/** In seconds; 0 for no end. */
export interface Timeouts {
  readonly read: Found<number>
  readonly connect: Found<number>
}

/**
 * `--cli-read-timeout` and `--cli-connect-timeout`, a minute each where they are not given.
 *
 * @throws CliError 255 where one is no whole number. A negative one passes here: the AWS CLI notices it much later.
 */
export function timeouts(flags: { readonly read: string | undefined; readonly connect: string | undefined }): Timeouts {
  return { read: seconds(flags.read, '--cli-read-timeout'), connect: seconds(flags.connect, '--cli-connect-timeout') }
}

function seconds(flag: string | undefined, from: string): Found<number> {
  return flag === undefined ? { value: 60, from: 'default' } : { value: Number(parseInteger(flag)), from }
}

/** @throws CliError 255 where one is negative, or beyond counting. */
export function checkTimeouts({ connect, read }: Timeouts): void {
  refuseNegative('connect', connect.value)
  refuseNegative('read', read.value)
  if (Math.max(connect.value, read.value) > LONGEST_WAIT)
    throw new CliError('general', 'timestamp too large to convert to C PyTime_t', {
      hint: 'a timeout is counted in seconds; 0 waits for ever',
    })
}

/** In seconds: what 64 bits of nanoseconds can count, where Python gives up. */
const LONGEST_WAIT = 9_223_372_036

function refuseNegative(name: string, value: number): void {
  if (value < 0)
    throw new CliError(
      'general',
      `Attempted to set ${name} timeout to ${value}, but the timeout cannot be set to a value less than or equal to 0.`,
    )
}

/**
 * The file of certificates to trust: `--ca-bundle`, AWS_CA_BUNDLE, `ca_bundle`, REQUESTS_CA_BUNDLE; `undefined` for those
 * that Node brings. Not asked for under `--no-verify-ssl`.
 *
 * @throws CliError 255 where it is blank: an older AWS CLI then trusted everyone.
 */
export function caBundle(flag: string | undefined, sources: Sources, home: string): Found | undefined {
  const found = flag === undefined ? lookUp('ca_bundle', sources) : { value: flag, from: '--ca-bundle' }
  if (found === undefined) return undefined
  if (stripStart(found.value) === '')
    throw new CliError(
      'general',
      'Invalid CA bundle: the configured value (ca_bundle, AWS_CA_BUNDLE, REQUESTS_CA_BUNDLE, or verify) resolved to an ' +
        'empty or whitespace-only string. Provide a valid path to a CA bundle file.',
    )
  return { value: expandHome(found.value, home), from: found.from }
}

/** How to ask the instance metadata service, for a region or for credentials. */
export interface Metadata {
  readonly disabled: boolean
  /** Seconds for one attempt. */
  readonly timeout: number
  readonly attempts: number
  /** The base URL, with or without a final slash. */
  readonly endpoint: string
}

/** @throws CliError 255 */
export function metadata(sources: Sources): Metadata {
  const timeout = Number(wholeNumber('metadata_service_timeout', sources, 1n).value)
  const attempts = Number(wholeNumber('metadata_service_num_attempts', sources, 1n).value)
  const mode = lookUp('ec2_metadata_service_endpoint_mode', sources)?.value
  if (mode !== undefined && !/^ipv[46]$/i.test(mode))
    throw new CliError(
      'general',
      `Invalid EC2 Instance Metadata endpoint mode: ${mode} Valid endpoint modes (case-insensitive): ('ipv4', 'ipv6').`,
    )
  const ipv6 = mode === undefined ? switched('imds_use_ipv6', sources).value : mode.toLowerCase() === 'ipv6'
  const usual = ipv6 ? 'http://[fd00:ec2::254]/' : 'http://169.254.169.254/'
  return {
    disabled: sources.env('AWS_EC2_METADATA_DISABLED')?.toLowerCase() === 'true',
    timeout,
    attempts,
    endpoint: lookUp('ec2_metadata_service_endpoint', sources)?.value || usual,
  }
}
