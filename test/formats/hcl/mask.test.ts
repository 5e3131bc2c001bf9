import { expect, test } from 'vitest'
import { caught } from '../../support/caught.ts'
import { maskTemplates } from '../../../src/formats/hcl/mask.ts'

/** What the grammar sees, which ends with a line break of ours. */
const CASES: Readonly<Record<string, readonly [string, string]>> = {
  'a literal': ['a = "b c"', 'a = "   "'],
  'what is escaped': [String.raw`a = "\"$${'${'}%%{\\"`, 'a = "          "'],
  'a sequence': ['a = "x${b.c}y"', 'a = " ${b.c} "'],
  'three signs': ['a = "$$${b"', 'a = "     "'],
  'a string in a sequence': ['a = "x${f("y}")}z"', 'a = " ${f("  ")} "'],
  'an object in a sequence': ['a = "x${ {b = 1}["b"] }z"', 'a = " ${ {b = 1}[" "] } "'],
  'a directive': ['a = "%{ if b }c%{ endif }"', 'a = "%{ if b } %{ endif }"'],
  'a heredoc': ['a = <<E\nx ${b}\n Ex\nE\n', 'a = <<E\n  ${b}\n   \nE\n'],
  'a heredoc with an indent': ['a = <<-E\n  x\n  E', 'a = <<-E\n   \n  E'],
  'lines that end as in Windows': ['a = <<E\r\nx\r\nE\r\nb = 1', 'a = <<E\r\n  \nE\r\nb = 1'],
  comments: ['# "\na = 1 // ${\n/* "\n */ b = 2', '#  \na = 1 //   \n/*  \n */ b = 2'],
  'many blanks': [`a =${' '.repeat(32)}1`, `a = /*${' '.repeat(27)}*/1`],
  'many lines': [`a = 1${'\n'.repeat(32)}b`, `a = 1\n/*${'\n'.repeat(27)}*/b`],
  'a parenthesis behind many lines': [
    `a = { b = c${'\n'.repeat(32)}(d) = e }`,
    `a = { b = c,/*${'\n'.repeat(27)}*/(d) = e }`,
  ],
  exponents: ['a = 1.5e-3', 'a = 111111'],
  'a mark of the order of bytes': ['\ufeffa = 1', ' a = 1'],
  'NUL in a string': ['a = "\0"', 'a = " "'],
  'a parenthesis that begins a line of an object': ['a = { b = c\n (d) = e }', 'a = { b = c, (d) = e }'],
}

test.each(Object.entries(CASES))('%s', (_, [text, masked]) => {
  const made = maskTemplates(text)

  expect(made).toBe(`${masked}\n`)
  expect(made.length).toBe(text.length + 1)
})

test.each([
  ['a string', 'a = 1\nb = "c', 'Invalid HCL at line 2, column 5: The string is not closed on its line.'],
  [
    'a string at the end of its line',
    'a = "b\n"',
    'Invalid HCL at line 1, column 5: The string is not closed on its line.',
  ],
  ['a sequence', 'é = "${b', 'Invalid HCL at line 1, column 6: The template sequence is not closed.'],
  ['a heredoc', 'a = <<EOT\nb\n', 'Invalid HCL at line 1, column 5: The heredoc has no line with its end alone.'],
  ['a comment', '\n/* a', 'Invalid HCL at line 2, column 1: The comment is not closed.'],
  ['NUL', 'a = \0', 'Invalid HCL at line 1, column 5: The character U+0000 cannot stand here.'],
])('%s without an end is refused', (_, text, message) => {
  expect(caught(() => maskTemplates(text))).toMatchObject({ fault: 'param', message })
})
