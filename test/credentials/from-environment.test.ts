import { expect, test } from 'vitest'
import { find, finding, inMinutes, signing } from './support.ts'

const KEYS = { AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 's' }
const STILL_EXPIRED = signing('Credentials were refreshed, but the refreshed credentials are still expired.')

test.each([
  ['both', KEYS, { accessKeyId: 'AKID', secretAccessKey: 's' }],
  [
    'a session token',
    { ...KEYS, AWS_SESSION_TOKEN: 't' },
    { accessKeyId: 'AKID', secretAccessKey: 's', sessionToken: 't' },
  ],
  [
    'the older name of the token too',
    { ...KEYS, AWS_SESSION_TOKEN: 't', AWS_SECURITY_TOKEN: 'old' },
    { accessKeyId: 'AKID', secretAccessKey: 's', sessionToken: 'old' },
  ],
  ['an empty token', { ...KEYS, AWS_SESSION_TOKEN: '' }, { accessKeyId: 'AKID', secretAccessKey: 's' }],
  [
    'an empty token under the older name',
    { ...KEYS, AWS_SESSION_TOKEN: 't', AWS_SECURITY_TOKEN: '' },
    { accessKeyId: 'AKID', secretAccessKey: 's', sessionToken: 't' },
  ],
  [
    'blanks around',
    { AWS_ACCESS_KEY_ID: ' A ', AWS_SECRET_ACCESS_KEY: ' s ' },
    { accessKeyId: ' A ', secretAccessKey: ' s ' },
  ],
  [
    'no secret',
    { AWS_ACCESS_KEY_ID: 'A' },
    finding('Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY'),
  ],
  [
    'an empty secret',
    { ...KEYS, AWS_SECRET_ACCESS_KEY: '' },
    finding('Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY'),
  ],
  [
    'a time to come',
    { ...KEYS, AWS_CREDENTIAL_EXPIRATION: inMinutes(5) },
    { accessKeyId: 'AKID', secretAccessKey: 's' },
  ],
  ['a time that has passed', { ...KEYS, AWS_CREDENTIAL_EXPIRATION: inMinutes(-1) }, STILL_EXPIRED],
  ['no time', { ...KEYS, AWS_CREDENTIAL_EXPIRATION: 'soon' }, finding('Unknown string format: soon')],
  [
    'a time without a zone',
    { ...KEYS, AWS_CREDENTIAL_EXPIRATION: '2099-01-01T00:00:00' },
    signing("can't subtract offset-naive and offset-aware datetimes"),
  ],
  ['an empty time', { ...KEYS, AWS_CREDENTIAL_EXPIRATION: '' }, { accessKeyId: 'AKID', secretAccessKey: 's' }],
])('keys in the environment with %s', async (_, env, expected) => {
  expect((await find({ env })).outcome).toEqual(expected)
})

test.each([
  ['a secret alone', { AWS_SECRET_ACCESS_KEY: 's' }],
  ['an empty key', { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: 's' }],
  ['the names of old', { AWS_ACCESS_KEY: 'A', AWS_SECRET_KEY: 's' }],
])('%s is no credential', async (_, env) => {
  expect((await find({ env: { ...env, AWS_EC2_METADATA_DISABLED: 'true' } })).outcome).toBe('none')
})
