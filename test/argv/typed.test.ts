import { describe, expect, test } from 'vitest'
import { readTyped } from '../../src/argv/typed.ts'
import type { Typed } from '../../src/argv/typed.ts'
import { integer, map, structure, text } from '../../src/model/shape.ts'
import type { Shape } from '../../src/model/shape.ts'
import type { Value } from '../../src/value.ts'
import { caught } from '../support/caught.ts'
import { fakeWorld } from '../support/fake-world.ts'
import type { Told } from '../support/fake-world.ts'

const MAP = map(text())
const SHAPES: readonly (readonly [string, Shape])[] = [
  ['a map', MAP],
  ['a map of maps', map(MAP)],
  ['a structure', structure({ A: { shape: text(), help: '' } })],
]

function read(value: string, shape: Shape, told: Told = {}): Typed {
  return readTyped(value, shape, '--the-flag', fakeWorld(told).world)
}

const mapOf = (...pairs: [Value, Value][]): Value => new Map(pairs)

describe('a string is what it is', () => {
  test.each([
    '',
    ' a ',
    '5',
    'true',
    '{"a": 1}',
    '[1]',
    'a=b',
    '"a"',
    'null',
    'a\r\nb',
    'http://x',
    'file:/x',
    '\ufeff',
    '😀',
    '__proto__',
  ])('%j', (value) => {
    expect(read(value, text(1, 2))).toEqual({ value, json: false })
    expect(read(value, { kind: 'text', oneOf: ['x'] })).toEqual({ value, json: false })
  })

  test('also in a file', () => {
    const files = { x: '{"a":\r\n1}\n', y: 'file://x' }

    expect(read('file://x', text(), { files })).toEqual({ value: '{"a":\n1}\n', json: false })
    expect(read('file://y', text(), { files })).toEqual({ value: 'file://x', json: false })
  })

  test('and bytes are bytes', () => {
    expect(read('fileb://x', text(), { files: { x: 'a\r\n' } })).toEqual({ value: Buffer.from('a\r\n'), json: false })
  })
})

describe('an integer', () => {
  test.each<[value: string, is: bigint]>([
    ['50', 50n],
    ['49', 49n],
    ['-1', -1n],
    [' +1_000\n', 1000n],
    ['٥٠', 50n],
    ['file://x', 60n],
    ['fileb://x', 60n],
  ])('%j', (value, is) => {
    expect(read(value, integer(50, 100), { files: { x: '60\r\n' } })).toEqual({ value: is, json: false })
  })

  test.each<[value: string, shown: string]>([
    ['50.0', "'50.0'"],
    ['', "''"],
    ['{}', "'{}'"],
    ['file://x', "'x\\n'"],
    ['fileb://x', "b'x\\r\\n'"],
  ])('is none, and the flag is not named: %j', (value, shown) => {
    expect(caught(() => read(value, integer(50, 100), { files: { x: 'x\r\n' } }))).toEqual({
      fault: 'general',
      message: `invalid literal for int() with base 10: ${shown}`,
    })
  })
})

