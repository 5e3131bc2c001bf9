import { describe, expect, test } from 'vitest'
import { idOf, listIntegrations, lookFor, retryAfter } from '../../src/batch/look.ts'
import type { Before } from '../../src/batch/journal.ts'
import type { Seen } from '../../src/batch/look.ts'
import type { Json, JsonMap } from '../../src/value.ts'
import { CONNECTION } from '../support/connection.ts'
import { fakeWorld } from '../support/fake-world.ts'
import type { ToldReply } from '../support/fake-world.ts'
import { items, LOST, refusal, tellingGateway, tellingPace, UNREACHED } from './stage.ts'

const MOCK: JsonMap = new Map([['integrationType', 'MOCK']])
const PROXY: JsonMap = new Map([['integrationType', 'HTTP_PROXY']])
const mock = (integrationId: string): Readonly<Record<string, string>> => ({ integrationId, integrationType: 'MOCK' })
const page = (there: readonly unknown[], nextToken?: string): ToldReply => ({
  status: 200,
  body: JSON.stringify({ items: there, nextToken }),
})

async function setUp(pages: readonly ToldReply[]) {
  const log: string[] = []
  const see = (what: string): void => void log.push(what)
  const { world: fake } = fakeWorld({ pages })
  const world = { ...fake, sleep: async (millis: number) => see(`waited ${millis}`) }
  return {
    log,
    world,
    looking: { gateway: tellingGateway(await world.connect(CONNECTION), [], see), pace: tellingPace(see) },
  }
}

const LOOK = 'look /v2/apis/a1/integrations'

describe('the integrations of an API', () => {
  const ids = async (pages: readonly ToldReply[]) => {
    const { log, world, looking } = await setUp(pages)
    const listed = await listIntegrations('a1', looking, world)
    return { log, listed: listed === undefined || 'outcome' in listed ? listed : listed.map(idOf) }
  }

  test.each<readonly [string, readonly ToldReply[], readonly string[], readonly string[]]>([
    ['none', [items()], [], [LOOK, 'answered well']],
    ['no word of any', [{ status: 200, body: '{}' }], [], [LOOK, 'answered well']],
    [
      'two pages',
      [page([mock('x')], 't'), items('y')],
      ['x', 'y'],
      [LOOK, 'answered well', `${LOOK} from t`, 'answered well'],
    ],
    [
      'throttled at first',
      [refusal('TooManyRequestsException', 429, { 'retry-after': '2' }), items('x')],
      ['x'],
      [LOOK, 'answered badly', 'slow 2', 'waited 500', LOOK, 'answered well'],
    ],
    ['lost at first', [LOST, items('x')], ['x'], [LOOK, 'answered badly', 'waited 500', LOOK, 'answered well']],
    [
      'four failures',
      [LOST, UNREACHED, { status: 500 }, { status: 503 }, items('x')],
      ['x'],
      [
        LOOK,
        'answered badly',
        'waited 500',
        LOOK,
        'answered badly',
        'waited 1000',
        LOOK,
        'answered well',
        'waited 2000',
        LOOK,
        'answered well',
        'waited 4000',
        LOOK,
        'answered well',
      ],
    ],
    [
      'the second page lost at first',
      [page([mock('x')], 't'), LOST, items('y')],
      ['x', 'y'],
      [LOOK, 'answered well', `${LOOK} from t`, 'answered badly', 'waited 500', `${LOOK} from t`, 'answered well'],
    ],
  ])('%s', async (_, pages, listed, log) => {
    expect(await ids(pages)).toEqual({ listed, log })
  })

  test.each<readonly [string, readonly ToldReply[], number]>([
    ['a refusal, at once', [{ status: 403 }], 1],
    ['five failures', Array(5).fill({ status: 500 }), 5],
    ['no JSON', [{ status: 200, body: '<html>' }], 1],
    ['items that are none', [{ status: 200, body: '{"items":{}}' }], 1],
    ['an item that is none', [{ status: 200, body: '{"items":["x"]}' }], 1],
    ['a second page that is refused', [page([mock('x')], 't'), { status: 403 }], 2],
  ])('%s: what came instead', async (_, pages, looks) => {
    const { log, listed } = await ids(pages)

    expect(listed).toEqual({
      outcome: expect.objectContaining({ status: pages.at(-1) && Object(pages.at(-1)).status }),
    })
    expect(log.filter((what) => what.startsWith('look'))).toHaveLength(looks)
  })

  test('pages without end are not believed', async () => {
    const { log, listed } = await ids(Array(200).fill(page([], 't')))

    expect(listed).toBe(undefined)
    expect(log.filter((what) => what.startsWith('look'))).toHaveLength(100)
  })
})

