import type { Draft, Given } from '../model/draft.ts'
import type { Protocol } from '../model/facts.ts'
import { FIELD_NAMES } from '../model/fields.ts'
import { factsOf } from '../rules/facts-of.ts'
import { knownOf } from '../rules/known.ts'
import type { FoundIntegration, Note } from './format.ts'

/** A draft with what its tool sends where it is silent, and a note of each such member. */
export interface Completed {
  readonly draft: Draft
  readonly assumed: readonly Note[]
}

/**
 * What the tool of an integration makes of it: Terraform and Pulumi's classic provider send values where there are none. To
 * a WebSocket API these mean nothing, so there they are left out.
 *
 * @param told what somebody said the API is
 */
export function completed({ draft, protocol, defaults = new Map() }: FoundIntegration, told?: Protocol): Completed {
  const missing = [...defaults].filter(([field]) => !draft.has(field))
  if (missing.length === 0 || factsOf(knownOf(draft), draft, told ?? protocol).protocol === 'WEBSOCKET')
    return { draft, assumed: [] }
  const given = new Map<string, Given>([
    ...draft,
    ...missing.map(([field, value]) => [field, { value, as: 'document' }] as const),
  ])
  const inOrder = [...given].sort(([a], [b]) => orderOf(a) - orderOf(b))
  const assumed = missing.map(([field, value]): Note => ({
    kind: 'assumed',
    member: field,
    says: `It is left out, and ${String(value)} is what the tool sends then.`,
  }))
  return { draft: new Map(inOrder), assumed }
}

function orderOf(name: string): number {
  const at = FIELD_NAMES.findIndex((field) => field === name)
  return at === -1 ? FIELD_NAMES.length : at
}
