import { refuse } from './arguments.ts'
import { isNumber, isString, typeName } from './datum.ts'
import type { Datum, Expression } from './datum.ts'
import { holds, order } from './order.ts'
import type { Ordered } from './order.ts'
import type { Work } from './work.ts'

/**
 * Sorts by what the expression finds in each item; equals keep their places. The first item says whether the keys are
 * numbers or strings, and if they are neither the message shows the item, not its key.
 *
 * @throws CliError `general` for a key of another type.
 */
export function sortBy(items: readonly Datum[], by: Expression, work: Work): Datum {
  const [first] = items
  if (first === undefined) return items
  const type = typeName(by.apply(first))
  if (type !== 'number' && type !== 'string') return refuse('sort_by', first, type, ['string', 'number'], work)
  const keyed = items.map((item) => ({ item, key: keyOf(item, by, 'sort_by', [type], work) }))
  return keyed.sort((a, b) => order(a.key, b.key, work)).map(({ item }) => item)
}

/**
 * The item with the greatest (`>`) or the least key, of equals the first; null of none.
 *
 * @throws CliError `general` for a key that is neither number nor string, or is one beside the other.
 */
export function bestBy(sign: '<' | '>', items: readonly Datum[], by: Expression, work: Work): Datum {
  const called = sign === '>' ? 'max_by' : 'min_by'
  let best: { readonly item: Datum; readonly key: Ordered } | undefined
  for (const item of items) {
    const key = keyOf(item, by, called, ['number', 'string'], work)
    if (best === undefined || holds(sign, key, best.key, work)) best = { item, key }
  }
  return best === undefined ? null : best.item
}

function keyOf(item: Datum, by: Expression, called: string, types: readonly string[], work: Work): Ordered {
  const key = by.apply(item)
  const type = typeName(key)
  if ((isNumber(key) || isString(key)) && types.includes(type)) return key
  return refuse(called, key, type, types, work)
}
