import type { RestRule } from '../rule.ts'
import { isMissing, typeOf } from './rest-integration.ts'

export const restVpcLinkId: RestRule = {
  id: 'rest-vpc-link-id',
  refs: ['R208'],
  tier: 'service',
  title: 'A private integration says through which VPC link.',
  why: 'The ConnectionId is the id of the VPC link, or a stage variable that holds it.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-api-with-vpclink-cli.html',
  serviceSays: 'ConnectionId should be set to the vpcLinkId or stage variable on connection type VPC_LINK',
  example: {
    fails: {
      Type: 'HTTP_PROXY',
      IntegrationHttpMethod: 'GET',
      Uri: 'http://orders.example.com',
      ConnectionType: 'VPC_LINK',
    },
    passes: {
      Type: 'HTTP_PROXY',
      IntegrationHttpMethod: 'GET',
      Uri: 'http://orders.example.com',
      ConnectionType: 'VPC_LINK',
      ConnectionId: '${stageVariables.vpcLinkId}',
    },
  },

  *check(integration) {
    const type = typeOf(integration)
    if (type === 'wrong' || type === 'unknown' || type === 'MOCK') return
    if (integration.get('ConnectionType') !== 'VPC_LINK' || !isMissing(integration, 'ConnectionId')) return
    yield {
      field: 'ConnectionId',
      says: 'ConnectionId is missing: ConnectionType VPC_LINK needs the id of the VPC link or a stage variable.',
    }
  },
}
