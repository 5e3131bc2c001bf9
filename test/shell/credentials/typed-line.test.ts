import { expect, test } from 'vitest'
import { typeMore } from '../../../src/shell/credentials/typed-line.ts'

test.each([
  ['a line', '', '123456\r', { text: '123456', end: 'enter' }],
  ['a line of another system', '', '12\n34', { text: '12', end: 'enter' }],
  ['a part of a line', '12', '34', { text: '1234' }],
  ['Backspace, either one', '12', '\x7f\b3', { text: '3' }],
  ['Backspace on nothing', '', '\x7f1', { text: '1' }],
  ['Backspace on an emoji', '1😀', '\x7f', { text: '1' }],
  ['Ctrl-U', '12', '3\x154', { text: '4' }],
  ['Ctrl-C', '12', '3\x034', { text: '', end: 'interrupt' }],
  ['Ctrl-D on nothing', '', '\x041', { text: '', end: 'nothing' }],
  ['Ctrl-D on something', '1', '\x042', { text: '12' }],
  ['other control characters', '', '\x1b\t1\x00', { text: '1' }],
])('%s', (_, before, input, expected) => {
  expect(typeMore(before, input)).toEqual(expected)
})
