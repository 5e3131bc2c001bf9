import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalText } from '../../src/batch/canonical.ts'
import { toWire } from '../../src/service/wire.ts'
import type { Request } from '../../src/model/request.ts'
import type { Json, JsonMap } from '../../src/value.ts'
import { drawn, fakeClock } from './clock.ts'
import { startRun } from './simulated-run.ts'
import type { Disk } from './simulated-run.ts'
import { FAULTS, filledIn, simulateService } from './simulated-service.ts'
import type { Fate } from './simulated-service.ts'

const KINDS: readonly (readonly (readonly [string, Json])[])[] = [
  [['IntegrationType', 'MOCK']],
  [
    ['IntegrationType', 'MOCK'],
    ['TimeoutInMillis', 29_000n],
  ],
  [
    ['IntegrationType', 'MOCK'],
    ['ConnectionType', 'INTERNET'],
    ['PayloadFormatVersion', '1.0'],
  ],
  [
    ['IntegrationType', 'HTTP_PROXY'],
    ['IntegrationUri', 'https://x'],
  ],
  [
    ['IntegrationType', 'HTTP_PROXY'],
    ['IntegrationUri', 'https://y'],
    ['TimeoutInMillis', 50n],
  ],
]

const itemOf = (kind: number, api: number): Request =>
  new Map<string, Json>([['ApiId', `a${api}`], ...(KINDS[kind] ?? [])]) as unknown as Request

const plan = fc.record({
  seed: fc.integer(),
  items: fc.array(fc.tuple(fc.nat({ max: KINDS.length - 1 }), fc.nat({ max: 1 })), { minLength: 1, maxLength: 14 }),
  /** Equal ones of which nobody here is the owner. */
  foreign: fc.array(fc.tuple(fc.nat({ max: KINDS.length - 1 }), fc.nat({ max: 1 })), { maxLength: 4 }),
  concurrency: fc.integer({ min: 1, max: 8 }),
  rate: fc.constantFrom(0, 0, 2, 8),
  /** Of a hundred requests, and looks, so many go wrong. */
  faulty: fc.constantFrom(0, 5, 30, 60),
  faults: fc.subarray([...FAULTS], { minLength: 1 }),
  blind: fc.constantFrom(0, 0, 5, 40),
  /** How long the runs are left alive, and how long it is to the next. */
  lives: fc.array(
    fc.tuple(fc.oneof(fc.nat({ max: 2500 }), fc.nat({ max: 20_000 })), fc.constantFrom(0, 0, 500, 3000)),
    { maxLength: 6 },
  ),
  /** Whether one is stopped with Ctrl-C first. */
  stops: fc.boolean(),
})
type Plan = typeof plan extends fc.Arbitrary<infer One> ? One : never

async function live(drawnPlan: Plan) {
  const { seed, faulty, faults, blind, lives, stops, concurrency, rate } = drawnPlan
  const draw = drawn(seed)
  const clock = fakeClock(() => 2 * draw(), draw)
  const sun = { isOut: false }
  const fate = (): Fate =>
    sun.isOut || draw() * 100 >= faulty ? 'created' : (faults[Math.floor(draw() * faults.length)] ?? 'created')
  const service = simulateService(clock, { fate, isBlind: () => !sun.isOut && draw() * 100 < blind, draw })
  const items = drawnPlan.items.map(([kind, api]) => itemOf(kind, api))
  for (const [kind, api] of drawnPlan.foreign) {
    const request = itemOf(kind, api)
    const asked = toWire(request).body
    service.kept.push({ id: `f${service.kept.length}`, apiId: `a${api}`, asked })
  }
  const foreign = service.kept.map(({ id }) => id)
  const disk: Disk = { lines: [], writtenAt: 0 }
  const parts = { items, service, clock, disk, draw, concurrency, rate }
  for (const [life, rest] of lives) {
    const run = startRun(parts)
    if (stops) {
      await clock.run(clock.world.elapsed() + life / 2)
      run.stop()
    }
    await clock.run(clock.world.elapsed() + life)
    run.kill()
    await clock.run(clock.world.elapsed() + rest)
  }
  const wholes = []
  for (const isOut of [false, false, true]) {
    sun.isOut = isOut
    const run = startRun(parts)
    await clock.run(clock.world.elapsed() + 3_600_000)
    wholes.push(run.ending)
  }
  return { items, service, foreign, disk, wholes, last: wholes[2] }
}

test('whatever goes wrong and whenever a run is killed, each item exists exactly once in the end', async () => {
  await fc.assert(
    fc.asyncProperty(plan, async (drawnPlan) => {
      const { items, service, foreign, wholes, last } = await live(drawnPlan)
      const own = service.kept.filter(({ id }) => !foreign.includes(id))
      const keptOf = (apiId: Json, asked: JsonMap): string => canonicalText(new Map([['', apiId], ...filledIn(asked)]))

      expect(wholes.map(({ over }) => over)).toEqual(['well', 'well', 'well'])
      expect(own.map(({ apiId, asked }) => keptOf(apiId, asked)).sort()).toEqual(
        items.map((item) => keptOf(item.get('ApiId') ?? '', toWire(item).body)).sort(),
      )
      const ids = last?.results.map(({ outcome }) =>
        'members' in outcome ? outcome.members.get('IntegrationId') : outcome.status,
      )
      expect([...(ids ?? [])].sort()).toEqual(own.map(({ id }) => id).sort())
    }),
    { numRuns: 300 },
  )
})

test('a run that begins when one was killed whose request had waited long before it left', async () => {
  const draw = (): number => 0.9
  const clock = fakeClock(() => 0, draw)
  const sent: number[] = []
  const fate = (): Fate => {
    sent.push(clock.world.elapsed())
    return sent.length < 7 ? 'throttled' : 'created'
  }
  const service = simulateService(clock, { fate, isBlind: () => false, draw })
  const disk: Disk = { lines: [], writtenAt: 0 }
  const parts = { items: [itemOf(0, 1)], service, clock, disk, draw, concurrency: 1, rate: 8 }
  const first = startRun(parts)
  while (sent.length < 7) await clock.run(clock.world.elapsed() + 1)
  first.kill()
  expect([clock.world.elapsed() - disk.writtenAt > 2000, service.kept]).toEqual([true, []])

  const second = startRun(parts)
  await clock.run(clock.world.elapsed() + 60_000)

  expect([second.ending.results.map(({ outcome }) => outcome.status), service.kept.length]).toEqual([['exists'], 1])
})
