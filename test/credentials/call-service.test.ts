import { describe, expect, test } from 'vitest'
import { callService, jsonRefusal, jsonReply, requestSettings } from '../../src/credentials/call-service.ts'
import { outsideOf, searchOf } from './support.ts'
import type { Answer, Told } from './support.ts'

const refused = (status: number, code = '', body = '{"message": "m"}'): Answer => ({
  status,
  headers: code === '' ? {} : { 'x-amzn-errortype': code },
  body,
})

async function call(told: Told) {
  const { outside, said } = outsideOf(told)
  const search = searchOf(told, outside)
  const request = async () =>
    ({
      method: 'GET',
      url: `http://h/${said.requests.length + 1}`,
      headers: new Map(),
      ...requestSettings(search, outside),
    }) as const
  const body = await callService({ operation: 'Op', request, refusalOf: jsonRefusal }, search, outside).then(
    (reply) => Buffer.from(reply.body).toString(),
    (error: unknown) => error,
  )
  return { body, said }
}

describe('attempts', () => {
  test.each<[string, readonly Answer[]]>([
    ['no answer', ['closed', 'read timeout']],
    ['a status that passes', [refused(500), refused(503)]],
    ['a gateway', [refused(502), refused(504)]],
    ['a code that passes, whatever the status', [refused(400, 'Throttling'), refused(429, 'TooManyRequestsException')]],
    ['a silent identity provider', [refused(400, 'IDPCommunicationError'), refused(400, 'RequestTimeout')]],
  ])('%s is worth two more, each with a request of its own', async (_, answers) => {
    const { body, said } = await call({ answers: [...answers, 'ok'] })

    expect(body).toBe('ok')
    expect(said.requests.map(({ url }) => url)).toEqual(['http://h/1', 'http://h/2', 'http://h/3'])
    expect(said.slept).toEqual([500, 1000])
  })

  test.each([
    [refused(400, 'AccessDenied'), 'An error occurred (AccessDenied) when calling the Op operation: m'],
    [refused(429), 'An error occurred (429) when calling the Op operation: m'],
    [refused(501), 'An error occurred (501) when calling the Op operation: m'],
    [refused(302), 'An error occurred (302) when calling the Op operation: m'],
    [refused(403, 'X', 'no JSON'), 'An error occurred (X) when calling the Op operation: no JSON'],
  ])('%o is final', async (answer, message) => {
    expect((await call({ answers: [answer] })).body).toMatchObject({ fault: 'service', message })
  })

  test('the waits grow, to no more than twenty seconds', async () => {
    const answers = Array<Answer>(8).fill(refused(500))

    expect((await call({ env: { AWS_MAX_ATTEMPTS: '8' }, answers })).said.slept).toEqual([
      500, 1000, 2000, 4000, 8000, 10_000, 10_000,
    ])
  })
})

test.each<[string, Told, object]>([
  [
    'all attempts used',
    { env: { AWS_MAX_ATTEMPTS: '2' }, answers: [refused(500, '', ''), refused(500, '', '')] },
    {
      message: 'An error occurred (500) when calling the Op operation (reached max retries: 1): Internal Server Error',
      code: '500',
      report: new Map([
        ['Message', 'Internal Server Error'],
        ['Code', '500'],
      ]),
    },
  ],
  [
    'one attempt allowed',
    { env: { AWS_MAX_ATTEMPTS: '1' }, answers: [refused(400, 'X')] },
    { message: 'An error occurred (X) when calling the Op operation (reached max retries: 0): m' },
  ],
  [
    'nobody there',
    { env: { AWS_MAX_ATTEMPTS: '1' }, answers: ['closed'] },
    { fault: 'general', message: 'closed: "http://h/1"' },
  ],
  [
    'no number of attempts',
    { env: { AWS_MAX_ATTEMPTS: 'x' } },
    { fault: 'general', message: "invalid literal for int() with base 10: 'x'" },
  ],
])('%s', async (_, told, error) => {
  expect((await call(told)).body).toMatchObject(error)
})

test('a reply is shown to nobody', () => {
  const reply = (body: string) => ({ status: 200, headers: new Map(), body: Buffer.from(body) })

  expect(jsonReply('Op', reply('{"a": "b"}'))).toEqual(new Map([['a', 'b']]))
  expect(() => jsonReply('Op', reply('"secret"'))).toThrow(/^The reply of Op cannot be read\.$/)
})

test('certificates are those of the settings, whatever the flags of the command', () => {
  const settingsOf = (env: Record<string, string>) => {
    const { outside } = outsideOf({ env })
    return requestSettings(searchOf({ env }, outside), outside)
  }

  expect(settingsOf({})).toEqual({ timeouts: { connect: 5, read: 60 }, mayUseProxy: true })
  expect(settingsOf({ AWS_CA_BUNDLE: '~/ca.pem' })).toMatchObject({ caBundle: '/home/me/ca.pem' })
})
