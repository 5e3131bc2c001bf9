import { vpcLinkWithHttpType } from '../../../src/rules/connection/vpc-link-with-http-type.ts'
import { checkRule } from '../../support/check-rule.ts'

const ConnectionType = 'VPC_LINK'
const FUNCTION = 'arn:aws:lambda:us-east-1:123456789012:function:orders'
const CLOUD_MAP = 'arn:aws:servicediscovery:us-east-1:123456789012:service/srv-abcdef1234567890'

checkRule(vpcLinkWithHttpType, {
  accepts: {
    'HTTP_PROXY on an HTTP API': { draft: { ConnectionType, IntegrationType: 'HTTP_PROXY' }, protocol: 'HTTP' },
    'HTTP on a WebSocket API': { draft: { ConnectionType, IntegrationType: 'HTTP' }, protocol: 'WEBSOCKET' },
    'HTTP_PROXY on a WebSocket API': {
      draft: { ConnectionType, IntegrationType: 'HTTP_PROXY' },
      protocol: 'WEBSOCKET',
    },
    'a function on the internet': { draft: { ConnectionType: 'INTERNET', IntegrationType: 'AWS_PROXY' } },
    'a function without a connection': { draft: { IntegrationType: 'AWS_PROXY' }, protocol: 'HTTP' },
    'a type that HTTP APIs do not have': { draft: { ConnectionType, IntegrationType: 'MOCK' }, protocol: 'HTTP' },
    'a type that is none': { draft: { ConnectionType, IntegrationType: 'LAMBDA' }, protocol: 'HTTP' },
    'a connection that is none': { draft: { ConnectionType: 'vpc-link', IntegrationType: 'AWS_PROXY' } },
  },
  refuses: {
    'a function': {
      draft: { ConnectionType, IntegrationType: 'AWS_PROXY', IntegrationUri: FUNCTION },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'ConnectionType',
          says:
            'VPC_LINK does not go with IntegrationType AWS_PROXY: what is behind a VPC link is called by type ' +
            'HTTP_PROXY.',
          fix: { put: 'INTERNET' },
        },
      ],
    },
    'a Cloud Map service called as a function': {
      draft: { ConnectionType, IntegrationType: 'AWS_PROXY', IntegrationUri: CLOUD_MAP },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'ConnectionType',
          says:
            'VPC_LINK does not go with IntegrationType AWS_PROXY: what is behind a VPC link is called by type ' +
            'HTTP_PROXY.',
          fix: { words: 'make the IntegrationType HTTP_PROXY' },
        },
      ],
    },
    'a function of whatever API': {
      draft: { ConnectionType, IntegrationType: 'AWS_PROXY', IntegrationUri: FUNCTION },
      says:
        'VPC_LINK does not go with IntegrationType AWS_PROXY: what is behind a VPC link is called by type HTTP or ' +
        'HTTP_PROXY.',
    },
    'a MOCK of a WebSocket API': {
      draft: { ConnectionType, IntegrationType: 'MOCK' },
      says: 'VPC_LINK does not go with IntegrationType MOCK: what is behind a VPC link is called by type HTTP or HTTP_PROXY.',
    },
    'a service of a WebSocket API': {
      draft: { ConnectionType, IntegrationType: 'AWS' },
      protocol: 'WEBSOCKET',
      says: 'VPC_LINK does not go with IntegrationType AWS: what is behind a VPC link is called by type HTTP or HTTP_PROXY.',
    },
  },
})
