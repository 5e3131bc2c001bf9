import { describe, expect, test } from 'vitest'
import { plainValue } from '../../src/rules/example.ts'
import { findRule, rulePage } from '../../src/rules/explain.ts'
import { RULES } from '../../src/rules/index.ts'
import { readable } from '../../src/rules/readable.ts'
import { REST_RULES } from '../../src/rules/rest-index.ts'
import { timeoutWithinProtocol } from '../../src/rules/timeout/timeout-within-protocol.ts'

describe('a rule is found', () => {
  test.each([
    ['by its id', 'timeout-within-protocol', 'timeout-within-protocol'],
    ['in capitals', 'Timeout-Within-Protocol', 'timeout-within-protocol'],
    ['by its number', 'r71', 'timeout-within-protocol'],
    ['of REST APIs', 'R211', 'rest-selection-pattern'],
    ['not by half a name', 'timeout', undefined],
  ])('%s', (_, name, id) => {
    expect(findRule(name)?.id).toBe(id)
  })
})

test('the page of a rule says it all', () => {
  const page = rulePage(timeoutWithinProtocol)
  const { title, why, source, refs } = timeoutWithinProtocol

  for (const text of [title, why, source, ...refs, 'Error: the service refuses this.']) expect(page).toContain(text)
  expect(page).toMatch(/\nFails on a WebSocket API:\n\n```yaml\nApiId: a1b2c3d4\n/)
  expect(page).toMatch(/\nPasses on a WebSocket API:\n\n```yaml\n/)
})

test('what no rule checks has a page without examples', () => {
  expect(findRule('readable')).toBe(readable)
  expect(rulePage(readable)).toMatch(/^## readable\n\n/)
  expect(rulePage(readable)).not.toContain('Fails')
})

test('every rule has a page', () => {
  for (const rule of [...RULES, ...REST_RULES]) expect(rulePage(rule)).toMatch(/^## .*\n(?:.*\n)+\nFails[^\n]*:\n/)
})

test('examples are data as the program holds it', () => {
  expect(plainValue({ a: [1, 1.5, 'x', true, null], b: { 200: {} } })).toEqual(
    new Map<string, unknown>([
      ['a', [1n, 1.5, 'x', true, null]],
      ['b', new Map([['200', new Map()]])],
    ]),
  )
})
