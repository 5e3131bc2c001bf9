import { vpcLinkIdWithoutStageVariable } from '../../../src/rules/connection/vpc-link-id-without-stage-variable.ts'
import { checkRule } from '../../support/check-rule.ts'

const ConnectionType = 'VPC_LINK'
const ConnectionId = '${stageVariables.vpcLinkId}'

checkRule(vpcLinkIdWithoutStageVariable, {
  accepts: {
    'an ID': { draft: { ConnectionType, ConnectionId: 'abcd123' }, protocol: 'HTTP' },
    'a stage variable on a WebSocket API': { draft: { ConnectionType, ConnectionId }, protocol: 'WEBSOCKET' },
    'a stage variable on who knows what': { draft: { ConnectionType, ConnectionId } },
    'a stage variable without effect': { draft: { ConnectionId }, protocol: 'HTTP' },
    'no ID': { draft: { ConnectionType }, protocol: 'HTTP' },
  },
  refuses: {
    'a stage variable on an HTTP API': {
      draft: { ConnectionType, ConnectionId },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'ConnectionId',
          says: 'A stage variable as ConnectionId is documented for REST and WebSocket APIs, not for HTTP APIs.',
          fix: { words: 'put the ID of the VPC link' },
        },
      ],
    },
  },
})
