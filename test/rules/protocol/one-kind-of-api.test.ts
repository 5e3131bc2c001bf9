import { oneKindOfApi } from '../../../src/rules/protocol/one-kind-of-api.ts'
import { checkRule } from '../../support/check-rule.ts'

const LISTENER =
  'arn:aws:elasticloadbalancing:us-east-2:123456789012:listener/app/orders/50dc6c495c0c9188/0467ef3c8400ae65'

checkRule(oneKindOfApi, {
  accepts: {
    'signs of an HTTP API': { draft: { IntegrationType: 'AWS_PROXY', PayloadFormatVersion: '2.0' } },
    'signs of a WebSocket API': { draft: { IntegrationType: 'MOCK', PayloadFormatVersion: '1.0' } },
    'no signs': { draft: { IntegrationType: 'HTTP_PROXY' } },
    'both where the API was told': {
      draft: { IntegrationType: 'MOCK', PayloadFormatVersion: '2.0' },
      protocol: 'WEBSOCKET',
    },
    'parameters of a service action': {
      draft: { IntegrationType: 'AWS_PROXY', RequestParameters: { MessageBody: '$request.body' } },
    },
  },
  refuses: {
    'a MOCK with a subtype': {
      draft: { IntegrationType: 'MOCK', IntegrationSubtype: 'SQS-SendMessage' },
      breaches: [
        {
          field: 'IntegrationSubtype',
          says: 'Only HTTP APIs know an IntegrationSubtype, and only WebSocket APIs know IntegrationType MOCK.',
          fix: { words: 'leave it out if this is a WebSocket API' },
        },
        {
          field: 'IntegrationType',
          says: 'Only WebSocket APIs know IntegrationType MOCK, and only HTTP APIs know an IntegrationSubtype.',
          fix: { words: 'put AWS_PROXY if this is an HTTP API' },
        },
      ],
    },
    'keys of both kinds': {
      draft: {
        IntegrationType: 'HTTP_PROXY',
        RequestParameters: { other: 'x', 'overwrite:path': '/', 'integration.request.header.A': "'a'" },
      },
      breaches: [
        {
          field: 'RequestParameters',
          path: ['overwrite:path'],
          says:
            'Only HTTP APIs know the key "overwrite:path" in RequestParameters, and only WebSocket APIs know the key ' +
            '"integration.request.header.A" in RequestParameters.',
          fix: { words: 'write it as integration.request.header.NAME if this is a WebSocket API' },
        },
        {
          field: 'RequestParameters',
          path: ['integration.request.header.A'],
          says:
            'Only WebSocket APIs know the key "integration.request.header.A" in RequestParameters, and only HTTP APIs know ' +
            'the key "overwrite:path" in RequestParameters.',
          fix: { words: 'write it as overwrite:header.NAME if this is an HTTP API' },
        },
      ],
    },
    'a listener called by type HTTP': {
      draft: { IntegrationType: 'HTTP', IntegrationUri: LISTENER },
      breaches: [
        {
          field: 'IntegrationUri',
          says:
            'Only HTTP APIs know a listener or a Cloud Map service as IntegrationUri, and only WebSocket APIs know ' +
            'IntegrationType HTTP.',
          fix: { words: 'put a URL if this is a WebSocket API' },
        },
        {
          field: 'IntegrationType',
          says:
            'Only WebSocket APIs know IntegrationType HTTP, and only HTTP APIs know a listener or a Cloud Map service as ' +
            'IntegrationUri.',
          fix: { words: 'put HTTP_PROXY if this is an HTTP API' },
        },
      ],
    },
    'type AWS with payload 2.0': {
      draft: { IntegrationType: 'AWS', PayloadFormatVersion: '2.0' },
      breaches: [
        {
          field: 'PayloadFormatVersion',
          says: 'Only HTTP APIs know PayloadFormatVersion 2.0, and only WebSocket APIs know IntegrationType AWS.',
          fix: { words: 'put 1.0 if this is a WebSocket API' },
        },
        {
          field: 'IntegrationType',
          says: 'Only WebSocket APIs know IntegrationType AWS, and only HTTP APIs know PayloadFormatVersion 2.0.',
          fix: { words: 'put AWS_PROXY if this is an HTTP API' },
        },
      ],
    },
  },
})
