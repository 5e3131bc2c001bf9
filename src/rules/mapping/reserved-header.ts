import { excerpt } from '../../grammar/excerpt.ts'
import type { MappingKey } from '../../grammar/mapping-key.ts'
import { isCorsHeader, isReservedHeader } from '../../grammar/reserved-headers.ts'
import type { Rule } from '../rule.ts'
import { mappings, usableKey } from './mappings.ts'
import { proxied } from './proxied.ts'

export const reservedHeader: Rule = {
  id: 'reserved-header',
  refs: ['R93', 'R113'],
  tier: 'service',
  title: 'Mappings leave reserved headers alone.',
  why:
    'API Gateway keeps Authorization, the headers of the connection, X-Forwarded-*, and whatever begins with ' +
    'access-control-, apigw-, x-amz- or x-amzn- to itself. CORS is configured on the API. Host may be changed.',
  source:
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html#http-api-mapping-reserved-headers',
  serviceSays: 'Operations on header authorization are restricted',
  // Under this name no value is right.
  supersedes: ['context-variable', 'mapping-of-another-api', 'remove-value', 'variables-braced'],
  example: {
    fails: proxied({ RequestParameters: { 'overwrite:header.Authorization': '$stageVariables.token' } }),
    passes: proxied({ RequestParameters: { 'overwrite:header.Host': 'internal.example.com' } }),
  },

  *check(known, facts) {
    for (const mapping of mappings(known, facts)) {
      const key = usableKey(mapping)
      if (key?.target !== 'header' || !isReservedHeader(key.name)) continue
      yield {
        field: mapping.field,
        path: mapping.path,
        says: `The header ${excerpt(key.name)} is reserved: mappings must not touch it.`,
        fix: { words: insteadOf(key) },
      }
    }
  },
}

function insteadOf({ action, name }: MappingKey): string {
  if (isCorsHeader(name)) return 'leave it out and set the CorsConfiguration of the API'
  return action === 'remove' ? 'leave it out' : 'use a header of another name'
}
