import { expect, test } from 'vitest'
import { CliError } from '../../src/errors.ts'
import { transportError } from '../../src/shell/transport-error.ts'

const URL = 'https://h/v2/apis/a/integrations'

const error = (code: string, { name = 'Error', message = 'm' } = {}): Error =>
  Object.assign(new Error(message), { code, name })

test.each([
  ['nobody listens', error('ECONNREFUSED'), `Could not connect to the endpoint URL: "${URL}"`],
  ['no such name', error('ENOTFOUND'), `Could not connect to the endpoint URL: "${URL}"`],
  [
    'hung up, which the SDK calls a time-out',
    error('ECONNRESET', { name: 'TimeoutError' }),
    `Connection was closed before we received a valid response from endpoint URL: "${URL}".`,
  ],
  [
    'no HTTP',
    error('HPE_INVALID_CONSTANT'),
    `Connection was closed before we received a valid response from endpoint URL: "${URL}".`,
  ],
  [
    'a certificate that does not convince',
    error('SELF_SIGNED_CERT_IN_CHAIN', { message: 'why' }),
    `SSL validation failed for ${URL} why`,
  ],
  [
    'no reply in time',
    error('', { name: 'TimeoutError', message: 'no answer' }),
    `Read timeout on endpoint URL: "${URL}"`,
  ],
  [
    'no connection in time',
    error('', { name: 'TimeoutError', message: 'did not connect' }),
    `Connect timeout on endpoint URL: "${URL}"`,
  ],
])('%s', (_, cause, message) => {
  expect(transportError(cause, URL)).toMatchObject({ fault: 'general', message, cause })
})

test('no credentials', () => {
  expect(transportError(error('', { name: 'CredentialsProviderError' }), URL)).toMatchObject({
    fault: 'config',
    code: 'NoCredentials',
  })
})

test('what was worded already, and what nobody foresaw, stay as they are', () => {
  const worded = new CliError('general', 'm')
  const other = new TypeError('x')

  expect([transportError(worded, URL), transportError(other, URL)]).toEqual([worded, other])
})
