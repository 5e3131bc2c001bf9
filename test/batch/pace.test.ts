import { expect, test } from 'vitest'
import { openPace } from '../../src/batch/pace.ts'
import type { Departure, Pace } from '../../src/batch/pace.ts'
import { fakeClock } from './clock.ts'
import { mostInASecond, send } from './line.ts'

/** Asks for so many turns; the list of those who were let go grows by and by. */
function ask(pace: Pace, count: number): (Departure | undefined)[] {
  const gone: (Departure | undefined)[] = []
  for (let turn = 0; turn < count; turn += 1) void pace.turn().then((departure) => gone.push(departure))
  return gone
}

const moments = (gone: readonly (Departure | undefined)[]): (number | undefined)[] =>
  gone.map((departure) => departure?.at)

/** Answered at once. */
const fate = (): { readonly seen: number; readonly answered: number } => ({ seen: 0, answered: 0 })

test.each([
  { rate: 8, first: 20, gaps: [125, 125, 125, 125, 125, 125, 125, 125, 130] },
  { rate: 0.5, first: 2, gaps: [2000, 2000, 2000] },
  { rate: 2.5, first: 7, gaps: [400, 400, 400, 400] },
  { rate: 1, first: 3, gaps: [1000, 1005, 1005] },
  { rate: 7.2, first: 18, gaps: [139, 139, 139] },
  { rate: 1000, first: 20, gaps: [1, 1, 1] },
])('at $rate a second $first requests leave at once, and then one by one', async ({ rate, first, gaps }) => {
  const { left } = await send({ rate, senders: 1, millis: 9000, fate })

  expect(left.filter((at) => at === 0)).toHaveLength(first)
  const behind = left.slice(first - 1, first + gaps.length)
  expect(behind.slice(1).map((at, index) => Math.round(at - (behind[index] ?? 0)))).toEqual(gaps)
})

test('the first burst waits for those who come late', async () => {
  const { left } = await send({ rate: 1, senders: 1, millis: 50_000, fate, idle: () => 10_000 })
  const { left: then } = await send({
    rate: 1,
    senders: 1,
    millis: 50_000,
    fate,
    idle: (number) => (number === 0 ? 40_000 : 0),
  })

  expect(left).toEqual([10_000, 20_000, 30_000, 40_000, 50_000])
  expect(then.slice(0, 5)).toEqual([40_000, 40_000, 40_000, 41_000, 42_005])
})

test('one who comes late leaves at once, and those behind do not catch up', async () => {
  const idle = (number: number): number => (number === 3 ? 10_000 : 0)
  const { left } = await send({ rate: 0.5, senders: 1, millis: 17_000, fate, idle })

  expect(left).toEqual([0, 0, 2000, 12_000, 14_000, 16_000, 18_000])
})

test('an answer lets the next one go at once', async () => {
  const clock = fakeClock()
  const pace = openPace(8, clock.world)
  const gone = ask(pace, 21)
  await clock.run(1010)
  expect(gone).toHaveLength(20)

  for (const departure of [...gone]) departure?.answered(true)
  await clock.run(1010)

  expect(gone[20]?.at).toBe(1010)
})

test('what timers are late is made up for', async () => {
  const { left } = await send({ rate: 10, senders: 1, millis: 100_000, fate, late: () => 5 })

  expect(left.filter((at) => at > 50_000 && at <= 100_000).length / 500).toBeGreaterThan(0.98)
})

test('a request that hangs takes up one place, and lets the others pass', async () => {
  const hangs = (number: number): { readonly seen: number; readonly answered: number } =>
    number === 20 ? { seen: 0, answered: 60_000 } : { seen: 0, answered: 0 }
  const { left } = await send({ rate: 8, senders: 4, millis: 5000, fate: hangs })

  // Seven in 1005 ms and not eight, while it may still be on its way.
  expect(left.filter((at) => at > 1000 && at <= 5000)).toHaveLength(27)
})

