import { expect, test } from 'vitest'
import { find, finding } from './support.ts'

const KEYS = 'aws_access_key_id = AKID\naws_secret_access_key = s\n'
const keys = { accessKeyId: 'AKID', secretAccessKey: 's' }

test.each([
  ['both keys', KEYS, keys],
  ['blanks around', 'aws_access_key_id =   AKID   \naws_secret_access_key =  s \n', keys],
  ['names in capitals', 'AWS_ACCESS_KEY_ID = AKID\nAWS_SECRET_ACCESS_KEY = s\n', keys],
  ['a session token', `${KEYS}aws_session_token = t\n`, { ...keys, sessionToken: 't' }],
  ['the older name too', `${KEYS}aws_session_token = t\naws_security_token = old\n`, { ...keys, sessionToken: 'old' }],
  ['an empty token under the older name', `${KEYS}aws_session_token = t\naws_security_token =\n`, keys],
  ['empty keys', 'aws_access_key_id =\naws_secret_access_key =\n', { accessKeyId: '', secretAccessKey: '' }],
])('%s in either file', async (_, section, expected) => {
  expect((await find({ credentials: `[default]\n${section}` })).outcome).toEqual(expected)
  expect((await find({ config: `[default]\n${section}` })).outcome).toEqual(expected)
})

test('a missing secret is reported with the name of the file', async () => {
  const section = '[default]\naws_access_key_id = A\n'

  expect((await find({ credentials: section })).outcome).toEqual(
    finding('Partial credentials found in shared-credentials-file, missing: aws_secret_access_key'),
  )
  expect((await find({ config: section })).outcome).toEqual(
    finding('Partial credentials found in config-file, missing: aws_secret_access_key'),
  )
})

test('a secret alone is nothing, and halves in two files do not make a whole', async () => {
  const env = { AWS_EC2_METADATA_DISABLED: 'true' }
  const secret = '[default]\naws_secret_access_key = s\n'

  expect((await find({ env, credentials: secret })).outcome).toBe('none')
  expect((await find({ env, config: '[default]\naws_access_key_id = A\n', credentials: secret })).outcome).toEqual(
    finding('Partial credentials found in config-file, missing: aws_secret_access_key'),
  )
})
