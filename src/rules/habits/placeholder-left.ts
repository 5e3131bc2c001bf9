import { excerpt } from '../../grammar/excerpt.ts'
import type { Draft } from '../../model/draft.ts'
import type { Facts } from '../../model/facts.ts'
import type { FieldName } from '../../model/fields.ts'
import { vpcLinkIdWithoutStageVariable } from '../connection/vpc-link-id-without-stage-variable.ts'
import { vpcLinkTarget } from '../connection/vpc-link-target.ts'
import { credentialsAreARole } from '../credentials/credentials-are-a-role.ts'
import type { Known } from '../known.ts'
import { proxied } from '../mapping/proxied.ts'
import { apiIdShape } from '../protocol/api-id-shape.ts'
import { isError } from '../rule.ts'
import type { Breach, Rule } from '../rule.ts'
import { calledAction } from '../subtype/called-action.ts'
import { subtypeParameterPlausible } from '../subtype/subtype-parameter-plausible.ts'
import { uriBracesBalanced } from '../uri/uri-braces-balanced.ts'
import { uriHostPublic } from '../uri/uri-host-public.ts'
import { uriIsHttpUrl } from '../uri/uri-is-http-url.ts'
import { uriNamesAction } from '../uri/uri-names-action.ts'
import { uriNamesFunction } from '../uri/uri-names-function.ts'
import { uriPartitionKnown } from '../uri/uri-partition-known.ts'
import { uriPlainParts } from '../uri/uri-plain-parts.ts'
import { placeholderIn } from './placeholder.ts'
import type { Kind } from './placeholder.ts'

/** They look at the form of such values, and find in a placeholder what is not to the point. */
const OF_FORM: readonly Rule[] = [
  apiIdShape,
  credentialsAreARole,
  subtypeParameterPlausible,
  uriBracesBalanced,
  uriHostPublic,
  uriIsHttpUrl,
  uriNamesAction,
  uriNamesFunction,
  uriPartitionKnown,
  uriPlainParts,
  vpcLinkIdWithoutStageVariable,
  vpcLinkTarget,
]

const KINDS = [
  ['ApiId', 'id'],
  ['ConnectionId', 'id'],
  ['CredentialsArn', 'arn'],
  ['IntegrationUri', 'uri'],
] as const satisfies readonly (readonly [FieldName, Kind])[]

/** Parameters of service actions that name something. */
const NAMES = ['QueueUrl', 'StateMachineArn', 'ExecutionArn', 'StreamName', 'EventBusName', 'Region']

export const placeholderLeft: Rule = {
  id: 'placeholder-left',
  refs: [],
  tier: 'advice',
  title: 'What examples leave open, as in <ApiId> or ACCOUNT_ID, is filled in.',
  why: 'Some placeholders are refused for their form. Others are taken, and nothing answers when the API calls.',
  source: 'Command lines and templates in public, copied from documentation',
  supersedes: OF_FORM.map(({ id }) => id),
  example: {
    fails: proxied({ IntegrationUri: 'https://API_ID.execute-api.us-east-1.amazonaws.com/prod' }),
    passes: proxied({ IntegrationUri: 'https://a1b2c3d4.execute-api.us-east-1.amazonaws.com/prod' }),
  },

  *check(known, facts, draft) {
    for (const [field, kind] of KINDS) {
      const value = known[field]
      if (value !== undefined) yield* breach({ field }, value, kind, [known, facts, draft])
    }
    if (calledAction(known, facts) === undefined) return
    for (const [name, value] of known.RequestParameters ?? [])
      if (NAMES.includes(name))
        yield* breach({ field: 'RequestParameters', path: [name] }, value, 'parameter', [known, facts, draft])
  },
}

function* breach(place: Pick<Breach, 'field' | 'path'>, value: string, kind: Kind, given: Given): Generator<Breach> {
  const found = placeholderIn(value, kind)
  if (found === undefined) return
  yield {
    ...place,
    says:
      found === value
        ? `${excerpt(value)} is a placeholder.`
        : `${excerpt(found)} in ${excerpt(value)} is a placeholder.`,
    fix: { words: 'put what it stands for in its place' },
    ...(isRefused(place, given) && { tier: 'service' }),
  }
}

type Given = readonly [known: Known, facts: Facts, draft: Draft]

/** Whether the value is refused anyway. */
function isRefused({ field, path = [] }: Pick<Breach, 'field' | 'path'>, given: Given): boolean {
  return OF_FORM.some(({ tier: usual, check }) =>
    Array.from(check(...given)).some(
      ({ tier = usual, ...found }) =>
        isError({ tier }) && found.field === field && (found.path ?? []).join() === path.join(),
    ),
  )
}
