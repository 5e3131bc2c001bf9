import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openOrder } from '../../../src/app/batch/in-order.ts'

function emitted(settled: readonly (readonly [at: number, item: string | undefined])[]) {
  const items: string[] = []
  const order = openOrder<string>((item) => items.push(item))
  for (const [at, item] of settled) order.settle(at, item)
  return { items, next: order.next() }
}

test.each<[string, [number, string | undefined][], { items: string[]; next: number }]>([
  ['nothing', [], { items: [], next: 0 }],
  [
    'what comes in order goes on at once',
    [
      [0, 'a'],
      [1, 'b'],
    ],
    { items: ['a', 'b'], next: 2 },
  ],
  [
    'what comes too early waits',
    [
      [1, 'b'],
      [2, 'c'],
    ],
    { items: [], next: 0 },
  ],
  [
    'and goes on with what it waited for',
    [
      [1, 'b'],
      [2, 'c'],
      [0, 'a'],
    ],
    { items: ['a', 'b', 'c'], next: 3 },
  ],
  [
    'a gap holds back what is behind it',
    [
      [0, 'a'],
      [2, 'c'],
    ],
    { items: ['a'], next: 1 },
  ],
  [
    'what is left out holds nothing back',
    [
      [1, 'b'],
      [0, undefined],
    ],
    { items: ['b'], next: 2 },
  ],
])('%s', (_, settled, outcome) => {
  expect(emitted(settled)).toEqual(outcome)
})

test('in whatever order items are finished, they come in their own, each once', () => {
  const positions = fc
    .integer({ min: 0, max: 60 })
    .chain((count) => fc.shuffledSubarray([...Array(count).keys()], { minLength: count, maxLength: count }))
  fc.assert(
    fc.property(positions, fc.infiniteStream(fc.boolean()), (order, coins) => {
      const settled = order.map((at): [number, string | undefined] => [
        at,
        coins.next().value ? `item ${at}` : undefined,
      ])
      const kept = settled.toSorted(([a], [b]) => a - b).flatMap(([, item]) => item ?? [])

      expect(emitted(settled)).toEqual({ items: kept, next: order.length })
    }),
  )
})

test('what an item brings about as it is given does not change the order', () => {
  const items: string[] = []
  const order = openOrder<string>((item) => {
    items.push(item)
    if (item === 'a') order.settle(1, 'b')
  })
  order.settle(2, 'c')
  order.settle(0, 'a')

  expect(items).toEqual(['a', 'b', 'c'])
})
