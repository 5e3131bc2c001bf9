import type { ValueMap } from '../value.ts'
import { few } from './few.ts'
import { isOpen } from './open.ts'
import { REST_RULES } from './rest-index.ts'
import type { JudgeOptions } from './judge.ts'
import { isError } from './rule.ts'
import type { Finding } from './rule.ts'

/** Members of a REST API's integration that ours has not. */
const REST_ONLY = [
  'CacheKeyParameters',
  'CacheNamespace',
  'ContentHandling',
  'Credentials',
  'IntegrationHttpMethod',
  'IntegrationResponses',
  'IntegrationTarget',
  'ResponseTransferMode',
  'Type',
  'Uri',
]

/** Whether a document is the integration of a REST API, by the names of its members. */
export function isRestIntegration(document: ValueMap): boolean {
  return REST_ONLY.some((name) => document.has(name)) && !document.has('ApiId') && !document.has('IntegrationType')
}

/** All that the rules find in the integration of a REST API (v1): errors first, then by rule. */
export function judgeRest(
  integration: ValueMap,
  { wanted = () => true }: Pick<JudgeOptions, 'wanted'> = {},
): readonly Finding[] {
  const found = REST_RULES.filter(wanted).flatMap(({ id, refs, tier, check }) =>
    few(check(integration))
      .filter(({ field, path = [] }) => !isOpen(integration, [field, ...path]))
      .map((breach): Finding => ({ rule: id, refs, tier, ...breach })),
  )
  return [...found].sort((a, b) => Number(isError(b)) - Number(isError(a)))
}