describe.each(SHAPES)('%s', (_, shape) => {
  test.each<[name: string, value: string, is: Value]>([
    ['JSON', '{"a":"b"}', mapOf(['a', 'b'])],
    ['JSON of nothing', '{}', mapOf()],
    ['JSON of other types, which are not converted', '{"a":1,"b":null}', mapOf(['a', 1n], ['b', null])],
    ['JSON behind blanks', ' \t\r\n{"a":"b"} \n', mapOf(['a', 'b'])],
    ['JSON whose values look like files', '{"a":"file://x"}', mapOf(['a', 'file://x'])],
    ['JSON of what objects treat in their own way', '{"__proto__":"b","2":"c"}', mapOf(['__proto__', 'b'], ['2', 'c'])],
    ['JSON in a file', 'file://x', mapOf(['a', 'b'])],
  ])('%s', (_, value, is) => {
    expect(read(value, shape, { files: { x: '{"a":\r\n"b"}\n' } })).toEqual({ value: is, json: true })
  })

  test.each<[name: string, value: string, is: Value]>([
    ['shorthand', 'a=b', mapOf(['a', 'b'])],
    ['shorthand of several', 'a=b,c={d=e}', mapOf(['a', 'b'], ['c', mapOf(['d', 'e'])])],
    ['shorthand that is not converted', 'a=1,b=null', mapOf(['a', '1'], ['b', 'null'])],
    ['shorthand without a key', '={}', mapOf(['', mapOf()])],
    ['shorthand of what objects treat in their own way', '__proto__=b', mapOf(['__proto__', 'b'])],
    ['shorthand whose value looks like a file', 'a=file://x', mapOf(['a', 'file://x'])],
    ['shorthand whose value is a file', 'a@=file://x', mapOf(['a', 'c=d\n'])],
    ['shorthand whose values are', 'a@=[file://x,fileb://x,y]', mapOf(['a', ['c=d\n', Buffer.from('c=d\n'), 'y']])],
    ['shorthand in a file', 'file://x', mapOf(['c', 'd'])],
  ])('%s', (_, value, is) => {
    expect(read(value, shape, { files: { x: 'c=d\n' } })).toEqual({ value: is, json: false })
  })

  test('bytes, whose type is wrong', () => {
    expect(read('fileb://x', shape, { files: { x: '{}' } })).toEqual({ value: Buffer.from('{}'), json: false })
  })

  const shorthand = "Expected: '=', received:"

  test.each<[name: string, value: string, message: string]>([
    ['a list', '["a"]', 'Invalid JSON:\n["a"]'],
    ['a list behind blanks', ' \n[', 'Invalid JSON:\n \n['],
    ['a list behind a blank that JSON does not know', '\u3000[]', 'Invalid JSON:\n\u3000[]'],
    ['JSON that ends early', '{"a":', 'Invalid JSON: Expecting value: line 1 column 6 (char 5)\nJSON received: {"a":'],
    [
      'JSON behind lines',
      '\n {a}',
      'Invalid JSON: Expecting property name enclosed in double quotes: line 2 column 3 (char 3)\nJSON received: \n {a}',
    ],
    [
      'JSON behind a blank that JSON does not know',
      '\u00a0{}',
      'Invalid JSON: Expecting value: line 1 column 1 (char 0)\nJSON received: \u00a0{}',
    ],
    [
      'JSON behind a separator',
      '\x1c{}',
      'Invalid JSON: Expecting value: line 1 column 1 (char 0)\nJSON received: \x1c{}',
    ],
    ['JSON with more behind it', '{}x', 'Invalid JSON: Extra data: line 1 column 3 (char 2)\nJSON received: {}x'],
    [
      'an integer too long for Python',
      `{"a":${'1'.repeat(4301)}}`,
      `Invalid JSON: Exceeds the limit (4300 digits) for integer string conversion\nJSON received: {"a":${'1'.repeat(4301)}}`,
    ],
    ['a mark before JSON, which is no blank', '\ufeff{}', `${shorthand} '\ufeff' for input:\n \ufeff{}\n^`],
    ['nothing', '', `${shorthand} 'EOF' for input:\n \n^`],
    ['a word', 'x', `${shorthand} 'EOF' for input:\n x\n ^`],
    ['a number', '5', `${shorthand} 'EOF' for input:\n 5\n ^`],
    [
      'a missing file',
      'file://nope',
      "Unable to load paramfile file://nope: [Errno 2] No such file or directory: 'nope'",
    ],
  ])('refused: %s', (_, value, message) => {
    expect(caught(() => read(value, shape))).toMatchObject({
      fault: 'param',
      message: `Error parsing parameter '--the-flag': ${message}`,
    })
  })
})

describe('a file named in shorthand that cannot be read', () => {
  test.each<[name: string, value: string, message: string]>([
    [
      'there is none',
      'a@=file://nope',
      "Unable to load paramfile file://nope: [Errno 2] No such file or directory: 'nope'",
    ],
    [
      'it is no text',
      'a@=file://bad',
      'Unable to load paramfile (bad), text contents could not be decoded.  If this is a binary file, please use the fileb:// prefix instead of the file:// prefix.',
    ],
  ])('is a general fault, and the flag is not named: %s', (_, value, message) => {
    expect(caught(() => read(value, MAP, { files: { bad: Uint8Array.of(0xff) } }))).toEqual({
      fault: 'general',
      message,
    })
  })
})

describe('the hint', () => {
  test.each<[name: string, value: string, hint: string | undefined]>([
    ['a file that was meant', 'x.json', 'x.json is a file: to read it, write file://x.json'],
    ['shorthand that was meant', "a=it's", `try 'a="it'\\''s"'`],
    ['a file elsewhere', 'file:///x.json', 'there is file://x.json'],
    ['none for JSON', '{"a"}', undefined],
    ['none for a list', '[]', undefined],
    ['none for a word', 'x', undefined],
  ])('%s', (_, value, hint) => {
    expect(caught(() => read(value, MAP, { files: { 'x.json': '{}' } })).hint).toBe(hint)
  })
})
