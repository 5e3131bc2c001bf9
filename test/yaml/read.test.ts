import { describe, expect, test } from 'vitest'
import { CliError } from '../../src/errors.ts'
import type { Value } from '../../src/value.ts'
import { readYaml } from '../../src/yaml/read.ts'
import { notation } from './notation.ts'
import recorded from './recorded.json' with { type: 'json' }

function refusalOf(text: string): { message: string; hint: string | undefined } {
  try {
    readYaml(text)
  } catch (error) {
    if (error instanceof CliError && error.fault === 'param') return { message: error.message, hint: error.hint }
    throw error
  }
  throw new Error('the document was read')
}

const hintOf = (text: string): string | undefined => refusalOf(text).hint
const times = (text: string, count: number): string => text.repeat(count)

describe('what the AWS CLI makes of a document', () => {
  test.each(recorded.cases)('$given', ({ given, reads }) => {
    let read: string | null
    try {
      read = notation(readYaml(given))
    } catch (error) {
      expect(error).toBeInstanceOf(CliError)
      read = null
    }

    expect(read).toBe(reads)
  })
})

describe('types', () => {
  test('a document of all types', () => {
    const text = [
      'a: 1',
      'b: 1.0',
      'c: [x, ~]',
      'd: {1: y}',
      'e: 2012-10-17',
      'f: 2020-01-01T10:00:00.25+02:00',
      'g: !!set {z}',
    ].join('\n')

    expect(readYaml(text)).toEqual(
      new Map<Value, Value>([
        ['a', 1n],
        ['b', 1],
        ['c', ['x', null]],
        ['d', new Map([[1n, 'y']])],
        ['e', { kind: 'date', year: 2012, month: 10, day: 17 }],
        [
          'f',
          {
            kind: 'datetime',
            year: 2020,
            month: 1,
            day: 1,
            hour: 10,
            minute: 0,
            second: 0,
            micros: 250_000,
            offset: 120,
            zone: '+02:00',
          },
        ],
        ['g', { kind: 'set', items: ['z'] }],
      ]),
    )
  })

  test('aliases of one anchor share one value', () => {
    const read = readYaml('[&a {x: 1}, *a]')

    expect(Array.isArray(read) && read[0] === read[1]).toBe(true)
  })

  test('a map that holds itself', () => {
    const read = readYaml('&a {b: *a}')

    expect(read instanceof Map && read.get('b') === read).toBe(true)
  })
})

describe('why a document is refused', () => {
  test.each([
    ['a: b: c', "line 1, column 5: a second ': ' in one line; put the text in quotes"],
    ['a: b\n  c: d', 'line 2, column 4: this line goes on with the text above it; check the indentation'],
    ['a: "x', 'line 1, column 6: the closing " is missing'],
    ["a: 'x", "line 1, column 6: the closing ' is missing"],
    ['a: [x', 'line 1, column 6: the closing bracket is missing'],
    ['{a: 1 b: 2}', "line 1, column 8: a ',' is missing before this, or the closing bracket"],
    ['a:\n\tb: c', 'line 2, column 1: a tab in the indentation; use blanks'],
    ['a:\tb', 'line 1, column 3: a tab; use blanks'],
    ['a: b\tc', 'line 1, column 5: a tab; put the text in quotes'],
    ['a: @b', "line 1, column 4: plain text cannot begin with '@'; put it in quotes"],
    ['a: *b', 'line 1, column 4: no anchor &b stands before this alias'],
    ['a: !foo b', 'line 1, column 4: the tag !foo means nothing here'],
    ['a: !!python/name:x b', 'line 1, column 4: the tag !!python/name:x means nothing here'],
    ['a: !!map b', 'line 1, column 4: the tag !!map does not fit this value'],
    ['a: !!int b', 'line 1, column 1: b is not an integer'],
    ['a: 1\nb: 2\na: 3', 'line 3, column 1: this key stands here twice'],
    ['a: =', "line 1, column 1: '=' alone has no value in YAML; put it in quotes if it is text"],
    ['- a\n- <<', "line 2, column 3: '<<' merges a map and can only be a key; put it in quotes if it is text"],
    ['a: 1\n---\nb: 2', 'line 3, column 1: only one document is read, and here is a second'],
    ['%YAML 1.3\n---\na: b', 'a %YAML line can name version 1.1 or 1.2'],
    ['é: "😀" b\u0001', 'line 1, column 9: the character U+0001 cannot stand here; in double quotes write \\u0001'],
    ['a: "\\q"', "line 1, column 6: no such escape; write '\\\\' for a backslash, or use single quotes"],
    ['a: "\\UFFFFFFFF"', 'line 1, column 5: there is no character U+FFFFFFFF'],
    ['{a\n: b}', "line 2, column 1: the ':' must stand in the line of its key"],
    ['{a:[]}', "line 1, column 3: put a blank after the ':' or quotes around the text before it"],
    ['? {a: b}\n: c', 'line 1, column 1: a map, a set or a list of lists cannot be a key'],
    ['x: {<<: 1}', "line 1, column 5: '<<' takes a map or a list of maps"],
    ['k: {\n}\n@', "line 3, column 1: plain text cannot begin with '@'; put it in quotes"],
    ['k:\n  a: {\nb: =}', "line 3, column 1: '=' alone has no value in YAML; put it in quotes if it is text"],
    ['-\n- \r\n- *x', 'line 3, column 3: no anchor &x stands before this alias'],
  ])('%j', (text, hint) => {
    expect(refusalOf(text)).toEqual({ message: 'Invalid YAML received.', hint })
  })

  test('a date that does not exist has a message of its own, since the AWS CLI crashes', () => {
    expect(refusalOf('a: 1\nb: 2020-13-45')).toEqual({
      message: 'There is no such date: 2020-13-45',
      hint: 'line 2, column 1: put it in quotes if it is text',
    })
  })

  test('so has a key at the top that is not a string', () => {
    expect(refusalOf('a: 1\n200: 2')).toEqual({
      message: 'Keys at the top must be strings: 200',
      hint: 'put the key in quotes',
    })
  })

  test('a key of 1024 characters is the longest without a question mark, counted as characters', () => {
    expect(readYaml(`"${times('😀', 1022)}": 1`)).toEqual(new Map([[times('😀', 1022), 1n]]))
    expect(hintOf(`"${times('k', 1023)}": 1`)).toBe(
      "line 1, column 1: a key of more than 1024 characters needs a '?' before it",
    )
    expect(readYaml(`? ${times('k', 2000)}\n: 1`)).toEqual(new Map([[times('k', 2000), 1n]]))
  })
})

