import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { shellWord, singleQuoted } from '../../src/grammar/shell-quote.ts'

test('words that need no quotes get none', () => {
  const words = ['a1b2c3', 'arn:aws:iam::1:role/x', 'a=b', 'https://example.com/x', '--flag', '200']

  expect(words.map(shellWord)).toEqual(words)
})

test.each(["it's", '$HOME', '`id`', 'a b', '', '*', '~', 'a=b=c', '!x', 'a\nb', '{a,b}', '\\$default', '#x', '"', 'ä'])(
  'a shell reads %j back as it was',
  (text) => {
    for (const word of [shellWord(text), singleQuoted(text)])
      expect(execFileSync('/bin/sh', ['-c', `printf %s ${word}`], { encoding: 'utf8' })).toBe(text)
  },
)
