import { expect, test } from 'vitest'
import { find, finding } from './support.ts'
import type { Told } from './support.ts'

const NO_METADATA = { AWS_EC2_METADATA_DISABLED: 'true' }
const keys = { accessKeyId: 'AKID', secretAccessKey: 's' }

const EC2 = { AWS_CREDENTIAL_FILE: '~/old', ...NO_METADATA }
const boto = (text: string): string => `[Credentials]\n${text}`
const BOTO = boto('aws_access_key_id = AKID\naws_secret_access_key = s\n')

test.each<[string, string, unknown]>([
  ['both keys', 'AWSAccessKeyId=AKID\nAWSSecretKey=s\n', keys],
  ['blanks, other lines and a CRLF', 'x\n AWSAccessKeyId = AKID \r\nAWSSecretKey = s\n', keys],
  ['a value with an equals sign', 'AWSAccessKeyId=AKID\nAWSSecretKey=s=\n', { ...keys, secretAccessKey: 's=' }],
  ['no secret', 'AWSAccessKeyId=AKID\n', finding("'AWSSecretKey'")],
  ['no key', 'AWSSecretKey=s\n', 'none'],
])('a file of the EC2 tools with %s', async (_, text, expected) => {
  expect((await find({ env: EC2, files: { '/home/me/old': text } })).outcome).toEqual(expected)
})

test('a file of the EC2 tools that is not there', async () => {
  expect((await find({ env: EC2 })).outcome).toEqual(
    finding('The specified config file (/home/me/old) could not be found.'),
  )
})

test.each<[string, Told, unknown]>([
  ['at home', { files: { '/home/me/.boto': BOTO } }, keys],
  ['of the machine, which comes first', { files: { '/etc/boto.cfg': BOTO, '/home/me/.boto': 'garbage' } }, keys],
  ['of the machine without keys', { files: { '/etc/boto.cfg': '[Boto]\n', '/home/me/.boto': BOTO } }, keys],
  ['by name', { env: { ...NO_METADATA, BOTO_CONFIG: '$X/b', X: '/x' }, files: { '/x/b': BOTO } }, keys],
  [
    'by name, which hides the one at home',
    { env: { ...NO_METADATA, BOTO_CONFIG: '/none' }, files: { '/home/me/.boto': BOTO } },
    'none',
  ],
  ['by an empty name', { env: { ...NO_METADATA, BOTO_CONFIG: '' } }, 'none'],
  ['with a secret alone', { files: { '/home/me/.boto': boto('aws_secret_access_key = s\n') } }, 'none'],
  [
    'without a secret',
    { files: { '/home/me/.boto': boto('aws_access_key_id = A\n') } },
    finding('Partial credentials found in boto-config, missing: aws_secret_access_key'),
  ],
  [
    'that cannot be parsed',
    { files: { '/home/me/.boto': 'x' } },
    finding('Unable to parse config file: /home/me/.boto'),
  ],
])('a boto file %s', async (_, told, expected) => {
  expect((await find({ env: NO_METADATA, ...told })).outcome).toEqual(expected)
})
