import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Protocol } from '../../src/model/facts.ts'
import { readJson } from '../../src/python/json.ts'
import { judge } from '../../src/rules/judge.ts'
import { judgeRest } from '../../src/rules/judge-rest.ts'
import { isError } from '../../src/rules/rule.ts'
import type { Finding } from '../../src/rules/rule.ts'
import { isMap } from '../../src/value.ts'
import type { ValueMap } from '../../src/value.ts'

/** Cases of the rule book: what the service, its documentation or its tools say of an input. */
interface Case {
  readonly id: string
  readonly target: 'v1' | 'v2'
  readonly protocol: Protocol | undefined
  readonly input: ValueMap
  readonly expect: 'ok' | 'warning' | 'error'
  readonly fields: readonly string[]
  readonly rule: string
  readonly alsoFires: readonly string[]
}

/** Those of the book itself, and more that were made from its words alone. */
const FILES = ['cases.json', 'more-cases.json']

/** Numbers are kept as they are written: 1.0 is no 1. */
function readCases(name: string): readonly Case[] {
  const list = readJson(readFileSync(new URL(name, import.meta.url), 'utf8')) as readonly ValueMap[]
  return list.map((each) => {
    const found = { alsoFires: [], ...Object.fromEntries(each) } as unknown as Case
    if (!isMap(found.input)) throw new Error('a case without an input')
    return { ...found, protocol: found.protocol ?? undefined }
  })
}

function findingsOf({ target, input, protocol }: Case): readonly Finding[] {
  if (target === 'v1') return judgeRest(input)
  const members = [...input] as [string, never][]
  return judge(new Map(members.map(([name, value]) => [name, { value, as: 'document' }])), { protocol })
}

const namesOf = (found: readonly Finding[]): readonly string[] => [...new Set(found.map(({ field }) => field))].sort()

describe('cases of the rule book', () => {
  test.each(FILES.flatMap(readCases).map((each) => [each.id, each] as const))('%s', (_, each) => {
    const found = findingsOf(each).filter(({ refs }) => !refs.some((ref) => each.alsoFires.includes(ref)))

    const errors = found.filter(isError)
    const warnings = found.filter((finding) => !isError(finding))
    if (each.expect === 'ok') expect(found).toEqual([])
    if (each.expect === 'error') expect([namesOf(errors), warnings]).toEqual([[...each.fields].sort(), []])
    if (each.expect === 'warning') expect([errors, namesOf(warnings)]).toEqual([[], [...each.fields].sort()])
    if (each.expect !== 'ok') expect(found.flatMap(({ refs }) => refs)).toContain(each.rule)
  })
})
