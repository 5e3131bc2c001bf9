import { isCloudMapArn, isListenerArn } from '../../grammar/arn.ts'
import type { Facts } from '../../model/facts.ts'
import type { Rule } from '../rule.ts'

export const vpcLinkWithHttpType: Rule = {
  id: 'vpc-link-with-http-type',
  refs: ['R22'],
  tier: 'service',
  stage: 'gate',
  title: 'VPC_LINK is for HTTP backends: type HTTP_PROXY, on WebSocket APIs also HTTP.',
  why: 'Lambda functions and AWS services are called through their own endpoints, a MOCK calls nothing.',
  source: 'https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations.html',
  example: {
    fails: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        ConnectionId: 'abcd123',
        ConnectionType: 'VPC_LINK',
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: 'arn:aws:lambda:us-east-1:123456789012:function:orders',
        PayloadFormatVersion: '2.0',
      },
    },
    passes: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        ConnectionId: 'abcd123',
        ConnectionType: 'VPC_LINK',
        IntegrationMethod: 'ANY',
        IntegrationType: 'HTTP_PROXY',
        IntegrationUri:
          'arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/orders/50dc6c495c0c9188/0467ef3c8400ae65',
        PayloadFormatVersion: '1.0',
      },
    },
  },

  *check({ IntegrationUri: uri = '' }, facts) {
    const { connection, type, protocol } = facts
    if (connection !== 'VPC_LINK' || type === undefined || !isRefused(facts)) return
    const by = { HTTP: 'HTTP_PROXY', WEBSOCKET: 'HTTP or HTTP_PROXY' }[protocol ?? 'WEBSOCKET']
    yield {
      field: 'ConnectionType',
      says: `VPC_LINK does not go with IntegrationType ${type}: what is behind a VPC link is called by type ${by}.`,
      fix:
        isListenerArn(uri) || isCloudMapArn(uri)
          ? { words: 'make the IntegrationType HTTP_PROXY' }
          : { put: 'INTERNET' },
    }
  },
}

/** Both kinds of API refuse AWS_PROXY. Types that an HTTP API does not have at all are said to be wrong where they stand. */
function isRefused({ protocol, type }: Facts): boolean {
  if (type === 'AWS_PROXY') return true
  return protocol === 'WEBSOCKET' && (type === 'AWS' || type === 'MOCK')
}
