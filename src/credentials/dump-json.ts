import { floatText } from '../python/float.ts'
import { isList, isMap } from '../value.ts'
import type { Json } from '../value.ts'

/**
 * JSON as Python's `json.dumps` writes it: blanks after `:` and `,` unless it is to be `tight`, all but printable ASCII
 * escaped. Names of files in the shared cache are made of such texts, so every blank counts.
 */
export function dumpJson(value: Json, { tight = false }: { readonly tight?: boolean } = {}): string {
  return dump(value, tight ? '' : ' ').replace(/[^ -~]/g, unitEscape)
}

function dump(value: Json, gap: string): string {
  if (isMap(value)) {
    const members = Array.from(value, ([key, item]) => `${JSON.stringify(key)}:${gap}${dump(item, gap)}`)
    return `{${members.join(`,${gap}`)}}`
  }
  if (isList(value)) return `[${value.map((item) => dump(item, gap)).join(`,${gap}`)}]`
  if (typeof value === 'string') return JSON.stringify(value)
  return typeof value === 'number' ? floatText(value) : String(value)
}

function unitEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
