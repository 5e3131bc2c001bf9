import { expect, test } from 'vitest'
import { send } from '../../src/app/send.ts'
import { fakeWorld } from '../support/fake-world.ts'
import type { Told } from '../support/fake-world.ts'

const WIRE = { method: 'POST', path: '/v2/apis/a/integrations', body: new Map() } as const
const CONNECTION = {
  ...{ region: 'r', url: 'http://h', query: '', profile: undefined, sign: true, verifyTls: true, caBundle: undefined },
  ...{ readTimeout: 1, connectTimeout: 1 },
}

async function sent(replies: Told['replies'], allowed: number) {
  const { world, said } = fakeWorld(replies ? { replies } : {})
  const gateway = await world.connect(CONNECTION)
  const answer = await send(WIRE, gateway, allowed, world).catch((error: unknown) => error)
  return { answer, requests: said.requests.length, slept: said.slept }
}

const refusal = (code: string, status = 400) => ({
  status,
  headers: { 'x-amzn-errortype': code },
  body: '{"message":"m"}',
})

test('a success', async () => {
  const { answer, requests } = await sent([{ body: '{"integrationId":"x"}' }], 3)

  expect([answer, requests]).toEqual([new Map([['IntegrationId', 'x']]), 1])
})

test.each(['TooManyRequestsException', 'ThrottlingException', 'LimitExceededException', 'SlowDown'])(
  '%s is worth another try, after a while',
  async (code) => {
    const { answer, requests, slept } = await sent([refusal(code), refusal(code), {}], 3)

    expect([answer, requests, slept]).toEqual([new Map(), 3, [500, 1000]])
  },
)

test('not more often than allowed', async () => {
  const { answer, requests } = await sent([refusal('SlowDown'), refusal('SlowDown')], 2)

  expect(requests).toBe(2)
  expect(answer).toMatchObject({ fault: 'service', message: expect.stringContaining('(reached max retries: 1): m') })
})

test('no wait is longer than 20 seconds', async () => {
  const { slept } = await sent(
    Array.from({ length: 9 }, () => refusal('SlowDown')),
    9,
  )

  expect(slept).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 20_000, 20_000])
})

test.each([
  ['a refusal', refusal('BadRequestException')],
  ['a bare 429', { status: 429, body: '{}' }],
  ['a failure, after which the integration may exist', refusal('InternalServerError', 500)],
])('%s is not sent again', async (_, reply) => {
  expect(await sent([reply], 3)).toMatchObject({ requests: 1, answer: { fault: 'service' } })
})
