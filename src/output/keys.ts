import { isList, isMap } from '../value.ts'
import type { JsonMap } from '../value.ts'
import { byCodePoint } from '../python/order.ts'

/**
 * The keys that have a scalar in at least one of the maps, and those that have a list or map in one, both sorted. A key
 * can be in both.
 */
export function keysOf(maps: readonly JsonMap[]): {
  readonly scalars: readonly string[]
  readonly containers: readonly string[]
} {
  const scalars = new Set<string>()
  const containers = new Set<string>()
  for (const map of maps) {
    for (const [key, value] of map) (isMap(value) || isList(value) ? containers : scalars).add(key)
  }
  return { scalars: [...scalars].sort(byCodePoint), containers: [...containers].sort(byCodePoint) }
}
