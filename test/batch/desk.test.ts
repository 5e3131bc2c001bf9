import { expect, test } from 'vitest'
import { openDesk } from '../../src/batch/desk.ts'
import { openJournal } from '../../src/batch/journal.ts'
import type { Exchanged } from '../../src/batch/desk.ts'
import type { Seen } from '../../src/batch/look.ts'
import type { Json } from '../../src/value.ts'
import type { Broken, Reply, WireRequest } from '../../src/world.ts'
import { CONNECTION } from '../support/connection.ts'
import { fakeWorld } from '../support/fake-world.ts'
import { fakeClock } from './clock.ts'
import { HEAD, tellingPace } from './stage.ts'

const WIRE: WireRequest = {
  method: 'POST',
  path: '/v2/apis/a1/integrations',
  body: new Map([['integrationType', 'MOCK']]),
}
const LOST_ONE = { apiId: 'a1', body: WIRE.body }
const reply = (status: number, body: string, headers: readonly (readonly [string, string])[] = []): Reply => ({
  status,
  headers: new Map(headers),
  body: Buffer.from(body),
})
const there = (...ids: readonly string[]): Reply =>
  reply(200, JSON.stringify({ items: ids.map((integrationId) => ({ integrationId, integrationType: 'MOCK' })) }))
const CREATED = reply(201, '{"integrationId":"x"}')
const LOST: Broken = { why: 'closed', reached: true, code: 'E', says: 's' }

/** A desk whose service answers when the test says so; what it was asked, and what the pace was told, in order. */
async function setUp(lines: readonly string[] = [HEAD]) {
  const clock = fakeClock()
  const { world: fake } = fakeWorld({ journals: { j: lines.map((line) => `${line}\n`).join('') } })
  const world = { ...fake, ...clock.world }
  const file = await world.openJournal('j')
  if (!('append' in file)) throw new Error('no journal')
  const log: string[] = []
  const answers: ((outcome: Reply | Broken | Error) => void)[] = []
  const pages: (Reply | Broken)[] = []
  const gateway = {
    createIntegration: () => {
      log.push('sent')
      return new Promise<Reply | Broken>((answer, fail) =>
        answers.push((outcome) => (outcome instanceof Error ? fail(outcome) : answer(outcome))),
      )
    },
    list: async () => {
      log.push('look')
      const page = pages.shift()
      if (page === undefined) throw new Error('not foreseen')
      return page
    },
  }
  const told = tellingPace((what) => log.push(what))
  const turns: Promise<void>[] = []
  const pace = { ...told, turn: async () => (await turns.shift(), told.turn()) }
  const journal = await openJournal(file, 'j', CONNECTION.url)
  const desk = openDesk({ gateway, pace, journal, connection: CONNECTION }, world)
  const soon = (millis = 0): Promise<void> => clock.run(clock.world.elapsed() + millis)
  const send = (): { came?: Exchanged | undefined; threw?: unknown; done: boolean } => {
    const sending: { came?: Exchanged | undefined; threw?: unknown; done: boolean } = { done: false }
    desk.exchange(WIRE).then(
      (came) => Object.assign(sending, { came, done: true }),
      (threw: unknown) => Object.assign(sending, { threw, done: true }),
    )
    return sending
  }
  /** What became of an exchange that is over, as soon as it is known. */
  const doubt = (sending: { readonly came?: Exchanged | undefined }, patience = 500): { seen?: Json } => {
    const look: { seen?: Json } = {}
    if (sending.came === undefined) throw new Error('nothing was sent')
    void desk.whatBecame({ ...LOST_ONE }, sending.came, patience).then((seen) => (look.seen = shown(seen)))
    return look
  }
  const answer = async (at: number, outcome: Reply | Broken | Error): Promise<void> => {
    answers[at]?.(outcome)
    await soon()
  }
  return { desk, log, answer, pages, turns, soon, send, doubt }
}

const shown = (seen: Seen): Json => (seen.is === 'there' ? (seen.kept.get('integrationId') ?? null) : seen.is)

test('the pace is told how each exchange went', async () => {
  const { log, answer, soon, send } = await setUp()
  const outcomes = [
    CREATED,
    reply(400, ''),
    reply(429, '', [['retry-after', '4']]),
    reply(429, ''),
    LOST,
    reply(500, ''),
  ]
  for (const [at, outcome] of outcomes.entries()) {
    const sending = send()
    await soon()
    await answer(at, outcome)
    expect(sending.came?.outcome).toBe(outcome)
    sending.came?.leave()
  }

  expect(log.filter((what) => what !== 'sent')).toEqual([
    ...['answered well', 'answered well', 'answered badly', 'slow 4', 'answered badly', 'slow a little'],
    ...['answered badly', 'answered well'],
  ])
})

