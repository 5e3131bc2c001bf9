import { expect, test } from 'vitest'
import { timeLeft } from '../../../src/app/batch/time-left.ts'

test.each<[done: number, total: number | undefined, millis: number, left: string | undefined]>([
  [20, 100, 10_000, '40 s'],
  [20, 21, 10_000, '1 s'],
  [100, 3460, 12_500, '7 min'],
  [8, 100, 10_000, undefined],
  [20, 100, 1999, undefined],
  [20, undefined, 10_000, undefined],
  [100, 100, 10_000, undefined],
  [40, 100_000, 5000, '3 h 28 min'],
  [20, 135, 10_000, '58 s'],
  [20, 139, 10_000, '1 min'],
  [100, 7300, 50_000, '1 h 0 min'],
])('%s of %s in %s ms: %s', (done, total, millis, left) => {
  expect(timeLeft(done, total, millis)).toBe(left)
})
