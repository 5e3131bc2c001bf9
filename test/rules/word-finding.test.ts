import { describe, expect, test } from 'vitest'
import type { Finding, Fix } from '../../src/rules/rule.ts'
import { findingReport, wordFinding } from '../../src/rules/word-finding.ts'
import type { Where } from '../../src/rules/word-finding.ts'
import { draftOf } from '../support/draft.ts'

const FLAG: Where = { by: 'flag' }
const YAML: Where = { by: 'document', file: 'in.yaml', format: 'yaml', line: 4, column: 3 }
const JSON_FILE: Where = { by: 'document', file: 'in.json', format: 'json' }
const FINDING: Finding = {
  rule: 'the-rule',
  refs: ['R1'],
  tier: 'service',
  field: 'TimeoutInMillis',
  says: 'Too long.',
}

const DRAFT = draftOf(
  {
    TimeoutInMillis: 60_000,
    RequestParameters: { 'append:header.a': 'b c', 'add:header.x': "it's" },
    ResponseParameters: { 200: { 'overwrite.statuscode': '204' } },
  },
  'flag',
)

describe('the place', () => {
  test.each<[string, Partial<Finding>, Where, string]>([
    ['a flag', {}, FLAG, '--timeout-in-millis: Too long. [the-rule]'],
    ['a warning', { tier: 'advice' }, FLAG, 'warning: --timeout-in-millis: Too long. [the-rule]'],
    [
      'what the AWS CLI says keeps its line',
      { tier: 'client', says: 'Invalid type' },
      FLAG,
      'Invalid type\n    --timeout-in-millis [the-rule]',
    ],
    ['a line of a document', {}, YAML, 'in.yaml:4:3: TimeoutInMillis: Too long. [the-rule]'],
    ['a document without that member', {}, JSON_FILE, 'in.json: TimeoutInMillis: Too long. [the-rule]'],
    [
      'the keys of maps',
      { field: 'RequestParameters', path: ['append:header.a', 'b c'] },
      FLAG,
      '--request-parameters append:header.a "b c": Too long. [the-rule]',
    ],
    [
      'what a terminal would obey',
      { field: 'a\nb', path: ['\u009b'], says: 'x\n\u001by' },
      FLAG,
      String.raw`"a\nb" "\u009b": x\u000a\u001by [the-rule]`,
    ],
    [
      'what a terminal would obey, in the AWS CLI’s words',
      { tier: 'client', says: 'x\u001by' },
      FLAG,
      'x\\u001by\n    --timeout-in-millis [the-rule]',
    ],
    [
      'a place within a template',
      { field: 'RequestTemplates', path: ['x'], within: { line: 2, column: 5 } },
      FLAG,
      '--request-templates x (its line 2, column 5): Too long. [the-rule]',
    ],
  ])('%s', (_, finding, where, words) => {
    expect(wordFinding({ ...FINDING, ...finding }, where, DRAFT)).toBe(words)
  })
})

describe('the fix', () => {
  const fixed = (fix: Fix, finding: Partial<Finding>, where: Where): string | undefined =>
    wordFinding({ ...FINDING, ...finding, fix }, where, DRAFT).split('\n    fix: ')[1]
  const mapping = { field: 'RequestParameters', path: ['add:header.x'] }
  const response = { field: 'ResponseParameters', path: ['200', 'overwrite.statuscode'] }

  test.each<[string, Fix, Partial<Finding>, Where, string]>([
    ['words', { words: 'leave it out' }, {}, FLAG, 'leave it out'],
    ['a number', { put: 29_000n }, {}, FLAG, '--timeout-in-millis 29000'],
    ['a number in YAML', { put: 29_000n }, {}, YAML, 'TimeoutInMillis: 29000'],
    ['a number in JSON', { put: 29_000n }, {}, JSON_FILE, '"TimeoutInMillis": 29000'],
    [
      'what is missing',
      { add: { field: 'ConnectionType', value: 'VPC_LINK' } },
      {},
      FLAG,
      '--connection-type VPC_LINK',
    ],
    [
      'a text that the shell would change',
      { put: '$request.path' },
      { field: 'Description' },
      FLAG,
      "--description '$request.path'",
    ],
    [
      'a value in a map, the map whole',
      { put: 'y' },
      mapping,
      FLAG,
      `--request-parameters 'append:header.a=b c,add:header.x=y'`,
    ],
    [
      'a key of a map, the map whole',
      { key: 'append:header.x' },
      mapping,
      FLAG,
      `--request-parameters 'append:header.a=b c,append:header.x="it'\\''s"'`,
    ],
    ['a key in YAML', { key: 'append:header.x' }, mapping, YAML, `append:header.x: "it's"`],
    ['a key in JSON', { key: 'append:header.x' }, mapping, JSON_FILE, `"append:header.x": "it's"`],
    [
      'a key of an inner map',
      { key: 'overwrite:statuscode' },
      response,
      FLAG,
      "--response-parameters '200={overwrite:statuscode=204}'",
    ],
  ])('%s', (_, fix, finding, where, words) => {
    expect(fixed(fix, finding, where)).toBe(words)
  })
})

test('as data every finding has the same members', () => {
  expect([...findingReport(FINDING, FLAG, DRAFT)]).toEqual([
    ['Rule', 'the-rule'],
    ['References', 'R1'],
    ['Severity', 'error'],
    ['Place', '--timeout-in-millis'],
    ['Message', 'Too long.'],
    ['Fix', ''],
  ])
})
