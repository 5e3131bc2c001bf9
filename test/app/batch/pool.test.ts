import { describe, expect, test } from 'vitest'
import { startPool } from '../../../src/app/batch/pool.ts'
import { openGates, settle, sourceOf } from './gates.ts'

describe('tasks', () => {
  test('are worked on side by side, and their results come in their order', async () => {
    const gates = openGates()
    const results: string[] = []
    const pool = startPool(sourceOf('a', 'b', 'c'), {
      work: gates.work,
      emit: (result) => void results.push(result),
      abreast: 3,
      lead: 10,
    })
    await settle()
    gates.open('c')
    gates.open('b')
    await settle()
    const early = [...results]
    gates.open('a')
    await pool.done

    expect({ early, results }).toEqual({ early: [], results: ['a done', 'b done', 'c done'] })
  })

  test('of an empty source are done at once', async () => {
    const results: string[] = []
    await startPool(sourceOf(), {
      work: async (task: string) => task,
      emit: (result) => void results.push(result),
      abreast: 1,
      lead: 1,
    }).done

    expect(results).toEqual([])
  })

  test.each([
    [1, 10, ['a']],
    [2, 10, ['a', 'b']],
    [9, 10, ['a', 'b', 'c', 'd', 'e']],
    [9, 3, ['a', 'b', 'c']],
    [9, 1, ['a']],
  ])('with %i abreast and a lead of %i: %j are taken, and the next is not asked for', async (abreast, lead, taken) => {
    const gates = openGates()
    const asked: string[] = []
    const pool = startPool(sourceOf.asked(asked, 'a', 'b', 'c', 'd', 'e'), {
      work: gates.work,
      emit: () => {},
      abreast,
      lead,
    })
    await settle()
    const [early, begun] = [[...asked], [...gates.begun]]
    gates.openAll()
    await pool.done

    expect({ early, begun }).toEqual({ early: taken, begun: taken })
    expect(asked).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  test('that are finished behind a slow one count for the lead until it is finished', async () => {
    const gates = openGates()
    const pool = startPool(sourceOf('a', 'b', 'c', 'd', 'e'), {
      work: gates.work,
      emit: () => {},
      abreast: 2,
      lead: 3,
    })
    for (const task of ['b', 'c', 'd']) {
      gates.open(task)
      await settle()
    }
    const behind = [...gates.begun]
    gates.open('a')
    await settle()
    const after = [...gates.begun]
    gates.openAll()
    await pool.done

    expect({ behind, after }).toEqual({ behind: ['a', 'b', 'c'], after: ['a', 'b', 'c', 'd', 'e'] })
  })
})

describe('the end', () => {
  test('lets what has begun finish, and takes nothing more', async () => {
    const gates = openGates()
    const results: string[] = []
    const asked: string[] = []
    const pool = startPool(sourceOf.asked(asked, 'a', 'b', 'c', 'd'), {
      work: gates.work,
      emit: (result) => void results.push(result),
      abreast: 2,
      lead: 10,
    })
    await settle()
    pool.end()
    gates.openAll()
    await pool.done

    expect({ asked, results }).toEqual({ asked: ['a', 'b'], results: ['a done', 'b done'] })
  })

  test('comes while the source has nothing to give', async () => {
    async function* hanging(): AsyncGenerator<string> {
      yield 'a'
      await new Promise(() => {})
    }
    const results: string[] = []
    const pool = startPool(hanging(), {
      work: async (task) => task,
      emit: (result) => void results.push(result),
      abreast: 4,
      lead: 10,
    })
    await settle()
    pool.end()
    pool.end()
    await pool.done

    expect(results).toEqual(['a'])
  })

  test('comes from the work itself', async () => {
    const results: string[] = []
    const pool = startPool(sourceOf('a', 'b', 'c', 'd'), {
      work: async (task) => {
        if (task === 'b') pool.end()
        return task
      },
      emit: (result) => void results.push(result),
      abreast: 1,
      lead: 10,
    })
    await pool.done

    expect(results).toEqual(['a', 'b'])
  })
})

describe('a failure', () => {
  const none = { abreast: 2, lead: 10 }

  test('of the work ends the taking; the rest is finished and given, and then it is thrown', async () => {
    const gates = openGates()
    const results: string[] = []
    const pool = startPool(sourceOf('a', 'b', 'c'), {
      ...none,
      work: async (task) => (task === 'a' ? Promise.reject(new Error('a is broken')) : gates.work(task)),
      emit: (result) => void results.push(result),
    })
    const thrown = expect(pool.done).rejects.toEqual(new Error('a is broken'))
    await settle()
    const early = [...results]
    gates.openAll()

    await thrown
    expect({ early, results, begun: gates.begun }).toEqual({ early: [], results: ['b done'], begun: ['b'] })
  })

  test('of the source is thrown when the work is done', async () => {
    const gates = openGates()
    const results: string[] = []
    async function* broken(): AsyncGenerator<string> {
      yield 'a'
      throw new Error('the source broke off')
    }
    const pool = startPool(broken(), { ...none, work: gates.work, emit: (result) => void results.push(result) })
    const thrown = expect(pool.done).rejects.toEqual(new Error('the source broke off'))
    await settle()
    gates.openAll()

    await thrown
    expect(results).toEqual(['a done'])
  })

  test('of the source after the end is nobody’s business', async () => {
    let fail: (error: Error) => void = () => {}
    async function* late(): AsyncGenerator<string> {
      yield 'a'
      await new Promise((_, reject) => (fail = reject))
    }
    const pool = startPool(late(), { ...none, work: async (task) => task, emit: () => {} })
    await settle()
    pool.end()
    await pool.done
    fail(new Error('too late'))
    await settle()
  })

  test('of giving a result is thrown', async () => {
    const pool = startPool(sourceOf('a', 'b', 'c', 'd'), {
      abreast: 1,
      lead: 10,
      work: async (task) => task,
      emit: (result) => {
        if (result === 'b') throw new Error('nobody takes b')
      },
    })

    await expect(pool.done).rejects.toEqual(new Error('nobody takes b'))
  })

  test('is the first, where there are several', async () => {
    const pool = startPool(sourceOf('a', 'b'), {
      ...none,
      work: async (task) => Promise.reject(new Error(`${task} is broken`)),
      emit: () => {},
    })

    await expect(pool.done).rejects.toEqual(new Error('a is broken'))
  })
})
