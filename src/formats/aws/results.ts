import { FIELD_NAMES } from '../../model/fields.ts'
import { isMap } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { Path } from '../../yaml/places.ts'
import type { Earlier } from '../format.ts'

/** What a line of results holds of an integration. */
export interface Result {
  /** `input`: what was asked for. `reply`: what there is. `id`: nothing but its id, and perhaps its API. */
  readonly kind: 'input' | 'reply' | 'id'
  readonly members: ValueMap
  /** Where the members stand in the line. */
  readonly path: Path
  readonly earlier: Earlier
}

const STATUSES: readonly Earlier['status'][] = ['created', 'exists', 'refused', 'failed', 'unknown', 'skipped']
/** Of the line, and of no integration. */
const OUTCOME: readonly Value[] = ['Index', 'Status', 'Error']

/**
 * What `create-integrations` printed of an integration: `Index` and `Status`, and a `Request` or the `IntegrationId`.
 *
 * @returns `undefined` for all else; that costs next to nothing, since every document of a stream is asked
 */
export function resultIn(line: ValueMap): Result | undefined {
  if (typeof line.get('Index') !== 'bigint') return undefined
  const status = STATUSES.find((known) => known === line.get('Status'))
  if (status === undefined) return undefined
  const request = line.get('Request')
  const id = line.get('IntegrationId')
  const earlier: Earlier = typeof id === 'string' ? { status, id } : { status }
  if (isMap(request)) return { kind: 'input', members: request, path: ['Request'], earlier }
  if (earlier.id === undefined) return undefined
  const members = new Map([...line].filter(([name]) => !OUTCOME.includes(name)))
  const kind = FIELD_NAMES.some((name) => name !== 'ApiId' && members.has(name)) ? 'reply' : 'id'
  return { kind, members, path: [], earlier }
}
