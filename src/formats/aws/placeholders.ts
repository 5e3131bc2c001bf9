import { CliError } from '../../errors.ts'
import { FIELDS, isFieldName } from '../../model/fields.ts'
import { readJson } from '../../python/json.ts'
import { isList, isMap } from '../../value.ts'
import type { Value } from '../../value.ts'
import type { Lookup } from '../lookup.ts'

/** No dots within, so that nothing of API Gateway's own is one: `${request.path.id}`. */
const PLACEHOLDER = /\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g
const ALONE = /^\$\{([A-Za-z_][A-Za-z0-9_]*)\}$/
/** What this program writes; in other letters it may be a variable of Velocity. */
const OURS = /^[A-Z][A-Z0-9_]*$/
/** Deeper than any field goes; a document of YAML may hold itself. */
const DEEPEST = 20

/**
 * A value with what `--set` gives in the place of `${NAME}`; what is not set stays as it is, for the document alone does
 * not say that it is a placeholder. Where one stands alone for a number or a map, its text is read as such.
 *
 * @param name of the member
 * @param left told of each name that is not set, and looks like one that this program has written
 */
export function filledIn(value: Value, name: string, lookup: Lookup, left: Leave = () => undefined): Value {
  const [, alone] = typeof value === 'string' ? (ALONE.exec(value) ?? []) : []
  const text = alone === undefined ? undefined : lookup.find(alone)
  if (text === undefined) return filled(value, { lookup, left }, 0)
  const kind = isFieldName(name) ? FIELDS[name].shape.kind : 'text'
  if (kind === 'text') return text
  const read = jsonOf(text)
  return (kind === 'integer' ? typeof read === 'bigint' : isMap(read)) ? read : text
}

function jsonOf(text: string): Value {
  try {
    return readJson(text)
  } catch (error) {
    if (error instanceof CliError) return text
    throw error
  }
}

type Leave = (name: string) => void

interface Filler {
  readonly lookup: Lookup
  readonly left: Leave
}

function filled(value: Value, filler: Filler, depth: number): Value {
  if (typeof value === 'string')
    return value.replace(PLACEHOLDER, (written, name: string) => put(name, filler) ?? written)
  if (depth === DEEPEST) return value
  if (isList(value)) return value.map((item) => filled(item, filler, depth + 1))
  if (isMap(value)) return new Map(Array.from(value, ([key, item]) => [key, filled(item, filler, depth + 1)]))
  return value
}

function put(name: string, { lookup, left }: Filler): string | undefined {
  const text = lookup.find(name)
  if (text === undefined && OURS.test(name)) left(name)
  return text
}
