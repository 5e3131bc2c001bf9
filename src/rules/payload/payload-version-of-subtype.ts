import { excerpt } from '../../grammar/excerpt.ts'
import type { Rule } from '../rule.ts'

export const payloadVersionOfSubtype: Rule = {
  id: 'payload-version-of-subtype',
  refs: ['R68'],
  tier: 'service',
  title: 'The payload format version of an IntegrationSubtype is 1.0.',
  why:
    'The words of the service mislead: they call the operation unsupported, as they do for one that does not exist, when ' +
    'only the version beside it is wrong.',
  source:
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html',
  serviceSays: 'Operation: SQS-SendMessage is not supported.',
  example: {
    fails: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'AWS_PROXY',
        IntegrationSubtype: 'SQS-SendMessage',
        PayloadFormatVersion: '2.0',
        CredentialsArn: 'arn:aws:iam::123456789012:role/apigateway',
        RequestParameters: {
          QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/orders',
          MessageBody: '$request.body',
        },
      },
    },
    passes: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'AWS_PROXY',
        IntegrationSubtype: 'SQS-SendMessage',
        PayloadFormatVersion: '1.0',
        CredentialsArn: 'arn:aws:iam::123456789012:role/apigateway',
        RequestParameters: {
          QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/orders',
          MessageBody: '$request.body',
        },
      },
    },
  },

  *check({ PayloadFormatVersion: version = '' }, { protocol, type, subtype }) {
    if (protocol === 'WEBSOCKET' || type !== 'AWS_PROXY' || subtype !== true) return
    if (version === '' || version === '1.0') return
    yield {
      field: 'PayloadFormatVersion',
      says: `An IntegrationSubtype has the payload format version 1.0 only, not ${excerpt(version)}.`,
      fix: { put: '1.0' },
    }
  },
}
