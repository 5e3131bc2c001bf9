import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Draft } from '../../src/model/draft.ts'
import { judge } from '../../src/rules/judge.ts'
import { isOpen } from '../../src/rules/open.ts'
import { isError } from '../../src/rules/rule.ts'
import { isMap } from '../../src/value.ts'
import type { Template, Value } from '../../src/value.ts'
import { draftOf, mapOf } from '../support/draft.ts'
import { ROOT } from '../support/program.ts'

const OPEN: Template = { kind: 'template', parts: [{ kind: 'reference', name: 'Open', text: 'open' }] }
const PARTLY: Template = { kind: 'template', parts: ['arn:', ...OPEN.parts] }

test('what stands at or behind a template is open', () => {
  const value = new Map<string, Value>([
    ['a', OPEN],
    ['b', mapOf({ c: 'x' })],
  ])

  expect([isOpen(value, ['a']), isOpen(value, ['a', 'z']), isOpen(value, ['b', 'c']), isOpen(value, [])]).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect([isOpen(OPEN, []), isOpen(undefined, ['a'])]).toEqual([true, false])
})

interface Real {
  readonly protocol: 'HTTP' | 'WEBSOCKET'
  readonly input: Readonly<Record<string, unknown>>
}

const FILE = join(ROOT, 'test', 'rules', 'real-integrations.json')
const REAL: readonly Real[] = JSON.parse(readFileSync(FILE, 'utf8'))

/** A draft in which some values are not known: texts as a whole or in part, or whole members. */
function opened(draft: Draft, chance: () => number): Draft {
  const open = (value: Value): Value => {
    const drawn = chance()
    if (drawn === 0) return OPEN
    if (drawn === 1 && typeof value === 'string') return PARTLY
    return isMap(value) ? new Map(Array.from(value, ([key, inner]) => [key, open(inner)])) : value
  }
  return new Map(Array.from(draft, ([name, given]) => [name, { ...given, value: open(given.value) }]))
}

test('to know less of what works makes no error', () => {
  expect(REAL.length).toBeGreaterThan(100)
  fc.assert(
    fc.property(fc.constantFrom(...REAL), fc.infiniteStream(fc.nat(4)), ({ input, protocol }, stream) => {
      const draft = opened(draftOf(input), () => stream.next().value ?? 4)
      expect(judge(draft, { protocol }).filter(isError)).toEqual([])
      expect(judge(draft).filter(isError)).toEqual([])
    }),
    { numRuns: 2000 },
  )
})
