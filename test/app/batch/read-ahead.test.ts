import { expect, test } from 'vitest'
import { readAhead } from '../../../src/app/batch/read-ahead.ts'

/** Numbers from 0, and how many have been asked for; `waits` says which come only when they are let go. */
function counting(count: number, waits: (at: number) => boolean = () => false) {
  const state = { read: 0, go: () => {} }
  async function* numbers(): AsyncGenerator<number> {
    for (let at = 0; at < count; at++) {
      if (waits(at)) await new Promise<void>((resolve) => (state.go = resolve))
      state.read++
      yield at
    }
  }
  return { state, numbers: numbers() }
}

const turn = (): Promise<void> => new Promise((done) => setImmediate(done))

test.each([0, 1, 2, 3, 4, 10])('%s items come whole and in order', async (count) => {
  const { numbers } = counting(count)

  expect(await all(readAhead(numbers, 3))).toEqual(Array.from({ length: count }, (_, at) => at))
})

test('so many are read ahead, and the next when these are gone', async () => {
  const { state, numbers } = counting(20)
  const source = readAhead(numbers, 4)
  const read: number[] = []
  for (let at = 0; at < 10; at++) {
    await source.next()
    await turn()
    read.push(state.read)
  }

  expect(read.slice(0, 4)).toEqual([4, 4, 4, 4])
  expect(Math.max(...read.map((count, at) => count - at - 1))).toBeLessThanOrEqual(4)
})

test('what is there is given before the next has come', async () => {
  const { state, numbers } = counting(3, (at) => at === 2)
  const source = readAhead(numbers, 3)

  expect([await source.next(), await source.next()].map(({ value }) => value)).toEqual([0, 1])

  const last = source.next()
  await turn()
  state.go()

  expect((await last).value).toBe(2)
})

test('what the source throws comes behind what it gave', async () => {
  async function* broken(): AsyncGenerator<number> {
    yield 0
    yield 1
    throw new Error('broken off')
  }
  const source = readAhead(broken(), 5)

  expect([await source.next(), await source.next()].map(({ value }) => value)).toEqual([0, 1])
  await expect(source.next()).rejects.toThrow('broken off')
})

async function all<Item>(source: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = []
  for await (const item of source) items.push(item)
  return items
}
