import { expect, test } from 'vitest'
import { newTurns } from '../../../src/formats/aws-command/turns.ts'

test('only what was used has another name when it is assigned anew', () => {
  const turns = newTurns()
  turns.next('a')
  const first = turns.use('a')('Name', ' ')
  turns.next('a')
  turns.next('a')

  expect([first, turns.peek('a', 'Name'), turns.use('a')('Name', ' '), turns.use('b')('Name', ' ')]).toEqual([
    'Name',
    'Name2',
    'Name 2',
    'Name',
  ])
})
