import type { Rule } from '../rule.ts'
import { lambdaMistake } from './lambda-mistake.ts'

export const uriNamesFunction: Rule = {
  id: 'uri-names-function',
  refs: ['R32'],
  tier: 'service',
  title: 'An AWS_PROXY integration with a URI calls a Lambda function by its ARN.',
  why:
    'Either the plain ARN of the function, with or without version or alias, or the one by which API Gateway invokes it. ' +
    'A name alone, a URL, or the ARN of another service is refused.',
  source: 'https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations.html',
  serviceSays:
    "Integrations of type 'AWS_PROXY' currently only supports Lambda function and Firehose stream invocations.",
  example: {
    fails: {
      protocol: 'HTTP',
      draft: { ApiId: 'a1b2c3d4', IntegrationType: 'AWS_PROXY', IntegrationUri: 'orders', PayloadFormatVersion: '2.0' },
    },
    passes: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: 'arn:aws:lambda:us-east-1:123456789012:function:orders',
        PayloadFormatVersion: '2.0',
      },
    },
  },

  *check({ IntegrationUri: uri }, { type, subtype, protocol }) {
    if (type !== 'AWS_PROXY' || subtype !== false || uri === undefined || uri === '') return
    const mistake = lambdaMistake(uri, protocol)
    if (mistake) yield { field: 'IntegrationUri', ...mistake }
  },
}
