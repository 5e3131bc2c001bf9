import { expect, test } from 'vitest'
import { cellText } from '../../src/output/cell.ts'
import type { Json } from '../../src/value.ts'

test.each<[string, Json | undefined, string]>([
  ['what is not there', undefined, ''],
  ['null', null, 'None'],
  ['true', true, 'True'],
  ['an integer', 1n, '1'],
  ['a float', 1, '1.0'],
  ['a string', "it's", "it's"],
  ['a list', ['a', 1n, null], "['a', 1, None]"],
  ['a map', new Map([['k', ['v']]]), "{'k': ['v']}"],
])('%s', (_, value, text) => {
  expect(cellText(value)).toBe(text)
})
