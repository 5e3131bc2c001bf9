import { describe, expect, test } from 'vitest'
import {
  find,
  finding,
  inMinutes,
  outsideOf,
  parametersOf,
  searchOf,
  signing,
  stsRefusal,
  stsReply,
} from './support.ts'
import type { Told } from './support.ts'
import { findCredentials } from '../../src/credentials/find-credentials.ts'

const ARN = 'arn:aws:iam::123456789012:role/r'
const SOURCE = '[profile src]\naws_access_key_id = AKIDSRC\naws_secret_access_key = s\n'
const CONFIG = `[default]\nrole_arn = ${ARN}\nsource_profile = src\n`
const CACHE = '/home/me/.aws/cli/cache/6dc9e6e1e186b9f293814df3266de783142c48a2.json'
const kept = (id: string, expiration: string): string =>
  JSON.stringify({ Credentials: { AccessKeyId: id, SecretAccessKey: 's', SessionToken: 't', Expiration: expiration } })

describe('what is looked at before anything is asked', () => {
  test.each<[string, Told, string]>([
    [
      'no source',
      { config: `[default]\nrole_arn = ${ARN}\n` },
      'Partial credentials found in assume-role, missing: source_profile or credential_source',
    ],
    [
      'two sources',
      { config: `${CONFIG}credential_source = Environment\n` },
      'The profile "default" contains both source_profile and credential_source.',
    ],
    [
      'a source that is not there',
      { config: `[default]\nrole_arn = ${ARN}\nsource_profile = nope\n` },
      'The source_profile "nope" referenced in the profile "default" does not exist.',
    ],
    [
      'a source without keys',
      { config: `${CONFIG}[profile src]\n` },
      'The source profile "src" must have credentials.',
    ],
    [
      'a source with half of the keys',
      { config: `${CONFIG}[profile src]\naws_access_key_id = A\n` },
      'Partial credentials found in config-file, missing: aws_secret_access_key',
    ],
    [
      'a circle',
      {
        config: `[default]\nrole_arn = ${ARN}\nsource_profile = b\n[profile b]\nrole_arn = x\nsource_profile = default\n`,
      },
      'Infinite loop in credential configuration detected. Attempting to load from profile default which has already ' +
        "been visited. Visited profiles: ['default', 'b']",
    ],
    [
      'a circle with keys in it',
      {
        config:
          `[default]\nrole_arn = ${ARN}\nsource_profile = b\naws_access_key_id = A\naws_secret_access_key = s\n` +
          '[profile b]\nrole_arn = x\nsource_profile = default\n',
      },
      'Infinite loop in credential configuration detected. Attempting to load from profile default which has already ' +
        "been visited. Visited profiles: ['default', 'b']",
    ],
    [
      'a profile that lends to itself what it does not have',
      { config: `[default]\nrole_arn = ${ARN}\nsource_profile = default\n` },
      'Infinite loop in credential configuration detected. Attempting to load from profile default which has already ' +
        "been visited. Visited profiles: ['default']",
    ],
    [
      'a source that nobody knows',
      { config: `[default]\nrole_arn = ${ARN}\ncredential_source = environment\n` },
      'The credential source "environment" referenced in profile "default" is not valid.',
    ],
    [
      'an environment without keys',
      { config: `[default]\nrole_arn = ${ARN}\ncredential_source = Environment\n` },
      'Error when retrieving credentials from Environment: No credentials found in credential_source referenced in ' +
        'profile default',
    ],
    [
      'no container',
      { config: `[default]\nrole_arn = ${ARN}\ncredential_source = EcsContainer\n` },
      'Error when retrieving credentials from EcsContainer: No credentials found in credential_source referenced in ' +
        'profile default',
    ],
    [
      'no instance',
      { config: `[default]\nrole_arn = ${ARN}\ncredential_source = Ec2InstanceMetadata\n`, answers: ['unconnected'] },
      'Error when retrieving credentials from Ec2InstanceMetadata: No credentials found in credential_source ' +
        'referenced in profile default',
    ],
  ])('%s', async (_, told, says) => {
    expect((await find(told)).outcome).toEqual(finding(says))
  })
})

