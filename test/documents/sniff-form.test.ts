import { expect, test } from 'vitest'
import { sniffForm } from '../../src/documents/sniff-form.ts'

test.each([
  ['a.json', 'json'],
  ['A.JSON', 'json'],
  ['in.d/a.ndjson', 'lines'],
  ['a.jsonl', 'lines'],
  ['a.yaml', 'yaml'],
  ['a.b.yml', 'yaml'],
  ['a.json/stdin', undefined],
  ['json', undefined],
  ['-', undefined],
])('the name %s', (name, form) => {
  expect(sniffForm(name, '')).toBe(form)
})

test.each([
  ['{"a": 1}', 'json'],
  ['\r\n { \n "', 'json'],
  ['{}', 'json'],
  ['[]', 'json'],
  ['[[{"a"', 'json'],
  ['[1, 2]', 'json'],
  ['[null', 'json'],
  ['["a"', 'json'],
  ['\x1e{"a": 1}', 'json'],
  ['{a: 1}', 'yaml'],
  ["{'a': 1}", 'yaml'],
  ['[a, b]', 'yaml'],
  ['a: {"b": 1}', 'yaml'],
  ['# {"a": 1}', 'yaml'],
  ['---\n{"a": 1}', 'yaml'],
  ['"a": 1', 'yaml'],
  ['', undefined],
  [' \n', undefined],
  ['{', undefined],
  ['[ {\n', undefined],
  [' '.repeat(70_000), 'yaml'],
  ['['.repeat(70_000), 'yaml'],
])('the text %j', (text, form) => {
  expect(sniffForm('', text)).toBe(form)
})
