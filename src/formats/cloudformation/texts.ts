import { str } from '../../python/repr.ts'
import { isList, isMap, isTemplate } from '../../value.ts'
import type { Template, Value } from '../../value.ts'

/** What CloudFormation takes for a text: scalars as they are written, `1.0` as `1.0`. */
export function textOf(value: Value | undefined): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  if (value === undefined || value === null || isMap(value) || isList(value)) return undefined
  if (value instanceof Uint8Array || isTemplate(value)) return undefined
  if (typeof value !== 'object') return str(value)
  return value.kind === 'date' || value.kind === 'datetime' ? str(value) : undefined
}

/** The same, or a text with references in it. */
export function partOf(value: Value | undefined): string | Template | undefined {
  return isTemplate(value) ? value : textOf(value)
}

/** A list whose items are all known texts. */
export function textsOf(value: Value | undefined): readonly string[] | undefined {
  if (!isList(value)) return undefined
  const texts = value.map(textOf).filter((text) => text !== undefined)
  return texts.length === value.length ? texts : undefined
}
