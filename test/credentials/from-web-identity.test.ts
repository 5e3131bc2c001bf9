import { expect, test } from 'vitest'
import { find, finding, inMinutes, parametersOf, signing, stsRefusal, stsReply } from './support.ts'
import type { Told } from './support.ts'

const ARN = 'arn:aws:iam::123456789012:role/r'
const ENV = { AWS_ROLE_ARN: ARN, AWS_WEB_IDENTITY_TOKEN_FILE: '/token' }
const TOKEN = { '/token': 'jwt-token\n' }
const CACHE = '/home/me/.aws/cli/cache/6dc9e6e1e186b9f293814df3266de783142c48a2.json'
const OPERATION = 'AssumeRoleWithWebIdentity'

test('the token goes to STS, whole and unsigned', async () => {
  const { outcome, said } = await find({ env: ENV, files: TOKEN, answers: [stsReply(OPERATION, 'ASIAWEB')] })

  expect(outcome).toEqual({ accessKeyId: 'ASIAWEB', secretAccessKey: 's&t', sessionToken: 't=' })
  expect([...(said.requests[0]?.headers.keys() ?? [])]).toEqual(['content-type'])
  expect(parametersOf(said.requests[0])).toEqual({
    Action: OPERATION,
    Version: '2011-06-15',
    RoleArn: ARN,
    RoleSessionName: 'botocore-session-1896091200',
    WebIdentityToken: 'jwt-token\n',
  })
  expect([...said.kept.keys()]).toEqual([CACHE])
})

const KEPT = JSON.stringify({
  Credentials: { AccessKeyId: 'ASIAKEPT', SecretAccessKey: 's', SessionToken: 't', Expiration: inMinutes(60) },
})

test.each<[string, Told]>([
  ['the environment', { env: ENV }],
  ['the profile', { config: `[default]\nrole_arn = ${ARN}\nweb_identity_token_file = /token\n` }],
  ['both', { env: { AWS_ROLE_ARN: ARN }, config: '[default]\nweb_identity_token_file = /token\n' }],
])('from %s, out of the cache, for which the token need not be there', async (_, told) => {
  const { outcome } = await find({ ...told, files: { [CACHE]: KEPT } })

  expect(outcome).toMatchObject({ accessKeyId: 'ASIAKEPT' })
})

test('a profile that was named keeps to itself', async () => {
  const keys = '[p]\naws_access_key_id = AKID\naws_secret_access_key = s\n'

  expect((await find({ env: ENV, profile: 'p', credentials: keys })).outcome).toMatchObject({ accessKeyId: 'AKID' })
})

test('an empty variable hides the key of the profile', async () => {
  const config = `[default]\nrole_arn = ${ARN}\nweb_identity_token_file = /token\n`
  const env = { AWS_WEB_IDENTITY_TOKEN_FILE: '', AWS_EC2_METADATA_DISABLED: 'true' }

  expect((await find({ env, config })).outcome).toBe('none')
})

test.each<[string, Told, unknown]>([
  [
    'no role',
    { env: { AWS_WEB_IDENTITY_TOKEN_FILE: '/token' } },
    finding(
      'The provided profile or the current environment is configured to assume role with web identity but has no role ' +
        'ARN configured. Ensure that the profile has the role_arnconfiguration set or the AWS_ROLE_ARN env var is set.',
    ),
  ],
  ['no token', { env: ENV, files: {} }, signing("[Errno 2] No such file or directory: '/token'")],
  [
    'a token that is too short',
    { env: ENV, files: { '/token': 'x' } },
    signing(
      'Parameter validation failed:\nInvalid length for parameter WebIdentityToken, value: 1, valid min length: 4',
      252,
    ),
  ],
  [
    'a refusal',
    { env: ENV, answers: [stsRefusal(400, 'InvalidIdentityToken')] },
    signing(`An error occurred (InvalidIdentityToken) when calling the ${OPERATION} operation: no`, 254),
  ],
])('%s', async (_, told, expected) => {
  expect((await find({ files: TOKEN, ...told })).outcome).toEqual(expected)
})

test('what a profile that lends gets is not kept', async () => {
  const config =
    `[default]\nrole_arn = ${ARN}2\nsource_profile = web\n` +
    `[profile web]\nrole_arn = ${ARN}\nweb_identity_token_file = /token\nrole_session_name = me\n`

  const { said } = await find({
    env: { AWS_ROLE_SESSION_NAME: 'other' },
    config,
    files: TOKEN,
    answers: [stsReply(OPERATION, 'ASIAWEB'), stsReply('AssumeRole', 'ASIA')],
  })

  expect(parametersOf(said.requests[0])['RoleSessionName']).toBe('me')
  expect(said.requests[1]?.headers.get('authorization')).toBe('ASIAWEB sts eu-west-1')
  expect(said.kept.size).toBe(1)
  expect(said.kept.has(CACHE)).toBe(false)
})
