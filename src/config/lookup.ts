import { parseInteger } from '../python/int.ts'
import { str } from '../python/repr.ts'
import type { Env } from './expand.ts'
import type { Section } from './ini.ts'

/** A value and who gave it: a flag, a variable, `profile NAME`, or `default`. */
export interface Found<T = string> {
  readonly value: T
  readonly from: string
}

/** Where settings are looked for. A profile that is not there counts as empty: `profileName` refuses it in time. */
export interface Sources {
  readonly env: Env
  readonly profile: Section
  /** For telling where a value came from. */
  readonly profileName: string
  readonly services: ReadonlyMap<string, Section>
}

/** Variables win over the profile, except for those that come `after` it. An empty value is a value. */
interface Order {
  readonly env?: readonly string[]
  readonly after?: readonly string[]
}

/** By the key in a profile. */
const SETTINGS = {
  region: { env: ['AWS_REGION', 'AWS_DEFAULT_REGION'] },
  output: { env: ['AWS_DEFAULT_OUTPUT'] },
  cli_error_format: { env: ['AWS_CLI_ERROR_FORMAT'] },
  cli_pager: { env: ['AWS_PAGER'], after: ['PAGER'] },
  cli_auto_prompt: { env: ['AWS_CLI_AUTO_PROMPT'] },
  cli_timestamp_format: {},
  cli_binary_format: {},
  parameter_validation: {},
  tcp_keepalive: {},
  max_attempts: { env: ['AWS_MAX_ATTEMPTS'] },
  retry_mode: { env: ['AWS_RETRY_MODE'] },
  ca_bundle: { env: ['AWS_CA_BUNDLE'], after: ['REQUESTS_CA_BUNDLE'] },
  use_fips_endpoint: { env: ['AWS_USE_FIPS_ENDPOINT'] },
  use_dualstack_endpoint: { env: ['AWS_USE_DUALSTACK_ENDPOINT'] },
  ignore_configured_endpoint_urls: { env: ['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'] },
  endpoint_url: {},
  services: {},
  metadata_service_timeout: { env: ['AWS_METADATA_SERVICE_TIMEOUT'] },
  metadata_service_num_attempts: { env: ['AWS_METADATA_SERVICE_NUM_ATTEMPTS'] },
  ec2_metadata_service_endpoint: { env: ['AWS_EC2_METADATA_SERVICE_ENDPOINT'] },
  ec2_metadata_service_endpoint_mode: { env: ['AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE'] },
  imds_use_ipv6: { env: ['AWS_IMDS_USE_IPV6'] },
  sdk_ua_app_id: { env: ['AWS_SDK_UA_APP_ID'] },
} as const satisfies Record<string, Order>

export type SettingName = keyof typeof SETTINGS

/** A setting as it is written; `undefined` where nobody wrote it. */
export function lookUp(name: SettingName, sources: Sources): Found | undefined {
  const { env = [], after = [] }: Order = SETTINGS[name]
  return fromEnv(env, sources) ?? fromProfile(name, sources) ?? fromEnv(after, sources)
}

function fromEnv(names: readonly string[], { env }: Sources): Found | undefined {
  for (const from of names) {
    const value = env(from)
    if (value !== undefined) return { value, from }
  }
  return undefined
}

/** A block where a text belongs is taken for a text in Python's notation, so that whoever reads it refuses it by name. */
function fromProfile(name: SettingName, { profile, profileName }: Sources): Found | undefined {
  const value = profile.get(name)
  return value === undefined ? undefined : { value: str(value), from: `profile ${profileName}` }
}

/** A switch of the environment or a profile: on where the text is `true`, in any case. */
export function switched(name: SettingName, sources: Sources, otherwise = false): Found<boolean> {
  const found = lookUp(name, sources)
  if (found === undefined) return { value: otherwise, from: 'default' }
  return { value: found.value.toLowerCase() === 'true', from: found.from }
}

/** @throws CliError 255 where it is no whole number in Python's eyes. */
export function wholeNumber(name: SettingName, sources: Sources, otherwise: bigint): Found<bigint> {
  const found = lookUp(name, sources)
  if (found === undefined) return { value: otherwise, from: 'default' }
  return { value: parseInteger(found.value), from: found.from }
}
