import { str } from '../python/repr.ts'
import type { Json } from '../value.ts'

/**
 * A value in a line of text or a table, by Python's `str`: `None`, `True`, `1.0`. What a map does not have is empty. A
 * list or map, which can meet the scalars of other maps in a column, is shown in Python's notation.
 */
export function cellText(value: Json | undefined): string {
  return value === undefined ? '' : str(value)
}
