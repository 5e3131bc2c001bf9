import type { Draft } from '../model/draft.ts'
import { FIELD_NAMES, FIELDS } from '../model/fields.ts'
import type { FieldName } from '../model/fields.ts'
import type { IntegerShape, Shape, StructureShape, TextShape } from '../model/shape.ts'
import { isMap } from '../value.ts'
import type { Value } from '../value.ts'

/**
 * The members of a draft that are of their field's type, and of its maps the entries that are. A rule that finds a field
 * missing here must not conclude that it was not given: it may be of another type, which is said elsewhere.
 */
export type Known = { readonly [Field in FieldName]?: TypeOf<(typeof FIELDS)[Field]['shape']> }

type TypeOf<S> = S extends TextShape
  ? string
  : S extends IntegerShape
    ? bigint
    : S extends { readonly kind: 'map'; readonly of: { readonly kind: 'map' } }
      ? ReadonlyMap<string, ReadonlyMap<string, string>>
      : ReadonlyMap<string, string>

export function knownOf(draft: Draft): Known {
  const known: Partial<Record<FieldName, unknown>> = {}
  for (const field of FIELD_NAMES) {
    const value = wellTyped(draft.get(field)?.value, FIELDS[field].shape)
    if (value !== undefined) known[field] = value
  }
  return known as Known
}

function wellTyped(value: Value | undefined, shape: Shape): unknown {
  switch (shape.kind) {
    case 'text':
      return typeof value === 'string' ? value : undefined
    case 'integer':
      return typeof value === 'bigint' ? value : undefined
    case 'map':
      return isMap(value) ? entries([...value].map(([key, inner]) => [key, wellTyped(inner, shape.of)])) : undefined
    case 'structure':
      return isMap(value) ? entries([...value].map(([key, inner]) => [key, memberOf(shape, key, inner)])) : undefined
  }
}

function memberOf({ members }: StructureShape, name: Value, value: Value): unknown {
  const member = typeof name === 'string' ? members[name] : undefined
  return member && wellTyped(value, member.shape)
}

function entries(pairs: readonly (readonly [Value, unknown])[]): ReadonlyMap<string, unknown> {
  const good = pairs.flatMap(([key, value]): [string, unknown][] =>
    typeof key === 'string' && value !== undefined ? [[key, value]] : [],
  )
  return new Map(good)
}
