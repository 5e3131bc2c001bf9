import { expect, test } from 'vitest'
import { shellWords } from '../../src/config/shell-words.ts'

/** The expectations are those of Python's `shlex.split`. */
test.each<[text: string, words: readonly string[] | string]>([
  ['', []],
  ['  \t\r\n ', []],
  ['profile p', ['profile', 'p']],
  ['profile\tp  q', ['profile', 'p', 'q']],
  ['profile "my profile"', ['profile', 'my profile']],
  ["profile 'it is'", ['profile', 'it is']],
  ['a"b c"d', ['ab cd']],
  ['""', ['']],
  ["a '' b", ['a', '', 'b']],
  ['a\\ b', ['a b']],
  ['a\\"b', ['a"b']],
  ['"a\\"b\\\\c\\d"', ['a"b\\c\\d']],
  ["'a\\'", ['a\\']],
  ['# no comment', ['#', 'no', 'comment']],
  ['a\u00a0b', ['a\u00a0b']],
  ['"a', 'No closing quotation'],
  ["it's", 'No closing quotation'],
  ['a\\', 'No escaped character'],
  ['"a\\', 'No escaped character'],
])('%j', (text, words) => {
  expect(shellWords(text)).toEqual(words)
})
