import { expect, test } from 'vitest'
import { judge } from '../../../src/rules/judge.ts'
import { RULES } from '../../../src/rules/index.ts'
import { proxied } from '../../../src/rules/mapping/proxied.ts'
import { draftOf } from '../../support/draft.ts'

test('nothing is wrong with the integration of the examples', () => {
  const { protocol, draft } = proxied({})

  expect(judge(draftOf(draft), { protocol })).toEqual([])
})

const OURS = RULES.filter(({ refs }) => refs.some((ref) => /^R(?:9\d|100|11[0-6])$/.test(ref)))

test.each(OURS.map((rule) => [rule.id, rule] as const))(
  'the example of %s gives its finding alone',
  (id, { example }) => {
    const found = judge(draftOf(example.fails.draft), { protocol: example.fails.protocol })

    expect(found.map(({ rule }) => rule)).toEqual([id])
    expect(judge(draftOf(example.passes.draft), { protocol: example.passes.protocol })).toEqual([])
  },
)
