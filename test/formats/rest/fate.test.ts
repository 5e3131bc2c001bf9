import { expect, test } from 'vitest'
import { assumed, carried, changed, lost, settle } from '../../../src/formats/rest/fate.ts'

const say = (text: string): string => text.replaceAll('_', ' ')
const place = (path: readonly (string | number)[]) => ({ line: path.length, column: 1 })

test('fates become a draft in the order of the table, notes in their own, and places', () => {
  const { draft, notes, origin } = settle(
    [
      changed(['A', 0, 'b.c'], 'Is_b.', { to: ['ResponseParameters', '200', 'x'], value: 'y' }),
      carried(['Id'], { to: ['ConnectionId'], value: 'abc' }),
      lost(['B'], 'Is_gone.', 'do_it'),
      assumed('ApiId', 'a1', 'Is_new.'),
    ],
    place,
    say,
  )

  expect([...draft]).toEqual([
    ['ApiId', { value: 'a1', as: 'document' }],
    ['ConnectionId', { value: 'abc', as: 'document' }],
    ['ResponseParameters', { value: new Map([['200', new Map([['x', 'y']])]]), as: 'document' }],
  ])
  expect(notes).toEqual([
    { kind: 'changed', member: 'A[0].b.c', says: 'Is b.', place: { line: 3, column: 1 } },
    { kind: 'carried', member: 'Id', says: '', place: { line: 1, column: 1 } },
    { kind: 'lost', member: 'B', says: 'Is gone.', instead: 'do it', place: { line: 1, column: 1 } },
    { kind: 'assumed', member: 'ApiId', says: 'Is new.' },
  ])
  expect(origin(['ResponseParameters', '200', 'x'])).toEqual(['A', 0, 'b.c'])
  expect(origin(['ResponseParameters'])).toEqual(['A'])
  expect(origin(['ApiId'])).toBeUndefined()
})

test('two members that want the same place', () => {
  const to = ['RequestParameters', 'a'] as const
  const fates = ['x', 'x', 'y'].map((value, at) => changed([`M${at}`], 'Is.', { to, value }))
  const { draft, notes } = settle(fates, () => undefined, say)

  expect(draft.get('RequestParameters')?.value).toEqual(new Map([['a', 'x']]))
  expect(notes.map(({ kind, says }) => [kind, says])).toEqual([
    ['changed', 'Is.'],
    ['changed', 'Is.'],
    ['lost', 'Another member gives RequestParameters.a a value already.'],
  ])
})