test('the first 429 ends the burst, and all wait', async () => {
  const clock = fakeClock()
  const pace = openPace(8, clock.world)
  const [first] = await Promise.all([pace.turn(), pace.turn(), pace.turn()])
  if (first === undefined) throw new Error('No first.')
  await clock.run(10)
  pace.slow(first)
  first.answered(false)
  const gone = ask(pace, 3)
  await clock.run(2000)

  expect(pace.rate()).toBe(4)
  // Two are still unanswered, so that at four a second two more may leave.
  expect(moments(gone)).toEqual([250, 500])
})

test('those who wait already when the 429 comes wait on', async () => {
  const clock = fakeClock()
  const pace = openPace(1, clock.world)
  const gone = ask(pace, 5)
  await clock.run(50)
  expect(moments(gone)).toEqual([0, 0, 0])

  for (const departure of gone) {
    if (departure === undefined) throw new Error('Stopped.')
    pace.slow(departure, 30)
    departure.answered(false)
  }
  await clock.run(29_999)
  expect(gone).toHaveLength(3)

  await clock.run(30_050)
  expect(moments(gone)).toEqual([0, 0, 0, 30_050])
})

test('without a limit nobody waits and no timer runs', async () => {
  const clock = fakeClock()
  const pace = openPace(0, clock.world)
  const start = process.cpuUsage()
  for (let turn = 0; turn < 100_000; turn += 1) (await pace.turn())?.answered(true)
  const { user } = process.cpuUsage(start)

  expect(pace.rate()).toBe(Infinity)
  expect(clock.sleeps()).toBe(0)
  expect(user / 1000).toBeLessThan(100)
})

test('without a limit a 429 limits, until answers are good again', async () => {
  const slow = (number: number): { seen: number; answered: number; slow: boolean } => ({
    seen: 0,
    answered: 20,
    slow: number === 100,
  })
  const { left, rate } = await send({ rate: 0, senders: 4, millis: 20_000, fate: slow })
  const slowed = left[100] ?? 0

  expect(left.filter((at) => at > slowed + 20 && at <= slowed + 1020).length).toBeLessThan(140)
  expect(left.filter((at) => at > 19_000 && at <= 20_000)).toHaveLength(200)
  expect(rate()).toBe(Infinity)
})

test('when stopped it lets go all at once who wait or come later', async () => {
  const clock = fakeClock()
  const pace = openPace(1, clock.world)
  const gone = ask(pace, 6)
  await clock.run(10)
  pace.stop()
  await clock.run(10)

  expect(moments(gone)).toEqual([0, 0, 0, undefined, undefined, undefined])
  expect(await pace.turn()).toBe(undefined)
})

test('many who wait share one timer', async () => {
  const clock = fakeClock()
  const gone = ask(openPace(1000, clock.world), 1000)
  await clock.run(10)

  expect(gone.length).toBeGreaterThan(20)
  expect(clock.sleeps()).toBeLessThan(12)
})

test('in real time at 40 a second, no second sees more', async () => {
  const world = {
    elapsed: () => performance.now(),
    sleep: (millis: number) => new Promise<void>((done) => setTimeout(done, millis)),
    random: Math.random,
  }
  const pace = openPace(40, world)
  const left: number[] = []
  const sender = async (): Promise<void> => {
    for (let turn = await pace.turn(); turn !== undefined; turn = await pace.turn()) {
      left.push(performance.now())
      await world.sleep(5)
      turn.answered(true)
    }
  }
  const senders = Promise.all([sender(), sender(), sender(), sender()])
  await world.sleep(1500)
  pace.stop()
  await senders

  expect(mostInASecond(left, 20)).toBeLessThanOrEqual(40)
  // 80 is what can be; two cores that others use give less.
  expect(left.length).toBeGreaterThan(60)
  expect(left.length).toBeLessThanOrEqual(81)
})
