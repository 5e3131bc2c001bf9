import type { Rule } from '../rule.ts'

export const vpcLinkOnWebsocketApi: Rule = {
  id: 'vpc-link-on-websocket-api',
  refs: ['R18'],
  tier: 'advice',
  title: 'A WebSocket API reaches a private backend by a VPC link of REST APIs.',
  why:
    'The API reference keeps VPC_LINK for HTTP APIs. On a WebSocket API it works with a VPC link of API Gateway v1, which ' +
    'leads to a Network Load Balancer, and a URL; a VPC link of v2 is refused.',
  source: 'https://github.com/terraform-aws-modules/terraform-aws-apigateway-v2/issues/151',
  example: {
    fails: {
      protocol: 'WEBSOCKET',
      draft: {
        ApiId: 'a1b2c3d4',
        ConnectionId: 'gim7c3',
        ConnectionType: 'VPC_LINK',
        IntegrationMethod: 'POST',
        IntegrationType: 'HTTP_PROXY',
        IntegrationUri: 'http://orders.example.com/messages',
      },
    },
    passes: {
      protocol: 'WEBSOCKET',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationMethod: 'POST',
        IntegrationType: 'HTTP_PROXY',
        IntegrationUri: 'https://orders.example.com/messages',
      },
    },
  },

  *check(_, { protocol, connection, type }) {
    if (protocol !== 'WEBSOCKET' || connection !== 'VPC_LINK' || (type !== 'HTTP' && type !== 'HTTP_PROXY')) return
    yield {
      field: 'ConnectionType',
      says: 'On a WebSocket API, VPC_LINK works only with a VPC link of REST APIs (v1), not with one of HTTP APIs (v2).',
      fix: { words: 'make sure that ConnectionId is a VPC link that create-vpc-link of apigateway made' },
    }
  },
}
