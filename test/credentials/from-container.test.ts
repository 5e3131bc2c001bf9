import { expect, test } from 'vitest'
import { findCredentials } from '../../src/credentials/find-credentials.ts'
import { find, finding, inMinutes, outsideOf, searchOf } from './support.ts'
import type { Answer, Told } from './support.ts'

const FULL = 'AWS_CONTAINER_CREDENTIALS_FULL_URI'
const ENV = { [FULL]: 'http://127.0.0.1:1/creds' }
const members = { AccessKeyId: 'AKIDCON', SecretAccessKey: 's', Token: 't', Expiration: inMinutes(60) }
const REPLY = JSON.stringify(members)
const says = (text: string): string => `Error when retrieving credentials from container-role: ${text}`

test('the keys are fetched at once, without a proxy', async () => {
  const { outcome, said } = await find({ env: ENV, answers: [REPLY] })

  expect(outcome).toEqual({ accessKeyId: 'AKIDCON', secretAccessKey: 's', sessionToken: 't' })
  expect(said.requests).toEqual([
    {
      method: 'GET',
      url: 'http://127.0.0.1:1/creds',
      headers: new Map([['accept', 'application/json']]),
      timeouts: { connect: 2, read: 2 },
      mayUseProxy: false,
    },
  ])
})

const RELATIVE = { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/v2/x' }

test.each<[string, Told, string, string | undefined]>([
  ['a relative address', { env: RELATIVE }, 'http://169.254.170.2/v2/x', undefined],
  ['both addresses', { env: { ...ENV, ...RELATIVE } }, 'http://169.254.170.2/v2/x', undefined],
  ['a token', { env: { ...ENV, AWS_CONTAINER_AUTHORIZATION_TOKEN: 'Basic x' } }, ENV[FULL], 'Basic x'],
  [
    'a token in a file, which wins',
    {
      env: { ...ENV, AWS_CONTAINER_AUTHORIZATION_TOKEN: 'Basic x', AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: '/t' },
      files: { '/t': 'from file' },
    },
    ENV[FULL],
    'from file',
  ],
])('%s', async (_, told, url, token) => {
  const { said } = await find({ ...told, answers: [REPLY] })

  expect(said.requests.map((request) => [request.url, request.headers.get('authorization')])).toEqual([[url, token]])
})

test.each([
  'http://169.254.170.2/x',
  'http://169.254.170.23/v1/credentials',
  'http://[fd00:ec2::23]/v1/credentials',
  'http://localhost:8080',
  'http://LOCALHOST/',
  'http://127.255.0.1/',
  'http://[::1]:99/',
  'http://[0:0:0:0:0:0:0:1]/',
  'http://me:x@127.0.0.1/',
  'https://example.com/x',
  'HTTPS://example.com/x',
])('%s is asked', async (url) => {
  expect((await find({ env: { [FULL]: url }, answers: [REPLY] })).outcome).toMatchObject({ accessKeyId: 'AKIDCON' })
})

test.each([
  ['http://example.com/x', 'example.com'],
  ['http://Example.com:80', 'example.com'],
  ['http://127.0.0.1@example.com/', 'example.com'],
  ['http://localhost.example.com/', 'localhost.example.com'],
  ['http://127.0.0.300/', '127.0.0.300'],
  ['http://127.0.0.01/', '127.0.0.01'],
  ['http://169.254.170.3/', '169.254.170.3'],
  ['http://[::2]/', '::2'],
  ['http:///x', 'None'],
  ['/x', 'None'],
  ['', 'None'],
])('%s is not', async (url, host) => {
  expect((await find({ env: { [FULL]: url } })).outcome).toEqual(
    finding(
      `Unsupported host '${host}'.  Can only retrieve metadata from a loopback address or one of these hosts: ` +
        '169.254.170.2, 169.254.170.23, fd00:ec2::23, localhost',
    ),
  )
})

const BUSY = { status: 500, body: 'busy' }
const without = (key: string): string => JSON.stringify({ ...members, [key]: undefined })
const retrieving = (text: string): string => says(`Error retrieving metadata: ${text}`)

test.each<[string, readonly Answer[], string]>([
  [
    'a refusal, three times',
    [BUSY, BUSY, BUSY],
    retrieving('Received non 200 response 500 from container metadata: busy'),
  ],
  [
    'no JSON, three times',
    ['x', '[1]', 'x'],
    retrieving('Unable to parse JSON returned from container metadata services'),
  ],
  [
    'nothing, three times',
    ['closed', 'unconnected', 'read timeout'],
    retrieving(
      'Received error when attempting to retrieve container metadata: read timeout: "http://127.0.0.1:1/creds"',
    ),
  ],
  ['what another try does not mend', ['other'], 'other: "http://127.0.0.1:1/creds"'],
  ['no key', [without('AccessKeyId')], says("Missing required key in response: 'AccessKeyId'")],
  ['no secret', [without('SecretAccessKey')], says("Missing required key in response: 'SecretAccessKey'")],
  ['no token', [without('Token')], says("Missing required key in response: 'Token'")],
  ['no time', [without('Expiration')], says("Missing required key in response: 'Expiration'")],
])('a container that gives %s', async (_, answers, expected) => {
  const { outcome, said } = await find({ env: ENV, answers })

  expect(outcome).toEqual(finding(expected))
  expect(said.slept).toEqual(answers.slice(1).map(() => 1000))
})

test.each([
  [
    'that is not there',
    { AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: '/none' },
    "[Errno 2] No such file or directory: '/none'",
  ],
  ['of two lines', { AWS_CONTAINER_AUTHORIZATION_TOKEN: 'a\nb' }, 'Auth token value is not a legal header value'],
  [
    'with a final line break',
    { AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: '/t' },
    'Auth token value is not a legal header value',
  ],
])('a token %s', async (_, env, expected) => {
  expect((await find({ env: { ...ENV, ...env }, files: { '/t': 'x\n' } })).outcome).toEqual(finding(expected))
})

test('the second try may succeed', async () => {
  expect((await find({ env: ENV, answers: ['closed', REPLY] })).outcome).toMatchObject({ accessKeyId: 'AKIDCON' })
})

test('the keys are fetched again before they expire, and the old ones serve where that fails', async () => {
  const told = {
    env: ENV,
    answers: [REPLY, BUSY, BUSY, BUSY, REPLY.replace('AKIDCON', 'SECOND').replace('T13', 'T14')],
  }
  const { outside, said } = outsideOf(told)
  const found = await findCredentials(searchOf(told, outside), outside)

  said.pass(46)
  expect(await found?.()).toMatchObject({ accessKeyId: 'AKIDCON' })
  expect(await found?.()).toMatchObject({ accessKeyId: 'SECOND' })
})
