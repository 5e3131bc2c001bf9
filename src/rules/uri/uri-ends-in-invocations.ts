import type { Rule } from '../rule.ts'
import { withInvocations } from './with-invocations.ts'

export const uriEndsInInvocations: Rule = {
  id: 'uri-ends-in-invocations',
  refs: ['R40'],
  tier: 'advice',
  title: 'The ARN by which API Gateway invokes a function ends in /invocations.',
  why: 'It is a path of the API of Lambda. Without its end nothing is invoked, and the console does not know the function.',
  source: 'https://github.com/aws/aws-sdk-js/issues/868',
  example: {
    fails: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'AWS_PROXY',
        IntegrationUri:
          'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/' +
          'arn:aws:lambda:us-east-1:123456789012:function:orders',
        PayloadFormatVersion: '2.0',
      },
    },
    passes: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'AWS_PROXY',
        IntegrationUri:
          'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/' +
          'arn:aws:lambda:us-east-1:123456789012:function:orders/invocations',
        PayloadFormatVersion: '2.0',
      },
    },
  },

  *check({ IntegrationUri: uri = '' }, { type, subtype }) {
    if ((type !== 'AWS_PROXY' && type !== 'AWS') || subtype !== false) return
    const put = withInvocations(uri)
    if (put === undefined) return
    yield { field: 'IntegrationUri', says: 'The invocation ARN does not end in /invocations.', fix: { put } }
  },
}
