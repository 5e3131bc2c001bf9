import { isList, isMap, isTemplate } from '../value.ts'
import type { DateTime, Exotic, Template, Value, ValueMap } from '../value.ts'
import { floatText } from './float.ts'

/**
 * How Python names and writes values, since the AWS CLI's messages show them. An object that came as JSON in the place
 * of a map parameter is an `OrderedDict` there; one from a document or from shorthand is a `dict`.
 */
export type DictName = 'dict' | 'OrderedDict'

/** `str(type(value))`, as in `<class 'int'>`. */
export function typeText(value: Value, dict: DictName = 'dict'): string {
  return `<class '${typeName(value, dict)}'>`
}

function typeName(value: Value, dict: DictName): string {
  if (value === null) return 'NoneType'
  switch (typeof value) {
    case 'string':
      return 'str'
    case 'boolean':
      return 'bool'
    case 'bigint':
      return 'int'
    case 'number':
      return 'float'
    default:
      if (isMap(value)) return dict === 'dict' ? 'dict' : 'collections.OrderedDict'
      if (isList(value)) return 'list'
      if (value instanceof Uint8Array) return 'bytes'
      return { date: 'datetime.date', datetime: 'datetime.datetime', set: 'set', tuple: 'tuple', template: 'str' }[
        value.kind
      ]
  }
}

/** `str(value)`: a string stands as it is, all else as its `repr`, save dates, which have a plain form. */
export function str(value: Value, dict: DictName = 'dict'): string {
  if (typeof value === 'string') return value
  if (isExotic(value) && value.kind === 'date') return isoDate(value)
  if (isExotic(value) && value.kind === 'datetime') return isoDateTime(value)
  if (isTemplate(value)) return templateText(value)
  return repr(value, dict)
}

/** `repr(value)`. A container met inside itself is shown as `{...}` or `[...]`. */
export function repr(value: Value, dict: DictName = 'dict', inside: readonly Value[] = []): string {
  if (value === null) return 'None'
  if (value === true) return 'True'
  if (value === false) return 'False'
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'bigint') return String(value)
  if (typeof value === 'number') return floatText(value)
  if (value instanceof Uint8Array) return `b${bytesText(value)}`
  if (isMap(value)) return mapText(value, dict, inside)
  const within = [...inside, value]
  const items = (list: readonly Value[]): string => list.map((item) => repr(item, dict, within)).join(', ')
  if (isList(value)) return inside.includes(value) ? '[...]' : `[${items(value)}]`
  switch (value.kind) {
    case 'date':
      return `datetime.date(${value.year}, ${value.month}, ${value.day})`
    case 'datetime':
      return dateTimeRepr(value)
    case 'set':
      return value.items.length === 0 ? 'set()' : `{${items(value.items)}}`
    case 'tuple':
      return `(${items(value.items)}${value.items.length === 1 ? ',' : ''})`
    case 'template':
      return quoted(templateText(value))
  }
}

/** To people, a reference is shown as it was written. */
const templateText = ({ parts }: Template): string =>
  parts.map((part) => (typeof part === 'string' ? part : `<${part.text}>`)).join('')

function isExotic(value: Value): value is Exotic {
  return typeof value === 'object' && value !== null && 'kind' in value
}

function mapText(map: ValueMap, dict: DictName, inside: readonly Value[]): string {
  if (inside.includes(map)) return dict === 'dict' ? '{...}' : '...'
  const within = [...inside, map]
  const pairs = [...map].map(([key, value]) => `${repr(key, dict, within)}: ${repr(value, dict, within)}`)
  if (dict === 'dict') return `{${pairs.join(', ')}}`
  return pairs.length === 0 ? 'OrderedDict()' : `OrderedDict({${pairs.join(', ')}})`
}

/** Classes of Unicode that Python does not print as they are; U+0020 is the one separator that it does. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Zs}]/u
const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\\', '\\\\'],
])

function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  let out = quote
  for (const char of text) {
    if (char === quote) out += `\\${char}`
    else if (char === ' ') out += char
    else out += SHORT_ESCAPES.get(char) ?? (UNPRINTABLE.test(char) ? escaped(char.codePointAt(0) ?? 0) : char)
  }
  return out + quote
}

function escaped(point: number): string {
  const hex = point.toString(16)
  if (point <= 0xff) return `\\x${hex.padStart(2, '0')}`
  return point <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`
}

function bytesText(bytes: Uint8Array): string {
  const chars = Array.from(bytes, (byte) => String.fromCharCode(byte))
  const quote = chars.includes("'") && !chars.includes('"') ? '"' : "'"
  const shown = chars.map((char) => {
    if (char === quote) return `\\${char}`
    return SHORT_ESCAPES.get(char) ?? (/[ -~]/.test(char) ? char : escaped(char.charCodeAt(0)))
  })
  return quote + shown.join('') + quote
}

const pad = (number: number, width = 2): string => String(number).padStart(width, '0')

function isoDate({ year, month, day }: { year: number; month: number; day: number }): string {
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`
}

function isoDateTime(at: DateTime): string {
  const fraction = at.micros === 0 ? '' : `.${pad(at.micros, 6)}`
  const time = `${pad(at.hour)}:${pad(at.minute)}:${pad(at.second)}${fraction}`
  if (at.offset === undefined) return `${isoDate(at)} ${time}`
  const east = Math.abs(at.offset)
  return `${isoDate(at)} ${time}${at.offset < 0 ? '-' : '+'}${pad(Math.trunc(east / 60))}:${pad(east % 60)}`
}

function dateTimeRepr(at: DateTime): string {
  const parts = [at.year, at.month, at.day, at.hour, at.minute]
  if (at.second !== 0 || at.micros !== 0) parts.push(at.second)
  if (at.micros !== 0) parts.push(at.micros)
  return `datetime.datetime(${parts.join(', ')}${at.offset === undefined ? '' : `, tzinfo=${zoneRepr(at.offset, at.zone)}`})`
}

/** A `timedelta` counts days and non-negative seconds, so a zone west of Greenwich is a day back and some hours on. */
function zoneRepr(minutes: number, name: string | undefined): string {
  const seconds = minutes * 60
  const east = minutes === 0 ? '0' : `seconds=${seconds}`
  const delta = minutes < 0 ? `days=-1, seconds=${seconds + 86_400}` : east
  return `datetime.timezone(datetime.timedelta(${delta})${name === undefined ? '' : `, ${repr(name)}`})`
}
