import { excerpt } from '../../grammar/excerpt.ts'
import type { Rule } from '../rule.ts'
import { isRestSource, meantValue } from './mapping-value.ts'

export const routeRequestSource: Rule = {
  id: 'route-request-source',
  refs: ['R122'],
  tier: 'advice',
  title: 'On a WebSocket API what comes from the request is called route.request, not method.request.',
  why:
    'REST APIs have methods, WebSocket APIs have routes. The API reference says method.request, the guide for WebSocket ' +
    'APIs says route.request.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-data-mapping.html',
  example: {
    fails: {
      protocol: 'WEBSOCKET',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'HTTP',
        IntegrationMethod: 'POST',
        IntegrationUri: 'https://example.com/orders',
        RequestParameters: { 'integration.request.header.x-token': 'method.request.header.Authorization' },
      },
    },
    passes: {
      protocol: 'WEBSOCKET',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'HTTP',
        IntegrationMethod: 'POST',
        IntegrationUri: 'https://example.com/orders',
        RequestParameters: { 'integration.request.header.x-token': 'route.request.header.Authorization' },
      },
    },
  },

  *check({ RequestParameters: parameters }, { protocol }) {
    if (protocol !== 'WEBSOCKET') return
    for (const [key, value] of parameters ?? []) {
      if (!isRestSource(value)) continue
      const meant = meantValue(value)
      yield {
        field: 'RequestParameters',
        path: [key],
        says: `${excerpt(value)} is a source of REST APIs: WebSocket APIs have routes in place of methods.`,
        fix:
          meant === undefined ? { words: 'map route.request.header, querystring or body with a name' } : { put: meant },
      }
    }
  },
}
