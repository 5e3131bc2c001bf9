import type { World } from '../../src/world.ts'

export interface Clock {
  readonly world: Pick<World, 'elapsed' | 'sleep' | 'random'>
  /** Does something at a moment to come. */
  readonly at: (moment: number, act: () => void) => void
  /** Lets the time go by, up to the moment. */
  readonly run: (until: number) => Promise<void>
  /** How many timers there were. */
  readonly sleeps: () => number
}

/** A clock that stands still but for `run`. `late`: by how much a timer is late; `random`: what is drawn. */
export function fakeClock(late: () => number = () => 0, random: () => number = () => 0): Clock {
  const timers: { readonly moment: number; readonly act: () => void }[] = []
  let now = 0
  let sleeps = 0
  const at = (moment: number, act: () => void): void => {
    const before = timers.findLastIndex((timer) => timer.moment <= moment)
    timers.splice(before + 1, 0, { moment, act })
  }
  const sleep = (millis: number): Promise<void> => {
    sleeps += 1
    return new Promise((done) => at(now + millis + late(), done))
  }
  const run = async (until: number): Promise<void> => {
    await settle()
    for (let next = timers[0]; next !== undefined && next.moment <= until; next = timers[0]) {
      timers.shift()
      now = Math.max(now, next.moment)
      next.act()
      await settle()
    }
    now = until
  }
  return { world: { elapsed: () => now, sleep, random }, at, run, sleeps: () => sleeps }
}

/** All that follows of itself from what was done. */
const settle = (): Promise<void> => new Promise((done) => setImmediate(done))

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function drawn(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
