import { excerpt } from '../../grammar/excerpt.ts'
import type { Rule } from '../rule.ts'

export const payloadVersionOfWebsocket: Rule = {
  id: 'payload-version-of-websocket',
  refs: ['R69'],
  tier: 'service',
  title: 'The payload format version of a WebSocket API is 1.0, when it is given.',
  why: 'Version 2.0 is for Lambda functions behind HTTP APIs. Left out, it is 1.0 here.',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-apigatewayv2-integration.html',
  serviceSays: 'Unsupported PayloadFormatVersion: 2.0',
  example: {
    fails: {
      protocol: 'WEBSOCKET',
      draft: { ApiId: 'a1b2c3d4', IntegrationType: 'MOCK', PayloadFormatVersion: '2' },
    },
    passes: {
      protocol: 'WEBSOCKET',
      draft: { ApiId: 'a1b2c3d4', IntegrationType: 'MOCK', PayloadFormatVersion: '1.0' },
    },
  },

  *check({ PayloadFormatVersion: version = '' }, { protocol }) {
    if (protocol !== 'WEBSOCKET' || version === '' || version === '1.0') return
    yield {
      field: 'PayloadFormatVersion',
      says: `WebSocket APIs know the payload format version 1.0 only, not ${excerpt(version)}.`,
      fix: { put: '1.0' },
    }
  },
}
