import { switched, lookUp } from '../config/lookup.ts'
import type { Sources } from '../config/lookup.ts'
import { CliError } from '../errors.ts'
import { endpointFor } from '../service/endpoint.ts'
import type { Endpoint } from '../service/endpoint.ts'
import { partitionOf } from '../service/partitions.ts'
import type { Region } from '../config/region.ts'

/** A service that hands out keys: its name in AWS_ENDPOINT_URL_…, and how its hosts begin. */
export interface Service {
  readonly id: 'STS' | 'SSO' | 'SSO_OIDC' | 'SIGNIN'
  readonly host: string
}

/**
 * Where a service is, in a region or where the settings say. `--endpoint-url` is for the service of the command only.
 *
 * @throws CliError 255 where the settings say something that cannot be sent to
 */
export function serviceEndpoint(service: Service, { name: region, fips }: Region, sources: Sources): Endpoint {
  const custom = configuredUrl(service.id, sources)
  if (custom !== undefined) return endpointFor({ region, fips: false, dualstack: false, custom })
  const wish = {
    fips: fips || switched('use_fips_endpoint', sources).value,
    dualstack: switched('use_dualstack_endpoint', sources).value,
  }
  const url = service.id === 'SIGNIN' ? signinUrl(region) : ownUrl(service.host, region, wish)
  return { url, query: '', signingRegion: region }
}

function configuredUrl(id: Service['id'], sources: Sources): string | undefined {
  if (switched('ignore_configured_endpoint_urls', sources).value) return undefined
  const found = sources.env(`AWS_ENDPOINT_URL_${id}`) || sources.env('AWS_ENDPOINT_URL')
  return found || ofService(id.toLowerCase(), sources) || lookUp('endpoint_url', sources)?.value || undefined
}

function ofService(key: string, sources: Sources): string | undefined {
  const name = lookUp('services', sources)?.value
  if (name === undefined) return undefined
  const section = sources.services.get(name)
  if (section === undefined || section.size === 0)
    throw new CliError(
      'general',
      `The profile is configured to use the services section but the "${name}" services configuration does not exist.`,
    )
  const service = section.get(key)
  return typeof service === 'string' ? undefined : service?.get('endpoint_url')
}

/** In GovCloud the usual hosts of these services are the FIPS ones. */
function ownUrl(host: string, region: string, { fips, dualstack }: { fips: boolean; dualstack: boolean }): string {
  const { suffix, dualstackSuffix, dualstackUnknown } = partitionOf(region)
  if (dualstack && dualstackUnknown)
    throw new CliError(
      'general',
      `Unable to construct a modeled endpoint with the following variant(s) [${fips ? "'dualstack', 'fips'" : "'dualstack'"}]: `,
    )
  const hidden = fips && !dualstack && region.startsWith('us-gov-')
  return `https://${host}${fips && !hidden ? '-fips' : ''}.${region}.${dualstack ? dualstackSuffix : suffix}`
}

/** These hosts keep to a pattern of their own. */
function signinUrl(region: string): string {
  if (region.startsWith('cn-')) return `https://${region}.signin.amazonaws.cn`
  if (region.startsWith('us-gov-')) return `https://${region}.signin.amazonaws-us-gov.com`
  const { suffix } = partitionOf(region)
  return suffix === 'amazonaws.com' ? `https://${region}.signin.aws.amazon.com` : `https://signin.${region}.${suffix}`
}
