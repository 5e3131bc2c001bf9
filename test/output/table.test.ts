import { describe, expect, test } from 'vitest'
import { CliError } from '../../src/errors.ts'
import { writeTable } from '../../src/output/table.ts'
import { readJson } from '../../src/python/json.ts'

const look = { title: 'CreateIntegration', columns: 80, color: false }

// What AWS CLI 2.9.19 printed for these values.
test.each([
  [
    'one scalar has no header',
    '{"IntegrationId":"x"}',
    [
      '------------------------',
      '|   CreateIntegration  |',
      '+-----------------+----+',
      '|  IntegrationId  |  x |',
      '+-----------------+----+',
    ],
  ],
  [
    'two scalars',
    '{"IntegrationType":"MOCK","IntegrationId":"x"}',
    [
      '--------------------------------------',
      '|          CreateIntegration         |',
      '+----------------+-------------------+',
      '|  IntegrationId |  IntegrationType  |',
      '+----------------+-------------------+',
      '|  x             |  MOCK             |',
      '+----------------+-------------------+',
    ],
  ],
  [
    'only empty maps',
    '{"TlsConfig":{},"RequestParameters":{}}',
    ['-------------------', '|CreateIntegration|', '+-----------------+'],
  ],
  ['a scalar that is true', '"x"', ['-------------------', '|CreateIntegration|', '+-----------------+']],
  ['NaN', 'NaN', ['-------------------', '|CreateIntegration|', '+-----------------+']],
  [
    'nested maps',
    '{"id":"x","Params":{"500":{"b":"1","a":"2"},"200":{"z":"x"},"404":{}}}',
    [
      '-------------------',
      '|CreateIntegration|',
      '+--------+--------+',
      '|  id    |  x     |',
      '+--------+--------+',
      '||    Params     ||',
      '|+---------------+|',
      '|||     200     |||',
      '||+-----+-------+||',
      '|||  z  |  x    |||',
      '||+-----+-------+||',
      '|||     500     |||',
      '||+-----+-------+||',
      '|||  a  |   b   |||',
      '||+-----+-------+||',
      '|||  2  |  1    |||',
      '||+-----+-------+||',
    ],
  ],
  [
    'a list of scalars',
    '{"ids":["a",1,null,1.0]}',
    [
      '-------------------',
      '|CreateIntegration|',
      '+-----------------+',
      '||      ids      ||',
      '|+---------------+|',
      '||  a            ||',
      '||  1            ||',
      '||  None         ||',
      '||  1.0          ||',
      '|+---------------+|',
    ],
  ],
  [
    'rows',
    '[["a","b"],["c","dd"]]',
    [
      '-------------------',
      '|CreateIntegration|',
      '+-------+---------+',
      '|  a    |  b      |',
      '|  c    |  dd     |',
      '+-------+---------+',
    ],
  ],
  ['empty rows', '[[],[]]', ['-------------------', '|CreateIntegration|']],
  [
    'maps',
    '[{"b":1,"a":2},{"a":3}]',
    [
      '-------------------',
      '|CreateIntegration|',
      '+-------+---------+',
      '|   a   |    b    |',
      '+-------+---------+',
      '|  2    |  1      |',
      '|  3    |         |',
      '+-------+---------+',
    ],
  ],
  [
    'maps with containers',
    '[{"a":1,"c":{"d":4}},{"a":2,"b":3}]',
    [
      '-------------------',
      '|CreateIntegration|',
      '+-------+---------+',
      '|   a   |    b    |',
      '+-------+---------+',
      '|  1    |         |',
      '+-------+---------+',
      '||       c       ||',
      '|+------+--------+|',
      '||  d   |  4     ||',
      '|+------+--------+|',
      '|CreateIntegration|',
      '+-------+---------+',
      '|   a   |    b    |',
      '+-------+---------+',
      '|  2    |  3      |',
      '+-------+---------+',
    ],
  ],
  [
    'a key that is scalar and container',
    '[{"a":1},{"a":[2]}]',
    [
      '-------------------',
      '|CreateIntegration|',
      '+-----------------+',
      '|        a        |',
      '+-----------------+',
      '|  1              |',
      '+-----------------+',
      '||       a       ||',
      '|+---------------+|',
      '|CreateIntegration|',
      '+-----------------+',
      '|        a        |',
      '+-----------------+',
      '|  [2]            |',
      '+-----------------+',
      '||       a       ||',
      '|+---------------+|',
      '||  2            ||',
      '|+---------------+|',
    ],
  ],
  [
    'a map in a list is shown as its keys',
    '["x",{"k":"v"},["y"]]',
    [
      '-------------------',
      '|CreateIntegration|',
      '+-----------------+',
      '|  x              |',
      '|  k              |',
      '|  y              |',
      '+-----------------+',
    ],
  ],
  [
    'deeper lists are flattened',
    '[[["a","b"]],["c","d"]]',
    [
      '-------------------',
      '|CreateIntegration|',
      '+-------+---------+',
      '|  a    |  b      |',
      '|  c    |  d      |',
      '+-------+---------+',
    ],
  ],
  [
    'maps in a deeper list',
    '[[[["k"]],[{"a":1,"b":{"c":2}},{"a":3}]]]',
    [
      '-------------------',
      '|CreateIntegration|',
      '+-----------------+',
      '|        a        |',
      '+-----------------+',
      '|  k              |',
      '|  1              |',
      '+-----------------+',
      '||       b       ||',
      '|+------+--------+|',
      '||  c   |  2     ||',
      '|+------+--------+|',
      '+-----------------+',
      '|        a        |',
      '+-----------------+',
      '|  3              |',
      '+-----------------+',
    ],
  ],
  [
    'a deeper list of maps with containers begins nameless sections',
    '[[{"x":1,"m":{"c":"2"}},{"x":3}]]',
    [
      '-------------------',
      '|CreateIntegration|',
      '+-----------------+',
      '|        x        |',
      '+-----------------+',
      '|  1              |',
      '+-----------------+',
      '||       m       ||',
      '|+------+--------+|',
      '||  c   |  2     ||',
      '|+------+--------+|',
      '+-----------------+',
      '|        x        |',
      '+-----------------+',
      '|  3              |',
      '+-----------------+',
    ],
  ],
  [
    'an empty string among maps without columns',
    '[{"a":["b"]},"",[]]',
    [
      '-------------------',
      '|CreateIntegration|',
      '||       a       ||',
      '|+---------------+|',
      '||  b            ||',
      '|+---------------+|',
      '|CreateIntegration|',
      '|CreateIntegration|',
    ],
  ],
  [
    'wide characters',
    '{"é":"東京","Ａ":"ｱ","😀":"°"}',
    [
      '----------------------',
      '|  CreateIntegration |',
      '+------+------+------+',
      '|  é  | Ａ   | 😀   |',
      '+------+------+------+',
      '|  東京|  ｱ   |  °  |',
      '+------+------+------+',
    ],
  ],
  [
    'line breaks and controls count one',
    '{"a":"1\\n2","b":"\\u0000\\t"}',
    [
      '-------------------',
      '|CreateIntegration|',
      '+--------+--------+',
      '|    a   |   b    |',
      '+--------+--------+',
      '|  1',
      '2   |  \u0000\t    |',
      '+--------+--------+',
    ],
  ],
  [
    'an empty title',
    '{"":{"a":"b"}}',
    [
      '-------------------',
      '|CreateIntegration|',
      '+-----------------+',
      '|+------+--------+|',
      '||  a   |  b     ||',
      '|+------+--------+|',
    ],
  ],
  [
    'columns in proportion',
    '{"a":"1","bb":"22","ccc":"333","wide":{"k":"vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv"}}',
    [
      '-----------------------------------------------------------',
      '|                    CreateIntegration                    |',
      '+--------------+-------------------+----------------------+',
      '|       a      |        bb         |         ccc          |',
      '+--------------+-------------------+----------------------+',
      '|  1           |  22               |  333                 |',
      '+--------------+-------------------+----------------------+',
      '||                         wide                          ||',
      '|+---+---------------------------------------------------+|',
      '||  k|  vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv   ||',
      '|+---+---------------------------------------------------+|',
    ],
  ],
])('%s', (_, value, lines) => {
  expect(writeTable(readJson(value), look)).toBe(lines.map((line) => `${line}\n`).join(''))
})

