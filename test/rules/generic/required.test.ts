import { required } from '../../../src/rules/generic/required.ts'
import { checkRule } from '../../support/check-rule.ts'

checkRule(required, {
  accepts: {
    'a mock, which needs nothing': { draft: { IntegrationType: 'MOCK' }, protocol: 'WEBSOCKET' },
    'a type that is none: what it needs is not known': { draft: { IntegrationType: 'LAMBDA' } },
    'a type of another kind than text': { draft: { IntegrationType: 1 } },
    'a version missing while the protocol is unknown': {
      draft: { IntegrationType: 'AWS_PROXY', IntegrationUri: 'arn:aws:lambda:us-east-1:123456789012:function:f' },
    },
    'no role for a Lambda function on a WebSocket API': {
      draft: {
        IntegrationType: 'AWS',
        IntegrationUri:
          'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:f/invocations',
      },
      protocol: 'WEBSOCKET',
    },
    'a URI that is there but no text': { draft: { IntegrationType: 'AWS', IntegrationUri: 1, CredentialsArn: 'x' } },
  },
  refuses: {
    'a VPC link that is not named': {
      draft: {
        IntegrationType: 'HTTP_PROXY',
        IntegrationMethod: 'GET',
        IntegrationUri: 'x',
        ConnectionType: 'VPC_LINK',
      },
      breaches: [
        {
          field: 'ConnectionId',
          says: 'ConnectionId is missing: integrations with ConnectionType VPC_LINK need it.',
        },
      ],
    },
    'a URL and a method that are missing': {
      draft: { IntegrationType: 'HTTP_PROXY' },
      breaches: [
        {
          field: 'IntegrationMethod',
          says: 'IntegrationMethod is missing: integrations of type HTTP or HTTP_PROXY need it.',
        },
        {
          field: 'IntegrationUri',
          says: 'IntegrationUri is missing: integrations of type AWS, HTTP or HTTP_PROXY need it.',
        },
      ],
    },
    'a function that is missing': {
      draft: { IntegrationType: 'AWS_PROXY' },
      says: 'IntegrationUri is missing: integrations of type AWS_PROXY without an IntegrationSubtype need it.',
    },
    'a role that a service action needs, and a version; the protocol is concluded, so that is a warning': {
      draft: { IntegrationType: 'AWS_PROXY', IntegrationSubtype: 'SQS-PurgeQueue' },
      breaches: [
        {
          field: 'CredentialsArn',
          says: 'CredentialsArn is missing: integrations with an IntegrationSubtype need it.',
        },
        {
          field: 'PayloadFormatVersion',
          says: 'PayloadFormatVersion is missing: HTTP APIs need it.',
          tier: 'advice',
        },
      ],
    },
    'a role that is null': {
      draft: { IntegrationType: 'AWS_PROXY', IntegrationSubtype: 'SQS-PurgeQueue', CredentialsArn: null },
      protocol: 'WEBSOCKET',
      says: 'CredentialsArn is missing: integrations with an IntegrationSubtype need it.',
    },
    'a version where the protocol was told': {
      draft: { IntegrationType: 'AWS_PROXY', IntegrationUri: 'x' },
      protocol: 'HTTP',
      breaches: [{ field: 'PayloadFormatVersion', says: 'PayloadFormatVersion is missing: HTTP APIs need it.' }],
    },
    'a role that another service than Lambda needs on a WebSocket API': {
      draft: { IntegrationType: 'AWS', IntegrationUri: 'arn:aws:apigateway:us-east-1:sqs:path/1/q' },
      protocol: 'WEBSOCKET',
      says: 'CredentialsArn is missing: integrations of type AWS on WebSocket APIs that call no Lambda function need it.',
    },
  },
})
