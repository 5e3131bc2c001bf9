import { expect, test } from 'vitest'
import { legacyToken, sessionToken } from '../../src/credentials/sso-token.ts'
import { inMinutes, outsideOf, searchOf } from './support.ts'
import type { Answer, Said } from './support.ts'

const PATH = '/home/me/.aws/sso/cache/0ad374308c5a4e22f723adf10145eafad7c4031c.json'
const CONFIG =
  '[default]\nsso_session = my-sso\n[sso-session my-sso]\nsso_start_url = https://x\nsso_region = us-east-1\n'
const RENEWABLE = { refreshToken: 'r', clientId: 'c', clientSecret: 'cs', registrationExpiresAt: inMinutes(600) }

interface Case {
  readonly token: object | string
  readonly answers?: readonly Answer[]
}

async function ofSession({ token, answers = [] }: Case): Promise<{ readonly got: string; readonly said: Said }> {
  const text = typeof token === 'string' ? token : JSON.stringify(token)
  const told = { config: CONFIG, files: { [PATH]: text }, answers }
  const { outside, said } = outsideOf(told)
  const got = await sessionToken('default', 'my-sso', searchOf(told, outside), outside).catch(
    ({ message }: Error) => message,
  )
  return { got, said }
}

test('a token that lives long enough is taken as it is', async () => {
  const { got, said } = await ofSession({ token: { accessToken: 'a', expiresAt: inMinutes(15), ...RENEWABLE } })

  expect([got, said.requests]).toEqual(['a', []])
})

test('a token that expires soon is renewed and kept', async () => {
  const { got, said } = await ofSession({
    token: { accessToken: 'a', expiresAt: inMinutes(14), ...RENEWABLE },
    answers: ['{"accessToken": "b", "expiresIn": 28800, "refreshToken": "r2"}'],
  })

  expect(got).toBe('b')
  expect(said.requests).toEqual([
    {
      method: 'POST',
      url: 'https://oidc.us-east-1.amazonaws.com/token',
      headers: new Map([['content-type', 'application/json']]),
      body: '{"grantType": "refresh_token", "clientId": "c", "clientSecret": "cs", "refreshToken": "r"}',
      timeouts: { connect: 5, read: 60 },
      mayUseProxy: true,
    },
  ])
  expect([...said.kept]).toEqual([
    [
      PATH,
      '{"startUrl": "https://x", "region": "us-east-1", "accessToken": "b", "expiresAt": "2030-01-31T20:00:00Z", ' +
        `"clientId": "c", "clientSecret": "cs", "registrationExpiresAt": "${inMinutes(600)}", "refreshToken": "r2"}`,
    ],
  ])
})

const FAILED = 'Error when retrieving token from sso: Token has expired and refresh failed'
const REFUSED = { status: 400, body: '{"__type": "InvalidGrantException"}' }

test.each<[string, Case, string]>([
  ['cannot be renewed, but is valid', { token: { accessToken: 'a', expiresAt: inMinutes(1) } }, 'a'],
  ['cannot be renewed', { token: { accessToken: 'a', expiresAt: inMinutes(-1) } }, FAILED],
  [
    'has a registration that has expired',
    { token: { accessToken: 'a', expiresAt: inMinutes(-1), ...RENEWABLE, registrationExpiresAt: inMinutes(-1) } },
    FAILED,
  ],
  [
    'is not renewed by the service, but is valid',
    { token: { accessToken: 'a', expiresAt: inMinutes(1), ...RENEWABLE }, answers: [REFUSED] },
    'a',
  ],
  [
    'is not renewed by the service',
    { token: { accessToken: 'a', expiresAt: inMinutes(-1), ...RENEWABLE }, answers: [REFUSED] },
    FAILED,
  ],
  [
    'is renewed to one that has expired',
    {
      token: { accessToken: 'a', expiresAt: inMinutes(-1), ...RENEWABLE },
      answers: ['{"accessToken": "b", "expiresIn": -5}'],
    },
    FAILED,
  ],
  [
    'is renewed to nothing',
    { token: { accessToken: 'a', expiresAt: inMinutes(1), ...RENEWABLE }, answers: ['{}'] },
    'The reply of CreateToken cannot be read: it has no token.',
  ],
  [
    'is asked for in vain, which stops all, valid or not',
    { token: { accessToken: 'a', expiresAt: inMinutes(1), ...RENEWABLE }, answers: ['closed', 'closed', 'closed'] },
    'closed: "https://oidc.us-east-1.amazonaws.com/token"',
  ],
  ['has no time', { token: { accessToken: 'a' } }, 'Error loading SSO Token: Token for https://x is invalid'],
  ['is no JSON', { token: 'x' }, 'Error loading SSO Token: Token for https://x is invalid'],
])('a token that %s', async (_, given, expected) => {
  expect((await ofSession(given)).got).toBe(expected)
})

test('a session must be whole before its token counts', async () => {
  const told = { config: '[default]\nsso_session = my-sso\n[sso-session my-sso]\nsso_region = us-east-1\n' }
  const { outside } = outsideOf(told)

  await expect(sessionToken('default', 'my-sso', searchOf(told, outside), outside)).rejects.toThrow(
    'The profile "default" is configured to use the SSO token provider but is missing the following configuration: ' +
      "['sso_start_url'].",
  )
})

const LEGACY = '/home/me/.aws/sso/cache/3947de8b16688092197fa616c34e01335f21d256.json'
const START = 'https://x.awsapps.com/start'

test.each([
  ['valid', { accessToken: 'a', expiresAt: inMinutes(1) }, 'a'],
  ['in the older form', { accessToken: 'a', expiresAt: inMinutes(1).replace('Z', 'UTC') }, 'a'],
  [
    'expired',
    { accessToken: 'a', expiresAt: inMinutes(-1), ...RENEWABLE },
    'The SSO session associated with this profile has expired or is otherwise invalid. ' +
      'To refresh this SSO session run aws sso login with the corresponding profile.',
  ],
  ['something else', { x: 1 }, `Error loading SSO Token: Token for ${START} is invalid`],
])('the token of a start URL that is %s', async (_, token, expected) => {
  const { outside } = outsideOf({ files: { [LEGACY]: JSON.stringify(token) } })

  expect(await legacyToken(START, outside).catch(({ message }: Error) => message)).toBe(expected)
})
