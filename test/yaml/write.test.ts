import { describe, expect, test } from 'vitest'
import type { Json } from '../../src/value.ts'
import { readYaml } from '../../src/yaml/read.ts'
import { writeYaml } from '../../src/yaml/write.ts'

describe('values', () => {
  test.each<[string, Json]>([
    ['null\n', null],
    ['true\n', true],
    ['-5\n', -5n],
    ['123456789012345678901234567890\n', 123456789012345678901234567890n],
    ['1.0\n', 1],
    ['-0.0\n', -0],
    ['0.5\n', 0.5],
    ['1.0e+22\n', 1e22],
    ['1.5e-07\n', 1.5e-7],
    ['.nan\n', NaN],
    ['.inf\n', Infinity],
    ['-.inf\n', -Infinity],
    ['text\n', 'text'],
    ['[]\n', []],
    ['{}\n', new Map()],
    ['- 1\n- - 2\n  - - 3\n- []\n', [1n, [2n, [3n]], []]],
  ])('%j', (text, value) => {
    expect(writeYaml(value)).toBe(text)
  })

  test('maps and lists, the lists not further in than their key', () => {
    const value = new Map<string, Json>([
      [
        'b',
        [
          'x',
          new Map<string, Json>([
            ['c', null],
            ['d', []],
          ]),
        ],
      ],
      ['a', new Map([['__proto__', 1n]])],
    ])

    expect(writeYaml(value)).toBe('b:\n- x\n- c: null\n  d: []\na:\n  __proto__: 1\n')
  })
})

describe('texts', () => {
  test.each([
    ...[
      'yes',
      'No',
      'on',
      'y',
      'true',
      'null',
      '~',
      '1',
      '-5',
      '010',
      '0x1F',
      '0o17',
      '0b1',
      '1_000',
      '+1',
      '1.0',
      '1.',
      '.5',
    ],
    ...[
      '1e3',
      '.5e3',
      '.inf',
      '.nan',
      '12:30:45',
      '1:30',
      '190:20:30.15',
      '2012-10-17',
      '2020-01-01T10:00:00Z',
      '<<',
      '=',
    ],
    ...[
      '',
      ' ',
      ' x',
      'x ',
      'a: b',
      'a:',
      'a #b',
      '#a',
      '- a',
      '-',
      '? a',
      '&a',
      '*a',
      '!a',
      '|',
      '>',
      '%a',
      '@a',
      '`a',
      '[a',
      '{a',
      "'a",
    ],
  ])('%j stands in quotes', (text) => {
    expect(writeYaml([text])).toMatch(/^- (?:'.*'|".*")\n$/)
  })

  test.each([
    'a',
    'a:b',
    'a#b',
    '-a',
    '?a',
    ':a',
    '1.0.0',
    '10.0.0.1',
    '1,000',
    '2012-1-7',
    'é',
    '😀',
    'https://e.com/{x}',
    '$a',
    '<a',
    "it's",
  ])('%j stands as it is', (text) => {
    expect(writeYaml([text])).toBe(`- ${text}\n`)
  })

  test.each([
    ['several lines are a block', 'a\nb\n', '- |\n  a\n  b\n'],
    ['without a last line break', 'a\nb', '- |-\n  a\n  b\n'],
    ['with empty lines at the end', 'a\n\n', '- "a\\n\\n"\n'],
    ['only a line break', '\n', '- "\\n"\n'],
    ['a first line further in', ' a\nb', '- |2-\n   a\n  b\n'],
    ['a tab is escaped', 'a\tb', '- "a\\tb"\n'],
    ['so are line breaks of YAML 1.1', 'a\u2028b\x85', '- "a\\Lb\\N"\n'],
    ['and what cannot be printed', '\0\x07\x1b\x7f\ufeff\ud800', '- "\\0\\a\\e\\x7F\\uFEFF\\uD800"\n'],
    ['a line like a document mark', 'a\n---\n', '- |\n  a\n  ---\n'],
  ])('%s', (_, text, yaml) => {
    expect(writeYaml([text])).toBe(yaml)
    expect(readYaml(yaml)).toEqual([text])
  })

  test('a text of several lines at the top', () => {
    expect(writeYaml(' a\nb')).toBe('" a\\nb"\n')
  })

  test.each([
    ['', "'': 1\n"],
    ['200', "'200': 1\n"],
    ['--- a', '"--- a": 1\n'],
    ['...', '"...": 1\n'],
    ['a\nb', '? "a\\nb"\n: 1\n'],
    ['? a', "'? a': 1\n"],
    ['k'.repeat(1024), `${'k'.repeat(1024)}: 1\n`],
    ['k'.repeat(1025), `? ${'k'.repeat(1025)}\n: 1\n`],
  ])('the key %j', (key, yaml) => {
    expect(writeYaml(new Map([[key, 1n]]))).toBe(yaml)
    expect(readYaml(yaml)).toEqual(new Map([[key, 1n]]))
  })
})

describe('options', () => {
  test('keys sorted by code point at all levels', () => {
    const value = new Map<string, Json>([
      ['😀', 1n],
      ['\uff5e', 2n],
      [
        'b',
        [
          new Map([
            ['d', 3n],
            ['c', 4n],
          ]),
        ],
      ],
      ['B', 5n],
    ])

    expect(writeYaml(value, { sortKeys: true })).toBe('B: 5\nb:\n- c: 4\n  d: 3\n\uff5e: 2\n😀: 1\n')
  })

  test('a map in two places is written twice, or once with an alias', () => {
    const shared = new Map([['a', 1n]])

    expect(writeYaml([shared, shared])).toBe('- a: 1\n- a: 1\n')
    expect(writeYaml([shared, shared], { aliases: true })).toBe('- &id001\n  a: 1\n- *id001\n')
  })
})

describe('limits', () => {
  test('500 levels', () => {
    const nested = (levels: number): Json => (levels === 0 ? [] : [nested(levels - 1)])

    expect(readYaml(writeYaml(nested(499)))).toEqual(nested(499))
    expect(() => writeYaml(nested(500))).toThrow('More than 500 levels cannot be written as YAML')
  })

  test('a million characters', () => {
    const text = 'x'.repeat(1_000_000)

    expect(writeYaml([text])).toBe(`- ${text}\n`)
    expect(() => writeYaml([`${text}x`])).toThrow('A text of more than 1000000 characters cannot be written as YAML')
  })
})
