import { describe, expect, test } from 'vitest'
import { countAhead, countEach, lookEarlier, wantedOf } from '../../../src/app/batch/before-sending.ts'
import { openProgress } from '../../../src/app/batch/progress.ts'
import type { Desk } from '../../../src/batch/desk.ts'
import type { Seen } from '../../../src/batch/look.ts'
import type { DoubtfulTask } from '../../../src/batch/task.ts'
import { openJournal } from '../../../src/batch/journal.ts'
import { CliError } from '../../../src/errors.ts'
import { fakeWorld } from '../../support/fake-world.ts'
import { printed } from './printed.ts'
import { requestOf } from './request.ts'

const doubtful = (index: number, apiId: string): DoubtfulTask => ({
  is: 'doubtful',
  index,
  apiId,
  request: requestOf({ ApiId: apiId, IntegrationType: 'MOCK' }),
})

/** A desk where APIs have so many integrations; `'busy'` where they cannot be counted now, `'unseen'` where never. */
function deskOf(counts: Readonly<Record<string, number | 'busy' | 'unseen'>>, seen: readonly Seen[] = []) {
  const told = { asked: [] as string[], paused: [] as number[], lost: [] as unknown[] }
  const foreign = () => Promise.reject(new Error('not foreseen'))
  const desk: Desk = {
    owned: new Set(),
    exchange: foreign,
    whatBecame: foreign,
    stop: () => {},
    pause: async (millis) => void told.paused.push(millis),
    lookNow: async (lost) => {
      told.lost.push(...lost.map(printed))
      return seen
    },
    know: async (apiId) => {
      told.asked.push(apiId)
      const count = counts[apiId]
      if (count === 'busy') return { error: new CliError('service', 'busy') }
      return { count: count === 'unseen' ? undefined : count }
    },
  }
  return { desk, told }
}

const warning = (apiId: string, there: number, more: number): string =>
  `warning: ${apiId} has ${there} integrations, and ${more} more would be ${there + more}; an API may have 300, and for an ` +
  'HTTP API that cannot be raised\n'

describe('what the APIs have', () => {
  test('is asked once for each, and told of where it is too much', async () => {
    const { world, said } = fakeWorld()
    const { desk, told } = deskOf({ a: 0, b: 299, c: 299, d: 300, e: 500 })
    const wanted = new Map(Object.entries({ a: 301, b: 1, c: 2, d: 1, e: 3 }))
    await countAhead(wanted, { desk, abreast: 2, progress: await openProgress(world) }, world)

    expect(told.asked).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(said.stderr).toBe(warning('a', 0, 301) + warning('c', 299, 2) + warning('d', 300, 1) + warning('e', 500, 3))
  })

  test.each(['busy', 'unseen'] as const)('is not told of where it cannot be counted: %s', async (why) => {
    const { world, said } = fakeWorld()
    const { desk } = deskOf({ a: why })
    await countAhead(new Map([['a', 400]]), { desk, abreast: 2, progress: await openProgress(world) }, world)
    const begin = countEach(desk, world)
    for (let more = 1; more < 310; more++) await begin('a')

    expect(said.stderr).toBe('')
  })

  test('of a stream is told of once, when it happens', async () => {
    const { world, said } = fakeWorld()
    const { desk } = deskOf({ a: 298, b: 0, c: 300, d: 450 })
    const begin = countEach(desk, world)
    const spoken: string[] = []
    for (const apiId of ['a', 'b', 'a', 'a', 'a', 'a', 'c', 'c', 'd', 'd']) {
      await begin(apiId)
      spoken.push(said.stderr)
      said.stderr = ''
    }

    expect(spoken).toEqual([
      '',
      '',
      '',
      warning('a', 298, 3),
      '',
      '',
      warning('c', 300, 1),
      '',
      warning('d', 450, 1),
      '',
    ])
  })

  test('a service that nobody can reach ends it', async () => {
    const { desk } = deskOf({})
    const know = () => Promise.reject(new CliError('general', 'nobody is there'))
    const { world } = fakeWorld()
    const counting = { desk: { ...desk, know }, abreast: 2, progress: await openProgress(world) }
    const ahead = countAhead(new Map([['a', 1]]), counting, world)

    await expect(ahead).rejects.toEqual(new CliError('general', 'nobody is there'))
  })
})

test('what was in doubt and is not there is to be created, too', () => {
  const checked = {
    tasks: (async function* () {})(),
    total: 0,
    owned: [],
    close: () => {},
    wanted: new Map([['a', 2]]),
    doubtful: [doubtful(0, 'a'), doubtful(1, 'a'), doubtful(2, 'b'), doubtful(3, 'c')],
  }
  const seen = new Map<number, Seen>([
    [0, { is: 'absent' }],
    [1, { is: 'there', kept: new Map() }],
    [2, { is: 'absent' }],
    [3, { is: 'unclear' }],
  ])

  expect([...wantedOf(checked, seen)]).toEqual([
    ['a', 3],
    ['b', 1],
  ])
})

describe('what an earlier run left in doubt', () => {
  const journalOf = async (journalAge: number) => {
    const head = '{"Journal":"create-integrations","Version":1,"Endpoint":"https://e"}\n'
    const file = await fakeWorld({ journals: { j: head }, journalAge }).world.openJournal('j')
    if (!('lines' in file)) throw new Error('there is no journal')
    return openJournal(file, 'j', 'https://e')
  }

  test('is nothing, and nobody looks or waits', async () => {
    const { desk, told } = deskOf({})

    expect(await lookEarlier([], { desk, journal: undefined })).toEqual(new Map())
    expect(told).toEqual({ asked: [], paused: [], lost: [] })
  })

  test('is looked for by its API and body, and known by its position', async () => {
    const there: Seen = { is: 'there', kept: new Map([['integrationId', 'i']]) }
    const { desk, told } = deskOf({}, [{ is: 'absent' }, there])

    expect(
      await lookEarlier([doubtful(3, 'a'), doubtful(8, 'b'), doubtful(9, 'b')], {
        desk,
        journal: await journalOf(1e6),
      }),
    ).toEqual(
      new Map<number, Seen>([
        [3, { is: 'absent' }],
        [8, there],
        [9, { is: 'unseen' }],
      ]),
    )
    expect(told.lost).toEqual([
      { apiId: 'a', body: { integrationType: 'MOCK' } },
      { apiId: 'b', body: { integrationType: 'MOCK' } },
      { apiId: 'b', body: { integrationType: 'MOCK' } },
    ])
  })

  test.each([
    ['just now', 0, [2000]],
    ['not half an hour ago', 1_799_999, [2000]],
    ['half an hour ago', 1_800_000, []],
  ])('is waited for where the journal was written to %s', async (_, age, paused) => {
    const { desk, told } = deskOf({})
    await lookEarlier([doubtful(0, 'a')], { desk, journal: await journalOf(age) })

    expect(told.paused).toEqual(paused)
  })

  test('is waited for where nobody knows when it was', async () => {
    const { desk, told } = deskOf({})
    await lookEarlier([doubtful(0, 'a')], { desk, journal: undefined })

    expect(told.paused).toEqual([2000])
  })
})
