import type { Draft, Given } from '../../src/model/draft.ts'
import { plainValue } from '../../src/rules/example.ts'
import type { ValueMap } from '../../src/value.ts'

/** A draft from plain data: whole numbers are integers, objects are maps. */
export function draftOf(plain: Readonly<Record<string, unknown>>, as: Given['as'] = 'document'): Draft {
  return new Map(Object.entries(plain).map(([name, value]) => [name, { value: plainValue(value), as }]))
}

export function mapOf(plain: Readonly<Record<string, unknown>>): ValueMap {
  return new Map(Object.entries(plain).map(([name, value]) => [name, plainValue(value)]))
}
