import { expect, test } from 'vitest'
import { textReport } from '../../src/findings/text.ts'
import { BARE, FULL } from './reports.ts'

test('a line for the finding, one for what would be right', () => {
  expect(textReport().finding(FULL)).toBe(
    'a b/in,1.yaml:4:3: error: TimeoutInMillis: 60000 ms is more: 100 %\\u000athan allowed. [timeout-within-protocol]\n' +
      '    fix: TimeoutInMillis: 29000\n',
  )
})

test('a document without a place is told by its number', () => {
  expect(textReport().finding(BARE)).toBe('-: warning: document 3: Something. [readable]\n')
})

test('a place within a value', () => {
  const finding = { ...BARE.finding, field: 'RequestTemplates', path: ['a/b'] }

  expect(textReport().finding({ ...BARE, finding })).toBe(
    '-: warning: document 3: RequestTemplates a/b (its line 2, column 5): Something. [readable]\n',
  )
})

test('a document cannot forge a line, nor write to the terminal', () => {
  const finding = { ...BARE.finding, field: 'a\nb.yaml:1:1: error', path: ['\u001b[2J', ''], says: 'x\n\u009by' }

  expect(textReport().finding({ ...BARE, finding })).toBe(
    String.raw`-: warning: document 3: "a\nb.yaml:1:1: error" "\u001b[2J" "" (its line 2, column 5): x\u000a\u009by [readable]` +
      '\n',
  )
})

test('nothing around the findings', () => {
  const { begin, end } = textReport()

  expect([begin(), end({ documents: 1, errors: 0, warnings: 0 })]).toEqual(['', ''])
})
