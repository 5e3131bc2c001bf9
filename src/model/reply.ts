import { FIELD_NAMES, FIELDS } from './fields.ts'
import type { Shape } from './shape.ts'

export type ReplyShape = Shape | { readonly kind: 'boolean' }

const OWN: readonly (readonly [string, ReplyShape])[] = [
  ['ApiGatewayManaged', { kind: 'boolean' }],
  ['IntegrationId', { kind: 'text' }],
  ['IntegrationResponseSelectionExpression', { kind: 'text' }],
]

const ECHOED = FIELD_NAMES.filter((field) => field !== 'ApiId').map((field) => [field, FIELDS[field].shape] as const)

/**
 * What the service answers with: the members of the request but its API, and three of its own. In model order, which is
 * the order in which the AWS CLI prints them. Source: the service model, `CreateIntegrationResult`.
 */
export const REPLY_MEMBERS: ReadonlyMap<string, ReplyShape> = new Map<string, ReplyShape>(
  [...OWN, ...ECHOED].sort(([a], [b]) => (a < b ? -1 : 1)),
)
