import { vpcLinkOnWebsocketApi } from '../../../src/rules/connection/vpc-link-on-websocket-api.ts'
import { checkRule } from '../../support/check-rule.ts'

const ConnectionType = 'VPC_LINK'
const IntegrationType = 'HTTP_PROXY'

checkRule(vpcLinkOnWebsocketApi, {
  accepts: {
    'an HTTP API': { draft: { ConnectionType, IntegrationType }, protocol: 'HTTP' },
    'who knows what': { draft: { ConnectionType, IntegrationType } },
    'the internet': { draft: { ConnectionType: 'INTERNET', IntegrationType }, protocol: 'WEBSOCKET' },
    'no connection': { draft: { IntegrationType }, protocol: 'WEBSOCKET' },
    'a type that is refused anyway': { draft: { ConnectionType, IntegrationType: 'MOCK' }, protocol: 'WEBSOCKET' },
  },
  refuses: {
    'HTTP_PROXY on a WebSocket API': {
      draft: { ConnectionType, IntegrationType },
      protocol: 'WEBSOCKET',
      breaches: [
        {
          field: 'ConnectionType',
          says: 'On a WebSocket API, VPC_LINK works only with a VPC link of REST APIs (v1), not with one of HTTP APIs (v2).',
          fix: { words: 'make sure that ConnectionId is a VPC link that create-vpc-link of apigateway made' },
        },
      ],
    },
    'HTTP, which only WebSocket APIs have': {
      draft: { ConnectionType, IntegrationType: 'HTTP' },
      says: 'On a WebSocket API, VPC_LINK works only with a VPC link of REST APIs (v1), not with one of HTTP APIs (v2).',
    },
  },
})
