import { expect, test } from 'vitest'
import { find, finding, inMinutes, signing } from './support.ts'
import type { Answer, Told } from './support.ts'

const CONFIG = '[default]\nlogin_session = arn:aws:iam::123456789012:user/u\n'
const PATH = '/home/me/.aws/login/cache/88929adfce05bf7ccf2ae7272cfbb0b23141302ba0339a173f53232e95660515.json'
const ACCESS = { accessKeyId: 'ASIALOGIN', secretAccessKey: 's', sessionToken: 't', accountId: '123456789012' }

const token = (minutes: number, more: object = {}): string =>
  JSON.stringify({
    accessToken: { ...ACCESS, expiresAt: inMinutes(minutes) },
    tokenType: 'aws_sigv4',
    clientId: 'arn:aws:signin:::devtools/same-device',
    refreshToken: 'r',
    dpopKey: 'PEM',
    ...more,
  })
const says = (text: string): string => `Error loading login session token: ${text}`

test('keys that live long enough are taken as they are', async () => {
  const { outcome, said } = await find({ config: CONFIG, files: { [PATH]: token(15) } })

  expect(outcome).toEqual({ accessKeyId: 'ASIALOGIN', secretAccessKey: 's', sessionToken: 't' })
  expect(said.requests).toEqual([])
})

test('so are keys that another program has renewed', async () => {
  expect((await find({ config: CONFIG, files: { [PATH]: token(6) } })).outcome).toMatchObject({
    accessKeyId: 'ASIALOGIN',
  })
})

const REPLY = JSON.stringify({
  accessToken: { accessKeyId: 'SECOND', secretAccessKey: 's2', sessionToken: 't2' },
  expiresIn: 900,
  refreshToken: 'r2',
})

test('keys that expire are renewed with a proof, and kept', async () => {
  const { outcome, said } = await find({ config: CONFIG, files: { [PATH]: token(5) }, answers: [REPLY] })

  expect(outcome).toEqual({ accessKeyId: 'SECOND', secretAccessKey: 's2', sessionToken: 't2' })
  expect(said.requests).toEqual([
    {
      method: 'POST',
      url: 'https://eu-west-1.signin.aws.amazon.com/v1/token',
      headers: new Map([
        ['content-type', 'application/json'],
        ['dpop', 'proof for https://eu-west-1.signin.aws.amazon.com/v1/token'],
      ]),
      body: '{"clientId": "arn:aws:signin:::devtools/same-device", "refreshToken": "r", "grantType": "refresh_token"}',
      timeouts: { connect: 5, read: 60 },
      mayUseProxy: true,
    },
  ])
  expect(JSON.parse(said.kept.get(PATH) ?? '')).toEqual({
    accessToken: {
      accessKeyId: 'SECOND',
      secretAccessKey: 's2',
      sessionToken: 't2',
      accountId: '123456789012',
      expiresAt: inMinutes(15),
    },
    tokenType: 'aws_sigv4',
    clientId: 'arn:aws:signin:::devtools/same-device',
    refreshToken: 'r2',
    dpopKey: 'PEM',
  })
})

test('the folder may be another', async () => {
  const { outcome } = await find({
    env: { AWS_LOGIN_CACHE_DIRECTORY: '~/$X', X: 'y' },
    config: CONFIG,
    files: { [PATH.replace('/.aws/login/cache', '/y')]: token(60) },
  })

  expect(outcome).toMatchObject({ accessKeyId: 'ASIALOGIN' })
})

test.each<[string, Told['files'], string]>([
  [
    'no session',
    {},
    "Unable to load a existing login session for session arn:aws:iam::123456789012:user/u, Please reauthenticate with 'aws login'.",
  ],
  [
    'half a session',
    { [PATH]: '{"accessToken": {}, "clientId": "c"}' },
    'Failed to load access token from token cache, missing required fields: refreshToken, dpopKey.',
  ],
  [
    'a session without keys',
    { [PATH]: token(60, { accessToken: { accessKeyId: 'A' } }) },
    'The access token in the token cache has no secretAccessKey.',
  ],
])('%s', async (_, files, text) => {
  expect((await find({ config: CONFIG, files: files ?? {} })).outcome).toEqual(finding(says(text)))
})

const denied = (error: string): Answer => ({
  status: 401,
  headers: { 'x-amzn-errortype': 'AccessDeniedException' },
  body: JSON.stringify({ error, message: 'm' }),
})

test.each<[string, Answer, string, number?]>([
  [
    'the session has expired',
    denied('TOKEN_EXPIRED'),
    "Your session has expired. Please reauthenticate using 'aws login'.",
  ],
  [
    'the password has changed',
    denied('USER_CREDENTIALS_CHANGED'),
    'Unable to refresh login credentials because of a change in your password. ' +
      "Please reauthenticate with your new password using 'aws login'.",
  ],
  [
    'the user may not',
    denied('INSUFFICIENT_PERMISSIONS'),
    'Unable to create or refresh login credentials due to insufficient permissions. ' +
      "You may be missing permission for the 'signin:CreateOAuth2Token' action.",
  ],
  [
    'it says no',
    denied('x'),
    'An unspecified error happened when resolving AWS credentials or refreshing a login session profile.',
  ],
  [
    'it finds the request bad',
    { status: 400, headers: { 'x-amzn-errortype': 'ValidationException' }, body: '{"message": "m"}' },
    'An error occurred (ValidationException) when calling the CreateOAuth2Token operation: m',
    254,
  ],
  [
    'it gives no keys',
    '{}',
    says(
      'Unable to refresh access token due to an invalid service response. Please try running ' +
        "'aws login' again. If the issue persists, there may be a temporary signin service problem.",
    ),
  ],
])('the service renews nothing: %s', async (_, answer, text, exit) => {
  const { outcome } = await find({ config: CONFIG, files: { [PATH]: token(5) }, answers: [answer] })

  expect(outcome).toEqual(signing(text, exit))
})

test('a private key that is none', async () => {
  expect((await find({ config: CONFIG, files: { [PATH]: token(5, { dpopKey: 'x' }) } })).outcome).toEqual(
    signing(says('Unable to load private key from cached token.')),
  )
})
