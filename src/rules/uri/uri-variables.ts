import type { Rule } from '../rule.ts'
import { positionMistake } from './position-mistake.ts'
import { variableMistake } from './variable-mistake.ts'

export const uriVariables: Rule = {
  id: 'uri-variables',
  refs: ['R39'],
  tier: 'service',
  title: 'The only variables in a URI are stage variables, written ${stageVariables.NAME}.',
  why:
    'A stage variable may stand for the host, a subdomain, a path or a query, and for the name, version or alias of a ' +
    'function, never for the scheme. What templates and shells write with ${} they have to resolve before.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-stages.stage-variables-reference.html',
  // What such a URI is otherwise cannot be told.
  supersedes: [
    'uri-names-function',
    'uri-names-action',
    'uri-is-http-url',
    'uri-braces-balanced',
    'uri-host-public',
    'uri-plain-parts',
    'uri-ends-in-invocations',
  ],
  example: {
    fails: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'HTTP_PROXY',
        IntegrationMethod: 'ANY',
        IntegrationUri: 'https://api.example.com/orders/${request.path.id}',
        PayloadFormatVersion: '1.0',
      },
    },
    passes: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'HTTP_PROXY',
        IntegrationMethod: 'ANY',
        IntegrationUri: 'https://${stageVariables.backend}/orders/{id}',
        PayloadFormatVersion: '1.0',
      },
    },
  },

  *check({ IntegrationUri: uri = '' }, { type, subtype }) {
    if (type === undefined || type === 'MOCK' || subtype !== false || !uri.includes('${')) return
    const mistake = variableMistake(uri) ?? positionMistake(uri, type)
    if (mistake) yield { field: 'IntegrationUri', ...mistake }
  },
}
