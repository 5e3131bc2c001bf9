import { metadata } from '../config/connection.ts'
import type { Metadata } from '../config/connection.ts'
import type { Sources } from '../config/lookup.ts'
import { CliError } from '../errors.ts'
import { endpointFor } from '../service/endpoint.ts'

/**
 * How to ask the instance metadata service. The AWS CLI reads this before it reads the options of the command, also where
 * it never comes to ask.
 *
 * @throws CliError 255
 */
export function metadataSettings(sources: Sources): Metadata {
  const settings = metadata(sources)
  try {
    endpointFor({ region: '', fips: false, dualstack: false, custom: settings.endpoint })
  } catch (cause) {
    throw new CliError('general', `Invalid endpoint EC2 Instance Metadata endpoint: ${settings.endpoint}`, { cause })
  }
  return settings
}
