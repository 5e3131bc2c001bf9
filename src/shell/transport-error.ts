import { CliError } from '../errors.ts'

/** The connection was not made, so nothing was received by anyone. */
const NEVER_CONNECTED = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'ETIMEDOUT',
]

/** What went wrong below the service, in the AWS CLI's words. */
export function transportError(error: unknown, url: string): Error {
  if (error instanceof CliError) return error
  if (!(error instanceof Error)) return new CliError('general', String(error))
  const { code = '', name, message }: NodeJS.ErrnoException = error
  if (name === 'CredentialsProviderError')
    return new CliError(
      'config',
      'Unable to locate credentials. You can configure credentials by running "aws login".',
      {
        code: 'NoCredentials',
        hint: 'without an AWS account, --dry-run shows the request',
        cause: error,
      },
    )
  const general = (text: string): CliError => new CliError('general', text, { cause: error })
  if (NEVER_CONNECTED.includes(code)) return general(`Could not connect to the endpoint URL: "${url}"`)
  if (/^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_OSSL)/.test(code))
    return general(`SSL validation failed for ${url} ${message}`)
  // The SDK calls these time-outs too.
  if (code === 'ECONNRESET' || code === 'EPIPE' || code.startsWith('HPE_') || message === 'aborted')
    return general(`Connection was closed before we received a valid response from endpoint URL: "${url}".`)
  if (name === 'TimeoutError')
    return general(`${/connect/.test(message) ? 'Connect' : 'Read'} timeout on endpoint URL: "${url}"`)
  return error
}
