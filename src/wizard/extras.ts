import { holds } from '../model/facts.ts'
import { FIELD_NAMES, FIELDS } from '../model/fields.ts'
import type { FieldName } from '../model/fields.ts'
import type { Member } from '../model/shape.ts'
import { isSubtypeName, SUBTYPES } from '../model/subtypes.ts'
import type { Parameter } from '../model/subtypes.ts'
import { factsOf } from '../rules/facts-of.ts'
import { knownOf } from '../rules/known.ts'
import { choicesFor, valueAt } from './legal.ts'
import type { Tour } from './tour.ts'

/** Something optional that can still be given. */
export interface Extra {
  readonly id: string
  readonly field: FieldName
  readonly key?: string
  readonly help: string
}

/** What other questions decide. */
const DECIDED: readonly FieldName[] = [
  'ApiId',
  'ConnectionId',
  'ConnectionType',
  'IntegrationSubtype',
  'IntegrationType',
  'IntegrationUri',
]

/** The optional places that are empty, have a meaning here, and more than one value. */
export function extrasOf({ draft, protocol }: Tour): readonly Extra[] {
  const facts = factsOf(knownOf(draft), draft, protocol)
  const subtype = draft.get('IntegrationSubtype')?.value
  const fields = FIELD_NAMES.filter((field) => {
    const { only = [] }: Member = FIELDS[field]
    if (DECIDED.includes(field) || draft.has(field) || only.some(({ when }) => holds(when, facts) === false))
      return false
    if (field === 'RequestParameters' && subtype !== undefined) return false
    return (choicesFor(draft, protocol, field)?.length ?? 2) > 1
  })
  const plain = fields.map((field): Extra => ({ id: field, field, help: FIELDS[field].help }))
  if (typeof subtype !== 'string' || !isSubtypeName(subtype)) return plain
  const optional: Readonly<Record<string, Parameter>> = SUBTYPES[subtype].optional
  const parameters = Object.entries(optional)
    .filter(([name]) => valueAt(draft, 'RequestParameters', name) === undefined)
    .map(([key, { help }]): Extra => ({ id: `RequestParameters.${key}`, field: 'RequestParameters', key, help }))
  return [...parameters, ...plain]
}
