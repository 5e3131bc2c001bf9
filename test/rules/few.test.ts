import { expect, test } from 'vitest'
import { few } from '../../src/rules/few.ts'
import { judge } from '../../src/rules/judge.ts'
import type { Breach } from '../../src/rules/rule.ts'
import { draftOf } from '../support/draft.ts'

const breach = (key: string, line: number): Breach => ({
  field: 'RequestTemplates',
  path: [key],
  says: 'Wrong.',
  within: { line, column: 1 },
})
const several = (key: string, count: number): Breach[] => Array.from({ length: count }, (_, at) => breach(key, at + 1))

test('few are left as they are', () => {
  const breaches = [...several('a', 20), ...several('b', 20)]

  expect(few(breaches)).toEqual(breaches)
})

test('of many in one place the first are told, and how many more there are', () => {
  const told = few([...several('a', 23), ...several('b', 1)])

  expect(told).toEqual([
    ...several('a', 20),
    { field: 'RequestTemplates', path: ['a'], says: '… and 3 more of the same.' },
    ...several('b', 1),
  ])
})

test('of very many not all are looked at', () => {
  let looked = 0
  function* endless(): Generator<Breach> {
    for (;;) yield breach('a', ++looked)
  }

  expect(few(endless()).at(-1)?.says).toBe('… and at least 980 more of the same.')
  expect(looked).toBe(1000)
})

test('a template of nothing but mistakes', () => {
  const members = {
    ApiId: 'a1b2c3d4',
    IntegrationType: 'MOCK',
    RequestTemplates: { $default: '#if($a)\n'.repeat(250_000) },
  }
  const findings = judge(draftOf(members), { protocol: 'WEBSOCKET', wanted: ({ id }) => id === 'vtl-ends' })

  expect(findings).toHaveLength(21)
}, 20_000)
