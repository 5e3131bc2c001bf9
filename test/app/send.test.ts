import { describe, expect, test } from 'vitest'
import { send } from '../../src/app/send.ts'
import { CONNECTION } from '../support/connection.ts'
import { fakeWorld } from '../support/fake-world.ts'
import type { Told } from '../support/fake-world.ts'

const WIRE = { method: 'POST', path: '/v2/apis/a1/integrations', body: new Map([['integrationType', 'MOCK']]) } as const

async function sent(told: Told, allowed = 3) {
  const { world, said } = fakeWorld(told)
  const gateway = await world.connect(CONNECTION)
  const call = { wire: WIRE, connection: CONNECTION, gateway, allowed, debug: () => {} }
  const answer = await send(call, world).catch((error: unknown) => error)
  return { answer, requests: said.requests.length, looks: said.looks.length, slept: said.slept, stderr: said.stderr }
}

const refusal = (code: string, status = 400) => ({
  status,
  headers: { 'x-amzn-errortype': code },
  body: '{"message":"m"}',
})
const items = (...ids: string[]) => ({
  status: 200,
  body: JSON.stringify({ items: ids.map((integrationId) => ({ integrationId, integrationType: 'MOCK' })) }),
})
const LOST = { why: 'closed', reached: true } as const
const CREATED = { body: '{"integrationId":"new"}' }

test('a success', async () => {
  expect(await sent({ replies: [CREATED] })).toMatchObject({
    answer: new Map([['IntegrationId', 'new']]),
    requests: 1,
    looks: 0,
  })
})

describe('nothing was created, so it is sent again', () => {
  test.each([
    ['too busy', refusal('TooManyRequestsException', 429)],
    ['throttled', refusal('ThrottlingException')],
    ['timed out in the service’s own front', refusal('RequestTimeout')],
    ['throttled with a 503', refusal('SlowDown', 503)],
    ['never connected', { why: 'refused', reached: false } as const],
    ['no handshake', { why: 'tls', reached: false } as const],
  ])('%s', async (_, failure) => {
    const { answer, requests, looks, slept } = await sent({ replies: [failure, failure, CREATED] })

    expect([answer, requests, looks, slept]).toEqual([new Map([['IntegrationId', 'new']]), 3, 0, [500, 1000]])
  })

  test('not more often than allowed', async () => {
    const { answer, requests } = await sent({ replies: [refusal('SlowDown'), refusal('SlowDown')] }, 2)

    expect(requests).toBe(2)
    expect(answer).toMatchObject({ fault: 'service', message: expect.stringContaining('(reached max retries: 1): m') })
  })

  test('no wait is longer than 20 seconds', async () => {
    const { slept } = await sent({ replies: Array.from({ length: 9 }, () => refusal('SlowDown')) }, 9)

    expect(slept).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 20_000, 20_000])
  })
})

test.each([
  ['a refusal', refusal('BadRequestException')],
  ['a bare 429', { status: 429, body: '{}' }],
  ['a conflict', refusal('ConflictException', 409)],
  ['not implemented', { status: 501, body: '{}' }],
])('%s is final', async (_, reply) => {
  expect(await sent({ replies: [reply] })).toMatchObject({ requests: 1, looks: 0, answer: { fault: 'service' } })
})

describe('it may have been created, so the API is looked at first', () => {
  const unknown = [
    ['hung up on', LOST],
    ['no answer in time', { why: 'read-timeout', reached: true } as const],
    ['500', { status: 500, body: '' }],
    ['502', { status: 502, body: '<html>' }],
    ['503', { status: 503, body: '{}' }],
    ['504', { status: 504, body: '{"message":"Endpoint request timed out"}' }],
  ] as const

  test.each(unknown)('%s: what is found is the answer, with a warning', async (_, failure) => {
    const { answer, requests, looks, stderr } = await sent({ replies: [failure], pages: [items('lost')] })

    expect(answer).toEqual(
      new Map([
        ['IntegrationId', 'lost'],
        ['IntegrationType', 'MOCK'],
      ]),
    )
    expect([requests, looks]).toEqual([1, 1])
    expect(stderr).toMatch(/^warning: a reply was lost \(.+\); the API has the integration that was asked for: lost\n$/)
  })

  test.each(unknown)('%s: where there is none, it is sent again', async (_, failure) => {
    const { answer, requests, looks, stderr } = await sent({ replies: [failure, CREATED], pages: [items()] })

    expect([answer, requests, looks, stderr]).toEqual([new Map([['IntegrationId', 'new']]), 2, 1, ''])
  })

  test.each([
    ['two are alike', [items('one', 'two')]],
    ['looking is not permitted', [{ status: 403, body: '{}' }]],
    ['looking fails too', [LOST]],
    ['the look shows no list', [{ status: 200, body: '{"items":{}}' }]],
  ])('%s: nothing more is sent, and the first error is told', async (_, pages) => {
    const { answer, requests } = await sent({ replies: [LOST], pages })

    expect(requests).toBe(1)
    expect(answer).toMatchObject({
      fault: 'general',
      message:
        'Connection was closed before we received a valid response from endpoint URL: "http://h/v2/apis/a1/integrations".',
      hint: 'the integration may have been created all the same; to see: aws apigatewayv2 get-integrations --api-id a1',
    })
  })

  test('all pages are looked at', async () => {
    const first = { status: 200, body: '{"items":[{"integrationId":"x","integrationType":"AWS"}],"nextToken":"t"}' }
    const { answer, looks } = await sent({ replies: [LOST], pages: [first, items('lost')] })

    expect([answer, looks]).toEqual([expect.any(Map), 2])
  })

  test('after the last attempt too: it may be there', async () => {
    const found = await sent({ replies: [LOST, LOST], pages: [items(), items('lost')] }, 2)
    const none = await sent({ replies: [LOST, LOST], pages: [items(), items()] }, 2)

    expect([found.requests, found.looks, found.answer]).toEqual([2, 2, expect.any(Map)])
    expect([none.requests, none.looks, none.answer]).toEqual([2, 2, expect.objectContaining({ fault: 'general' })])
  })

  test('what one request left in doubt stays so when the next one is throttled', async () => {
    const busy = refusal('SlowDown')
    const { answer, requests, looks } = await sent({ replies: [LOST, busy], pages: [items(), items('late')] })

    expect([requests, looks]).toEqual([2, 2])
    expect(answer).toEqual(expect.any(Map))
  })

  test('and when it is refused, which is told with what may exist', async () => {
    const { answer, requests } = await sent({ replies: [LOST, refusal('BadRequestException')], pages: [items()] })

    expect(requests).toBe(2)
    expect(answer).toMatchObject({ fault: 'service', hint: expect.stringContaining('may have been created') })
  })

  test('one attempt allowed is one request of any kind', async () => {
    const { answer, requests, looks } = await sent({ replies: [LOST] }, 1)

    expect([requests, looks]).toEqual([1, 0])
    expect(answer).toMatchObject({ hint: expect.stringContaining('may have been created') })
  })
})
