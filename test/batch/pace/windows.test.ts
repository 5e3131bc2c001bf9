import { expect, test } from 'vitest'
import { openWindows } from '../../../src/batch/pace/windows.ts'
import type { Windows } from '../../../src/batch/pace/windows.ts'

/** Requests that left and were answered, one after the other. */
function pass(windows: Windows, latencies: readonly number[], start = 0): void {
  for (const [index, latency] of latencies.entries()) {
    const away = windows.open(start + index, true)
    windows.answered(away, start + index + latency)
  }
}

test('a window closes a second after the answer', () => {
  const windows = openWindows()
  const away = windows.open(100, true)
  windows.answered(away, 130)

  expect(windows.freeAt(2, 200)).toBe(-Infinity)
  expect(windows.freeAt(1, 200)).toBe(1135)
  expect(windows.freeAt(1, 1134)).toBe(1135)
  expect(windows.freeAt(1, 1135)).toBe(-Infinity)
})

test('the window of a request that hangs closes all the same', () => {
  const windows = openWindows()
  const away = windows.open(0, true)

  expect(windows.freeAt(1, 3000)).toBe(6005)
  expect(windows.freeAt(1, 6005)).toBe(-Infinity)

  windows.answered(away, 9000)

  expect(windows.freeAt(1, 9000)).toBe(-Infinity)
})

test('an answer that comes just before a request counts as hanging does not keep its window open for longer', () => {
  const windows = openWindows()
  const away = windows.open(0, true)
  windows.answered(away, 5900)

  expect(windows.freeAt(1, 5900)).toBe(6005)
})

test('what was answered while only the first burst was out counts for nothing', () => {
  const windows = openWindows()
  const [first, second] = [windows.open(0, false), windows.open(0, false)]
  windows.answered(first, 10)

  expect(windows.freeAt(1, 10)).toBe(6005)
  expect(windows.freeAt(2, 10)).toBe(-Infinity)

  windows.open(20, true)
  windows.answered(second, 30)

  expect(windows.freeAt(2, 30)).toBe(1035)
})

test('an answer given twice counts once', () => {
  const windows = openWindows()
  const away = windows.open(0, true)
  windows.answered(away, 10)
  windows.answered(away, 500)

  expect(windows.freeAt(1, 500)).toBe(1015)
})

test.each([
  { title: 'the same latency each time', latencies: Array(32).fill(300), latency: 300, closes: 1055 },
  { title: 'fewer than 32 answers', latencies: Array(30).fill(300), latency: 300, closes: 1305 },
  { title: 'a latency that varies a little', latencies: Array(16).fill([300, 340]).flat(), latency: 340, closes: 1115 },
  { title: 'a latency that varies much', latencies: Array(16).fill([300, 900]).flat(), latency: 900, closes: 1905 },
  { title: 'a short latency', latencies: Array(32).fill(40), latency: 40, closes: 1045 },
  { title: 'a stall after a steady latency', latencies: Array(32).fill(300), latency: 900, closes: 1655 },
  { title: 'a quick answer after a steady latency', latencies: Array(32).fill(300), latency: 20, closes: 1025 },
])('what is surely the way back is not waited for: $title', ({ latencies, latency, closes }) => {
  const windows = openWindows()
  pass(windows, latencies)
  expect(windows.freeAt(1, 10_000)).toBe(-Infinity)
  pass(windows, [latency], 10_000)

  expect(windows.freeAt(1, 10_000 + latency) - 10_000).toBe(closes)
})

test('a million requests leave nothing behind but the last second', () => {
  const windows = openWindows()
  let most = 0
  for (let now = 0; now < 1_000_000; now += 1) {
    windows.answered(windows.open(now, true), now + 1)
    for (most = Math.max(0, most - 2); windows.freeAt(most + 1, now + 1) !== -Infinity; most += 1);
  }

  expect(most).toBe(1005)
})
