import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchRequests } from '../../src/batch/match.ts'
import { guesses } from '../../src/service/same-integration.ts'
import type { Json, JsonMap } from '../../src/value.ts'

type Members = Readonly<Record<string, Json>>

const map = (members: Members): JsonMap => new Map(Object.entries(members))
/** What the service shows of one of its own. */
const kept = (integrationId: string, members: Members): JsonMap => map({ integrationId, ...members })

/** For each that asks: the id of what it has made, or why none is known. */
const matched = (asked: readonly Members[], candidates: readonly JsonMap[]): readonly Json[] =>
  matchRequests(asked.map(map), candidates).map((sighting) =>
    sighting.is === 'there' ? (sighting.kept.get('integrationId') ?? null) : sighting.is,
  )

const MOCK = { integrationType: 'MOCK' }
const PROXY = { integrationType: 'HTTP_PROXY', integrationUri: 'https://x', integrationMethod: 'GET' }

describe('one that asks finds', () => {
  test.each<readonly [string, Members, Members]>([
    ['the very same', PROXY, PROXY],
    ['a timeout of HTTP APIs filled in', PROXY, { ...PROXY, timeoutInMillis: 30_000n }],
    ['a timeout of WebSocket APIs filled in', PROXY, { ...PROXY, timeoutInMillis: 29_000n }],
    [
      'all filled in',
      { integrationType: 'MOCK' },
      {
        ...MOCK,
        connectionType: 'INTERNET',
        integrationMethod: 'POST',
        passthroughBehavior: 'WHEN_NO_MATCH',
        payloadFormatVersion: '1.0',
        timeoutInMillis: 29_000n,
      },
    ],
    ['what it asked for left out, for it is the default', { ...MOCK, connectionType: 'INTERNET' }, MOCK],
    ['what is of no use to its type left out', { ...MOCK, integrationUri: 'https://x' }, MOCK],
    ['a number written otherwise', { ...MOCK, timeoutInMillis: 50 }, { ...MOCK, timeoutInMillis: 50n }],
    ['an empty map left out', { ...MOCK, requestTemplates: new Map() }, MOCK],
    [
      'maps in another order',
      {
        ...MOCK,
        requestTemplates: new Map([
          ['a', '1'],
          ['b', '2'],
        ]),
      },
      {
        ...MOCK,
        requestTemplates: new Map([
          ['b', '2'],
          ['a', '1'],
        ]),
      },
    ],
    [
      'what the service alone says',
      MOCK,
      { ...MOCK, integrationResponseSelectionExpression: 's', apiGatewayManaged: false },
    ],
  ])('%s', (_, asked, there) => {
    expect(matched([asked], [kept('x', there)])).toEqual(['x'])
  })
})

describe('one that asks does not find', () => {
  test.each<readonly [string, Members, Members]>([
    ['another type', MOCK, { integrationType: 'AWS' }],
    ['another timeout', { ...MOCK, timeoutInMillis: 50n }, { ...MOCK, timeoutInMillis: 30_000n }],
    ['a timeout that nobody fills in', MOCK, { ...MOCK, timeoutInMillis: 28_000n }],
    [
      '29 seconds where 30 were asked for',
      { ...MOCK, timeoutInMillis: 30_000n },
      { ...MOCK, timeoutInMillis: 29_000n },
    ],
    ['a description that is too much', MOCK, { ...MOCK, description: 'd' }],
    ['one without its description', { ...MOCK, description: 'd' }, MOCK],
    ['another URI', PROXY, { ...PROXY, integrationUri: 'https://y' }],
    ['a URI that was not asked for', MOCK, { ...MOCK, integrationUri: 'https://x' }],
    ['a VPC link', MOCK, { ...MOCK, connectionType: 'VPC_LINK', connectionId: 'v' }],
    ['version 2.0', MOCK, { ...MOCK, payloadFormatVersion: '2.0' }],
    ['GET', MOCK, { ...MOCK, integrationMethod: 'GET' }],
    ['one that API Gateway made by itself', MOCK, { ...MOCK, apiGatewayManaged: true }],
  ])('%s', (_, asked, there) => {
    expect(matched([asked], [kept('x', there)])).toEqual(['absent'])
  })
})

