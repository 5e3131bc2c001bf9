import { expect, test } from 'vitest'
import { keysOf, noCredentials, partial, unretrievable } from '../../src/credentials/keys.ts'

test('an empty token is none', () => {
  expect(keysOf('a', 's', 't')).toEqual({ accessKeyId: 'a', secretAccessKey: 's', sessionToken: 't' })
  expect(keysOf('a', 's', '')).toEqual({ accessKeyId: 'a', secretAccessKey: 's' })
  expect(keysOf('a', 's')).toEqual({ accessKeyId: 'a', secretAccessKey: 's' })
})

test.each([
  [partial('env', 'X'), { fault: 'general', message: 'Partial credentials found in env, missing: X' }],
  [unretrievable('x', 'why'), { fault: 'general', message: 'Error when retrieving credentials from x: why' }],
  [
    noCredentials(),
    {
      fault: 'config',
      code: 'NoCredentials',
      message: 'Unable to locate credentials. You can configure credentials by running "aws login".',
      hint: 'without an AWS account, --dry-run shows the request',
    },
  ],
])('%s', (error, expected) => {
  expect(error).toMatchObject(expected)
})
