import { describe, expect, test } from 'vitest'
import { drawPlan } from './plan.ts'
import { story, tryMany } from './trial.ts'

/** Trials wait more than they work, so there may be more of them at a time than there are processors. */
const ABREAST = 10

describe('at random', () => {
  const first = 1 + Math.floor(Math.random() * 1e6)

  test(`a stream of 200 items is there exactly once, whatever happens: 20 trials from seed ${first} on`, async () => {
    const stories: string[] = []
    let kills = 0
    await tryMany(first, 20, ABREAST, (trial) => {
      kills += trial.runs.filter(({ killed }) => killed).length
      if (trial.broken.length > 0) stories.push(story(trial))
    })

    expect(stories.join('\n')).toBe('')
    expect(kills).toBeGreaterThan(10)
  }, 600_000)
})

describe('what is drawn', () => {
  const many = Array.from({ length: 300 }, (_, seed) => drawPlan(seed))

  test('the same from the same seed', () => {
    expect(many.slice(0, 20)).toEqual(many.slice(0, 20).map(({ seed }) => drawPlan(seed)))
  })

  test('200 items, of which many are equal and others differ', () => {
    const different = many.map(({ items }) => new Set(items.map((item) => JSON.stringify(item))).size)

    expect(many.every(({ items }) => items.length === 200)).toBe(true)
    expect(Math.max(...different)).toBeLessThan(120)
    expect(Math.min(...different)).toBeGreaterThan(20)
  })

  test('every form, every way in, every concurrency, one kill to four, of both kinds', () => {
    const drawn = <T>(of: (plan: (typeof many)[number]) => T): readonly T[] => [...new Set(many.map(of))].sort()

    expect(drawn(({ form }) => form)).toEqual(['indented-json', 'json', 'ndjson', 'yaml'])
    expect(drawn(({ from }) => from)).toEqual(['file', 'stdin', 'two files'])
    expect(drawn(({ concurrency }) => concurrency)).toHaveLength(16)
    expect(drawn(({ stream, apiByFlag }) => `${stream} ${apiByFlag}`)).toHaveLength(4)
    expect(drawn(({ kills }) => kills.length)).toEqual([1, 2, 3, 4])
    expect(drawn(({ kills }) => kills.map((kill) => 'after' in kill).includes(true))).toEqual([false, true])
  })
})