test.each(['null', 'false', '0', '0.0', '-0.0', '""', '{}', '[]'])('%s prints nothing', (value) => {
  expect(writeTable(readJson(value), look)).toBe('')
})

test.each([
  ['rows of unequal length', '[["a","b"],["c"]]', 'Row should have 2 elements, instead it has 1'],
  ['a string behind a map', '[{"a":1},"s"]', "string indices must be integers, not 'str'"],
  ['an empty string behind a map', '[{"a":1},""]', "'str' object has no attribute 'get'"],
  ['an empty list behind a map', '[{"a":1},[]]', "'list' object has no attribute 'get'"],
  ['an integer behind a map', '[{"a":1},1]', "'int' object is not iterable"],
  ['null behind a map', '[{"a":1},null]', "'NoneType' object is not iterable"],
  ['a list behind a map', '[{"a":{}},["x"]]', 'list indices must be integers or slices, not str'],
  ['a header wider than the rows above it', '[[["x"],[{"a":1,"b":2}]]]', 'list index out of range'],
])('%s cannot be shown', (_, value, message) => {
  expect(() => writeTable(readJson(value), look)).toThrow(
    new CliError('general', message, { hint: '--output json shows every value' }),
  )
})

describe('width', () => {
  const value = readJson('{"IntegrationType":"MOCK","IntegrationId":"x"}')

  test('a table as wide as the terminal stays as it is', () => {
    expect(writeTable(value, { ...look, columns: 38 })).toBe(
      [
        '--------------------------------------',
        '|          CreateIntegration         |',
        '+----------------+-------------------+',
        '|  IntegrationId |  IntegrationType  |',
        '+----------------+-------------------+',
        '|  x             |  MOCK             |',
        '+----------------+-------------------+',
        '',
      ].join('\n'),
    )
  })

  test.each([37, 20, 0])('a single row turns upright in %d columns, and is not cut', (columns) => {
    expect(writeTable(value, { ...look, columns })).toBe(
      [
        '-----------------------------',
        '|     CreateIntegration     |',
        '+------------------+--------+',
        '|  IntegrationId   |  x     |',
        '|  IntegrationType |  MOCK  |',
        '+------------------+--------+',
        '',
      ].join('\n'),
    )
  })

  test('two rows never turn', () => {
    const rows = readJson('[{"a":"x"},{"a":"y"}]')

    expect(writeTable(rows, { ...look, columns: 0 })).toBe(writeTable(rows, look))
  })
})

