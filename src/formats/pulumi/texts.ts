import { floatText } from '../../python/float.ts'
import { isTemplate } from '../../value.ts'
import type { Template, Value } from '../../value.ts'

/** A value as part of a text, where it can be. */
export function textOf(value: Value): string | Template | undefined {
  if (typeof value === 'string' || isTemplate(value)) return value
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value)
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : floatText(value)
  return undefined
}
