import { isTemplate } from '../../../src/value.ts'
import type { Value } from '../../../src/value.ts'

/** A value as it is written down in tests: a map as a plain object, an integer as a number, what is open as `${…}`. */
export function printed(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value)
  if (value instanceof Map)
    return Object.fromEntries(Array.from(value, ([name, inner]) => [String(name), printed(inner)]))
  if (Array.isArray(value)) return value.map(printed)
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  if (isTemplate(value as Value)) return templateText(value as Extract<Value, { kind: 'template' }>)
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, printed(inner)]))
}

const templateText = ({ parts }: Extract<Value, { kind: 'template' }>): string =>
  parts.map((part) => (typeof part === 'string' ? part : `\${${part.name}}`)).join('')
