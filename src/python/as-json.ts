import { str } from './repr.ts'
import { isList, isMap } from '../value.ts'
import type { Json, Value } from '../value.ts'

/** Deeper than any field goes. */
const DEEPEST = 20

/** A value of a draft as JSON can hold it. What JSON has no kind for is of the wrong type, and becomes a text that shows it. */
export function asJson(value: Value, depth = 0): Json {
  if (depth === DEEPEST) return '…'
  if (isMap(value))
    return new Map(
      Array.from(value, ([key, item]) => [typeof key === 'string' ? key : str(key), asJson(item, depth + 1)]),
    )
  if (isList(value)) return value.map((item) => asJson(item, depth + 1))
  if (value !== null && typeof value === 'object') return str(value)
  return value
}