test('STS is asked with the keys of the source, in the region of the command, when keys are needed', async () => {
  const told = { config: CONFIG + SOURCE, answers: [stsReply('AssumeRole', 'ASIA')] }
  const { outside, said } = outsideOf(told)

  const found = await findCredentials(searchOf(told, outside), outside)
  expect(said.requests).toEqual([])
  expect(await found?.()).toEqual({ accessKeyId: 'ASIA', secretAccessKey: 's&t', sessionToken: 't=' })

  const [request] = said.requests
  expect(request).toMatchObject({
    method: 'POST',
    url: 'https://sts.eu-west-1.amazonaws.com/',
    timeouts: { connect: 5, read: 60 },
    mayUseProxy: true,
  })
  expect([...(request?.headers ?? [])]).toEqual([
    ['content-type', 'application/x-www-form-urlencoded; charset=utf-8'],
    ['authorization', 'AKIDSRC sts eu-west-1'],
  ])
  expect(parametersOf(request)).toEqual({
    Action: 'AssumeRole',
    Version: '2011-06-15',
    RoleArn: ARN,
    RoleSessionName: 'botocore-session-1896091200',
  })
})

test('what STS gave is kept as the AWS CLI keeps it', async () => {
  const { said } = await find({
    config: CONFIG + SOURCE,
    answers: [stsReply('AssumeRole', 'ASIA', '2030-01-31T13:00:00.5Z')],
  })

  expect([...said.kept]).toEqual([
    [
      CACHE,
      '{"Credentials": {"AccessKeyId": "ASIA", "SecretAccessKey": "s&t", "SessionToken": "t=", ' +
        '"Expiration": "2030-01-31T13:00:00UTC", "AccountId": "123456789012"}, ' +
        '"AssumedRoleUser": {"AssumedRoleId": "AROA:me", "Arn": "arn:aws:sts::123456789012:assumed-role/r/me"}, ' +
        '"ResponseMetadata": {"RequestId": "id-1"}}',
    ],
  ])
})

test('a profile may give more parameters', async () => {
  const more =
    'external_id = ext\nduration_seconds = 1_000\nrole_session_name = me\nmfa_serial = arn:aws:iam::1:mfa/u\n'
  const { said } = await find({
    config: CONFIG + more + SOURCE,
    typed: ['123456'],
    answers: [stsReply('AssumeRole', 'ASIA')],
  })

  expect(said.asked).toEqual(['Enter MFA code for arn:aws:iam::1:mfa/u: '])
  expect(parametersOf(said.requests[0])).toEqual({
    Action: 'AssumeRole',
    Version: '2011-06-15',
    RoleSessionName: 'me',
    ExternalId: 'ext',
    SerialNumber: 'arn:aws:iam::1:mfa/u',
    DurationSeconds: '1000',
    RoleArn: ARN,
    TokenCode: '123456',
  })
})

test.each([
  ['as it is', '', CACHE],
  [
    'with the name of the session',
    'role_session_name = s\n',
    '/home/me/.aws/cli/cache/8db6b454f08c8970dc17c34d66cf8e1493b82d22.json',
  ],
  [
    'with more parameters',
    'external_id = e\nmfa_serial = arn:aws:iam::1:mfa/u\nduration_seconds = 900\n',
    '/home/me/.aws/cli/cache/88fdd81a5bde11be87b90fd813573a5ef420d45b.json',
  ],
  ['with an empty name and a duration that is none', 'role_session_name =\nduration_seconds = 1h\n', CACHE],
])('a role %s is found in the cache', async (_, more, path) => {
  const files = { [path]: kept('ASIAKEPT', inMinutes(60)) }

  const { outcome, said } = await find({ config: CONFIG + more + SOURCE, files })

  expect(outcome).toEqual({ accessKeyId: 'ASIAKEPT', secretAccessKey: 's', sessionToken: 't' })
  expect([said.requests, said.asked]).toEqual([[], []])
})

test('a profile may lend its own keys to its role', async () => {
  const config = `[default]\nrole_arn = ${ARN}\nsource_profile = default\naws_access_key_id = AKIDSELF\naws_secret_access_key = s\n`

  const { said } = await find({ config, answers: [stsReply('AssumeRole', 'ASIA')] })

  expect(said.requests[0]?.headers.get('authorization')).toBe('AKIDSELF sts eu-west-1')
})

