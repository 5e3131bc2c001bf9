import { isList, isMap } from '../value.ts'
import type { DateTime, Value } from '../value.ts'

/**
 * A key as Python can use it: a list becomes a tuple. `undefined` for what has no hash: a map or a set, also inside a
 * list, and a list inside a list.
 */
export function keyOf(value: Value): Value | undefined {
  const key: Value = isList(value) ? { kind: 'tuple', items: value } : value
  return identity(key) === undefined ? undefined : key
}

/** A text that two keys share if Python holds them equal: `1`, `1.0` and `true` do. `undefined` for what has no hash. */
export function identity(key: Value): string | undefined {
  if (key === null) return 'null'
  if (typeof key === 'string') return `"${key}`
  if (typeof key === 'boolean') return key ? '1' : '0'
  if (typeof key === 'bigint') return String(key)
  if (typeof key === 'number') return Number.isInteger(key) ? String(BigInt(key)) : `~${key}`
  if (key instanceof Uint8Array) return `b${key.join()}`
  if (isMap(key) || isList(key) || key.kind === 'set' || key.kind === 'template') return undefined
  if (key.kind === 'date') return `d${key.year}-${key.month}-${key.day}`
  return key.kind === 'datetime' ? moment(key) : tupleIdentity(key.items)
}

function tupleIdentity(items: readonly Value[]): string | undefined {
  const parts = items.map(identity)
  return parts.includes(undefined) ? undefined : JSON.stringify(parts)
}

/** Times with a zone are equal if they are the same moment; one without a zone equals none of them. */
function moment({ year, month, day, hour, minute, second, micros, offset }: DateTime): string {
  const shifted = new Date(0)
  shifted.setUTCFullYear(year, month - 1, day)
  shifted.setUTCHours(hour, minute - (offset ?? 0), second)
  return `${offset === undefined ? 't' : 'z'}${shifted.getTime()}.${micros}`
}
