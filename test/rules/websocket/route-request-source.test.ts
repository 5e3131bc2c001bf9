import { routeRequestSource } from '../../../src/rules/websocket/route-request-source.ts'
import { checkRule } from '../../support/check-rule.ts'

const KEY = 'integration.request.header.h'
const http = (value: string): Record<string, unknown> => ({
  IntegrationType: 'HTTP',
  RequestParameters: { [KEY]: value },
})

checkRule(routeRequestSource, {
  accepts: {
    'no parameters': { draft: { IntegrationType: 'MOCK' } },
    'a source of a WebSocket API': { draft: http('route.request.header.x') },
    text: { draft: http("'method.request.header.x'") },
    'an HTTP API': {
      protocol: 'HTTP',
      draft: { IntegrationType: 'HTTP_PROXY', RequestParameters: { 'append:header.x': 'method.request.header.x' } },
    },
  },
  refuses: {
    'a source of a REST API': {
      draft: http('method.request.querystring.room'),
      breaches: [
        {
          field: 'RequestParameters',
          path: [KEY],
          says: '"method.request.querystring.room" is a source of REST APIs: WebSocket APIs have routes in place of methods.',
          fix: { put: 'route.request.querystring.room' },
        },
      ],
    },
    'one that routes have not': {
      draft: http('method.request.path.id'),
      breaches: [
        {
          field: 'RequestParameters',
          path: [KEY],
          says: '"method.request.path.id" is a source of REST APIs: WebSocket APIs have routes in place of methods.',
          fix: { words: 'map route.request.header, querystring or body with a name' },
        },
      ],
    },
  },
})