test('keys in the environment are a source also with --profile', async () => {
  const { said } = await find({
    env: { AWS_ACCESS_KEY_ID: 'AKIDENV', AWS_SECRET_ACCESS_KEY: 's' },
    profile: 'p',
    config: `[profile p]\nrole_arn = ${ARN}\ncredential_source = Environment\n`,
    answers: [stsReply('AssumeRole', 'ASIA')],
  })

  expect(said.requests[0]?.headers.get('authorization')).toBe('AKIDENV sts eu-west-1')
})

test('a role may lend to a role; the last one is asked for first, and each is kept', async () => {
  const chain = `${CONFIG}[profile src]\nrole_arn = ${ARN}2\nsource_profile = keys\n${SOURCE.replace('src', 'keys')}`

  const { outcome, said } = await find({
    config: chain,
    answers: [stsReply('AssumeRole', 'ASIA2'), stsReply('AssumeRole', 'ASIA1')],
  })

  expect(outcome).toMatchObject({ accessKeyId: 'ASIA1' })
  expect(
    said.requests.map((request) => [parametersOf(request)['RoleArn'], request.headers.get('authorization')]),
  ).toEqual([
    [`${ARN}2`, 'AKIDSRC sts eu-west-1'],
    [ARN, 'ASIA2 sts eu-west-1'],
  ])
  expect(said.kept.size).toBe(2)
})

test('variables of web identity are not for the profile that lends', async () => {
  const env = { AWS_WEB_IDENTITY_TOKEN_FILE: '/token', AWS_ROLE_ARN: ARN }

  expect((await find({ env, config: `${CONFIG}[profile src]\n` })).outcome).toEqual(
    finding('The source profile "src" must have credentials.'),
  )
})

test.each<[string, Told, ReturnType<typeof signing>]>([
  [
    'STS refuses',
    { answers: [stsRefusal(403, 'AccessDenied', 'User &lt;x&gt; may not')] },
    signing('An error occurred (AccessDenied) when calling the AssumeRole operation: User <x> may not', 254),
  ],
  [
    'STS gives keys that have expired',
    { answers: [stsReply('AssumeRole', 'ASIA', inMinutes(-1))] },
    signing('Credentials were refreshed, but the refreshed credentials are still expired.'),
  ],
  [
    'parameters are too short',
    { config: `${CONFIG.replace(ARN, 'short')}external_id = e\nduration_seconds = 5\n${SOURCE}` },
    signing(
      'Parameter validation failed:\n' +
        'Invalid length for parameter ExternalId, value: 1, valid min length: 2\n' +
        'Invalid value for parameter DurationSeconds, value: 5, valid min value: 900\n' +
        'Invalid length for parameter RoleArn, value: 5, valid min length: 20',
      252,
    ),
  ],
  [
    'the code is too short',
    { config: `${CONFIG}mfa_serial = arn:aws:iam::1:mfa/u\n${SOURCE}`, typed: ['1'] },
    signing('Parameter validation failed:\nInvalid length for parameter TokenCode, value: 1, valid min length: 6', 252),
  ],
])('%s', async (_, told, expected) => {
  expect((await find({ config: CONFIG + SOURCE, ...told })).outcome).toEqual(expected)
})

test('without anyone to ask for the code nothing is sent', async () => {
  const told = { config: `${CONFIG}mfa_serial = arn:aws:iam::1:mfa/u\n${SOURCE}` }
  const { outside } = outsideOf(told)
  const found = await findCredentials(searchOf(told, outside), { ...outside, askSecret: async () => undefined })

  await expect(found?.()).rejects.toThrow(
    'The MFA code for arn:aws:iam::1:mfa/u is needed, and there is no terminal to ask on.',
  )
})

test('keys are fetched again before they expire, but not with a second code', async () => {
  const told = {
    config: `${CONFIG}mfa_serial = arn:aws:iam::1:mfa/u\n${SOURCE}`,
    typed: ['123456'],
    answers: [stsReply('AssumeRole', 'ASIA')],
  }
  const { outside, said } = outsideOf(told)
  const found = await findCredentials(searchOf(told, outside), outside)

  expect(await found?.()).toMatchObject({ accessKeyId: 'ASIA' })
  said.pass(44)
  expect(await found?.()).toMatchObject({ accessKeyId: 'ASIA' })
  said.pass(10)
  await expect(found?.()).rejects.toThrow('Cannot refresh credentials: MFA token required.')
})
