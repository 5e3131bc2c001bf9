import { describe, expect, test } from 'vitest'
import {
  isExpression,
  isFalse,
  isList,
  isMap,
  isNumber,
  isString,
  pythonName,
  typeName,
} from '../../src/query/datum.ts'
import type { Datum } from '../../src/query/datum.ts'

const EXPRESSION: Datum = { kind: 'expression', apply: (value) => value }

describe('the name of a type, and its name in Python', () => {
  test.each<[Datum, string, string]>([
    [null, 'null', 'NoneType'],
    [false, 'boolean', 'bool'],
    [1n, 'number', 'int'],
    [1, 'number', 'float'],
    ['', 'string', 'str'],
    [[], 'array', 'list'],
    [new Map(), 'object', 'dict'],
    [EXPRESSION, 'expref', '_Expression'],
  ])('%o', (value, name, python) => {
    expect([typeName(value), pythonName(value)]).toEqual([name, python])
  })
})

test.each<[string, Datum, boolean]>([
  ['null', null, true],
  ['false', false, true],
  ['an empty string', '', true],
  ['an empty list', [], true],
  ['an empty map', new Map(), true],
  ['true', true, false],
  ['zero', 0n, false],
  ['zero, as a float', 0, false],
  ['NaN', NaN, false],
  ['a blank', ' ', false],
  ['a list of null', [null], false],
  ['a map of null', new Map([['', null]]), false],
  ['an expression', EXPRESSION, false],
])('%s is false: %s, %s', (_, value, gives) => {
  expect(isFalse(value)).toBe(gives)
})

test('each value is of one kind', () => {
  const kinds = [isNumber, isString, isList, isMap, isExpression]
  const values: Datum[] = [null, true, 1n, 1.5, '', [], new Map([['kind', 'expression']]), EXPRESSION]

  expect(values.map((value) => kinds.findIndex((is) => is(value)))).toEqual([-1, -1, 0, 0, 1, 2, 3, 4])
  expect(values.every((value) => kinds.filter((is) => is(value)).length <= 1)).toBe(true)
})
