import { describe, expect, test } from 'vitest'
import { ruleFilter } from '../../src/rules/rule-filter.ts'
import { caught } from '../support/caught.ts'

const RANGE = { id: 'range', refs: ['R5', 'R70'] }
const TYPE = { id: 'type', refs: ['R3'] }

describe('wanted are', () => {
  test.each<[string, string[], string[], boolean[]]>([
    ['all', [], [], [true, true]],
    ['those that are named', ['range'], [], [true, false]],
    ['those whose number is named', ['r70', 'R3'], [], [true, true]],
    ['all but those to ignore', [], ['type'], [true, false]],
    ['none that is both', ['range', 'type'], ['R5'], [false, true]],
  ])('%s', (_, rule, ignore, expected) => {
    expect([RANGE, TYPE].map(ruleFilter({ rule, ignore }))).toEqual(expected)
  })
})

test('a name that no rule has', () => {
  expect(caught(() => ruleFilter({ rule: [], ignore: ['timeout-in-protocol'] }))).toMatchObject({
    fault: 'param',
    message: 'There is no rule "timeout-in-protocol"',
    hint: expect.stringContaining('timeout-within-protocol'),
  })
  expect(caught(() => ruleFilter({ rule: ['qqq'], ignore: [] }))).toMatchObject({
    hint: 'docs/rules.md lists them all',
  })
})

test('what cannot be read can be left out like a rule', () => {
  const wanted = ruleFilter({ rule: [], ignore: ['readable'] })

  expect([RANGE, { id: 'readable', refs: [] }].map(wanted)).toEqual([true, false])
})
