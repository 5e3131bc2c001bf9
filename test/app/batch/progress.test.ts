import { expect, test } from 'vitest'
import { openProgress } from '../../../src/app/batch/progress.ts'
import { fakeWorld } from '../../support/fake-world.ts'

/** Shows how far it is at some moments, in milliseconds. */
async function shownAt(moments: readonly number[], { terminal = false, total = undefined as number | undefined } = {}) {
  const { world, said } = fakeWorld({ terminal })
  let now = 0
  let worded = 0
  const progress = await openProgress({ ...world, elapsed: () => now })
  for (const [at, moment] of moments.entries()) {
    now = moment
    progress.show(at + 1, total, () => `word ${++worded}`)
  }
  progress.hide()
  progress.end()
  return { stderr: said.stderr, drawn: said.drawn, worded }
}

test('on a terminal there is a bar', async () => {
  expect(await shownAt([0, 1], { terminal: true, total: 2 })).toEqual({
    stderr: '',
    drawn: ['1/2 word 1', '2/2 word 2', 'hidden', 'ended'],
    worded: 2,
  })
})

test('elsewhere there is a line in ten seconds, and no words are made for the others', async () => {
  expect(await shownAt([0, 9_999, 10_000, 10_001, 19_999, 30_000], { total: 6 })).toEqual({
    stderr: '3 of 6: word 1\n6 of 6: word 2\n',
    drawn: [],
    worded: 2,
  })
})

test('without a total, too', async () => {
  expect((await shownAt([10_000])).stderr).toBe('1: word 1\n')
})

test.each([
  ['only on a terminal', {}],
  ['on none that cannot take back what it shows', { terminal: true, env: { TERM: 'dumb' } }],
])('the bar is opened %s', async (_, told) => {
  const { world } = fakeWorld(told)
  const openBar = () => Promise.reject(new Error('there is no terminal'))

  await expect(openProgress({ ...world, openBar })).resolves.toBeDefined()
})
