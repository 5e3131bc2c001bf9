import { expect, test } from 'vitest'
import type { Counts } from '../../../src/app/batch/results.ts'
import { NOTHING } from '../../../src/app/batch/results.ts'
import { besideBar, openProgress } from '../../../src/app/batch/progress.ts'
import { openTeller } from '../../../src/app/batch/teller.ts'
import type { JsonMap } from '../../../src/value.ts'
import { CliError } from '../../../src/errors.ts'
import { fakeWorld } from '../../support/fake-world.ts'

/** A run of so many items, which goes on a second each. */
async function tellAll(count: number, { terminal = false, gone = false, total = count } = {}) {
  const { world, said } = fakeWorld({ terminal })
  let [now, halts] = [0, 0]
  let counts: Counts = NOTHING
  const run = {
    work: () => Promise.reject(new Error('not asked for')),
    counts: () => counts,
    count: () => (counts = { ...counts, created: counts.created + 1 }),
    halt: () => halts++,
  }
  const around = { ...world, elapsed: () => now, stdout: { ...world.stdout, isGone: gone } }
  const progress = await openProgress(around)
  const beside = besideBar(around, progress)
  const put = (line: JsonMap): void => beside.stdout.write(`${[...line.values()].join(' ')}\n`)
  const teller = openTeller({ run, put, total, progress }, beside)
  for (let index = 0; index < count; index++) {
    now += 1000
    teller.tell({
      task: { is: 'there', index, id: 'i', apiId: 'a' },
      outcome: { status: 'exists', members: new Map([['IntegrationId', 'i']]) },
    })
  }
  teller.end()
  return { said, halts: () => halts, isLeft: teller.isLeft() }
}

test('each result goes to standard output, and the last word to standard error', async () => {
  const { said } = await tellAll(2)

  expect(said.stdout).toBe('0 exists i a\n1 exists i a\n')
  expect(said.stderr).toBe('2 items: 2 created (2.0 s)\n')
})

test('the first error of each kind is told of', async () => {
  const { world, said } = fakeWorld()
  const progress = await openProgress(world)
  const run = {
    work: () => Promise.reject(new Error('not asked for')),
    counts: () => NOTHING,
    count: () => {},
    halt: () => {},
  }
  const teller = openTeller({ run, put: () => {}, total: 4, progress }, world)
  for (const [index, code] of ['A', 'A', 'B', 'A'].entries())
    teller.tell({
      task: { is: 'there', index, id: 'i', apiId: 'a' },
      outcome: {
        status: index < 3 ? 'refused' : 'failed',
        error: new CliError('service', `no\u001b ${index}`, { code }),
      },
    })

  expect(said.stderr).toBe('item 0: refused: no\\u001b 0\nitem 2: refused: no\\u001b 2\nitem 3: failed: no\\u001b 3\n')
})

test('of one', async () => {
  expect((await tellAll(1)).said.stderr).toBe('1 item: 1 created (1.0 s)\n')
})

test('now and then a line says how far it is, and how long it will take', async () => {
  const { said } = await tellAll(20, { total: 40 })

  expect(said.stderr).toBe(
    '10 of 40: 10 created\n20 of 40: 20 created; about 20 s left\n20 items: 20 created (20.0 s)\n',
  )
})

test('on a terminal a bar makes room for each result', async () => {
  const { said } = await tellAll(2, { terminal: true })

  expect(said.drawn).toEqual(['hidden', '1/2 1 created', 'hidden', '2/2 2 created', 'hidden', 'hidden'])
})

test('where nobody reads any more, the run is halted, once, and that is said', async () => {
  const { said, halts, isLeft } = await tellAll(3, { gone: true })

  expect({ halts: halts(), isLeft }).toEqual({ halts: 1, isLeft: true })
  expect(said.stderr).toBe(
    'nobody reads the results any more: what is under way is finished, and nothing more is begun\n' +
      '3 items: 3 created (3.0 s)\n',
  )
})