describe('documents made to harm', () => {
  test.each([
    ['brackets', times('[', 100_000)],
    ['braces', times('{a: ', 100_000)],
    ['dashes', times('- ', 100_000)],
    ['question marks', times('? ', 100_000)],
    ['keys', Array.from({ length: 1000 }, (_, depth) => `${times(' ', depth)}a:`).join('\n')],
  ])('endless nesting of %s', (_, text) => {
    expect(hintOf(text)).toMatch(/levels of nesting$/)
  })

  test('500 levels are read, 501 are not', () => {
    expect(readYaml(times('[', 500) + times(']', 500))).toBeInstanceOf(Array)
    expect(hintOf(times('[', 501) + times(']', 501))).toBe('line 1, column 501: more than 500 levels of nesting')
  })

  test('aliases of aliases of aliases', () => {
    const lines = Array.from(
      { length: 9 },
      (_, level) => `a${level + 1}: &a${level + 1} [${times(`*a${level}, `, 10)}]`,
    )

    expect(hintOf(['a0: &a0 lol', ...lines].join('\n'))).toMatch(/: the aliases stand for more than 100000 values$/)
  })

  test('many merges of a large map', () => {
    const large = Array.from({ length: 1000 }, (_, index) => `k${index}: 1`).join(', ')
    const merges = Array.from({ length: 1000 }, (_, index) => `m${index}: {<<: *a}`).join('\n')

    expect(hintOf(`a: &a {${large}}\n${merges}`)).toMatch(/: the aliases stand for more than 100000 values$/)
  })

  test('many aliases of a long text', () => {
    expect(hintOf(`a: &a ${times('x', 1_000_000)}\nb: [${times('*a, ', 30)}]`)).toMatch(/: the aliases stand for/)
  })

  test('many ordinary aliases are fine', () => {
    const read = readYaml(`a: &a {x: 1}\nb: [${times('*a, ', 30_000)}]`)

    expect(read instanceof Map && read.get('b')).toHaveLength(30_000)
  })

  test.each([
    ['more circles than a few', `&a [${times('*a, ', 11)}]`],
    ['a circle entered from aside', '&a [&b [*a], *b]'],
  ])('%s', (_, text) => {
    expect(hintOf(text)).toMatch(/: the aliases go in circles$/)
  })

  test('brackets over many lines far to the right', () => {
    expect(hintOf(`${times(' ', 100_000)}a: {${times('\nx,', 100_000)}}`)).toBe(
      'line 11, column 1: this line must stand further in than its key',
    )
  })

  test('a number of more digits than Python reads', () => {
    expect(readYaml(times('1', 4300))).toBe(BigInt(times('1', 4300)))
    expect(hintOf(times('1', 4301))).toBe(`${times('1', 40)}… is not an integer`)
  })

  test('large documents are read', () => {
    const lines = Array.from({ length: 50_000 }, (_, index) => `k${index}: v`).join('\n')
    const read = readYaml(lines)

    expect(read instanceof Map && read.size).toBe(50_000)
    expect(readYaml(`"${times('x', 2_000_000)}"`)).toHaveLength(2_000_000)
    expect(readYaml(`|\n${times('  some text\n', 100_000)}`)).toHaveLength(1_000_000)
  })
})
