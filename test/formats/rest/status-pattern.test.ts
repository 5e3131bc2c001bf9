import { expect, test } from 'vitest'
import { statusesOf } from '../../../src/formats/rest/status-pattern.ts'

const GIVEN = ['200', '400', '404', '500', '600']

test.each([
  ['404', ['404']],
  ['^404$', ['404']],
  ['403|404', ['403', '404']],
  ['(403|404|403)', ['403', '404']],
  ['4\\d{2}', ['400', '404']],
  ['[45]..', ['400', '404', '500']],
  ['.+', ['200', '400', '404', '500']],
  ['40', []],
  ['.*Error.*', []],
  ['(4\\d+)+', []],
  ['600', []],
  ['[', []],
  ['4\ufdd00\ufdd1', []],
])('%s', (pattern, statuses) => {
  expect(statusesOf(pattern, GIVEN)).toEqual(statuses)
})

test('without statuses to try, a pattern stands for none', () => {
  expect(statusesOf('4\\d{2}', [])).toEqual([])
})
