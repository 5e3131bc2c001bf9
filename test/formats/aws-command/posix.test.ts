import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newScope, wordsOf } from '../../../src/formats/aws-command/evaluate.ts'
import { parsePosix } from '../../../src/formats/aws-command/posix.ts'
import { literal } from '../../../src/formats/aws-command/word.ts'
import { lookupOf } from '../../../src/formats/lookup.ts'

const commandsIn = (script: string): readonly (readonly (string | undefined)[])[] => {
  const scope = newScope(lookupOf(new Map()))
  return parsePosix(script, 0).commands.map(({ words }) =>
    words.flatMap((word) => wordsOf(word, scope)).map(({ parts }) => literal(parts)),
  )
}

test.each<[string, readonly (readonly string[])[]]>([
  ['a b;c&&d||e|f&g', [['a', 'b'], ['c'], ['d'], ['e'], ['f'], ['g']]],
  ['a # b\nc#d', [['a'], ['c#d']]],
  ['a 2>&1 >x <y b &>z >>w c', [['a', 'b', 'c']]],
  ['a <<X b\n$c\nX\nd', [['a', 'b'], ['d']]],
  ['a <<X <<Y\n1\nX\n2\nY\nb', [['a'], ['b']]],
  ['a << X\nb', [['a'], ['b']]],
  ['(a; (b)) | c', [['a'], ['b'], ['c']]],
  ['a() { b; }', [['a'], ['{', 'b'], ['}']]],
  ['case a in b) c;; esac', [['case', 'a', 'in', 'b'], ['c'], ['esac']]],
  ['a |\n b', [['a'], ['b']]],
  ['a\\\nb \\\n c', [['ab', 'c']]],
  ['', []],
])('%j', (script, commands) => {
  expect(commandsIn(script)).toEqual(commands)
})

test('what is open is told', () => {
  expect(parsePosix('a "b', 10).unclosed).toEqual({ offset: 12, what: 'A double quote (")' })
  expect(parsePosix('a `b', 0).unclosed).toEqual({ offset: 2, what: 'A backtick (`)' })
  expect(parsePosix('a ${b', 0).unclosed).toEqual({ offset: 2, what: 'A bracket (${)' })
  expect(parsePosix('a (b', 0).unclosed).toEqual({ offset: 2, what: 'A bracket (()' })
  expect(parsePosix('a=(b', 0).unclosed).toEqual({ offset: 2, what: 'A bracket (()' })
  expect(parsePosix('a $((b)', 0).unclosed).toEqual({ offset: 2, what: 'A bracket ($()' })
})

const PIECES = [
  'a',
  'é',
  ' ',
  '\\',
  "'",
  '"',
  '\\"',
  "\\'",
  '\\\\',
  '\\\n',
  '#',
  '{',
  '}',
  '=',
  '~x',
  ':',
  ',',
  '\t',
  '%',
  '^',
  ']',
  '-',
]

test.runIf(existsSync('/bin/bash'))('words are split as bash splits them', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), (pieces) => {
      const script = `w ${pieces.join('')} z`
      fc.pre(
        parsePosix(script, 0).unclosed === undefined && commandsIn(script).length === 1 && !/\{[^}]*,/.test(script),
      )
      const run = `w() { printf '%s\\0' "$@"; }\nset -f\n${script}\n`
      const out = execFileSync('/bin/bash', ['--norc', '-c', run], { encoding: 'utf8', env: { LC_ALL: 'C.UTF-8' } })
      // Without arguments printf prints one empty text all the same.
      const words = out.split('\0').slice(0, -1)

      const [[, ...read] = []] = commandsIn(script)
      expect(read.length === 0 ? [''] : read).toEqual(words)
    }),
    { numRuns: 150 },
  )
})
