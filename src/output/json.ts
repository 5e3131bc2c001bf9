import { floatText } from '../python/float.ts'
import { isList, isMap } from '../value.ts'
import type { Json } from '../value.ts'

/**
 * What `--output json` prints: indent 4, `": "` between key and value, non-ASCII as it is, and no final line break.
 * Floats stand as Python writes them, so `29000.0` stays a float, and `NaN` and `Infinity` are printed as such.
 */
export function writeJson(value: Json): string {
  return indented(value, '\n')
}

/** `margin` is the line break and the blanks in front of the line that the value begins on. */
function indented(value: Json, margin: string): string {
  const inner = `${margin}    `
  if (isMap(value)) {
    if (value.size === 0) return '{}'
    const members = Array.from(value, ([key, item]) => `${JSON.stringify(key)}: ${indented(item, inner)}`)
    return `{${inner}${members.join(`,${inner}`)}${margin}}`
  }
  if (isList(value)) {
    if (value.length === 0) return '[]'
    return `[${inner}${value.map((item) => indented(item, inner)).join(`,${inner}`)}${margin}]`
  }
  return scalar(value)
}

/**
 * JSON on one line, without blanks, members in the order of the map: request bodies and `to_string`.
 *
 * @param options.ascii writes everything beyond printable ASCII as `\uXXXX`.
 */
export function writeCompactJson(value: Json, { ascii = false }: { readonly ascii?: boolean } = {}): string {
  const text = compact(value)
  // Outside of strings JSON is printable ASCII throughout, so the finished text can be escaped as a whole.
  return ascii ? text.replace(/[^ -~]/g, unitEscape) : text
}

function compact(value: Json): string {
  if (isMap(value))
    return `{${Array.from(value, ([key, item]) => `${JSON.stringify(key)}:${compact(item)}`).join(',')}}`
  if (isList(value)) return `[${value.map(compact).join(',')}]`
  return scalar(value)
}

function unitEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/**
 * `JSON.stringify` escapes a string as Python does: `\n`, `\r`, `\t`, `\b`, `\f`, else `\u00xx` in lower case. It also
 * escapes a lone surrogate, on which Python fails once it writes UTF-8.
 */
function scalar(value: null | boolean | bigint | number | string): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') return NOT_FINITE.get(value) ?? floatText(value)
  return String(value)
}

/** The three floats that JSON has no word for. A `Map` finds `NaN`. */
const NOT_FINITE: ReadonlyMap<number, string> = new Map([
  [NaN, 'NaN'],
  [Infinity, 'Infinity'],
  [-Infinity, '-Infinity'],
])
