import { expect, test } from 'vitest'
import { openTally } from '../../../src/app/batch/tally.ts'
import type { Tally } from '../../../src/app/batch/tally.ts'
import { fakeWorld } from '../../support/fake-world.ts'

function tallied(act: (tally: Tally) => void) {
  const { world, said } = fakeWorld()
  const tally = openTally(world)
  act(tally)
  tally.end()
  return { stderr: said.stderr, count: tally.count() }
}

const times = (count: number, act: (at: number) => void): void => [...Array(count).keys()].forEach(act)
const loss = (title: string) => ({
  title,
  file: 'f',
  place: { line: 2, column: 3 },
  notes: [{ kind: 'lost' as const, member: 'A', says: 'gone.' }],
})

test('nothing is said of nothing', () => {
  expect(tallied(() => {})).toEqual({ stderr: '', count: 0 })
})

test('errors and warnings carry the number of their item; an item with two errors is one', () => {
  const outcome = tallied((tally) => {
    tally.warn(0, ['careful'])
    tally.wrong(3, ['no', 'never\n    fix: ever'])
    tally.warn(4, [])
    tally.tell(loss('orders'))
  })

  expect(outcome).toEqual({
    stderr: 'item 0: careful\nitem 3: no\nitem 3: never\n    fix: ever\nf:2:3: orders\n  lost     A  gone.\n',
    count: 1,
  })
})

test('a hundred of each are shown, without another word', () => {
  const { stderr, count } = tallied((tally) => {
    times(100, (at) => tally.wrong(at, ['no']))
    times(100, (at) => tally.warn(at, ['careful']))
    times(100, (at) => tally.tell(loss(`part ${at}`)))
  })

  expect([count, stderr.split('\n').length - 1]).toEqual([100, 400])
  expect(stderr).toMatch(/\nf:2:3: part 99\n {2}lost {5}A {2}gone\.\n$/)
})

test.each<[string, (tally: Tally) => void, number, string]>([
  ['one error', (tally) => times(101, (at) => tally.wrong(at, ['no'])), 101, '1 more error'],
  ['errors of few items', (tally) => times(60, (at) => tally.wrong(at, ['a', 'b'])), 60, '20 more errors'],
  ['one warning', (tally) => tally.warn(0, Array(101).fill('careful')), 0, '1 more warning'],
  ['losses', (tally) => times(103, () => tally.tell(loss('x'))), 0, '3 more losses'],
  [
    'all of them',
    (tally) => {
      times(102, (at) => tally.wrong(at, ['no']))
      times(150, (at) => tally.warn(at, ['careful']))
      times(101, () => tally.tell(loss('x')))
    },
    102,
    '2 more errors, 50 more warnings, 1 more loss',
  ],
])('what is beyond a hundred is counted: %s', (_, act, count, words) => {
  const outcome = tallied(act)

  expect(outcome.count).toBe(count)
  expect(outcome.stderr.split('\n').at(-2)).toBe(`… and ${words}; apigw validate and apigw convert show all`)
})
