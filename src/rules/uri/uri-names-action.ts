import type { Rule } from '../rule.ts'
import { actionMistake } from './action-mistake.ts'

export const uriNamesAction: Rule = {
  id: 'uri-names-action',
  refs: ['R34'],
  tier: 'service',
  title: 'An AWS integration names an action or a path of a service by an ARN of apigateway.',
  why:
    'The ARN has the form arn:aws:apigateway:REGION:SERVICE:action/NAME or ...:path/PATH. The ARN of the queue, table or ' +
    'function itself does not say what to do with it. The refusal is known from REST APIs.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html',
  serviceSays: 'AWS ARN for integration must contain path or action',
  example: {
    fails: {
      protocol: 'WEBSOCKET',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'AWS',
        IntegrationMethod: 'POST',
        IntegrationUri: 'arn:aws:sqs:us-east-1:123456789012:orders',
        CredentialsArn: 'arn:aws:iam::123456789012:role/apigateway',
      },
    },
    passes: {
      protocol: 'WEBSOCKET',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'AWS',
        IntegrationMethod: 'POST',
        IntegrationUri: 'arn:aws:apigateway:us-east-1:sqs:path/123456789012/orders',
        CredentialsArn: 'arn:aws:iam::123456789012:role/apigateway',
      },
    },
  },

  *check({ IntegrationUri: uri }, { type, protocol }) {
    if (protocol !== 'WEBSOCKET' || type !== 'AWS' || uri === undefined || uri === '') return
    const mistake = actionMistake(uri)
    if (mistake) yield { field: 'IntegrationUri', ...mistake }
  },
}
