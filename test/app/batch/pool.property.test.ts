import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startPool } from '../../../src/app/batch/pool.ts'

/** How many ticks the source and the work of each task take. */
const TASKS = fc.array(fc.record({ source: fc.nat(3), work: fc.nat(12) }), { maxLength: 40 })

async function wait(ticks: number): Promise<void> {
  for (let tick = 0; tick < ticks; tick++) await Promise.resolve()
}

test('however long each takes: all are worked on once, in order, never too many at once and never too far ahead', () =>
  fc.assert(
    fc.asyncProperty(
      TASKS,
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 9 }),
      async (plan, abreast, lead) => {
        let [taken, running, most, furthest] = [0, 0, 0, 0]
        const results: number[] = []
        async function* source() {
          for (const task of plan) {
            // It is asked only when there is room, so this one is the next to be worked on.
            furthest = Math.max(furthest, ++taken - results.length)
            most = Math.max(most, running + 1)
            await wait(task.source)
            yield task
          }
        }
        let begun = 0
        const work = async (task: { readonly work: number }): Promise<number> => {
          const at = begun++
          running++
          await wait(task.work)
          running--
          return at
        }
        await startPool(source(), { work, emit: (at) => void results.push(at), abreast, lead }).done

        expect(results).toEqual([...plan.keys()])
        expect(most).toBeLessThanOrEqual(abreast)
        expect(furthest).toBeLessThanOrEqual(lead)
      },
    ),
  ))

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

/** How many MiB are held when the last of so many items, of a KiB each, is asked for. */
async function heldAfter(count: number): Promise<number> {
  let held = 0
  async function* source() {
    for (let at = 0; at < count; at++) {
      if (at === count - 1) {
        collect()
        held = process.memoryUsage().heapUsed / 2 ** 20
      }
      yield { at, words: new Array<number>(128).fill(at) }
    }
  }
  await startPool(source(), {
    // Some are slow, so that others are finished before them.
    work: async (item) => {
      if (item.at % 100 === 0) await new Promise((resolve) => setImmediate(resolve))
      return { item }
    },
    emit: () => {},
    abreast: 8,
    lead: 50,
  }).done
  return held
}

test('nothing grows with the number of items', async () => {
  await heldAfter(2_000)
  const few = await heldAfter(2_000)
  const many = await heldAfter(30_000)

  expect(many - few).toBeLessThan(2)
})
