import { str } from '../../python/repr.ts'
import { isList, isMap } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { Lookup } from '../lookup.ts'

/** What `envsubst` and Terraform's `templatefile` would put in. A name with dots may be a variable of API Gateway. */
const VARIABLE = /\$\{([A-Za-z_][A-Za-z0-9_.-]*)\}/g
const BY_ENVIRONMENT = /^[A-Z][A-Z0-9_]*$/
/** In all others the same form may be a variable of a template. */
const PLAIN_MEMBERS = new Set(['uri', 'credentials', 'connectionId'])
/** Deeper than any member goes. */
const DEEPEST = 10

/** An integration in which variables have the values that `--set` gives; those it gives none for stay texts. */
export function filled(extension: ValueMap, lookup: Lookup): ValueMap {
  return new Map(
    Array.from(extension, ([key, value]) => [
      key,
      fill(value, lookup, PLAIN_MEMBERS.has(str(key)) ? /^/ : BY_ENVIRONMENT, 0),
    ]),
  )
}

function fill(value: Value, lookup: Lookup, names: RegExp, depth: number): Value {
  if (typeof value === 'string') return value.includes('${') ? fillText(value, lookup, names) : value
  if (depth === DEEPEST) return value
  if (isList(value)) return value.map((item) => fill(item, lookup, names, depth + 1))
  if (!isMap(value)) return value
  return new Map(
    Array.from(value, ([key, item]) => [fill(key, lookup, names, depth + 1), fill(item, lookup, names, depth + 1)]),
  )
}

function fillText(text: string, lookup: Lookup, names: RegExp): string {
  return text.replace(VARIABLE, (whole, name: string) => (names.test(name) ? lookup.find(name) : undefined) ?? whole)
}
