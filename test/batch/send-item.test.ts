import type { ToldReply } from '../support/fake-world.ts'
import { describe, expect, test } from 'vitest'
import { CREATED, items, LOST, play, refusal, UNREACHED } from './stage.ts'
import type { Scene } from './stage.ts'

const CLOSED =
  'Connection was closed before we received a valid response from endpoint URL: "http://h/v2/apis/a1/integrations".'
const UNCONNECTED = 'Could not connect to the endpoint URL: "http://h/v2/apis/a1/integrations"'
const SEE = ' (it may exist all the same; to see: aws apigatewayv2 get-integrations --api-id a1)'
const said = (code: string, retried = ''): string =>
  `An error occurred (${code}) when calling the CreateIntegration operation${retried}: m`
const LOOK = 'look /v2/apis/a1/integrations'
const BEGUN = [LOOK, 'answered well', 'noted "begun"']
const looked = (millis: number): readonly string[] => [`waited ${millis}`, LOOK, 'answered well']
const owned = (id: string): string => `noted "created","Api":"a1","IntegrationId":"${id}"`
const BUSY = refusal('TooManyRequestsException', 429)
const BAD = refusal('BadRequestException')
const FORBIDDEN = { status: 403, body: '{}' }

type Case = readonly [string, Scene, string, readonly string[]]

describe('what happens, in order', () => {
  test.each<Case>([
    ['a success', { replies: [CREATED] }, 'created new', ['sent', 'answered well', owned('new')]],
    [
      'a refusal',
      { replies: [BAD] },
      `refused: ${said('BadRequestException')}`,
      ['sent', 'answered well', 'noted "refused"'],
    ],
    [
      'two 429s: all slow down, and nobody looks',
      { replies: [BUSY, refusal('TooManyRequestsException', 429, { 'retry-after': '3' }), CREATED] },
      'created new',
      [
        'sent',
        'answered badly',
        'slow a little',
        'sent',
        'answered badly',
        'slow 3',
        'sent',
        'answered well',
        owned('new'),
      ],
    ],
    [
      'a 429 without a code is one too',
      { replies: [{ status: 429, body: '[]' }, CREATED] },
      'created new',
      ['sent', 'answered badly', 'slow a little', 'sent', 'answered well', owned('new')],
    ],
    [
      'a service that has no room',
      { replies: [refusal('SlowDown', 503), refusal('ThrottlingException'), CREATED] },
      'created new',
      [
        'sent',
        'answered well',
        'waited 750',
        'sent',
        'answered well',
        'waited 1500',
        'sent',
        'answered well',
        owned('new'),
      ],
    ],
    [
      'nobody there for a minute: nothing has left, so it is tried more often than is allowed otherwise',
      { replies: Array<ToldReply>(8).fill(UNREACHED) },
      `failed: ${UNCONNECTED}`,
      [
        ...[750, 1500, 3000, 6000, 12_000, 15_000, 15_000].flatMap((millis) => [
          'sent',
          'answered badly',
          `waited ${millis}`,
        ]),
        ...['sent', 'answered badly', 'noted "failed"'],
      ],
    ],
    [
      'nobody there for a moment',
      { replies: [UNREACHED, CREATED] },
      'created new',
      ['sent', 'answered badly', 'waited 750', 'sent', 'answered well', owned('new')],
    ],
    [
      'a refusal that cannot be read',
      { replies: [{ status: 400, body: '[]' }] },
      'failed: The service refused with status 400 and said: []',
      ['sent', 'answered well', 'noted "failed"'],
    ],
    [
      'who has looked has waited, also where the service has no room',
      { replies: [LOST, refusal('SlowDown'), CREATED], pages: [items(), items()] },
      'created new',
      [
        ...['sent', 'answered badly', ...looked(500), 'sent', 'answered well', ...looked(1000)],
        ...['sent', 'answered well', owned('new')],
      ],
    ],
    [
      'a lost answer, and it is there',
      { replies: [LOST], pages: [items('x')] },
      'created x',
      ['sent', 'answered badly', ...looked(500), owned('x')],
    ],
    [
      'a lost answer, and it is not there',
      { replies: [LOST, CREATED], pages: [items()] },
      'created new',
      ['sent', 'answered badly', ...looked(500), 'sent', 'answered well', owned('new')],
    ],
    [
      'nothing but lost answers: another run looks once more',
      { replies: [LOST, LOST, LOST], pages: [items(), items(), items()] },
      `failed: ${CLOSED}`,
      [
        ...['sent', 'answered badly', ...looked(500), 'sent', 'answered badly', ...looked(1000)],
        ...['sent', 'answered badly', ...looked(2000), 'noted "unknown"'],
      ],
    ],
    [
      'the last answer lost, and it is there',
      { replies: [LOST, LOST], pages: [items(), items('x')], allowed: 2 },
      'created x',
      ['sent', 'answered badly', ...looked(500), 'sent', 'answered badly', ...looked(1000), owned('x')],
    ],
    [
      'one request allowed: it is looked for all the same',
      { replies: [LOST], pages: [items('x')], allowed: 1 },
      'created x',
      ['sent', 'answered badly', ...looked(500), owned('x')],
    ],
    [
      'after a lost answer a 429 is looked into too: the first may be late',
      { replies: [LOST, BUSY], pages: [items(), items('x')] },
      'created x',
      ['sent', 'answered badly', ...looked(500), 'sent', 'answered badly', 'slow a little', ...looked(500), owned('x')],
    ],
    [
      'after a lost answer a refusal is looked into too',
      { replies: [LOST, BAD], pages: [items(), items('x')] },
      'created x',
      ['sent', 'answered badly', ...looked(500), 'sent', 'answered well', ...looked(1000), owned('x')],
    ],
    [
      'and where nothing is there, another run looks once more',
      { replies: [LOST, BAD], pages: [items(), items()] },
      `refused: ${said('BadRequestException')}`,
      ['sent', 'answered badly', ...looked(500), 'sent', 'answered well', ...looked(1000), 'noted "unknown"'],
    ],
    [
      'two are there, and one was sent',
      { replies: [LOST], pages: [items('x', 'y')] },
      `unknown: ${CLOSED}${SEE}`,
      ['sent', 'answered badly', ...looked(500), 'noted "unknown"'],
    ],
    [
      'the look is refused',
      { replies: [LOST], pages: [FORBIDDEN] },
      `unknown: ${CLOSED}${SEE}`,
      ['sent', 'answered badly', ...looked(500), 'noted "unknown"'],
    ],
    [
      'the look fails once',
      { replies: [LOST], pages: [LOST, items('x')] },
      'created x',
      ['sent', 'answered badly', 'waited 500', LOOK, 'answered badly', ...looked(500), owned('x')],
    ],
  ])('%s', async (_, scene, outcome, log) => {
    const played = await play(scene)

    expect({ outcome: played.outcome, log: played.log }).toEqual({ outcome, log: [...BEGUN, ...log] })
  })
})