describe('what became of requests', () => {
  interface Scene {
    readonly pages: readonly ToldReply[]
    readonly owned?: readonly string[]
    readonly before?: Readonly<Record<string, Before>>
  }
  const look = async (asked: readonly (readonly [string, JsonMap])[], { pages, owned = [], before = {} }: Scene) => {
    const { log, world, looking } = await setUp(pages)
    const own = new Set(owned)
    const lost = asked.map(([apiId, body]) => ({ apiId, body }))
    const seen = await lookFor(lost, (apiId) => before[apiId], { ...looking, owned: own }, world)
    return { seen: seen.map(shown), owned: [...own], looks: log.filter((what) => what.startsWith('look')) }
  }
  const shown = (seen: Seen): Json => (seen.is === 'there' ? idOf(seen.kept) : seen.is)
  const one: readonly (readonly [string, JsonMap])[] = [['a1', MOCK]]
  const none = new Set<string>()

  test.each<readonly [string, Scene, Json, readonly string[]]>([
    ['it is there', { pages: [items('x')], before: { a1: none } }, 'x', ['a1/x']],
    ['it is there, and nobody knows what was before', { pages: [items('x')] }, 'x', ['a1/x']],
    ['it is not there', { pages: [items()] }, 'absent', []],
    ['another one is there', { pages: [page([{ integrationId: 'x', integrationType: 'AWS' }])] }, 'absent', []],
    ['it was there before', { pages: [items('x')], before: { a1: new Set(['x']) } }, 'absent', []],
    ['one was there before', { pages: [items('x', 'y')], before: { a1: new Set(['x']) } }, 'y', ['a1/y']],
    [
      'that of another API was there before',
      { pages: [items('x')], before: { a1: none, a2: new Set(['x']) } },
      'x',
      ['a1/x'],
    ],
    ['it is owned', { pages: [items('x')], owned: ['a1/x'] }, 'absent', ['a1/x']],
    ['one is owned', { pages: [items('x', 'y')], owned: ['a1/y'] }, 'x', ['a1/y', 'a1/x']],
    ['that of another API is owned', { pages: [items('x')], owned: ['a2/x'] }, 'x', ['a2/x', 'a1/x']],
    ['two are there', { pages: [items('x', 'y')] }, 'unclear', []],
    [
      'it stands on two pages',
      { pages: [page([mock('w'), mock('x')], 't'), items('x')], owned: ['a1/w'] },
      'x',
      ['a1/w', 'a1/x'],
    ],
    [
      'what was before could not be seen: it may be that',
      { pages: [items('x')], before: { a1: 'unseen' } },
      'undated',
      [],
    ],
    [
      'what was before could not be seen, and nothing is there now',
      { pages: [items()], before: { a1: 'unseen' } },
      'absent',
      [],
    ],
    ['the API cannot be seen', { pages: [{ status: 403 }] }, 'unseen', []],
    ['there is no end of it', { pages: Array(100).fill(page([mock('x')], 't')) }, 'unseen', []],
  ])('%s', async (_, scene, seen, owned) => {
    expect(await look(one, scene)).toMatchObject({ seen: [seen], owned })
  })

  test('two equal ones get two different ones, also where one stands on two pages', async () => {
    const twice: readonly (readonly [string, JsonMap])[] = [
      ['a1', MOCK],
      ['a1', MOCK],
    ]

    expect((await look(twice, { pages: [items('x', 'y')] })).seen).toEqual(['x', 'y'])
    expect((await look(twice, { pages: [items('x')] })).seen).toEqual(['x', 'absent'])
    expect((await look(twice, { pages: [page([mock('x')], 't'), items('x')] })).seen).toEqual(['x', 'absent'])
  })

  test('of several APIs each is looked at once, and answers come in the order of the questions', async () => {
    const asked = [
      ['a1', MOCK],
      ['a/2', MOCK],
      ['a1', PROXY],
      ['a/2', MOCK],
    ] as const
    const first = page([mock('x'), { integrationId: 'p', integrationType: 'HTTP_PROXY' }])

    expect(await look(asked, { pages: [first, items('x')] })).toEqual({
      seen: ['x', 'x', 'p', 'absent'],
      owned: ['a1/x', 'a1/p', 'a/2/x'],
      looks: [LOOK, 'look /v2/apis/a%2F2/integrations'],
    })
  })

  test('an API that cannot be seen does not hide the others', async () => {
    const asked = [
      ['a1', MOCK],
      ['a2', MOCK],
    ] as const

    expect((await look(asked, { pages: [{ status: 404 }, items('x')] })).seen).toEqual(['unseen', 'x'])
  })

  test('nobody asks, and nothing is looked at', async () => {
    expect(await look([], { pages: [] })).toEqual({ seen: [], owned: [], looks: [] })
  })
})

test.each([
  ['3', 3],
  ['0', 0],
  ['9999', 9999],
  ['10000', undefined],
  ['1.5', undefined],
  ['-1', undefined],
  ['', undefined],
  ['Sat, 21 Nov 2026 00:00:00 GMT', undefined],
  [undefined, undefined],
])('Retry-After: %s', (text, seconds) => {
  const headers = new Map(text === undefined ? [] : [['retry-after', text]])

  expect(retryAfter({ status: 429, headers, body: Buffer.from('') })).toBe(seconds)
})
