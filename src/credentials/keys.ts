import { CliError } from '../errors.ts'
import type { Keys } from '../world.ts'

/** Credentials that were found. Some are at hand; others are fetched when they are asked for, and again before they expire. */
export type Credentials = () => Promise<Keys>

/** An empty token is none. */
export function keysOf(accessKeyId: string, secretAccessKey: string, token?: string): Keys {
  return { accessKeyId, secretAccessKey, ...(token && { sessionToken: token }) }
}

export function partial(source: string, missing: string): CliError {
  return new CliError('general', `Partial credentials found in ${source}, missing: ${missing}`)
}

export function unretrievable(source: string, reason: string): CliError {
  return new CliError('general', `Error when retrieving credentials from ${source}: ${reason}`)
}

/** What is said when a request must be signed and nobody had credentials. */
export function noCredentials(): CliError {
  return new CliError('config', 'Unable to locate credentials. You can configure credentials by running "aws login".', {
    code: 'NoCredentials',
    hint: 'without an AWS account, --dry-run shows the request',
  })
}
