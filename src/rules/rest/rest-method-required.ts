import type { RestRule } from '../rule.ts'
import { isMissing, typeOf } from './rest-integration.ts'

export const restMethodRequired: RestRule = {
  id: 'rest-method-required',
  refs: ['R201'],
  tier: 'service',
  title: 'An integration that calls something says with which HTTP method.',
  why: 'A REST API takes no method for granted, not even for Lambda. Only MOCK calls nothing.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html',
  serviceSays: 'Enumeration value for HttpMethod must be non-empty',
  example: {
    fails: { Type: 'HTTP', Uri: 'https://example.com' },
    passes: { Type: 'HTTP', IntegrationHttpMethod: 'GET', Uri: 'https://example.com' },
  },

  *check(integration) {
    const type = typeOf(integration)
    if (type === 'unknown' || type === 'wrong' || type === 'MOCK') return
    if (!isMissing(integration, 'IntegrationHttpMethod')) return
    yield {
      field: 'IntegrationHttpMethod',
      says: `IntegrationHttpMethod is missing: integrations of type ${type} need it.`,
      ...(type === 'AWS_PROXY' && { fix: { put: 'POST' } }),
    }
  },
}
