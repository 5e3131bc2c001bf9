import { describe, expect, test } from 'vitest'
import { CliError } from '../../src/errors.ts'
import { writeTable } from '../../src/output/table.ts'
import { readJson } from '../../src/python/json.ts'

const look = { title: 'CreateIntegration', columns: 80, color: false }

// What AWS CLI 2.9.19 printed for these values.
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
