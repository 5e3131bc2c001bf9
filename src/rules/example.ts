import type { Json } from '../value.ts'

/** The data of an example, as a program holds data: every number in examples is whole. */
export function plainValue(plain: unknown): Json {
  if (isObject(plain)) return new Map(Object.entries(plain).map(([name, value]) => [name, plainValue(value)]))
  if (Array.isArray(plain)) return plain.map(plainValue)
  if (typeof plain === 'number') return Number.isInteger(plain) ? BigInt(plain) : plain
  return typeof plain === 'string' || typeof plain === 'boolean' ? plain : null
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
