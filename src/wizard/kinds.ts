import type { Draft } from '../model/draft.ts'
import type { ConnectionType, IntegrationType, Protocol } from '../model/facts.ts'
import { isFieldName } from '../model/fields.ts'
import { SUBTYPE_NAMES } from '../model/subtypes.ts'
import { judge } from '../rules/judge.ts'
import { isError } from '../rules/rule.ts'
import type { ListName } from '../conversation.ts'

/** What an integration may call, in plain words, and what that makes of the request. */
interface Kind {
  readonly name: string
  readonly sets: { readonly IntegrationType: IntegrationType; readonly ConnectionType?: ConnectionType }
  /** The action of a service is named, and no URI. */
  readonly byAction: boolean
  /** The question for the URI, with an answer that fits. */
  readonly uri?: { readonly ask: string; readonly example: string; readonly list?: ListName }
}

const FUNCTION = {
  ask: 'Which Lambda function?',
  example: 'arn:aws:lambda:us-east-1:123456789012:function:orders',
  list: 'functions',
} as const
const URL = { ask: 'Which URL?', example: 'https://api.example.com/orders' } as const

export const KINDS = {
  lambda: { name: 'A Lambda function', sets: { IntegrationType: 'AWS_PROXY' }, byAction: false, uri: FUNCTION },
  url: {
    name: 'An HTTP endpoint on the internet',
    sets: { IntegrationType: 'HTTP_PROXY' },
    byAction: false,
    uri: URL,
  },
  private: {
    name: 'A private service, behind a VPC link',
    sets: { IntegrationType: 'HTTP_PROXY', ConnectionType: 'VPC_LINK' },
    byAction: false,
    uri: {
      ask: 'Which listener of a load balancer, or which Cloud Map service?',
      example:
        'arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/orders/50dc6c495c0c9188/0467ef3c8400ae65',
      list: 'listeners',
    },
  },
  action: { name: 'An action of an AWS service', sets: { IntegrationType: 'AWS_PROXY' }, byAction: true },
  'lambda-with-templates': {
    name: 'A Lambda function, with templates for what it gets',
    sets: { IntegrationType: 'AWS' },
    byAction: false,
    uri: FUNCTION,
  },
  'url-with-templates': {
    name: 'An HTTP endpoint, with templates for what it gets',
    sets: { IntegrationType: 'HTTP' },
    byAction: false,
    uri: URL,
  },
  'private-with-templates': {
    name: 'A private service behind a VPC link, with templates for what it gets',
    sets: { IntegrationType: 'HTTP', ConnectionType: 'VPC_LINK' },
    byAction: false,
    uri: URL,
  },
  service: {
    name: 'An AWS service',
    sets: { IntegrationType: 'AWS' },
    byAction: false,
    uri: {
      ask: 'Which action of which service?',
      example: 'arn:aws:apigateway:us-east-1:sqs:path/123456789012/orders',
    },
  },
  mock: { name: 'Nothing: API Gateway answers by itself', sets: { IntegrationType: 'MOCK' }, byAction: false },
} as const satisfies Record<string, Kind>

export type KindId = keyof typeof KINDS

export const KIND_IDS: readonly KindId[] = Object.keys(KINDS).filter((id): id is KindId => id in KINDS)

export const kindOf = (id: KindId): Kind => KINDS[id]

/** What is asked for the URI. Behind a VPC link a WebSocket API calls a URL, not a listener. */
export function uriOf(id: KindId | undefined, protocol: Protocol | undefined): Kind['uri'] {
  if (id === undefined) return undefined
  const { uri, sets } = kindOf(id)
  return protocol === 'WEBSOCKET' && uri !== undefined && sets.ConnectionType === 'VPC_LINK' ? URL : uri
}

/** The draft as this kind makes it. */
export function withKind(draft: Draft, id: KindId): Draft {
  const next = new Map([...draft].filter(([name]) => !STRUCTURE.includes(name)))
  for (const [name, value] of Object.entries(KINDS[id].sets)) next.set(name, { value, as: 'flag' })
  const connection = draft.get('ConnectionType')
  if (connection?.value === 'INTERNET' && !next.has('ConnectionType')) next.set('ConnectionType', connection)
  const subtype = draft.get('IntegrationSubtype')
  if (kindOf(id).byAction && subtype !== undefined) next.set('IntegrationSubtype', subtype)
  return next
}

/** What a kind decides. */
const STRUCTURE = ['IntegrationType', 'ConnectionType', 'IntegrationSubtype']

/** The kinds that a draft can still become without an error in what is given. */
export function possibleKinds(draft: Draft, protocol: Protocol | undefined): readonly KindId[] {
  return KIND_IDS.filter((id) => agrees(draft, id) && !isRefused(draft, id, protocol))
}

/** What is given is what the kind would set, where it is given at all. */
function agrees(draft: Draft, id: KindId): boolean {
  const { sets, byAction } = kindOf(id)
  const value = (name: string): unknown => draft.get(name)?.value
  if (draft.has('IntegrationSubtype') && !byAction) return false
  if (draft.has('IntegrationType') && value('IntegrationType') !== sets.IntegrationType) return false
  return !draft.has('ConnectionType') || value('ConnectionType') === (sets.ConnectionType ?? 'INTERNET')
}

/** Any action will do to see whether actions can be called. */
function isRefused(draft: Draft, id: KindId, protocol: Protocol | undefined): boolean {
  const sample = kindOf(id).byAction && !draft.has('IntegrationSubtype') ? SUBTYPE_NAMES[0] : undefined
  const candidate = new Map(withKind(draft, id))
  if (!candidate.has('ApiId')) candidate.set('ApiId', { value: 'a1b2c3d4', as: 'flag' })
  if (sample !== undefined) candidate.set('IntegrationSubtype', { value: sample, as: 'flag' })
  const given = [...STRUCTURE, 'IntegrationUri', 'ConnectionId']
  return judge(candidate, { protocol, ranges: true }).some(
    (finding) =>
      isError(finding) &&
      !finding.missing &&
      isFieldName(finding.field) &&
      given.includes(finding.field) &&
      candidate.has(finding.field),
  )
}
