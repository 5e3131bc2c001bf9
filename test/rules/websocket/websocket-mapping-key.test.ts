import { websocketMappingKey } from '../../../src/rules/websocket/websocket-mapping-key.ts'
import { checkRule } from '../../support/check-rule.ts'

const http = (key: string): Record<string, unknown> => ({
  IntegrationType: 'HTTP',
  RequestParameters: { [key]: "'x'" },
})

const notAPlace = (key: string): string =>
  `${JSON.stringify(key)} is no header, query string or path of the request to the backend.`

checkRule(websocketMappingKey, {
  accepts: {
    'no parameters': { draft: { IntegrationType: 'MOCK' } },
    'a header': { draft: http('integration.request.header.X-Amz-Target') },
    'a query string': { draft: http('integration.request.querystring.MessageAttribute.1.Name') },
    'a path': { draft: http('integration.request.path.order_id') },
    'the bracket of the guide': { draft: http('integration.request.querystring.a[b]') },
    'keys of an HTTP API': {
      protocol: 'HTTP',
      draft: { IntegrationType: 'HTTP_PROXY', RequestParameters: { 'append:header.x': '1' } },
    },
    'anything while the protocol is unknown': {
      draft: { IntegrationType: 'AWS_PROXY', RequestParameters: { QueueUrl: 'x' } },
    },
  },
  refuses: {
    'a key of an HTTP API': {
      protocol: 'WEBSOCKET',
      draft: http('append:header.x-connection'),
      breaches: [
        {
          field: 'RequestParameters',
          path: ['append:header.x-connection'],
          says: notAPlace('append:header.x-connection'),
          fix: { key: 'integration.request.header.x-connection' },
        },
      ],
    },
    'several values': {
      protocol: 'WEBSOCKET',
      draft: http('integration.request.multivalueheader.x'),
      breaches: [
        {
          field: 'RequestParameters',
          path: ['integration.request.multivalueheader.x'],
          says: notAPlace('integration.request.multivalueheader.x'),
          fix: { key: 'integration.request.header.x' },
        },
      ],
    },
    'another spelling': {
      protocol: 'WEBSOCKET',
      draft: http('integration.request.queryString.x'),
      breaches: [
        {
          field: 'RequestParameters',
          path: ['integration.request.queryString.x'],
          says: notAPlace('integration.request.queryString.x'),
          fix: { key: 'integration.request.querystring.x' },
        },
      ],
    },
    'a path of an HTTP API, which has no name': {
      protocol: 'WEBSOCKET',
      draft: http('overwrite:path'),
      breaches: [
        {
          field: 'RequestParameters',
          path: ['overwrite:path'],
          says: notAPlace('overwrite:path'),
          fix: { words: 'write it as integration.request.header.NAME, querystring or path in place of header' },
        },
      ],
    },
    'what takes a header away': {
      protocol: 'WEBSOCKET',
      draft: { IntegrationType: 'HTTP', RequestParameters: { 'remove:header.x': "''" } },
      breaches: [
        {
          field: 'RequestParameters',
          path: ['remove:header.x'],
          says: notAPlace('remove:header.x'),
          fix: { words: 'leave it out: a WebSocket API takes nothing away' },
        },
      ],
    },
    'the body': {
      protocol: 'WEBSOCKET',
      draft: http('integration.request.body.x'),
      says: notAPlace('integration.request.body.x'),
    },
    'a name with a blank': {
      draft: http('integration.request.header.x y'),
      says: '"x y" cannot be a name: it takes letters, digits, dots, dashes, "_" and "$".',
    },
    'no name': {
      draft: http('integration.request.header.'),
      says: '"" cannot be a name: it takes letters, digits, dots, dashes, "_" and "$".',
    },
  },
})
