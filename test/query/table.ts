import { describe, expect, test } from 'vitest'
import { CliError } from '../../src/errors.ts'
import { floatText } from '../../src/python/float.ts'
import { readJson } from '../../src/python/json.ts'
import { compileQuery } from '../../src/query/compile.ts'
import { search } from '../../src/query/search.ts'
import type { Json } from '../../src/value.ts'

/*
 * What the tables expect was given by jmespath 1.0.1, the library of the AWS CLI, on Python 3.11.
 */

export const SHOP =
  '{"name":"shop","open":true,"none":null,' +
  '"items":[{"id":"a","price":3,"tags":["x","y"]},{"id":"b","price":1.5,"tags":[]},{"id":"c","price":null}],' +
  '"by":{"500":{"n":1},"200":{"n":2},"__proto__":{"n":3}}}'

/** What each query finds in `given`, as text, so that the order of keys counts, and 1.0 is not 1. */
export function table(about: string, given: string, rows: readonly (readonly [query: string, gives: string])[]): void {
  describe(about, () => {
    test.each(rows)('%s', (query, gives) => {
      expect(ask(query, given)).toBe(gives)
    })
  })
}

/** Queries that the parser refuses at a token. */
export function refused(
  about: string,
  rows: readonly (readonly [query: string, reason: string, column: number, token: string])[],
): void {
  describe(about, () => {
    test.each(rows)('%s', (query, reason, column, token) => {
      const place = `Parse error at column ${column}, token ${token}, for expression:`
      expect(ask(query)).toBe(`${bad(query)}${reason}: ${place}\n"${query}"\n${' '.repeat(column + 1)}^`)
    })
  })
}

/** Queries that end too soon. */
export function incomplete(about: string, queries: readonly string[]): void {
  describe(about, () => {
    test.each(queries)('%s', (query) => {
      const caret = `${' '.repeat([...query].length + 1)}^`
      expect(ask(query)).toBe(`${bad(query)}Invalid jmespath expression: Incomplete expression:\n"${query}"\n${caret}`)
    })
  })
}

/** Queries with something in them that is no word. */
export function noWord(
  about: string,
  rows: readonly (readonly [query: string, reason: string, place: number])[],
): void {
  describe(about, () => {
    test.each(rows)('%s', (query, reason, place) => {
      expect(ask(query)).toBe(`${bad(query)}Bad jmespath expression: ${reason}:\n${query}\n${' '.repeat(place)}^`)
    })
  })
}

const bad = (query: string): string => `param: Bad value for --query ${query}: `

/** What a query finds, or the fault and the message. */
export function ask(query: string, given = 'null'): string {
  try {
    return shown(search(compileQuery(query), readJson(given)))
  } catch (error) {
    if (error instanceof CliError) return `${error.fault}: ${error.message}`
    throw error
  }
}

function shown(value: Json): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') return floatText(value).replace('nan', 'NaN').replace('inf', 'Infinity')
  if (value === null || typeof value !== 'object') return String(value)
  if (!(value instanceof Map)) return `[${[...value.values()].map(shown).join()}]`
  return `{${[...value].map(([key, item]) => `${JSON.stringify(key)}:${shown(item)}`).join()}}`
}
