import { excerpt } from '../../grammar/excerpt.ts'
import { closeMatches } from '../../python/difflib.ts'
import { orList } from '../../model/condition-words.ts'
import type { RestRule } from '../rule.ts'
import { REST_TYPES, typeOf } from './rest-integration.ts'

export const restType: RestRule = {
  id: 'rest-type',
  refs: ['R200'],
  tier: 'service',
  title: 'The integration of a REST API says of which of the five types it is.',
  why: 'CloudFormation calls Type optional; its registry and PutIntegration do not. Without it nothing else has a meaning.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html',
  serviceSays:
    "1 validation error detected: Value 'HTTPS_PROXY' at 'putIntegrationInput.type' failed to satisfy constraint: " +
    'Member must satisfy enum value set: [HTTP, MOCK, AWS_PROXY, HTTP_PROXY, AWS]',
  example: {
    fails: { Type: 'HTTPS_PROXY', IntegrationHttpMethod: 'GET', Uri: 'https://example.com' },
    passes: { Type: 'HTTP_PROXY', IntegrationHttpMethod: 'GET', Uri: 'https://example.com' },
  },

  *check(integration) {
    if (typeOf(integration) !== 'wrong') return
    const type = integration.get('Type')
    if (type === undefined || type === null)
      yield { field: 'Type', says: `Type is missing: it is one of ${orList(REST_TYPES)}.` }
    else if (typeof type !== 'string')
      yield { field: 'Type', says: `Type is no text: it is one of ${orList(REST_TYPES)}.` }
    else {
      const near = closeMatches(type.toUpperCase().replace(/[^A-Z]+/g, '_'), REST_TYPES, 0.6, 1)[0]
      const says = `${excerpt(type)} is not one of ${orList(REST_TYPES)}.`
      yield { field: 'Type', says, ...(near !== undefined && { fix: { put: near } }) }
    }
  },
}
