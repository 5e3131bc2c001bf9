import { isList, isMap } from '../value.ts'
import type { Json, JsonMap } from '../value.ts'
import { cellText } from './cell.ts'
import { keysOf } from './keys.ts'
import { byCodePoint } from '../python/order.ts'
import { refuse, typeName } from './refuse.ts'

/**
 * What `--output text` prints: tab-separated lines, for `cut` and `read`. The scalars of a map are one line in the order
 * of the sorted keys, then each container follows under its own key, in upper case. Values stand raw, tabs and line
 * breaks too. An empty map or list prints nothing.
 *
 * @throws CliError `general`, where a list holds a map and something that is none.
 */
export function writeText(value: Json): string {
  return labelled(value, undefined)
}

function labelled(value: Json, label: string | undefined): string {
  if (isMap(value)) return mapText(value, label, keysOf([value]).scalars)
  return isList(value) ? listText(value, label) : `${cellText(value)}\n`
}

/** The maps of one list share their `columns`, so that a column means the same in every line of it. */
function mapText(map: JsonMap, label: string | undefined, columns: readonly string[]): string {
  const cells = columns.map((key) => cellText(map.get(key)))
  const shown = new Set(columns)
  const rest = [...map].filter(([key]) => !shown.has(key)).sort(([left], [right]) => byCodePoint(left, right))
  return row(cells, label) + rest.map(([key, value]) => labelled(value, key)).join('')
}

function listText(list: readonly Json[], label: string | undefined): string {
  if (list.some((item) => isMap(item))) {
    const maps = list.map(mapOnly)
    const columns = keysOf(maps).scalars
    return maps.map((map) => mapText(map, label, columns)).join('')
  }
  const cells = list.filter((item) => !isList(item)).map(cellText)
  const lists = list.filter((item) => isList(item)).map((item) => labelled(item, label))
  // Scalars under a label stand one to a line, each with the label; without one they share a line.
  const rows = label === undefined ? row(cells, label) : cells.map((cell) => row([cell], label)).join('')
  return rows + lists.join('')
}

function row(cells: readonly string[], label: string | undefined): string {
  if (cells.length === 0) return ''
  return `${(label === undefined ? cells : [label.toUpperCase(), ...cells]).join('\t')}\n`
}

function mapOnly(value: Json): JsonMap {
  return isMap(value) ? value : refuse(`'${typeName(value)}' object has no attribute 'items'`)
}
