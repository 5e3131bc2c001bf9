import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { plainValue } from '../../src/rules/example.ts'
import { RULES } from '../../src/rules/index.ts'
import { REST_RULES } from '../../src/rules/rest-index.ts'
import { judgeRest } from '../../src/rules/judge-rest.ts'
import { judge } from '../../src/rules/judge.ts'
import type { Example, Rule } from '../../src/rules/rule.ts'
import { isMap } from '../../src/value.ts'
import { filesBelow } from '../house/texts.ts'
import { draftOf } from '../support/draft.ts'

const ALL = [...RULES, ...REST_RULES]
const FILES = filesBelow('src/rules').filter((path) => /\/rules\/\w+\//.test(path))
const TESTS = filesBelow('test/rules')

describe.each(ALL.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const file = FILES.find((path) => basename(path, '.ts') === id) ?? ''

  test('has a file of its own', () => {
    expect(readFileSync(file, 'utf8')).toContain(`id: '${id}'`)
  })

  test('is called by words, and says what, why and from where', () => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z0-9]+)*$/)
    for (const text of [rule.title, rule.why, rule.source]) expect(text.length).toBeGreaterThan(8)
    expect(rule.title).toMatch(/\.$/)
    expect(rule.refs.every((ref) => /^R\d+$/.test(ref))).toBe(true)
  })

  test('has a test of what it accepts and what it refuses', () => {
    const path = file.replace(/^src/, 'test').replace(/\.ts$/, '.test.ts')

    expect(TESTS).toContain(path)
    const text = readFileSync(path, 'utf8')
    // What the AWS CLI's own check finds is tested where that check is.
    if (rule.tier === 'client') expect(text).toContain(id)
    else expect(text).toMatch(/checkR(?:est)?[rR]?ule\([\s\S]*accepts:[\s\S]*refuses:/)
  })
})

describe('the examples', () => {
  const found = ({ draft, protocol, as }: Example) => judge(draftOf(draft, as), { protocol })

  test.each(RULES.map((rule) => [rule.id, rule] as const))('of %s fail and pass', (id, { example }: Rule) => {
    expect(found(example.fails).map(({ rule }) => rule)).toContain(id)
    expect(found(example.passes)).toEqual([])
  })

  test.each(REST_RULES.map((rule) => [rule.id, rule] as const))('of %s fail and pass', (id, { example }) => {
    const judged = (plain: unknown) => {
      const integration = plainValue(plain)
      if (!isMap(integration)) throw new Error('an example is a map')
      return judgeRest(integration)
    }

    expect(judged(example.fails).map(({ rule }) => rule)).toContain(id)
    expect(judged(example.passes)).toEqual([])
  })
})

test('no two rules have one id', () => {
  expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length)
})

test('what a rule supersedes exists', () => {
  const ids = ALL.map(({ id }) => id)

  expect(ALL.flatMap(({ supersedes = [] }) => supersedes).filter((id) => !ids.includes(id))).toEqual([])
})

test('every number of the rule book that is about an integration is some rule’s', () => {
  const cases = JSON.parse(readFileSync(new URL('cases.json', import.meta.url), 'utf8')) as { rule: string }[]
  const refs = new Set(ALL.flatMap(({ refs }) => refs))

  expect([...new Set(cases.map(({ rule }) => rule))].filter((ref) => !refs.has(ref))).toEqual([])
})