describe('it may have been created', () => {
  const told = 'The integration was created, and its id was not told.'

  test.each([
    [
      'a read timeout',
      { why: 'read-timeout', reached: true } as const,
      'Read timeout on endpoint URL: "http://h/v2/apis/a1/integrations"',
    ],
    [
      '500',
      { status: 500, body: '' },
      'An error occurred (500) when calling the CreateIntegration operation: Internal Server Error',
    ],
    ['500 with a code', refusal('InternalFailure', 500), said('InternalFailure')],
    [
      '502 of a proxy',
      { status: 502, body: '<html>' },
      'An error occurred (502) when calling the CreateIntegration operation: Bad Gateway',
    ],
    [
      '502 of a proxy that says a text in JSON',
      { status: 502, body: '"bad"' },
      'The service refused with status 502 and said: "bad"',
    ],
    ['503', { status: 503, body: '{"message":"m"}' }, said('503')],
    ['504', { status: 504, body: '{"message":"m"}' }, said('504')],
    ['201 without an id', { status: 201, body: '{}' }, told],
    ['201 with an id that is no text', { status: 201, body: '{"integrationId":7}' }, told],
    ['201 with nothing', { status: 201, body: '' }, told],
    ['200 of somebody else', { status: 200, body: '<html>' }, told],
    [
      '201 with a list',
      { status: 201, body: '[]' },
      "The integration was created, but the reply is of a type that cannot be read: <class 'list'> []",
    ],
    [
      '201 with an odd member',
      { status: 201, body: '{"integrationId":"x","tlsConfig":[]}' },
      "The integration was created, but TlsConfig is of a type that cannot be read: <class 'list'> []",
    ],
  ])('after %s', async (_, reply, says) => {
    const there = await play({ replies: [reply], pages: [items('x')] })
    const absent = await play({ replies: [reply, CREATED], pages: [items()] })

    expect([there.outcome, there.owned]).toEqual(['created x', ['a1/x']])
    expect([absent.outcome, absent.owned]).toEqual(['created new', ['a1/new']])
    const only = await play({ replies: [reply], pages: [items()], allowed: 1 })
    expect(only.outcome).toBe(`failed: ${says}`)
    expect(absent.debug[0]).toBe('item 7: POST /v2/apis/a1/integrations {"integrationType":"MOCK"}')
    expect(absent.debug.map((line) => /^item 7: (POST|no reply|reply)/.exec(line)?.[1])).toEqual([
      'POST',
      expect.stringMatching(/reply$/),
      'POST',
      'reply',
    ])
  })
})

test('twelve 429s are enough', async () => {
  const { outcome, log } = await play({ replies: Array.from({ length: 12 }, () => BUSY) })

  expect(outcome).toBe(`failed: ${said('TooManyRequestsException')}`)
  expect(log.filter((what) => what === 'sent')).toHaveLength(12)
  expect(log.at(-1)).toBe('noted "failed"')
})

test('429s do not count as tries', async () => {
  const slow = refusal('SlowDown')
  const { outcome } = await play({ replies: [BUSY, BUSY, BUSY, slow, BUSY, slow, slow] })

  expect(outcome).toBe(`failed: ${said('SlowDown', ' (reached max retries: 2)')}`)
})

test('no wait for what is lost is longer than eight seconds', async () => {
  const { log } = await play({ replies: Array(7).fill(LOST), pages: Array(7).fill(items()), allowed: 7 })

  const waits = log.filter((what) => what.startsWith('waited'))
  expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000].map((millis) => `waited ${millis}`))
})
