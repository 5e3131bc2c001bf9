import type { RestRule } from '../rule.ts'
import { typeOf } from './rest-integration.ts'

export const restUriRequired: RestRule = {
  id: 'rest-uri-required',
  refs: ['R202'],
  tier: 'service',
  title: 'An integration that calls something says what.',
  why: 'Only MOCK calls nothing; a Uri there is dropped.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html',
  serviceSays: 'Invalid integration URI specified',
  example: {
    fails: { Type: 'HTTP_PROXY', IntegrationHttpMethod: 'GET' },
    passes: { Type: 'HTTP_PROXY', IntegrationHttpMethod: 'GET', Uri: 'https://example.com' },
  },

  *check(integration) {
    const type = typeOf(integration)
    // An empty text is no URL and no ARN, which is said by the rules about these.
    if (type === 'unknown' || type === 'wrong' || type === 'MOCK' || (integration.get('Uri') ?? null) !== null) return
    yield { field: 'Uri', says: `Uri is missing: integrations of type ${type} need it.` }
  },
}