const A29 = { ...MOCK, timeoutInMillis: 29_000n }
const A30 = { ...MOCK, timeoutInMillis: 30_000n }
const FULL = { ...MOCK, connectionType: 'INTERNET', payloadFormatVersion: '1.0' }
const URI = { ...MOCK, integrationUri: 'https://x' }

test.each<readonly [string, readonly Members[], readonly JsonMap[], readonly string[]]>([
  ['nobody asks', [], [kept('x', MOCK)], []],
  ['nothing is there', [MOCK, MOCK], [], ['absent', 'absent']],
  ['two equal ones get two', [MOCK, MOCK], [kept('x', MOCK), kept('y', MOCK)], ['x', 'y']],
  ['one of two equal ones was made', [MOCK, MOCK], [kept('x', MOCK)], ['x', 'absent']],
  ['one more than were sent', [MOCK], [kept('x', MOCK), kept('y', MOCK)], ['unclear']],
  [
    'one more than two that were sent',
    [MOCK, MOCK],
    [kept('x', MOCK), kept('y', MOCK), kept('z', MOCK)],
    ['unclear', 'unclear'],
  ],
  [
    'too many of one kind, another kind is clear',
    [MOCK, PROXY],
    [kept('x', MOCK), kept('y', MOCK), kept('z', PROXY)],
    ['unclear', 'z'],
  ],
  ['what others look like does not matter', [PROXY], [kept('x', MOCK), kept('y', MOCK), kept('z', PROXY)], ['z']],
  ['who asked for 29 seconds goes before who asked for none', [MOCK, A29], [kept('x', A29)], ['absent', 'x']],
  ['and in the other order', [A29, MOCK], [kept('x', A29)], ['x', 'absent']],
  [
    'also where it said less of the rest',
    [FULL, A29],
    [kept('x', { ...FULL, ...A29 }), kept('y', { ...FULL, ...A30 })],
    ['y', 'x'],
  ],
  [
    'of three kinds each gets its own',
    [MOCK, A30, A29],
    [kept('x', A29), kept('y', A30), kept('z', A30)],
    ['z', 'y', 'x'],
  ],
  [
    'who asked for no URI goes before one whose URI may not have been kept',
    [URI, MOCK],
    [kept('x', MOCK)],
    ['absent', 'x'],
  ],
  ['whose URI was kept gets that one', [URI, MOCK], [kept('x', MOCK), kept('y', URI)], ['y', 'x']],
])('%s', (_, asked, candidates, found) => {
  expect(matched(asked, candidates)).toEqual(found)
})

/** Members as the service keeps them in an HTTP API. */
const filledIn = (members: Members): Members => ({
  connectionType: 'INTERNET',
  payloadFormatVersion: '1.0',
  timeoutInMillis: 30_000n,
  ...members,
})
const KINDS: readonly Members[] = [MOCK, A29, A30, FULL, PROXY, { ...PROXY, ...A29 }, { ...PROXY, description: 'd' }]

test('of requests of which some were carried out, those that find nothing are what is still to be created', () => {
  const sent = fc.array(fc.tuple(fc.constantFrom(...KINDS), fc.boolean()), { maxLength: 12 })
  fc.assert(
    fc.property(sent, fc.func(fc.nat()), (requests, order) => {
      const made = requests.flatMap(([members, isMade], at) => (isMade ? [kept(`n${at}`, filledIn(members))] : []))
      const candidates = made.toSorted((a, b) => order(a.get('integrationId')) - order(b.get('integrationId')))

      const sightings = matchRequests(
        requests.map(([members]) => map(members)),
        candidates,
      )

      const found = sightings.flatMap((sighting) => (sighting.is === 'there' ? [sighting.kept] : []))
      expect(new Set(found)).toEqual(new Set(made))
      expect(found).toHaveLength(made.length)
      const shape = (members: Members): string => JSON.stringify(Object.entries(filledIn(members)).map(String).sort())
      const absent = requests.filter((_, at) => sightings[at]?.is === 'absent').map(([members]) => shape(members))
      expect(absent.sort()).toEqual(requests.flatMap(([members, isMade]) => (isMade ? [] : [shape(members)])).sort())
      for (const [at, [members]] of requests.entries()) {
        const sighting = sightings[at]
        if (sighting?.is === 'there') expect(guesses(map(members), sighting.kept)).not.toBe(undefined)
      }
    }),
    { numRuns: 500 },
  )
})
