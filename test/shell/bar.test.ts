import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openBar } from '../../src/shell/bar.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] }))
afterEach(() => void vi.useRealTimers())

/** A terminal of one line, which obeys what the bar sends it and fails on anything else. */
function screen({ columns = 60, isTTY = true } = {}) {
  const state = { line: '', at: 0, writes: 0 }
  const stream = new PassThrough()
  stream.on('data', (chunk: Buffer) => {
    state.writes += 1
    for (const [part] of chunk.toString().matchAll(/\x1b\[[\d?]*[A-Za-z]|\x1b.|[^\x1b]+/g)) obey(state, part, columns)
  })
  return { state, stream: Object.assign(stream, { isTTY, columns }) }
}

function obey(state: { line: string; at: number }, part: string, columns: number): void {
  if (part === '\x1b[1G') state.at = 0
  else if (part === '\x1b[0K') state.line = state.line.slice(0, state.at)
  else if (part === '\x1b[2K') state.line = ''
  else if (/[\0-\x1f]/.test(part)) throw new Error(`the terminal was sent ${JSON.stringify(part)}`)
  else {
    state.line = state.line.slice(0, state.at) + part + state.line.slice(state.at + part.length)
    state.at += part.length
    if (state.line.length >= columns) throw new Error(`${state.line} does not fit`)
  }
}

test('a bar, its numbers and words', () => {
  const { state, stream } = screen()
  const bar = openBar(stream, 'xterm')
  bar.show(5, 20, 'refused 1')
  expect(state.line).toBe(`[${'='.repeat(10)}${'-'.repeat(30)}] 5/20 | refused 1`)
  bar.show(20, 20, '')
  vi.advanceTimersByTime(100)

  expect(state.line).toBe(`[${'='.repeat(40)}] 20/20`)
  bar.end()
  expect(state.line).toBe('')
})

describe('a line', () => {
  test.each([
    ['without a total', 60, [12, undefined, 'sent'], '12 | sent'],
    ['of nothing to do', 60, [0, 0, ''], `[${'='.repeat(40)}] 0/0`],
    ['of more than was said', 60, [9, 3, ''], `[${'='.repeat(40)}] 9/3`],
    ['on a narrow terminal', 30, [1, 4, 'a word'], '[====----------] 1/4 | a word'],
    ['where there is no room for a bar', 20, [1, 4, 'a word'], '1/4 | a word'],
    ['where there is no room for the words', 10, [1, 4, 'a word'], '1/4 | a w'],
    ['of wide characters', 10, [1, 4, '寿司'], '1/4 | 寿'],
    ['that would be obeyed', 60, [1, undefined, 'a\x1b[2J\r\n\tb\u202e'], '1 | a\\u001b[2J\\u000d\\u000a b\\u202e'],
  ] as const)('%s', (_, columns, [done, total, words], line) => {
    const { state, stream } = screen({ columns })
    const bar = openBar(stream, 'xterm')
    bar.show(done, total, words)

    expect(state.line).toBe(line)
    bar.end()
  })
})

test('hidden it is gone, and shown again it has the last state, though not at once', () => {
  const { state, stream } = screen()
  const bar = openBar(stream, 'xterm')
  bar.show(1, undefined, 'a')
  bar.hide()
  const gone = state.line
  bar.show(2, undefined, 'b')
  bar.show(3, undefined, 'c')
  const soon = state.line
  vi.advanceTimersByTime(99)
  const stillGone = state.line
  vi.advanceTimersByTime(1)

  expect([gone, soon, stillGone, state.line]).toEqual(['', '', '', '3 | c'])
  bar.end()
})

test('a state that was hidden before it could be drawn is not drawn', () => {
  const { state, stream } = screen()
  const bar = openBar(stream, 'xterm')
  bar.show(1, undefined, 'a')
  bar.hide()
  bar.show(2, undefined, 'b')
  bar.hide()
  const { writes } = state
  vi.advanceTimersByTime(1000)

  expect(state).toEqual({ line: '', at: 0, writes })
  bar.end()
  bar.show(3, undefined, 'c')
  vi.advanceTimersByTime(1000)
  expect([state.writes, vi.getTimerCount()]).toEqual([writes, 0])
})

test('ten thousand results in a second draw it about ten times', () => {
  const { state, stream } = screen()
  const bar = openBar(stream, 'xterm')
  const drawn = new Set<string>()
  for (let n = 0; n < 10_000; n++) {
    bar.hide()
    bar.show(n, 10_000, '')
    if (state.line !== '') drawn.add(state.line)
    if (n % 10 === 0) vi.advanceTimersByTime(1)
    if (state.line !== '') drawn.add(state.line)
  }
  bar.end()

  expect(drawn.size).toBeGreaterThanOrEqual(9)
  expect(drawn.size).toBeLessThanOrEqual(12)
  expect(state.line).toBe('')
})

test.each([
  ['no terminal', { isTTY: false }, 'xterm'],
  ['one that cannot take anything back', {}, 'dumb'],
])('on %s nothing is drawn', (_, about, term) => {
  const { state, stream } = screen(about)
  const bar = openBar(stream, term)
  bar.show(1, 2, 'a')
  bar.hide()
  bar.end()

  expect(state.writes).toBe(0)
})
