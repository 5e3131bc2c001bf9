import { expect, test } from 'vitest'
import { indexOf } from '../../../src/shell/converse/find.ts'

const CHOICES = [
  { value: 'a1b2', name: 'Orders (HTTP)', description: 'eu-west-1' },
  { value: 'c3', name: 'orders-old' },
  { value: 'orders', name: 'Third' },
]
const valuesOf = (typed: string, most = 9) =>
  indexOf(CHOICES)
    .find(typed, most)
    .choices.map(({ value }) => value)

test.each([
  ['nothing', '', ['a1b2', 'c3', 'orders']],
  ['a part of the name, in any case', 'ORDERS-', ['c3']],
  ['a part of the value', '1b', ['a1b2']],
  ['a part of the description', 'west', ['a1b2']],
  ['words apart', ' orders west ', ['a1b2']],
  ['a whole value, which comes first', 'orders', ['orders', 'a1b2', 'c3']],
  ['what is not there', 'zzz', []],
])('%s', (_, typed, values) => {
  expect(valuesOf(typed)).toEqual(values)
})

test('the first, and how many there are', () => {
  expect(indexOf(CHOICES).find('o', 1)).toEqual({ choices: [CHOICES[0]], count: 3, exact: false })
  expect(indexOf(CHOICES).find('C3', 1).exact).toBe(true)
})

test('thousands take no time', () => {
  const index = indexOf(Array.from({ length: 5000 }, (_, at) => ({ value: `id-${at}`, name: `thing number ${at}` })))
  const began = performance.now()
  for (const typed of ['t', 'th', 'thing 4', 'thing 49', '4999']) index.find(typed, 100)
  expect((performance.now() - began) / 5).toBeLessThan(50)
})
