import { expect, test } from 'vitest'
import { CliError } from '../../src/errors.ts'
import type { Datum } from '../../src/query/datum.ts'
import { enter, freshWork, isJson, leave, spend } from '../../src/query/work.ts'

const nested = (levels: number, inner: Datum = null): Datum => (levels === 0 ? inner : nested(levels - 1, [inner]))

test('work is paid for until nothing is left', () => {
  const work = { left: 3, depth: 0 }

  spend(work, 3)

  expect(() => spend(work, 1)).toThrow(new CliError('general', 'The query takes more than 3000000 steps.'))
})

test('who leaves may enter again', () => {
  const work = freshWork()
  for (let at = 0; at < 5000; at++) {
    enter(work)
    leave(work)
  }

  expect(work.depth).toBe(0)
})

test('a thousand levels, not more', () => {
  expect(isJson(nested(999), freshWork())).toBe(true)
  expect(() => isJson(nested(1000), freshWork())).toThrow('maximum recursion depth exceeded')
})

test('a part counts wherever it stands', () => {
  const work = freshWork()
  const part = [1n, 2n]

  isJson([part, part, new Map([['a', part]])], work)

  expect(freshWork().left - work.left).toBe(11)
})

test('an expression is no JSON, wherever it stands', () => {
  const expression: Datum = { kind: 'expression', apply: (value) => value }

  expect(isJson(nested(3, expression), freshWork())).toBe(false)
  expect(isJson(new Map([['a', expression]]), freshWork())).toBe(false)
  expect(isJson(new Map([['kind', 'expression']]), freshWork())).toBe(true)
})