test('nobody looks while a request is in flight, and nobody sends until the look is over', async () => {
  const { desk, log, answer, pages, soon, send, doubt } = await setUp()
  const [first, second] = [send(), send()]
  await soon()
  await answer(0, LOST)
  const look = doubt(first)
  const third = send()
  await soon(10_000)
  expect(log).toEqual(['sent', 'sent', 'answered badly'])

  // What the second has made is its own, and so not that of the first.
  await answer(1, CREATED)
  desk.owned.add('a1/x')
  second.came?.leave()
  pages.push(there('x', 'y'))
  await soon(499)
  expect([log.at(-1), look.seen]).toEqual(['answered well', undefined])
  await soon(1)

  expect(look.seen).toBe('y')
  expect(desk.owned).toEqual(new Set(['a1/x', 'a1/y']))
  await soon()
  expect(log.slice(3)).toEqual(['answered well', 'look', 'answered well', 'sent'])
  expect(third.done).toBe(false)
})

test('one whose turn comes while somebody is in doubt gives it back, and waits', async () => {
  const { log, answer, pages, turns, soon, send, doubt } = await setUp()
  const first = send()
  await soon()
  let come = (): void => {}
  turns.push(new Promise((resolve) => (come = resolve)))
  send()
  await soon()
  await answer(0, LOST)
  doubt(first)
  come()
  await soon()
  expect(log).toEqual(['sent', 'answered badly', 'answered badly'])

  pages.push(there('x'))
  await soon(500)

  expect(log.slice(3)).toEqual(['look', 'answered well', 'sent'])
})

test('a request that has its answer and has not left is in flight', async () => {
  const { log, answer, pages, soon, send, doubt } = await setUp()
  const [first, second] = [send(), send()]
  await soon()
  await answer(0, LOST)
  await answer(1, CREATED)
  doubt(first)
  await soon(5000)
  expect(log).not.toContain('look')

  pages.push(there())
  second.came?.leave()
  await soon(500)

  expect(log).toContain('look')
})

test('two equal ones that are in doubt together get two different ones, after the longer patience', async () => {
  const { log, answer, pages, soon, send, doubt } = await setUp()
  const sendings = [send(), send(), send()]
  await soon()
  for (const at of [0, 1, 2]) await answer(at, LOST)
  pages.push(there('x', 'y'))
  const looks = sendings.map((sending, at) => doubt(sending, [500, 2000, 500][at]))
  await soon(1999)
  expect(log).not.toContain('look')

  await soon(1)

  expect(looks.map(({ seen }) => seen)).toEqual(['x', 'y', 'absent'])
  expect(log.filter((what) => what === 'look')).toHaveLength(1)
})

test('one who gets no credentials leaves, and those in doubt are looked for', async () => {
  const { log, answer, pages, soon, send, doubt } = await setUp()
  const [first, second] = [send(), send()]
  await soon()
  await answer(0, LOST)
  const look = doubt(first)
  pages.push(there('x'))
  await answer(1, new Error('no keys'))
  await soon(500)

  expect([second.threw, look.seen]).toEqual([new Error('no keys'), 'x'])
  expect(log).toEqual(['sent', 'sent', 'answered badly', 'answered badly', 'look', 'answered well'])
})

test('who cannot look does not know, and the others go on', async () => {
  const { log, answer, soon, send, doubt } = await setUp()
  const first = send()
  await soon()
  await answer(0, LOST)
  const look = doubt(first)
  send()
  await soon(500)

  expect([look.seen, log.at(-1)]).toEqual(['unseen', 'sent'])
})

test('what the journal knows as owned is not found, and what was there before neither', async () => {
  const created = '{"Item":"d","Ordinal":0,"Step":"created","Api":"a1","IntegrationId":"x"}'
  const { desk, pages } = await setUp([HEAD, '{"Api":"a1","Ids":["w"]}', created])
  pages.push(there('w', 'x', 'y'), there('w', 'x', 'y'))

  expect((await desk.lookNow([LOST_ONE])).map(shown)).toEqual(['y'])
  expect((await desk.lookNow([LOST_ONE])).map(shown)).toEqual(['absent'])
})

test('stopped: nothing is sent, and who waits does not any more', async () => {
  const { desk, log, soon, send } = await setUp()
  let isOver = false
  void desk.pause(10_000).then(() => (isOver = true))
  desk.stop()
  const sending = send()
  await soon()

  expect([isOver, sending, log]).toEqual([true, { came: undefined, done: true }, []])
})

test('stopped while one is in doubt: it looks at once, and what is not there may still come', async () => {
  const { desk, log, answer, pages, soon, send, doubt } = await setUp()
  const [first, second] = [send(), send()]
  await soon()
  await answer(0, LOST)
  await answer(1, LOST)
  pages.push(there('x'))
  const looks = [doubt(first, 8000), doubt(second, 8000)]
  const third = send()
  await soon(100)
  desk.stop()
  await soon()

  expect(looks.map(({ seen }) => seen)).toEqual(['x', 'unseen'])
  expect([third, log.filter((what) => what === 'sent')]).toEqual([{ came: undefined, done: true }, ['sent', 'sent']])
})

test('who was stopped does not know what became of what an earlier run has sent', async () => {
  const { desk, pages } = await setUp()
  pages.push(there('x'), there())
  desk.stop()

  expect((await desk.lookNow([LOST_ONE])).map(shown)).toEqual(['x'])
  expect((await desk.lookNow([LOST_ONE])).map(shown)).toEqual(['unseen'])
})
