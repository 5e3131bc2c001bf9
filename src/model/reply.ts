import { FIELDS } from './fields.ts'
import type { Shape } from './shape.ts'

export type ReplyShape = Shape | { readonly kind: 'boolean' }

/**
 * What the service answers with: all of the request but its API, and three members of its own. In model order, which is
 * the order in which the AWS CLI prints them. Source: the service model, `CreateIntegrationResult`.
 */
const { ApiId: _asked, ...ECHOED } = FIELDS

const MEMBERS: Readonly<Record<string, { readonly shape: ReplyShape }>> = {
  ...ECHOED,
  ApiGatewayManaged: { shape: { kind: 'boolean' } },
  IntegrationId: { shape: { kind: 'text' } },
  IntegrationResponseSelectionExpression: { shape: { kind: 'text' } },
}

export const REPLY_MEMBERS: ReadonlyMap<string, ReplyShape> = new Map(
  Object.keys(MEMBERS)
    .sort()
    .flatMap((name) => {
      const member = MEMBERS[name]
      return member ? [[name, member.shape] as const] : []
    }),
)
