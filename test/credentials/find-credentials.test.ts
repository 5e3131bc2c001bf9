import { expect, test } from 'vitest'
import { find, finding, inMinutes } from './support.ts'
import type { Told } from './support.ts'

const ENV = { AWS_ACCESS_KEY_ID: 'AKIDENV', AWS_SECRET_ACCESS_KEY: 's' }
const KEYS = 'aws_access_key_id = AKID\naws_secret_access_key = s\n'
const ROLE = 'role_arn = arn:aws:iam::123456789012:role/r\n'
const SSO = 'sso_account_id = 1\nsso_role_name = R\nsso_start_url = https://x\nsso_region = us-east-1\n'
const PROCESS = 'credential_process = /bin/p\n'
const PRINTED = '{"Version": 1, "AccessKeyId": "AKIDPROC", "SecretAccessKey": "s"}'
const CONTAINER = JSON.stringify({
  AccessKeyId: 'AKIDCON',
  SecretAccessKey: 's',
  Token: 't',
  Expiration: inMinutes(60),
})
const CONTAINED = { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://localhost/creds' }
const NO_METADATA = { AWS_EC2_METADATA_DISABLED: 'true' }

const idOf = async (told: Told): Promise<unknown> => {
  const { outcome } = await find(told)
  return typeof outcome === 'object' && 'accessKeyId' in outcome ? outcome.accessKeyId : outcome
}

test.each<[string, Told, unknown]>([
  ['the environment before the role', { env: ENV, config: `[default]\n${ROLE}` }, 'AKIDENV'],
  ['the environment before files', { env: ENV, credentials: `[default]\n${KEYS}` }, 'AKIDENV'],
  ['the environment before AWS_PROFILE', { env: { ...ENV, AWS_PROFILE: 'p' }, credentials: `[p]\n${KEYS}` }, 'AKIDENV'],
  ['--profile before the environment', { env: ENV, profile: 'p', credentials: `[p]\n${KEYS}` }, 'AKID'],
  [
    '--profile default before the environment',
    { env: ENV, profile: 'default', credentials: `[default]\n${KEYS}` },
    'AKID',
  ],
  ['AWS_PROFILE', { env: { AWS_PROFILE: 'p' }, credentials: `[default]\n[p]\n${KEYS}` }, 'AKID'],
  [
    'the role before the keys of its profile',
    { credentials: `[default]\n${KEYS}${ROLE}` },
    finding('Partial credentials found in assume-role, missing: source_profile or credential_source'),
  ],
  [
    'web identity before the role',
    { config: `[default]\nweb_identity_token_file = /t\nrole_arn =\n${KEYS}` },
    finding(
      'The provided profile or the current environment is configured to assume role with web identity but has no role ' +
        'ARN configured. Ensure that the profile has the role_arnconfiguration set or the AWS_ROLE_ARN env var is set.',
    ),
  ],
  [
    'SSO before the credentials file',
    { config: '[default]\nsso_account_id = 1\n', credentials: `[default]\n${KEYS}` },
    finding(
      'The profile "default" is configured to use SSO but is missing required configuration: ' +
        'sso_role_name, sso_start_url, sso_region',
    ),
  ],
  [
    'the credentials file before a process',
    { config: `[default]\n${PROCESS}`, credentials: `[default]\n${KEYS}` },
    'AKID',
  ],
  ['a process before the config file', { config: `[default]\n${PROCESS}${KEYS}`, ended: [PRINTED] }, 'AKIDPROC'],
  ['a process in the credentials file', { credentials: `[default]\n${PROCESS}`, ended: [PRINTED] }, 'AKIDPROC'],
  [
    'aws login before a process',
    { config: `[default]\n${PROCESS}login_session = s\n` },
    finding(
      'Error loading login session token: Unable to load a existing login session for session s, ' +
        "Please reauthenticate with 'aws login'.",
    ),
  ],
  ['the credentials file before aws login', { credentials: `[default]\n${KEYS}login_session = s\n` }, 'AKID'],
  [
    'the credentials file before the config file',
    { config: '[default]\naws_access_key_id = A\n', credentials: `[default]\n${KEYS}` },
    'AKID',
  ],
  ['the config file', { config: `[default]\n${KEYS}` }, 'AKID'],
  [
    'the config file before older files',
    { config: `[default]\n${KEYS}`, files: { '/home/me/.boto': 'garbage' } },
    'AKID',
  ],
  [
    'the EC2 file before the boto file',
    {
      env: { AWS_CREDENTIAL_FILE: '/old' },
      files: { '/old': 'AWSAccessKeyId=AKIDOLD\nAWSSecretKey=s\n', '/home/me/.boto': `[Credentials]\n${KEYS}` },
    },
    'AKIDOLD',
  ],
  [
    'the boto file before the container',
    { env: CONTAINED, files: { '/home/me/.boto': `[Credentials]\n${KEYS}` } },
    'AKID',
  ],
  ['the container', { env: CONTAINED, answers: [CONTAINER] }, 'AKIDCON'],
  [
    'the container for a profile without keys',
    { env: CONTAINED, profile: 'p', config: '[profile p]\n', answers: [CONTAINER] },
    'AKIDCON',
  ],
  ['the instance at last', { answers: ['token', 'role', CONTAINER.replace('AKIDCON', 'AKIDIMDS')] }, 'AKIDIMDS'],
  ['nothing', { env: NO_METADATA, config: `[default]\nregion = x\n[profile p]\n${SSO}` }, 'none'],
])('%s', async (_, told, expected) => {
  expect(await idOf(told)).toEqual(expected)
})

test('what comes first needs nothing of what follows', async () => {
  const { said } = await find({ env: { ...ENV, ...CONTAINED }, config: `[default]\n${PROCESS}` })

  expect([said.requests, said.ran, said.asked]).toEqual([[], [], []])
})
