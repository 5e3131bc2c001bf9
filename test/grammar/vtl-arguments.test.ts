import { expect, test } from 'vitest'
import { isEscaped, readArguments, referenceAt } from '../../src/grammar/vtl-arguments.ts'

/** From behind the first parenthesis: what is taken, or what is left open. */
function taken(text: string): string {
  const from = text.indexOf('(') + 1
  const { end, open } = readArguments(text, from, text.length)
  return open ?? text.slice(from, end)
}

test.each([
  ['#set($a = 1) b)', '$a = 1)'],
  ["#set($a = $input.path('$.x')) b", "$a = $input.path('$.x'))"],
  ["#if($a == ')') b", "$a == ')')"],
  ['#if($a == "(") b', '$a == "(")'],
  ["#if($a == 'it''s') b", "$a == 'it''s')"],
  ["#set($a = '') b", "$a = '')"],
  ['#set($a = """") b', '$a = """")'],
  ["#set($a = '\"') b", "$a = '\"')"],
  ['#set($a = "#if($b)c#end") d', '$a = "#if($b)c#end")'],
  ['#set($a = "two\nlines") b', '$a = "two\nlines")'],
  ['#set($a = {\n  "b": 1, ## it\'s (one\n  "c": 2\n})', '$a = {\n  "b": 1, ## it\'s (one\n  "c": 2\n})'],
  ['#set($a = $b.replaceAll("\\\\\'","\'")) c', '$a = $b.replaceAll("\\\\\'","\'"))'],
  ["#set($a = $b.replaceAll('\\'', 'x'))\n{}", "$a = $b.replaceAll('\\'', 'x'))"],
  ['#set($a = (1) b', 'parenthesis'],
  ['#set($a = 1 ## b)', 'parenthesis'],
  ['#if($a\n#end)', 'parenthesis'],
  ['#if($a\n#{else} b)', 'parenthesis'],
  ["#if($a == 'b)", 'quote'],
  ['#if($a == "b\')', 'quote'],
])('%s', (text, rest) => {
  expect(taken(text)).toBe(rest)
})

test('the search ends at the limit', () => {
  expect(readArguments('(a\nb)', 1, 2)).toEqual({ end: 2, open: 'parenthesis', references: [] })
  expect(readArguments("('a\nb')", 1, 3)).toEqual({ end: 3, open: 'quote', references: [] })
})

test('references are found where Velocity looks for them: not in single quotes', () => {
  const { references } = readArguments('($a.b("$c.d \\$e.f", \'$g.h\', ${i.j}))', 1, 99)

  expect(references.map(({ name, member }) => `${name}.${member}`)).toEqual(['a.b', 'c.d', 'i.j'])
})

test.each([
  ['$input.body', 'input', 'body'],
  ['$!input.json("$")', 'input', 'json'],
  ['${input.body}', 'input', 'body'],
  ['$!{input.body}', 'input', 'body'],
  ['$input.body-rev', 'input', 'body'],
  ['$my-input.body', 'my-input', 'body'],
])('%s is a reference', (text, name, member) => {
  expect(referenceAt(text, 0)?.reference).toEqual({ name, member, at: 0 })
})

test.each(['$input', '$input.', '$5.a', '$', '$.a', '$input .body'])('%s asks for no member', (text) => {
  expect(referenceAt(text, 0)).toBeUndefined()
})

test('an odd number of backslashes escapes', () => {
  expect([isEscaped('$', 0), isEscaped('\\$', 1), isEscaped('\\\\$', 2), isEscaped('\\\\\\$', 3)]).toEqual([
    false,
    true,
    false,
    true,
  ])
})
