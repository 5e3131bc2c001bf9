import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Protocol } from '../../src/model/facts.ts'
import { judge } from '../../src/rules/judge.ts'
import { isError } from '../../src/rules/rule.ts'
import { draftOf } from '../support/draft.ts'

/**
 * What is in use, or was made by the service in tests of others: a false alarm on one of them is a fault of a rule. With
 * the defaults that Terraform adds where it comes from there; names, accounts and ids are made up.
 */
interface Real {
  readonly from: string
  readonly protocol: Protocol
  readonly input: Readonly<Record<string, unknown>>
  /** The rules that have something to say, with the protocol told or not. */
  readonly warns?: readonly string[]
}

const ALL = JSON.parse(readFileSync(new URL('real-integrations.json', import.meta.url), 'utf8')) as readonly Real[]

const isRoot = (input: Real['input']): boolean => JSON.stringify(input).includes('"overwrite:path":"/"')

test.each(ALL.map((each) => [each.from, each] as const))('%s', (_, { input, protocol, warns = [] }) => {
  const found = [protocol, undefined].flatMap((told) => judge(draftOf(input), { protocol: told }))

  expect(found.filter(isError)).toEqual([])
  expect([...new Set(found.map(({ rule }) => rule))].sort()).toEqual(warns)
})

test.each(['flag', 'flag-json'] as const)('nothing more is found of what is given as %s', (as) => {
  for (const { input, protocol, warns = [] } of ALL)
    // A path that is / alone may be what a shell left of a longer one, where one wrote it as shorthand.
    expect([...warns, ...(as === 'flag' && isRoot(input) ? ['shell-ate-variable'] : [])]).toEqual(
      expect.arrayContaining(judge(draftOf(input, as), { protocol }).map(({ rule }) => rule)),
    )
})
