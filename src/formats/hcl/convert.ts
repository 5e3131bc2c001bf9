import { isList, isMap, isTemplate } from '../../value.ts'
import type { Template, Value } from '../../value.ts'
import { formatNumber, numberFrom } from './decimal.ts'

/** A value as a text, as Terraform converts it; `undefined` for what it does not. */
export function textFrom(value: Value | undefined): string | Template | undefined {
  if (typeof value === 'string' || isTemplate(value)) return value
  if (typeof value === 'boolean') return String(value)
  return typeof value === 'bigint' || typeof value === 'number' ? formatNumber(value) : undefined
}

/** As a number; a reference is of no use here. */
export function numberOf(value: Value | undefined): bigint | number | undefined {
  if (typeof value === 'bigint' || typeof value === 'number') return value
  return typeof value === 'string' ? numberFrom(value) : undefined
}

/** The texts `1` and `0` are booleans too, though the numbers are none. */
export function booleanOf(value: Value | undefined): boolean | undefined {
  if (typeof value === 'boolean') return value
  if (value === 'true' || value === '1') return true
  return value === 'false' || value === '0' ? false : undefined
}

/** The position that a key names in a list. */
export function positionOf(key: Value | undefined): number | undefined {
  const number = numberOf(key)
  return number !== undefined && Number.isSafeInteger(Number(number)) ? Number(number) : undefined
}

/** By code points, which is the order of the bytes of UTF-8. */
export function inOrder(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const isLow = (a.charCodeAt(at) & 0xfc00) === 0xdc00 || (b.charCodeAt(at) & 0xfc00) === 0xdc00
  const from = at > 0 && isLow ? at - 1 : at
  return (a.codePointAt(from) ?? -1) - (b.codePointAt(from) ?? -1)
}

/** The pairs of a collection in the order in which Terraform goes through it: a map by its keys. */
export function pairsOf(value: Value | undefined): readonly (readonly [Value, Value])[] | undefined {
  if (isList(value)) return value.map((item, index) => [BigInt(index), item])
  if (!isMap(value) || [...value.keys()].some((key) => typeof key !== 'string')) return undefined
  return [...value].sort(([a], [b]) => inOrder(String(a), String(b)))
}

/** Whether all of a value is known. */
export function isKnown(value: Value): boolean {
  if (isTemplate(value)) return false
  if (isList(value)) return value.every(isKnown)
  return !isMap(value) || [...value].every(([key, item]) => isKnown(key) && isKnown(item))
}

/** Of values that are known. Texts and numbers are never equal, as in Terraform. */
export function isSame(a: Value, b: Value): boolean {
  if (isList(a)) return isList(b) && a.length === b.length && a.every((item, index) => isSame(item, b[index] ?? null))
  if (isMap(a))
    return (
      isMap(b) && a.size === b.size && [...a].every(([key, item]) => b.has(key) && isSame(item, b.get(key) ?? null))
    )
  if (typeof a === 'number' || typeof a === 'bigint') return (typeof b === 'number' || typeof b === 'bigint') && a == b
  return a === b
}

/** As a set: each once, texts in their order. */
export function asSet(items: readonly Value[]): readonly Value[] {
  if (items.every((item) => typeof item === 'string')) return [...new Set(items)].sort(inOrder)
  return withoutRepeats(items)
}

export function withoutRepeats(items: readonly Value[]): readonly Value[] {
  const seen = new Set(items.filter((item) => typeof item === 'string'))
  const out: Value[] = []
  for (const item of items)
    if (typeof item === 'string' ? seen.delete(item) : !out.some((each) => isSame(each, item))) out.push(item)
  return out
}
