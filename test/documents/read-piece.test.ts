import { expect, test } from 'vitest'
import { isText } from '../../src/documents/piece.ts'
import { readJsonPiece, yamlPieceReader } from '../../src/documents/read-piece.ts'
import type { PieceReader } from '../../src/documents/read-piece.ts'
import { readYamlWithPlaces } from '../../src/yaml/read.ts'
import { at } from './source.ts'

const readYamlPiece = yamlPieceReader(readYamlWithPlaces)

/** What becomes of a text that begins at line 5. */
function readAt5(read: PieceReader, text: string, column = 1): unknown[] {
  return [...read({ text, line: 5, column })].map((found) =>
    'error' in found
      ? [`${at(found.place)} ${found.error.message}`, found.error.hint].filter((words) => words !== undefined)
      : [...found.value.keys()].map((key) => `${at(found.place([String(key)]))} ${String(key)}`),
  )
}

const EXPECTED = 'a document is a map of members, as in {"ApiId": "a1b2c3d4"}'

test.each([
  ['a document', '{"a": 1,\n "b": 2}', [['5:4 a', '6:2 b']]],
  ['a mistake in its first line', '{"a" 1}', [["5:8 Invalid JSON: Expecting ':' delimiter"]]],
  ['a mistake further down', '{"a":\n  x}', [['6:3 Invalid JSON: Expecting value']]],
  [
    'quotes left open',
    '{"a": "b',
    [['5:9 Invalid JSON: Unterminated string starting at', 'a line break in a string is written \\n']],
  ],
  [
    'bytes in another encoding',
    '{"a":\n "\udce9"}',
    [['6:3 These bytes are not Unicode text.', 'save the file as UTF-8']],
  ],
  ['a half of a character, escaped', '{"\\udce9": 1}', [['5:4 \udce9']]],
  ['a list', '[{}]', [['5:3 A map of members was expected, not a list.', EXPECTED]]],
  ['null', 'null', [['5:3 A map of members was expected, not null.', EXPECTED]]],
  ['a boolean', 'true', [['5:3 A map of members was expected, not true.', EXPECTED]]],
  ['a number', '1.5', [['5:3 A map of members was expected, not a number.', EXPECTED]]],
  ['a text', '"a"', [['5:3 A map of members was expected, not a text.', EXPECTED]]],
])('JSON: %s', (_, text, found) => {
  expect(readAt5(readJsonPiece, text, 3)).toEqual(found)
})

test.each([
  ['a document', '---\na: 1\n', [['6:1 a']]],
  ['a list', '- a: 1\n  b: 2\n- c: 3\n', [['5:3 a', '6:3 b'], ['7:3 c']]],
  ['keys that are no texts, within', '- 200: x', [['5:3 200']]],
  [
    'a list of other things',
    '- x\n- [a: 1]\n- 2020-01-01\n- !!set {a}\n- !!binary aaaa\n',
    [
      ['5:3 A map of members was expected, not a text.', EXPECTED],
      ['6:3 A map of members was expected, not a list.', EXPECTED],
      ['7:3 A map of members was expected, not a date.', EXPECTED],
      ['8:9 A map of members was expected, not a set.', EXPECTED],
      ['9:12 A map of members was expected, not bytes.', EXPECTED],
    ],
  ],
  ['a mistake', 'a: 1\nb: b: 2', [["6:5 Invalid YAML: a second ': ' in one line; put the text in quotes"]]],
  ['an end that is missing', 'a: "b\n\n', [['5:6 Invalid YAML: the closing " is missing']]],
  [
    'keys that are no texts',
    '# x\n---\n200: x',
    [['7:1 Keys at the top must be strings: 200', 'put the key in quotes']],
  ],
  [
    'bytes in another encoding',
    'a: 1\nb: \udce9',
    [['6:4 These bytes are not Unicode text.', 'save the file as UTF-8']],
  ],
])('YAML: %s', (_, text, found) => {
  expect(readAt5(readYamlPiece, text)).toEqual(found)
})

test('a piece is told from a trouble', () => {
  const [broken] = readJsonPiece({ text: '{', line: 1, column: 1 })

  expect(broken !== undefined && 'error' in broken && !isText(broken)).toBe(true)
})
