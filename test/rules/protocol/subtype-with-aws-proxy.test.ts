import { subtypeWithAwsProxy } from '../../../src/rules/protocol/subtype-with-aws-proxy.ts'
import { checkRule } from '../../support/check-rule.ts'

const IntegrationSubtype = 'SQS-SendMessage'
const IntegrationUri = 'https://example.com'

checkRule(subtypeWithAwsProxy, {
  accepts: {
    'AWS_PROXY on an HTTP API': { draft: { IntegrationType: 'AWS_PROXY', IntegrationSubtype }, protocol: 'HTTP' },
    'AWS_PROXY on what a subtype proves to be an HTTP API': {
      draft: { IntegrationType: 'AWS_PROXY', IntegrationSubtype },
    },
    'HTTP_PROXY without a subtype': { draft: { IntegrationType: 'HTTP_PROXY' }, protocol: 'HTTP' },
    'a type that HTTP APIs do not have': { draft: { IntegrationType: 'AWS', IntegrationSubtype }, protocol: 'HTTP' },
    'a type that is none': { draft: { IntegrationType: 'LAMBDA', IntegrationSubtype }, protocol: 'HTTP' },
  },
  refuses: {
    'HTTP_PROXY with a URL': {
      draft: { IntegrationType: 'HTTP_PROXY', IntegrationSubtype, IntegrationUri },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'IntegrationSubtype',
          says: 'IntegrationSubtype does not go with IntegrationType HTTP_PROXY, only with AWS_PROXY.',
          fix: { words: 'leave it out' },
        },
      ],
    },
    'HTTP_PROXY without a URL': {
      draft: { IntegrationType: 'HTTP_PROXY', IntegrationSubtype },
      breaches: [
        {
          field: 'IntegrationSubtype',
          says: 'IntegrationSubtype does not go with IntegrationType HTTP_PROXY, only with AWS_PROXY.',
          fix: { words: 'make the IntegrationType AWS_PROXY' },
        },
      ],
    },
    'a WebSocket API': {
      draft: { IntegrationType: 'AWS_PROXY', IntegrationSubtype },
      protocol: 'WEBSOCKET',
      breaches: [
        {
          field: 'IntegrationSubtype',
          says: 'WebSocket APIs know no IntegrationSubtype.',
          fix: { words: 'call the action by type AWS and an IntegrationUri' },
        },
      ],
    },
    'a MOCK': {
      draft: { IntegrationType: 'MOCK', IntegrationSubtype },
      protocol: 'WEBSOCKET',
      breaches: [
        {
          field: 'IntegrationSubtype',
          says: 'WebSocket APIs know no IntegrationSubtype.',
          fix: { words: 'leave it out' },
        },
      ],
    },
  },
})
