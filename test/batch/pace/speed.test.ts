import { expect, test } from 'vitest'
import { openSpeed } from '../../../src/batch/pace/speed.ts'
import type { Speed } from '../../../src/batch/pace/speed.ts'

function speedAt(asked: number, random = 0): { readonly speed: Speed; readonly clock: { now: number } } {
  const clock = { now: 0 }
  return { clock, speed: openSpeed(asked, { elapsed: () => clock.now, random: () => random }) }
}

/** Slows down so many times, each time after the pause; the pauses. */
function slowings(count: number, asked: number, random: number): number[] {
  const { speed, clock } = speedAt(asked, random)
  return Array.from({ length: count }, () => {
    clock.now += 30_000
    speed.slow(clock.now)
    return speed.pausedUntil() - clock.now
  })
}

test('a slowing down halves the rate, down to one every two seconds', () => {
  const { speed, clock } = speedAt(8)
  const rates = [1000, 2000, 3000, 4000, 5000].map((now) => {
    clock.now = now
    speed.slow(now)
    return speed.limit()
  })

  expect(rates).toEqual([4, 2, 1, 0.5, 0.5])
})

test('a lower rate than that stays as it was asked for', () => {
  const { speed } = speedAt(0.2)
  speed.slow(0)

  expect(speed.limit()).toBe(0.2)
})

test('the pause doubles with each slowing down in a row, and is at least half of it', () => {
  const longest = [250, 500, 1000, 2000, 4000, 8000, 16_000, 20_000, 20_000]

  expect(slowings(9, 8, 0)).toEqual(longest.map((pause) => pause / 2))
  expect(slowings(9, 8, 0.5)).toEqual(longest.map((pause) => pause * 0.75))
})

test('a good answer ends the row', () => {
  const { speed, clock } = speedAt(8)
  speed.slow(0)
  clock.now = 1000
  speed.well(900)
  speed.slow(950)

  expect(speed.pausedUntil()).toBe(1125)
})

test('what left before a slowing down neither slows down once more nor speeds up', () => {
  const { speed, clock } = speedAt(8)
  clock.now = 1000
  speed.slow(900)
  clock.now = 1050
  speed.slow(950)
  speed.well(1000)

  expect([speed.limit(), speed.pausedUntil()]).toEqual([4, 1125])
})

test.each([
  { title: 'what it says', after: 3, pause: 3000 },
  { title: 'not longer than a minute', after: 3600, pause: 60_000 },
  { title: 'as without it, where it says none', after: 0, pause: 125 },
  { title: 'as without it, where it makes no sense', after: Number.NaN, pause: 125 },
])('where the service says how long to wait, the pause is $title', ({ after, pause }) => {
  const { speed } = speedAt(8)
  speed.slow(0, after)

  expect(speed.pausedUntil()).toBe(pause)
})

test('a longer wait that the service asks for later counts too, a shorter one does not', () => {
  const { speed, clock } = speedAt(8)
  speed.slow(0, 3)
  clock.now = 100
  speed.slow(0, 5)
  clock.now = 200
  speed.slow(0, 1)

  expect([speed.limit(), speed.pausedUntil()]).toEqual([4, 5100])

  speed.slow(150)
  expect([speed.limit(), speed.pausedUntil()]).toEqual([2, 5100])
})

test.each([
  { asked: 8, slowings: 1, seconds: 5 },
  { asked: 8, slowings: 9, seconds: 10.9 },
  { asked: 100, slowings: 9, seconds: 13.1 },
  { asked: 2.5, slowings: 2, seconds: 7.5 },
])(
  'good answers bring the rate back to $asked after $slowings slowings down in $seconds s',
  ({ asked, slowings, seconds }) => {
    const { speed, clock } = speedAt(asked)
    for (let slowing = 0; slowing < slowings; slowing += 1) speed.slow((clock.now += 1))
    const start = clock.now
    while (speed.limit() < asked) {
      clock.now += 1000 / speed.limit()
      speed.well(clock.now)
    }

    expect((clock.now - start) / 1000).toBeCloseTo(seconds, 1)
    expect(speed.limit()).toBe(asked)
  },
)

test('without a limit a slowing down limits to half of what left in the last second', () => {
  const { speed, clock } = speedAt(0)
  for (; clock.now < 5000; clock.now += 10) speed.left(clock.now)
  clock.now = 4999
  expect(speed.limit()).toBe(Infinity)

  speed.slow(4990)
  expect(speed.limit()).toBe(50)

  clock.now = 6000
  speed.slow(5999)
  expect(speed.limit()).toBe(25)
})

test.each([
  { title: 'where nothing left, to 1 a second', leave: 0, limit: 1 },
  { title: 'where very much left, to 1000 a second', leave: 9000, limit: 1000 },
])('without a limit a slowing down limits, $title', ({ leave, limit }) => {
  const { speed, clock } = speedAt(0)
  for (let count = 0; count < leave; count += 1) speed.left(0)
  clock.now = 500
  speed.slow(100)

  expect(speed.limit()).toBe(limit)
})

test('the busiest second counts, however long ago it was', () => {
  const { speed, clock } = speedAt(0)
  for (let count = 0; count < 100; count += 1) speed.left(0)
  clock.now = 9000
  speed.left(9000)
  speed.slow(9000)

  expect(speed.limit()).toBe(50)
})

test('a limit that nobody asked for is given up beyond 1000 a second', () => {
  const { speed, clock } = speedAt(0)
  for (let count = 0; count < 1000; count += 1) speed.left(0)
  speed.slow(0)
  let [answers, before] = [0, 0]
  for (clock.now = 1000; speed.limit() < Infinity; answers += 1) {
    before = speed.limit()
    speed.well(1000)
  }

  expect(answers).toBe(24)
  expect(Math.round(before)).toBe(987)
})
