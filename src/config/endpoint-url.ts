import { CliError } from '../errors.ts'
import { lookUp, switched } from './lookup.ts'
import type { Found, Sources } from './lookup.ts'

/**
 * A custom endpoint, as it is written: `--endpoint-url`; the two variables; what the `services` section of the profile
 * says of the service; `endpoint_url` of the profile. An empty one is passed over. AWS_IGNORE_CONFIGURED_ENDPOINT_URLS
 * leaves only the flag.
 *
 * @param service as a `services` section names it; in capitals it ends the name of the first variable
 * @throws CliError 255 where the search comes to a `services` section that is not there.
 */
export function endpointUrl(flag: string | undefined, sources: Sources, service = 'apigatewayv2'): Found | undefined {
  if (flag !== undefined) return { value: flag, from: '--endpoint-url' }
  if (switched('ignore_configured_endpoint_urls', sources).value) return undefined
  for (const from of [`AWS_ENDPOINT_URL_${service.toUpperCase()}`, 'AWS_ENDPOINT_URL']) {
    const value = sources.env(from)
    if (value) return { value, from }
  }
  const found = ofService(service, sources) ?? lookUp('endpoint_url', sources)
  return found?.value ? found : undefined
}

function ofService(id: string, sources: Sources): Found | undefined {
  const name = lookUp('services', sources)?.value
  if (name === undefined) return undefined
  const section = sources.services.get(name)
  if (section === undefined || section.size === 0)
    throw new CliError(
      'general',
      `The profile is configured to use the services section but the "${name}" services configuration does not exist.`,
    )
  const service = section.get(id)
  if (typeof service === 'string')
    throw new CliError('general', "'str' object has no attribute 'get'", {
      hint: `In [services ${name}], ${id} takes indented lines, as in "endpoint_url = https://…".`,
    })
  const value = service?.get('endpoint_url')
  return value ? { value, from: `services ${name}` } : undefined
}
