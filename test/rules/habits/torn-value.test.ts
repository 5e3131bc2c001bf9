import { expect, test } from 'vitest'
import { joined, tornValues } from '../../../src/rules/habits/torn-value.ts'
import { mapOf } from '../../support/draft.ts'

const torn = (plain: Readonly<Record<string, unknown>>) =>
  tornValues(
    mapOf(plain),
    (key) => key.startsWith('good'),
    (key) => key !== 'never',
  )

test.each([
  ['one piece', { good: 'a', b: 'c' }, [{ key: 'good', strays: ['b'], whole: 'a,b=c' }]],
  ['several pieces', { good: 'a', b: 'c', d: 'e' }, [{ key: 'good', strays: ['b', 'd'], whole: 'a,b=c,d=e' }]],
  ['lists', { good: ['a', 'x'], b: ['c', 'd'] }, [{ key: 'good', strays: ['b'], whole: 'a,x,b=c,d' }]],
  [
    'two values',
    { good: 'a', b: 'c', good2: 'd', e: 'f' },
    [
      { key: 'good', strays: ['b'], whole: 'a,b=c' },
      { key: 'good2', strays: ['e'], whole: 'd,e=f' },
    ],
  ],
  ['nothing', { good: 'a', good2: 'b' }, []],
  ['a stray in front', { b: 'c', good: 'a' }, []],
  ['a stray behind a map', { good: { x: 'y' }, b: 'c' }, []],
  ['a stray that is a map', { good: 'a', b: { x: 'y' } }, []],
  ['what is another mistake, and what follows it', { good: 'a', never: 'b', c: 'd' }, []],
])('%s', (_, plain, found) => {
  expect(torn(plain)).toEqual(found)
})

test('torn values are joined in their places', () => {
  const map = mapOf({ good: 'a', b: 'c', good2: 'd', e: 'f', good3: { x: 'y' } })

  expect(joined(map, torn({ good: 'a', b: 'c', good2: 'd', e: 'f' }))).toEqual(
    mapOf({ good: 'a,b=c', good2: 'd,e=f', good3: { x: 'y' } }),
  )
})
