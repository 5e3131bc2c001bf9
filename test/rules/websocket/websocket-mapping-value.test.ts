import { websocketMappingValue } from '../../../src/rules/websocket/websocket-mapping-value.ts'
import { checkRule } from '../../support/check-rule.ts'

const KEY = 'integration.request.header.h'
const http = (value: string): Record<string, unknown> => ({
  IntegrationType: 'HTTP',
  RequestParameters: { [KEY]: value },
})
const says = (value: string): string =>
  `${JSON.stringify(value)} is neither a source of a WebSocket API nor text in single quotes.`

checkRule(websocketMappingValue, {
  accepts: {
    'no parameters': { draft: { IntegrationType: 'MOCK' } },
    'a source': { draft: http('route.request.header.X-Token') },
    context: { draft: http('context.connectionId') },
    'text in quotes': { draft: http("'application/x-www-form-urlencoded'") },
    'a source of a REST API, which is looked at elsewhere': { draft: http('method.request.header.x') },
    'an empty value, which is too short': { draft: http('') },
    'values of an HTTP API': {
      protocol: 'HTTP',
      draft: { IntegrationType: 'HTTP_PROXY', RequestParameters: { 'append:header.x': '$request.header.y' } },
    },
    'anything while the protocol is unknown': {
      draft: { IntegrationType: 'AWS_PROXY', RequestParameters: { QueueUrl: 'x' } },
    },
  },
  refuses: {
    'text without quotes': {
      draft: http('notquoted'),
      breaches: [{ field: 'RequestParameters', path: [KEY], says: says('notquoted'), fix: { put: "'notquoted'" } }],
    },
    'a source with a dollar sign': {
      draft: http('$request.header.x'),
      breaches: [
        {
          field: 'RequestParameters',
          path: [KEY],
          says: says('$request.header.x'),
          fix: { put: 'route.request.header.x' },
        },
      ],
    },
    'a path, which a route has not': {
      draft: http('route.request.path.id'),
      breaches: [
        {
          field: 'RequestParameters',
          path: [KEY],
          says: says('route.request.path.id'),
          fix: { words: 'map a header, a query string, context, or text in single quotes' },
        },
      ],
    },
    'the whole body': { draft: http('route.request.body'), says: says('route.request.body') },
    'text with a variable': { draft: http('Bearer ${context.x}'), says: says('Bearer ${context.x}') },
    'one of several, on a proxy': {
      protocol: 'WEBSOCKET',
      draft: {
        IntegrationType: 'AWS_PROXY',
        RequestParameters: { 'integration.request.header.a': "'a'", [KEY]: '$context.connectionId' },
      },
      says: says('$context.connectionId'),
    },
  },
})
