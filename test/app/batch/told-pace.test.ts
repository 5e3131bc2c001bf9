import { expect, test } from 'vitest'
import { toldPace } from '../../../src/app/batch/told-pace.ts'
import { fakeWorld } from '../../support/fake-world.ts'

test('that a run is slowed down is said, at most once in ten seconds', () => {
  const { world, said } = fakeWorld()
  const slowed: unknown[] = []
  let [now, rate] = [0, 8]
  const departure = { at: 0, answered: () => {} }
  const inner = {
    turn: () => Promise.resolve(departure),
    rate: () => rate,
    stop: () => {},
    slow: (...given: unknown[]) => {
      slowed.push(given)
      rate = rate / 2
    },
  }
  const pace = toldPace(inner, { ...world, elapsed: () => now })
  for (now of [0, 1, 9999, 10_000]) pace.slow(departure, 3)

  expect(slowed).toEqual(Array(4).fill([departure, 3]))
  expect(said.stderr).toBe(
    'the service has no time (429): slowed down to 4 requests a second\n' +
      'the service has no time (429): slowed down to 0.5 requests a second\n',
  )
})
