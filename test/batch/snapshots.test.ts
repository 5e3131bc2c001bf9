import { expect, test } from 'vitest'
import { openJournal } from '../../src/batch/journal.ts'
import { openSnapshots } from '../../src/batch/snapshots.ts'
import { CONNECTION } from '../support/connection.ts'
import { rejected } from '../support/caught.ts'
import { fakeWorld } from '../support/fake-world.ts'
import type { ToldReply } from '../support/fake-world.ts'
import { HEAD, items, LOST, refusal, tellingPace, UNREACHED } from './stage.ts'

async function setUp(pages: readonly ToldReply[], lines?: readonly string[], synced = async (): Promise<void> => {}) {
  const journals = { j: (lines ?? []).map((line) => `${line}\n`).join('') }
  const { world, said } = fakeWorld({ pages, journals })
  const file = await world.openJournal('j')
  if (!('append' in file)) throw new Error('no journal')
  const append = (line: string): Promise<void> => file.append(line).then(synced)
  const journal = lines === undefined ? undefined : await openJournal({ ...file, append }, 'j', CONNECTION.url)
  const gateway = await world.connect(CONNECTION)
  const parts = { gateway, pace: tellingPace(() => {}), journal, connection: CONNECTION }
  const noted = (): string => (said.journals['j'] ?? '').slice(journals.j.length)
  return { snapshots: openSnapshots(parts, world), said, noted }
}

const NO_ROOM = Array<ToldReply>(5).fill(refusal('TooManyRequestsException', 429))

test('an API is looked at once, however many ask at once and later', async () => {
  const { snapshots, said } = await setUp([items('x', 'y')])
  const known = [...(await Promise.all([snapshots.know('a1'), snapshots.know('a1')])), await snapshots.know('a1')]

  expect(known).toEqual([{ count: 2 }, { count: 2 }, { count: 2 }])
  expect(said.looks).toEqual([undefined])
  expect(snapshots.before('a1')).toEqual(new Set(['x', 'y']))
})

test('each API by itself', async () => {
  const { snapshots } = await setUp([items('x'), items()])
  await snapshots.know('a1')
  expect(snapshots.before('a2')).toBe(undefined)
  await snapshots.know('a2')

  expect([snapshots.before('a1'), snapshots.before('a2')]).toEqual([new Set(['x']), new Set()])
})

test('what is seen is in the journal before anybody knows it', async () => {
  const ends: (() => void)[] = []
  const slow = (): Promise<void> => new Promise((end) => ends.push(end))
  const { snapshots, noted } = await setUp([items('x')], [HEAD], slow)
  let isKnown = false
  const known = snapshots.know('a1').then(() => (isKnown = true))
  await new Promise((done) => setImmediate(done))
  expect([noted(), isKnown]).toEqual(['{"Api":"a1","Ids":["x"]}\n', false])

  ends[0]?.()

  expect(await known).toBe(true)
})

test('what the first run has seen is what was there before; the count is that of now', async () => {
  const { snapshots, noted } = await setUp([items('x', 'y', 'z')], [HEAD, '{"Api":"a1","Ids":["x"]}'])
  expect(snapshots.before('a1')).toEqual(new Set(['x']))

  expect(await snapshots.know('a1')).toEqual({ count: 3 })
  expect([snapshots.before('a1'), noted()]).toEqual([new Set(['x']), ''])
})

test.each<readonly [string, readonly ToldReply[]]>([
  ['nobody may look', [refusal('AccessDeniedException', 403)]],
  ['there is no such API', [{ status: 404, body: '{}' }]],
  ['it cannot be read', [{ status: 200, body: 'x' }]],
  ['there is no end of it', Array<ToldReply>(100).fill({ status: 200, body: '{"items":[],"nextToken":"t"}' })],
])('%s: it stays unseen, also for later runs', async (_, pages) => {
  const { snapshots, noted, said } = await setUp(pages, [HEAD])
  const known = [await snapshots.know('a1'), await snapshots.know('a1')]

  expect(known).toEqual([{ count: undefined }, { count: undefined }])
  expect([snapshots.before('a1'), noted(), said.looks.length]).toEqual([
    'unseen',
    '{"Api":"a1","Ids":null}\n',
    pages.length,
  ])
})

test.each<readonly [string, readonly ToldReply[], string]>([
  ['no room', NO_ROOM, 'An error occurred (TooManyRequestsException) when calling the GetIntegrations operation: m'],
  [
    '500',
    Array(5).fill({ status: 500, body: '' }),
    'An error occurred (500) when calling the GetIntegrations operation: Internal Server Error',
  ],
  [
    'hung up',
    Array(5).fill(LOST),
    'Connection was closed before we received a valid response from endpoint URL: "http://h/v2/apis/a1/integrations".',
  ],
])('%s: an error, nothing is noted, and who comes later is told the same at once', async (_, failures, message) => {
  const { snapshots, noted } = await setUp([...failures, items('x')], [HEAD])
  const known = await snapshots.know('a1')

  expect(known).toEqual({ error: expect.objectContaining({ message }) })
  expect([snapshots.before('a1'), noted()]).toEqual([undefined, ''])
  expect(await snapshots.know('a1')).toBe(known)
})

test('no way to the service is the end of all', async () => {
  const { snapshots } = await setUp(Array(5).fill(UNREACHED))

  expect(await rejected(snapshots.know('a1'))).toEqual({
    fault: 'general',
    message: 'Could not connect to the endpoint URL: "http://h/v2/apis/a1/integrations"',
  })
})
