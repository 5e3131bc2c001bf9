import { expect, test } from 'vitest'
import { NOW, find, finding, inMinutes, signing } from './support.ts'
import type { Told } from './support.ts'

const LEGACY =
  '[default]\nsso_start_url = https://x.awsapps.com/start\nsso_region = us-east-1\n' +
  'sso_account_id = 123456789012\nsso_role_name = R\n'
const SESSION =
  '[default]\nsso_session = my-sso\nsso_account_id = 123456789012\nsso_role_name = R\n' +
  '[sso-session my-sso]\nsso_start_url = https://x.awsapps.com/start\nsso_region = us-east-1\n'
const LEGACY_TOKEN = '/home/me/.aws/sso/cache/3947de8b16688092197fa616c34e01335f21d256.json'
const SESSION_TOKEN = '/home/me/.aws/sso/cache/0ad374308c5a4e22f723adf10145eafad7c4031c.json'
const LEGACY_CACHE = '/home/me/.aws/cli/cache/2887a4e951cd3f2629ca5931ad00dad832417a3a.json'
const SESSION_CACHE = '/home/me/.aws/cli/cache/194a11bab0303c9bf199be490e9c03dd44a13f42.json'

const TOKEN = JSON.stringify({ accessToken: 'bearer', expiresAt: inMinutes(60) })
const REPLY = JSON.stringify({
  roleCredentials: { accessKeyId: 'ASIASSO', secretAccessKey: 's', sessionToken: 't', expiration: NOW + 3_600_000 },
})
const EXPIRED =
  'The SSO session associated with this profile has expired or is otherwise invalid. ' +
  'To refresh this SSO session run aws sso login with the corresponding profile.'

test.each([
  ['a start URL', LEGACY, LEGACY_TOKEN, LEGACY_CACHE],
  ['a session', SESSION, SESSION_TOKEN, SESSION_CACHE],
])('the portal is asked with the token of %s, and its keys are kept', async (_, config, path, cache) => {
  const { outcome, said } = await find({ config, files: { [path]: TOKEN }, answers: [REPLY] })

  expect(outcome).toEqual({ accessKeyId: 'ASIASSO', secretAccessKey: 's', sessionToken: 't' })
  expect(said.requests).toEqual([
    {
      method: 'GET',
      url: 'https://portal.sso.us-east-1.amazonaws.com/federation/credentials?role_name=R&account_id=123456789012',
      headers: new Map([['x-amz-sso_bearer_token', 'bearer']]),
      timeouts: { connect: 5, read: 60 },
      mayUseProxy: true,
    },
  ])
  expect([...said.kept]).toEqual([
    [
      cache,
      '{"ProviderType": "sso", "Credentials": {"AccessKeyId": "ASIASSO", "SecretAccessKey": "s", "SessionToken": "t", ' +
        '"Expiration": "2030-01-31T13:00:00Z", "AccountId": "123456789012"}}',
    ],
  ])
})

test.each([
  ['a start URL', LEGACY, LEGACY_CACHE],
  ['a session', SESSION, SESSION_CACHE],
])('keys of %s that the AWS CLI kept need no token', async (_, config, cache) => {
  const kept = {
    Credentials: { AccessKeyId: 'ASIAKEPT', SecretAccessKey: 's', SessionToken: 't', Expiration: inMinutes(60) },
  }

  expect((await find({ config, files: { [cache]: JSON.stringify(kept) } })).outcome).toMatchObject({
    accessKeyId: 'ASIAKEPT',
  })
})

test.each<[string, Told, unknown]>([
  [
    'settings that are missing',
    { config: '[default]\nsso_account_id = 1\n' },
    finding(
      'The profile "default" is configured to use SSO but is missing required configuration: ' +
        'sso_role_name, sso_start_url, sso_region',
    ),
  ],
  [
    'a session that is not there',
    { config: '[default]\nsso_session = nope\nsso_account_id = 1\n' },
    finding('The specified sso-session does not exist: "nope"'),
  ],
  [
    'a profile and a session that contradict each other',
    { config: SESSION.replace('\n', '\nsso_region = eu-west-1\n') },
    finding('The value for sso_region is inconsistent between profile (eu-west-1) and sso-session (us-east-1).'),
  ],
  [
    'a region that is none',
    { config: LEGACY.replace('us-east-1', '12') },
    signing("Provided region_name '12' doesn't match a supported format."),
  ],
  [
    'no token of a start URL',
    { config: LEGACY },
    signing('Error loading SSO Token: Token for https://x.awsapps.com/start does not exist'),
  ],
  ['no token of a session', { config: SESSION }, signing('Error loading SSO Token: Token for my-sso does not exist')],
  [
    'a token that is refused',
    {
      config: LEGACY,
      files: { [LEGACY_TOKEN]: TOKEN },
      answers: [{ status: 401, headers: { 'x-amzn-errortype': 'UnauthorizedException' } }],
    },
    signing(EXPIRED),
  ],
  [
    'a role that is refused',
    {
      config: LEGACY,
      files: { [LEGACY_TOKEN]: TOKEN },
      answers: [{ status: 403, body: '{"__type": "ForbiddenException", "message": "No access"}' }],
    },
    signing('An error occurred (ForbiddenException) when calling the GetRoleCredentials operation: No access', 254),
  ],
  [
    'a reply that is none',
    { config: LEGACY, files: { [LEGACY_TOKEN]: TOKEN }, answers: ['<html>'] },
    signing('The reply of GetRoleCredentials cannot be read.'),
  ],
  [
    'a reply without a secret',
    { config: LEGACY, files: { [LEGACY_TOKEN]: TOKEN }, answers: [REPLY.replace('secretAccessKey', 'x')] },
    signing('The reply of GetRoleCredentials cannot be read: it has no secretAccessKey.'),
  ],
  [
    'a reply without a time',
    { config: LEGACY, files: { [LEGACY_TOKEN]: TOKEN }, answers: [REPLY.replace('expiration', 'x')] },
    signing('The reply of GetRoleCredentials cannot be read: it has no expiration.'),
  ],
])('%s', async (_, told, expected) => {
  expect((await find(told)).outcome).toEqual(expected)
})

test('a role and an account with blanks are escaped, behind the query of the endpoint', async () => {
  const { said } = await find({
    env: { AWS_ENDPOINT_URL_SSO: 'http://localhost:1/sso?x=1' },
    config: LEGACY.replace('= R', '= R & D'),
    files: { [LEGACY_TOKEN]: TOKEN },
    answers: [REPLY],
  })

  expect(said.requests[0]?.url).toBe(
    'http://localhost:1/sso/federation/credentials?x=1&role_name=R%20%26%20D&account_id=123456789012',
  )
})

test('what a profile that lends gets is not kept', async () => {
  const { said } = await find({
    config: `[default]\nrole_arn = arn:aws:iam::123456789012:role/r\nsource_profile = sso\n${LEGACY.replace('default', 'profile sso')}`,
    files: { [LEGACY_TOKEN]: TOKEN },
    answers: [REPLY, 'unconnected', 'unconnected', 'unconnected'],
  })

  expect(said.requests[1]?.headers.get('authorization')).toBe('ASIASSO sts eu-west-1')
  expect(said.kept.size).toBe(0)
})
