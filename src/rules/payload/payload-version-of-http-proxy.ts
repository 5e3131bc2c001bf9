import { excerpt } from '../../grammar/excerpt.ts'
import type { Rule } from '../rule.ts'

export const payloadVersionOfHttpProxy: Rule = {
  id: 'payload-version-of-http-proxy',
  refs: ['R67'],
  tier: 'service',
  title: 'The payload format version of HTTP_PROXY is 1.0.',
  why: 'Version 2.0 is a shape of the event of a Lambda function. An HTTP backend gets the request itself.',
  source: 'https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations.html',
  serviceSays: 'PayloadFormatVersion 2.0 is not supported for integration of type HTTP_PROXY',
  example: {
    fails: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'HTTP_PROXY',
        IntegrationMethod: 'ANY',
        IntegrationUri: 'https://api.example.com',
        PayloadFormatVersion: '2.0',
      },
    },
    passes: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'HTTP_PROXY',
        IntegrationMethod: 'ANY',
        IntegrationUri: 'https://api.example.com',
        PayloadFormatVersion: '1.0',
      },
    },
  },

  *check({ PayloadFormatVersion: version = '' }, { protocol, type }) {
    // A WebSocket API takes no other either, but that is said of the WebSocket API.
    if (protocol === 'WEBSOCKET' || type !== 'HTTP_PROXY' || version === '' || version === '1.0') return
    yield {
      field: 'PayloadFormatVersion',
      says: `HTTP_PROXY knows the payload format version 1.0 only, not ${excerpt(version)}.`,
      fix: { put: '1.0' },
    }
  },
}
