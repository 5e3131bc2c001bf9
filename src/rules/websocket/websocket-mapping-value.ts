import { excerpt } from '../../grammar/excerpt.ts'
import type { Rule } from '../rule.ts'
import { isMappingValue, isRestSource, meantValue } from './mapping-value.ts'

export const websocketMappingValue: Rule = {
  id: 'websocket-mapping-value',
  refs: ['R121'],
  tier: 'service',
  title: 'On a WebSocket API a value of RequestParameters is a source without a dollar sign, or text in single quotes.',
  why:
    'Sources are route.request.header, querystring, multivalueheader, multivaluequerystring and body with a name, ' +
    'context and stageVariables. Routes have no path. The body as a whole is mapped with a template.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-data-mapping.html',
  serviceSays: 'Invalid mapping expression specified: notquoted',
  example: {
    fails: {
      protocol: 'WEBSOCKET',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'HTTP',
        IntegrationMethod: 'POST',
        IntegrationUri: 'https://example.com/orders',
        RequestParameters: { 'integration.request.header.x-origin': 'chat' },
      },
    },
    passes: {
      protocol: 'WEBSOCKET',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'HTTP',
        IntegrationMethod: 'POST',
        IntegrationUri: 'https://example.com/orders',
        RequestParameters: { 'integration.request.header.x-origin': "'chat'" },
      },
    },
  },

  *check({ RequestParameters: parameters }, { protocol }) {
    if (protocol !== 'WEBSOCKET') return
    for (const [key, value] of parameters ?? []) {
      // An empty value is too short, which is said already.
      if (value === '' || isMappingValue(value) || isRestSource(value)) continue
      const meant = meantValue(value)
      yield {
        field: 'RequestParameters',
        path: [key],
        says: `${excerpt(value)} is neither a source of a WebSocket API nor text in single quotes.`,
        fix:
          meant === undefined
            ? { words: 'map a header, a query string, context, or text in single quotes' }
            : { put: meant },
      }
    }
  },
}
