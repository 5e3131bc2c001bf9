import type { Draft } from '../../model/draft.ts'
import { FIELDS, isFieldName } from '../../model/fields.ts'
import type { Reference } from '../../value.ts'
import type { Item } from '../format.ts'
import { onlyReference, referencesIn } from './template.ts'

/** A reference that a writer has to declare. */
export interface Used {
  readonly reference: Reference
  /** What it stands for: part of a text unless it stands alone for a field of another kind. */
  readonly of: 'text' | 'integer' | 'map' | 'maps'
}

/** The references in all items, each once, in the order in which they come. */
export function usedIn(items: readonly Pick<Item, 'draft'>[]): readonly Used[] {
  const used = new Map<string, Used>()
  for (const { draft } of items)
    for (const { reference, of } of referencesOf(draft))
      if (!used.has(reference.name)) used.set(reference.name, { reference, of })
  return [...used.values()]
}

function* referencesOf(draft: Draft): Generator<Used> {
  for (const [name, { value }] of draft) {
    const alone = onlyReference(value)
    if (alone === undefined) for (const reference of referencesIn([value])) yield { reference, of: 'text' }
    else yield { reference: alone, of: kindOf(name) }
  }
}

function kindOf(field: string): Used['of'] {
  if (!isFieldName(field)) return 'text'
  const { shape } = FIELDS[field]
  if (shape.kind === 'integer') return 'integer'
  if (shape.kind === 'text') return 'text'
  return shape.kind === 'map' && shape.of.kind === 'map' ? 'maps' : 'map'
}
