import { describe, expect, test } from 'vitest'
import { ask, incomplete, noWord, table } from './table.ts'

table('literals', 'null', [
  ['`1`', '1'],
  ['`1.0`', '1.0'],
  ['`-0.0`', '-0.0'],
  ['`1e3`', '1000.0'],
  ['`12345678901234567890123`', '12345678901234567890123'],
  ['`"a"`', '"a"'],
  ['`[1, {"b": 2, "a": 1.50}]`', '[1,{"b":2,"a":1.5}]'],
  ['`null`', 'null'],
  ['`foo`', '"foo"'],
  ['` foo`', '"foo"'],
  ['`foo `', '"foo "'],
  ['`1 2`', '"1 2"'],
  ['`01`', '"01"'],
  ['``', '""'],
  ['`a\\`b`', '"a`b"'],
  ['`"a\\`b"`', '"a`b"'],
  ['`{"a": 1, "b": 2, "a": 3}`', '{"a":3,"b":2}'],
  ['`NaN`', 'NaN'],
  ['`-Infinity`', '-Infinity'],
  ['`"\\u00e9\\ud83d\\ude00"`', '"é😀"'],
  ['`\\u00e9`', '"é"'],
  ['`[1`', '"[1"'],
  ['`+1`', '"+1"'],
  ["'a'", '"a"'],
  ["''", '""'],
  ["'it\\'s'", '"it\'s"'],
  ["'\\\\'", '"\\\\\\\\"'],
  ["'\\n'", '"\\\\n"'],
  ["'\n'", '"\\n"'],
  ["'`\"'", '"`\\""'],
  ["'\\`'", '"\\\\`"'],
])

noWord('no word', [
  ['foo^bar', 'Unknown token ^', 3],
  ['a/b', 'Unknown token /', 1],
  ['#', 'Unknown token #', 0],
  ['naïve', 'Unknown token ï', 2],
  ['a\u00a0b', 'Unknown token \u00a0', 1],
  ['😀', 'Unknown token 😀', 0],
  ['a%', 'Unknown token %', 1],
  ['a = b', "Unknown token '='", 2],
  ['=', "Unknown token '='", 0],
  ['a=', "Unknown token '='", 1],
  ['a-b', "Unknown token '-'", 1],
  ['-', "Unknown token '-'", 0],
  ['a -', "Unknown token '-'", 2],
  ['[-]', "Unknown token '-'", 1],
  ['[--1]', "Unknown token '-'", 1],
  ['\\', 'Unknown token \\', 0],
  ['a\u0000', 'Unknown token \u0000', 1],
  ['a;b', 'Unknown token ;', 1],
  ['$', 'Unknown token $', 0],
  ['~', 'Unknown token ~', 0],
  ['+1', 'Unknown token +', 0],
])

noWord('a delimiter that is never closed', [
  ['"foo', 'Unclosed " delimiter', 0],
  ["'foo", "Unclosed ' delimiter", 0],
  ['`foo', 'Unclosed ` delimiter', 0],
  ['a "', 'Unclosed " delimiter', 2],
  ['a."b\\"', 'Unclosed " delimiter', 2],
  ["'a\\'", "Unclosed ' delimiter", 0],
  ['`a\\`', 'Unclosed ` delimiter', 0],
  ["'", "Unclosed ' delimiter", 0],
  ["['a', \"b]", 'Unclosed " delimiter', 6],
])

table('a quoted identifier is a JSON string', 'null', [
  ['"\\uD83D\\uDE00"', 'null'],
  ['"a\\"b"', 'null'],
  ['"\\/"', 'null'],
  ['""', 'null'],
])

noWord('a quoted identifier is a JSON string', [
  ['"\\x"', 'Invalid \\escape', 0],
  ['"a\\u12"', 'Invalid \\uXXXX escape', 0],
  ['a."\\q"', 'Invalid \\escape', 2],
  ['"a\tb"', 'Invalid control character at', 0],
  ['"a\nb"', 'Invalid control character at', 0],
  ['"\\u00zz"', 'Invalid \\uXXXX escape', 0],
])

noWord('a literal that is neither JSON nor a string', [
  ['`"a`', 'Bad token "a', 0],
  ['`a"b`', 'Bad token a"b', 0],
  ['`a\\x`', 'Bad token a\\x', 0],
  ['`\u0001`', 'Bad token \u0001', 0],
  ['x || `a"`', 'Bad token a"', 5],
  ['`"a" "b"`', 'Bad token "a" "b"', 0],
  ['`[1, "a]`', 'Bad token [1, "a]', 0],
])

noWord('places count code points', [
  ["'😀' ^", 'Unknown token ^', 4],
  ["'é' ^ 'x'", 'Unknown token ^', 4],
  ['"😀" = a', "Unknown token '='", 4],
])

incomplete('places count code points', ["['😀', 'é'"])

table('blanks', '{"a":1}', [
  [' a', '1'],
  ['a\n', '1'],
  ['\ta\r\n', '1'],
])

noWord('blanks', [
  ['a \u000b', 'Unknown token \u000b', 2],
  ['a\f', 'Unknown token \f', 1],
])

describe('the limits of a literal', () => {
  const lists = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`

  test('brackets nest as deep as a query may', () => {
    expect(ask(`\`${lists(500)}\``)).toBe(lists(500))
    expect(ask(`\`${lists(501)}\``)).toMatch(/: maximum recursion depth exceeded$/)
    expect(ask(`\`${'['.repeat(501)}\``)).toMatch(/: maximum recursion depth exceeded$/)
  })

  test('brackets side by side do not nest', () => {
    const side = (brackets: string): string => `[${Array.from({ length: 600 }, () => brackets).join()}]`

    expect(ask(`\`${side('[]')}\``)).toBe(side('[]'))
    expect(ask(`\`${side('{}')}\``)).toBe(side('{}'))
  })

  test('brackets in a string do not nest', () => {
    const brackets = '"' + '['.repeat(600) + '\\"' + '{'.repeat(600) + '"'

    expect(ask(`\`${brackets}\``)).toBe(brackets)
    expect(ask(`length(\`${'\\"'.repeat(50_000)}\`)`)).toBe('50000')
  })

  test('an integer has as many digits as Python reads', () => {
    expect(ask(`[${'9'.repeat(4300)}]`, '[]')).toBe('null')
    expect(ask(`[-${'9'.repeat(4300)}]`, '[]')).toBe('null')
    expect(ask(`[${'9'.repeat(4301)}]`)).toMatch(/: Exceeds the limit \(4300 digits\) for integer string conversion$/)
    expect(ask(`\`${'9'.repeat(4301)}\``)).toBe(`"${'9'.repeat(4301)}"`)
  })
})
