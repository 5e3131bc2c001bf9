import { holds } from '../model/facts.ts'
import { FIELD_NAMES, FIELDS, isFieldName } from '../model/fields.ts'
import type { Member } from '../model/shape.ts'
import { factsOf } from '../rules/facts-of.ts'
import { knownOf } from '../rules/known.ts'
import type { Choice } from '../conversation.ts'
import { extrasOf } from './extras.ts'
import { KINDS } from './kinds.ts'
import { withValue } from './legal.ts'
import type { Tour } from './tour.ts'

/** What can be changed in the review: what was answered, and what could be added. */
export function changeChoices(tour: Tour): readonly Choice[] {
  const { draft, kind } = tour
  const given = FIELD_NAMES.filter(
    (field) => draft.has(field) && field !== 'IntegrationType' && field !== 'ConnectionType',
  )
  const more = extrasOf(tour).length > 0 ? [{ value: 'extras', name: 'Something that was left out' }] : []
  return [
    { value: 'kind', name: kind === undefined ? 'What it calls' : `What it calls: ${KINDS[kind].name}` },
    ...given.map((field) => ({ value: field, name: field, description: FIELDS[field].help })),
    ...more,
  ]
}

/** A method, or a format, that was right for a URL would do harm to a function without a word. */
const OF_THE_KIND = [
  'IntegrationType',
  'ConnectionType',
  'IntegrationSubtype',
  'IntegrationUri',
  'IntegrationMethod',
  'PayloadFormatVersion',
  'RequestParameters',
]

/**
 * The tour with a question open again, all else kept. A field that was optional stays chosen, so that it is asked; with
 * what it calls, all goes that has no meaning without it.
 */
export function reopened(tour: Tour, id: string): Tour {
  const { draft, extras = [], skipped } = tour
  if (id === 'extras') return { ...tour, extras: undefined, skipped: [] }
  if (id === 'kind')
    return { ...tour, kind: undefined, draft: new Map([...draft].filter(([name]) => !OF_THE_KIND.includes(name))) }
  if (id === 'ApiId') return { ...tour, protocol: undefined, draft: withValue(draft, id, undefined, undefined) }
  if (!isFieldName(id)) return tour
  const chosen = extras.includes(id) ? extras : [...extras, id]
  // A map is opened as it is; others are asked anew, with the old answer at hand.
  const kept =
    id === 'ResponseParameters' || id === 'RequestTemplates' ? draft : withValue(draft, id, undefined, undefined)
  return { ...tour, extras: chosen, skipped: skipped.filter((other) => other !== id), draft: kept }
}

/** The tour without what has no meaning any more. */
export function pruned(tour: Tour): Tour {
  const { draft, protocol } = tour
  const facts = factsOf(knownOf(draft), draft, protocol)
  const idle = FIELD_NAMES.filter((field) => {
    const { only = [] }: Member = FIELDS[field]
    return draft.has(field) && only.some(({ when }) => holds(when, facts) === false)
  })
  return idle.length === 0
    ? tour
    : { ...tour, draft: new Map([...draft].filter(([name]) => !idle.some((field) => field === name))) }
}
