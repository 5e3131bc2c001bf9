import { expect, test } from 'vitest'
import { openBarrier } from '../../src/batch/barrier.ts'

/** A barrier whose looking goes on until it is let go. */
function watched() {
  const looks: (readonly string[])[] = []
  const ends: (() => void)[] = []
  const barrier = openBarrier<string>((doubts) => {
    looks.push(doubts)
    return new Promise((end) => ends.push(end))
  })
  return { barrier, looks, end: () => ends.shift()?.() }
}

const soon = (): Promise<void> => new Promise((done) => setImmediate(done))

test('without a doubt it is open, however many are in flight', () => {
  const { barrier, looks } = watched()
  const leaves = [barrier.enter(), barrier.enter()]
  for (const leave of leaves) leave()

  expect(barrier.closed()).toBe(undefined)
  expect(looks).toEqual([])
})

test('a doubt closes it at once, and is looked into when the last that is in flight has left', async () => {
  const { barrier, looks } = watched()
  const [first, second, third] = [barrier.enter(), barrier.enter(), barrier.enter()]
  barrier.doubt('a', first)
  expect(barrier.closed()).toBeInstanceOf(Promise)
  second()
  await soon()
  expect(looks).toEqual([])

  third()

  expect(looks).toEqual([['a']])
})

test('doubts that come together are looked into together, in order', () => {
  const { barrier, looks } = watched()
  const leaves = [barrier.enter(), barrier.enter(), barrier.enter()]
  for (const [at, leave] of leaves.entries()) barrier.doubt(`d${at}`, leave)

  expect(looks).toEqual([['d0', 'd1', 'd2']])
})

test('it stays closed until the look is over, and all who wait are let go then', async () => {
  const { barrier, end } = watched()
  barrier.doubt('a', barrier.enter())
  const gone: string[] = []
  for (const name of ['x', 'y']) void barrier.closed()?.then(() => gone.push(name))
  await soon()
  expect([gone, barrier.closed() !== undefined]).toEqual([[], true])

  end()
  await soon()

  expect([gone, barrier.closed()]).toEqual([['x', 'y'], undefined])
})

test('a later doubt is looked into by itself', async () => {
  const { barrier, looks, end } = watched()
  barrier.doubt('a', barrier.enter())
  end()
  await soon()
  barrier.doubt('b', barrier.enter())

  expect(looks).toEqual([['a'], ['b']])
  expect(barrier.closed()).toBeInstanceOf(Promise)
})