describe('color', () => {
  const value = readJson('{"id":"x","inner":{"k":""}}')

  test('on stdout, with a reset behind each piece', () => {
    expect(writeTable(value, { ...look, color: true })).toBe(
      [
        '-------------------',
        '\u001b[0m\u001b[0m|CreateIntegration|\u001b[0m\u001b[0m',
        '\u001b[0m\u001b[0m+--------+--------+\u001b[0m\u001b[0m',
        '\u001b[0m\u001b[0m|  \u001b[1m\u001b[34mid\u001b[0m    |  \u001b[1m\u001b[34mx\u001b[0m     |\u001b[0m\u001b[0m',
        '\u001b[0m\u001b[0m+--------+--------+\u001b[0m\u001b[0m',
        '\u001b[0m\u001b[2m\u001b[33m|\u001b[0m\u001b[0m|     inner     |\u001b[0m\u001b[2m\u001b[33m|\u001b[0m\u001b[0m',
        '\u001b[0m\u001b[2m\u001b[33m|\u001b[0m\u001b[0m+-------+-------+\u001b[0m\u001b[2m\u001b[33m|\u001b[0m\u001b[0m',
        '\u001b[0m\u001b[2m\u001b[33m|\u001b[0m\u001b[0m|  \u001b[1m\u001b[34mk\u001b[0m    |  \u001b[1m\u001b[34m\u001b[0m     |\u001b[0m\u001b[2m\u001b[33m|\u001b[0m\u001b[0m',
        '\u001b[0m\u001b[2m\u001b[33m|\u001b[0m\u001b[0m+-------+-------+\u001b[0m\u001b[2m\u001b[33m|\u001b[0m\u001b[0m',
        '\u001b[0m',
      ].join('\n'),
    )
  })

  test('into a pager, without', () => {
    expect(writeTable(value, { ...look, color: true, resets: false })).toBe(
      [
        '-------------------',
        '|CreateIntegration|',
        '+--------+--------+',
        '|  \u001b[1m\u001b[34mid\u001b[0m    |  \u001b[1m\u001b[34mx\u001b[0m     |',
        '+--------+--------+',
        '\u001b[2m\u001b[33m|\u001b[0m|     inner     |\u001b[2m\u001b[33m|\u001b[0m',
        '\u001b[2m\u001b[33m|\u001b[0m+-------+-------+\u001b[2m\u001b[33m|\u001b[0m',
        '\u001b[2m\u001b[33m|\u001b[0m|  \u001b[1m\u001b[34mk\u001b[0m    |  \u001b[1m\u001b[34m\u001b[0m     |\u001b[2m\u001b[33m|\u001b[0m',
        '\u001b[2m\u001b[33m|\u001b[0m+-------+-------+\u001b[2m\u001b[33m|\u001b[0m',
        '',
      ].join('\n'),
    )
  })
})
