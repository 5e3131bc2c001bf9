import type { Draft } from '../model/draft.ts'
import type { Protocol } from '../model/facts.ts'
import { FIELDS } from '../model/fields.ts'
import type { FieldName } from '../model/fields.ts'
import type { Member } from '../model/shape.ts'
import { SUBTYPE_NAMES } from '../model/subtypes.ts'
import { factsOf } from '../rules/facts-of.ts'
import { judge } from '../rules/judge.ts'
import { knownOf } from '../rules/known.ts'
import { isError } from '../rules/rule.ts'
import type { Finding } from '../rules/rule.ts'
import { isMap } from '../value.ts'
import type { Value } from '../value.ts'

/** What the API was told to be, or what the fields prove. */
export function knownProtocol({
  draft,
  protocol,
}: {
  readonly draft: Draft
  readonly protocol: Protocol | undefined
}): Protocol | undefined {
  return protocol ?? factsOf(knownOf(draft), draft).protocol
}

/** The draft with a value at a place; without one, the place empty. */
export function withValue(draft: Draft, field: FieldName, key: string | undefined, value: Value | undefined): Draft {
  const next = new Map(draft)
  const whole = key === undefined ? value : withEntry(draft.get(field)?.value, key, value)
  if (whole === undefined) next.delete(field)
  else next.set(field, { value: whole, as: 'document' })
  return next
}

/** A map that has lost its last entry is gone. */
function withEntry(map: Value | undefined, key: string, value: Value | undefined): Value | undefined {
  const entries = new Map(isMap(map) ? map : [])
  if (value === undefined) entries.delete(key)
  else entries.set(key, value)
  return entries.size === 0 ? undefined : entries
}

export function valueAt(draft: Draft, field: FieldName, key?: string): Value | undefined {
  const value = draft.get(field)?.value
  return key === undefined ? value : isMap(value) ? value.get(key) : undefined
}

/** What the rules say of a place, what is still missing elsewhere aside. */
export function findingsAt(
  draft: Draft,
  protocol: Protocol | undefined,
  field: FieldName,
  key?: string,
): readonly Finding[] {
  return judge(draft, { protocol }).filter(
    (finding) => finding.field === field && !finding.missing && (key === undefined || finding.path?.[0] === key),
  )
}

/** Whether a value at a place lets the rules speak of that place; first of errors. */
export function objection(
  draft: Draft,
  protocol: Protocol | undefined,
  place: { readonly field: FieldName; readonly key?: string },
  value: Value,
): Finding | undefined {
  const found = findingsAt(withValue(draft, place.field, place.key, value), protocol, place.field, place.key)
  return found.find(isError)
}

/**
 * The values that can be chosen for a field, of those that there are: the rules say nothing of them, or, if they say
 * something of each, no error. `undefined` where any text will do.
 */
export function choicesFor(
  draft: Draft,
  protocol: Protocol | undefined,
  field: FieldName,
): readonly string[] | undefined {
  const { shape, known }: Member = FIELDS[field]
  const all =
    field === 'IntegrationSubtype' ? SUBTYPE_NAMES : (known ?? (shape.kind === 'text' ? shape.oneOf : undefined))
  if (all === undefined) return undefined
  const found = new Map(
    all.map((value) => [value, findingsAt(withValue(draft, field, undefined, value), protocol, field)]),
  )
  const silent = all.filter((value) => found.get(value)?.length === 0)
  return silent.length > 0 ? silent : all.filter((value) => !found.get(value)?.some(isError))
}
