import { floatText } from '../../src/python/float.ts'
import { str } from '../../src/python/repr.ts'
import { isList, isMap } from '../../src/value.ts'
import type { Value } from '../../src/value.ts'

/**
 * A value as the recordings have it: `n`, `T`, `F`, `i1`, `f1.0`, `s"x"` (ASCII), `b` and hex digits, `d` and `t` with
 * dates and times, `[…]`, `(…)`, `{key:value}`, `S(…)` sorted, and `@` for a collection within itself.
 */
export function notation(value: Value, inside: readonly Value[] = []): string {
  if (value === null) return 'n'
  if (typeof value === 'boolean') return value ? 'T' : 'F'
  if (typeof value === 'bigint') return `i${value}`
  if (typeof value === 'number') return `f${floatText(value)}`
  if (typeof value === 'string') return `s${ascii(value)}`
  if (value instanceof Uint8Array) return `b${Buffer.from(value).toString('hex')}`
  if (inside.includes(value)) return '@'
  const all = (items: Iterable<Value>): string[] => Array.from(items, (item) => notation(item, [...inside, value]))
  if (isList(value)) return `[${all(value).join()}]`
  if (isMap(value)) {
    const members = all(value.values())
    return `{${all(value.keys())
      .map((key, index) => `${key}:${members[index]}`)
      .join()}}`
  }
  switch (value.kind) {
    case 'date':
      return `d${str(value)}`
    case 'datetime':
      return `t${str(value)}`
    case 'tuple':
      return `(${all(value.items).join()})`
    case 'template':
      throw new Error('YAML as the AWS CLI reads it has no references')
    case 'set':
      return `S(${all(value.items).sort().join()})`
  }
}

function ascii(text: string): string {
  return JSON.stringify(text).replace(
    /[\x7f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
