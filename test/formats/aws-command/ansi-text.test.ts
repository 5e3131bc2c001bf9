import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ansiText } from '../../../src/formats/aws-command/ansi-text.ts'

const TEXTS = [
  'a b',
  String.raw`\a\b\e\E\f\n\r\t\v`,
  String.raw`\'\"\\\?`,
  String.raw`\101\x41\u0041\U00000041`,
  String.raw`\303\251\xc3\xa9`,
  String.raw`\u00e9\U0001F600`,
  String.raw`\q\z`,
  String.raw`\cA`,
]

test.each(TEXTS)('%s', (written) => {
  const { text, end } = ansiText(`$'${written}' more`, 2)

  expect(end).toBe(written.length + 3)
  if (existsSync('/bin/bash'))
    expect(text).toBe(
      execFileSync('/bin/bash', ['--norc', '-c', `printf %s $'${written}'`], {
        encoding: 'utf8',
        env: { LC_ALL: 'C.UTF-8' },
      }),
    )
})

test('nothing closes it', () => {
  expect(ansiText("a\\'b", 0)).toEqual({ text: "a'b", end: undefined })
})
