import { FIELDS, isFieldName } from '../../model/fields.ts'
import type { Shape, TextShape } from '../../model/shape.ts'
import { isMap, isTemplate } from '../../value.ts'
import type { Reference, Value } from '../../value.ts'
import type { Item } from '../format.ts'
import { onlyReference, referencesIn } from '../references/template.ts'
import type { Fit, FitItem } from './fit.ts'

/**
 * What a reference stands for: a text or part of one, a number, a map of texts, all of ResponseParameters (`maps`) or
 * what they hold for one status (`mappings`), a structure of named members.
 */
export type Kind = 'text' | 'integer' | 'map' | 'maps' | 'mappings' | 'structure'

/** The references for which every language has something of its own. Each is a text. */
export const WELL_KNOWN: readonly string[] = ['AwsRegion', 'AwsAccountId', 'AwsPartition', 'AwsUrlSuffix']

export interface Use {
  readonly reference: Reference
  readonly of: Kind
}

/** A number can also be read as a text, and so one that is used as both is a number. */
export function kindsIn(items: readonly Pick<Item, 'draft'>[]): ReadonlyMap<string, Kind> {
  const kinds = new Map<string, Kind>(WELL_KNOWN.map((name) => [name, 'text']))
  for (const { draft } of items)
    for (const [name, { value }] of draft) {
      if (!isFieldName(name)) continue
      for (const { reference, of } of usesOf(value, FIELDS[name].shape, name)) {
        if (WELL_KNOWN.includes(reference.name)) continue
        const known = kinds.get(reference.name)
        if (known === undefined || known === 'text') kinds.set(reference.name, of)
      }
    }
  return kinds
}

function* usesOf(value: Value, shape: Shape, field: string): Generator<Use> {
  const alone = onlyReference(value)
  if (alone !== undefined && shape.kind !== 'text') yield { reference: alone, of: kindOf(shape, field) }
  else if (isTemplate(value))
    for (const part of value.parts) if (typeof part !== 'string') yield { reference: part, of: 'text' }
  if (!isMap(value) || (shape.kind !== 'map' && shape.kind !== 'structure')) return
  for (const [key, item] of value) {
    if (isTemplate(key)) yield* usesOf(key, { kind: 'text' }, field)
    const of = shape.kind === 'map' ? shape.of : typeof key === 'string' ? shape.members[key]?.shape : undefined
    if (of !== undefined) yield* usesOf(item, of, `${field}.`)
  }
}

/** @param member with a dot in it where the shape is that of a part of a field */
export function kindOf(shape: Exclude<Shape, TextShape>, member: string): Exclude<Kind, 'text'> {
  if (shape.kind !== 'map') return shape.kind
  if (shape.of.kind === 'map') return 'maps'
  return member.includes('.') ? 'mappings' : 'map'
}

/** The references that are written, each once, in the order in which they come. */
export function usesIn(items: readonly FitItem[]): readonly Use[] {
  const uses = new Map<string, Use>()
  const kinds = kindsIn(items.map(({ item }) => item))
  for (const { members } of items)
    for (const fit of members.values())
      for (const reference of within(fit))
        uses.set(reference.name, uses.get(reference.name) ?? { reference, of: kinds.get(reference.name) ?? 'text' })
  return [...uses.values()]
}

function* within(fit: Fit): Generator<Reference> {
  if (typeof fit !== 'object') return
  if (!('kind' in fit)) for (const [key, item] of fit) yield* [...within(key), ...within(item)]
  else if (fit.kind === 'whole') yield fit.reference
  else for (const part of fit.parts) if (typeof part !== 'string') yield part
}

/** The references in all items, written or not, each once, in the order in which they come. */
export function usedIn(items: readonly Pick<Item, 'draft'>[]): readonly Use[] {
  const kinds = kindsIn(items)
  const values = items.flatMap(({ draft }) => Array.from(draft.values(), ({ value }) => value))
  return referencesIn(values).map((reference) => ({ reference, of: kinds.get(reference.name) ?? 'text' }))
}
