import { floatText } from '../python/float.ts'
import { EXPRESSION_TEXT, isList, isMap, isString } from './datum.ts'
import type { Datum } from './datum.ts'
import { enter, leave, spend } from './work.ts'
import type { Work } from './work.ts'

/** `json.dumps` without blanks: all but printable ASCII escaped, floats as Python writes them. */
export function compactJson(value: Datum, work: Work): string {
  enter(work)
  const text = textOf(value, work)
  leave(work)
  return text
}

function textOf(value: Datum, work: Work): string {
  if (isString(value)) return quoted(value, work)
  if (typeof value === 'number') return floatJson(value)
  if (isList(value)) return `[${value.map((item) => compactJson(item, work)).join(',')}]`
  if (isMap(value)) {
    const members = [...value].map(([key, item]) => `${quoted(key, work)}:${compactJson(item, work)}`)
    return `{${members.join(',')}}`
  }
  return value === null || typeof value !== 'object' ? String(value) : quoted(EXPRESSION_TEXT, work)
}

function floatJson(value: number): string {
  if (Number.isFinite(value)) return floatText(value)
  return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity'
}

const SHORT: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\b', '\\b'],
  ['\f', '\\f'],
])

/** A string that holds JSON grows whenever it is quoted again, so it is paid for by its length. */
function quoted(text: string, work: Work): string {
  spend(work, text.length)
  return `"${text.replaceAll(/["\\]|[^ -~]/g, escaped)}"`
}

function escaped(unit: string): string {
  return SHORT.get(unit) ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
