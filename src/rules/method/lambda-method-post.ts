import type { Rule } from '../rule.ts'
import { METHODS } from '../../model/fields.ts'

export const lambdaMethodPost: Rule = {
  id: 'lambda-method-post',
  refs: ['R62'],
  tier: 'advice',
  title: 'A Lambda function is invoked with POST.',
  why:
    'The method is that of the call to Lambda, not that of the client, which the function finds in its event. Left out, it ' +
    'is POST.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html',
  example: {
    fails: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'AWS_PROXY',
        IntegrationMethod: 'GET',
        IntegrationUri: 'arn:aws:lambda:us-east-1:123456789012:function:orders',
        PayloadFormatVersion: '2.0',
      },
    },
    passes: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'AWS_PROXY',
        IntegrationMethod: 'POST',
        IntegrationUri: 'arn:aws:lambda:us-east-1:123456789012:function:orders',
        PayloadFormatVersion: '2.0',
      },
    },
  },

  *check({ IntegrationMethod: method = 'POST' }, { type, subtype, lambda }) {
    if ((type !== 'AWS_PROXY' && type !== 'AWS') || subtype !== false || lambda !== true) return
    // Another one is an error, and said elsewhere.
    if (method === 'POST' || !METHODS.includes(method)) return
    yield {
      field: 'IntegrationMethod',
      says: `API Gateway invokes Lambda functions with POST, not with ${method}.`,
      fix: { put: 'POST' },
    }
  },
}
