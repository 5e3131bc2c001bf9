import { restVpcLinkId } from '../../../src/rules/rest/rest-vpc-link-id.ts'
import { checkRestRule } from '../../support/check-rule.ts'

checkRestRule(restVpcLinkId, {
  accepts: {
    'an id': { Type: 'HTTP_PROXY', ConnectionType: 'VPC_LINK', ConnectionId: 'abc123' },
    'a stage variable': { Type: 'HTTP_PROXY', ConnectionType: 'VPC_LINK', ConnectionId: '${stageVariables.link}' },
    'an id that a template computes': { Type: 'HTTP', ConnectionType: 'VPC_LINK', ConnectionId: { Ref: 'Link' } },
    'a connection that a template computes': { Type: 'HTTP', ConnectionType: { Ref: 'Connection' } },
    'the internet': { Type: 'HTTP', ConnectionType: 'INTERNET' },
    'MOCK, which connects to nothing': { Type: 'MOCK', ConnectionType: 'VPC_LINK' },
    'a type that is none': { Type: 'HTTPS', ConnectionType: 'VPC_LINK' },
  },
  refuses: {
    'an empty id': {
      integration: { Type: 'HTTP', ConnectionType: 'VPC_LINK', ConnectionId: '' },
      says: 'ConnectionId is missing: ConnectionType VPC_LINK needs the id of the VPC link or a stage variable.',
    },
    'no id': {
      integration: { Type: 'HTTP_PROXY', ConnectionType: 'VPC_LINK' },
      breaches: [
        {
          field: 'ConnectionId',
          says: 'ConnectionId is missing: ConnectionType VPC_LINK needs the id of the VPC link or a stage variable.',
        },
      ],
    },
  },
})
