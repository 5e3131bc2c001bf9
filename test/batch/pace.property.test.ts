import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawn } from './clock.ts'
import { mostInASecond, send } from './line.ts'
import type { Fate, Past, Plan } from './line.ts'

const burstOf = (rate: number): number => Math.min(20, Math.ceil(2.5 * rate))

const plan = fc.record({
  rate: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constantFrom(0.5, 2.5, 0.2, 7.9, 40)),
  senders: fc.integer({ min: 1, max: 40 }),
  seed: fc.integer(),
  /** How many of a hundred answers are 429. */
  refused: fc.constantFrom(0, 0, 1, 10, 40),
  /** The most that a sender does between its requests, that a timer is late, that the service works on a request. */
  idle: fc.constantFrom(0, 0, 50, 2000, 20_000),
  late: fc.constantFrom(0, 2, 300),
  work: fc.integer({ max: 1000, min: 0 }),
})
type Drawn = typeof plan extends fc.Arbitrary<infer One> ? One : never

/** What is drawn for each request, from what is drawn for all of them. */
function planOf({ rate, senders, seed, refused, idle, late }: Drawn, way: (draw: () => number) => Fate): Plan {
  const draw = drawn(seed)
  return {
    rate,
    senders,
    millis: 30_000,
    random: draw,
    late: () => late * draw(),
    idle: () => (draw() < 0.5 ? 0 : idle * draw()),
    fate: () => {
      const slow = draw() * 100 < refused
      return slow && draw() < 0.2 ? { ...way(draw), slow, after: 3 * draw() } : { ...way(draw), slow }
    },
  }
}

const held = ({ seen }: Past, rate: number): void => {
  expect(mostInASecond(seen, burstOf(rate))).toBeLessThanOrEqual(Math.ceil(rate))
}

test('wherever between departure and answer a request is seen, no second sees more than the rate', async () => {
  await fc.assert(
    fc.asyncProperty(plan, async (drawn) => {
      const past = await send(
        planOf(drawn, (draw) => {
          const answered = 3000 * draw()
          const where = draw()
          return { seen: answered * (where < 0.3 ? 0 : where > 0.7 ? 1 : draw()), answered }
        }),
      )
      held(past, drawn.rate)
    }),
    { numRuns: 150 },
  )
})

test('a line that stalls now and then, before or behind a service that takes its time, lets none be seen too early', async () => {
  await fc.assert(
    fc.asyncProperty(plan, async (drawn) => {
      const stall = (draw: () => number): number => (draw() < 0.2 ? 1500 * draw() : 20 * draw())
      const past = await send(
        planOf(drawn, (draw) => {
          const seen = stall(draw)
          return { seen, answered: seen + drawn.work + stall(draw) }
        }),
      )
      held(past, drawn.rate)
    }),
    { numRuns: 150 },
  )
})

test('who comes first leaves first, and in the end all have left', async () => {
  await fc.assert(
    fc.asyncProperty(plan, async (drawn) => {
      const { order, asked, left } = await send(planOf(drawn, (draw) => ({ seen: 0, answered: 3000 * draw() })))

      expect(order).toEqual(Array.from({ length: asked }, (_, number) => number))
      expect(left).toEqual(left.toSorted((one, other) => one - other))
    }),
    { numRuns: 100 },
  )
})

test('behind the first burst requests leave one by one', async () => {
  await fc.assert(
    fc.asyncProperty(plan, async (drawn) => {
      const { left } = await send(planOf({ ...drawn, late: 2 }, (draw) => ({ seen: 0, answered: 300 * draw() })))
      const behind = left.slice(burstOf(drawn.rate))

      // Up to 25 ms of what one had to wait beyond its moment are made up for.
      for (const [index, at] of behind.slice(1).entries())
        expect(at - (behind[index] ?? 0)).toBeGreaterThanOrEqual(1000 / drawn.rate - 25.001)
    }),
    { numRuns: 100 },
  )
})

test.each([
  { latency: 'of 2 ms', least: 2, most: 2, reached: 0.98 },
  { latency: 'up to 50 ms', least: 0, most: 50, reached: 0.95 },
  { latency: 'of 50 ms', least: 50, most: 50, reached: 0.94 },
  { latency: 'of 300 ms', least: 300, most: 300, reached: 0.94 },
  { latency: 'around 300 ms', least: 260, most: 340, reached: 0.85 },
])('with a latency $latency the asked rate is reached but for a little', async ({ least, most, reached }) => {
  for (const rate of [1, 2.5, 8, 40, 200]) {
    const draw = drawn(rate)
    const fate = (): Fate => ({ seen: 0, answered: least + (most - least) * draw() })
    const { left } = await send({ rate, senders: 100, millis: 160_000, fate, late: () => 1.5 * draw() })
    const middle = left.filter((at) => at > 60_000 && at <= 160_000).length / 100

    expect(middle / rate).toBeGreaterThanOrEqual(reached)
    expect(middle / rate).toBeLessThanOrEqual(1.01)
  }
})
