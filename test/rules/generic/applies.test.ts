import { applies } from '../../../src/rules/generic/applies.ts'
import { checkRule } from '../../support/check-rule.ts'

const LAMBDA = { IntegrationType: 'AWS_PROXY', IntegrationUri: 'arn:aws:lambda:us-east-1:123456789012:function:f' }

checkRule(applies, {
  accepts: {
    'fields of WebSocket APIs while the protocol is unknown': {
      draft: { ...LAMBDA, ContentHandlingStrategy: 'CONVERT_TO_TEXT', PassthroughBehavior: 'NEVER' },
    },
    'the PassthroughBehavior that Terraform always sends': {
      draft: { ...LAMBDA, PassthroughBehavior: 'WHEN_NO_MATCH' },
      protocol: 'HTTP',
    },
    'a VPC link whose ConnectionType is no text': { draft: { ConnectionType: 1, ConnectionId: 'x' } },
    'the empty URI of a MOCK integration by the CDK': { draft: { IntegrationType: 'MOCK', IntegrationUri: '' } },
    'a role that is null, which says that there is none': { draft: { IntegrationType: 'MOCK', CredentialsArn: null } },
    'templates where they are used': {
      draft: { IntegrationType: 'MOCK', RequestTemplates: { a: 'b' }, TemplateSelectionExpression: 'a' },
      protocol: 'WEBSOCKET',
    },
  },
  refuses: {
    'fields of WebSocket APIs on an HTTP API': {
      draft: {
        ...LAMBDA,
        ContentHandlingStrategy: 'CONVERT_TO_TEXT',
        PassthroughBehavior: 'NEVER',
        RequestTemplates: {},
        TemplateSelectionExpression: 'x',
      },
      protocol: 'HTTP',
      breaches: [
        'ContentHandlingStrategy',
        'PassthroughBehavior',
        'RequestTemplates',
        'TemplateSelectionExpression',
      ].map((field) => ({
        field: field as 'PassthroughBehavior',
        says: `${field} has no effect here: it is for WebSocket APIs.`,
        fix: { words: 'leave it out' },
      })),
    },
    'fields of HTTP APIs on a WebSocket API, each once': {
      draft: { IntegrationType: 'HTTP', TlsConfig: { ServerNameToVerify: 'x' }, ResponseParameters: {} },
      protocol: 'WEBSOCKET',
      breaches: [
        {
          field: 'ResponseParameters',
          says: 'ResponseParameters has no effect here: it is for HTTP APIs.',
          fix: { words: 'leave it out' },
        },
        {
          field: 'TlsConfig',
          says: 'TlsConfig has no effect here: it is for HTTP APIs.',
          fix: { words: 'leave it out' },
        },
      ],
    },
    'a URI beside a service action, which the service refuses, and a method, which it drops': {
      draft: { ...LAMBDA, IntegrationSubtype: 'SQS-PurgeQueue', IntegrationMethod: 'POST' },
      breaches: [
        {
          field: 'IntegrationMethod',
          says: 'IntegrationMethod has no effect here: it is for integrations without an IntegrationSubtype.',
          fix: { words: 'leave it out' },
        },
        {
          field: 'IntegrationUri',
          says: 'IntegrationUri is refused here: it is for integrations without an IntegrationSubtype.',
          fix: { words: 'leave it out' },
          tier: 'service',
        },
      ],
    },
    'a link without a link, and TLS towards nobody': {
      draft: { ...LAMBDA, ConnectionId: 'x', TlsConfig: {} },
      protocol: 'HTTP',
      breaches: ['ConnectionId', 'TlsConfig'].map((field) => ({
        field: field as 'TlsConfig',
        says: `${field} has no effect here: it is for integrations with ConnectionType VPC_LINK.`,
        fix: { words: 'leave it out' },
      })),
    },
    'a role for a mock': {
      draft: { IntegrationType: 'MOCK', CredentialsArn: 'x' },
      says: 'CredentialsArn has no effect here: it is for integrations of type AWS, HTTP, HTTP_PROXY or AWS_PROXY.',
    },
  },
})
