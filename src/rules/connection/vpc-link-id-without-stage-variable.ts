import type { Rule } from '../rule.ts'

export const vpcLinkIdWithoutStageVariable: Rule = {
  id: 'vpc-link-id-without-stage-variable',
  refs: ['R26'],
  tier: 'advice',
  title: 'On an HTTP API the ConnectionId is the ID of a VPC link itself.',
  why: 'A stage variable in its place is documented for REST and WebSocket APIs only.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-api-with-vpclink-cli.html',
  example: {
    fails: { protocol: 'HTTP', draft: privateDraft('${stageVariables.vpcLinkId}') },
    passes: { protocol: 'HTTP', draft: privateDraft('abcd123') },
  },

  *check({ ConnectionId: id }, { protocol, connection }) {
    if (protocol !== 'HTTP' || connection !== 'VPC_LINK' || id === undefined) return
    if (!id.includes('${stageVariables.')) return
    yield {
      field: 'ConnectionId',
      says: 'A stage variable as ConnectionId is documented for REST and WebSocket APIs, not for HTTP APIs.',
      fix: { words: 'put the ID of the VPC link' },
    }
  },
}

function privateDraft(vpcLink: string): Readonly<Record<string, unknown>> {
  return {
    ApiId: 'a1b2c3d4',
    ConnectionId: vpcLink,
    ConnectionType: 'VPC_LINK',
    IntegrationMethod: 'ANY',
    IntegrationType: 'HTTP_PROXY',
    IntegrationUri:
      'arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/orders/50dc6c495c0c9188/0467ef3c8400ae65',
    PayloadFormatVersion: '1.0',
  }
}
