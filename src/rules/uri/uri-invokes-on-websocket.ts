import { isFunctionArn } from '../../grammar/arn.ts'
import type { Rule } from '../rule.ts'
import { invocationOf } from './function-arn.ts'

export const uriInvokesOnWebsocket: Rule = {
  id: 'uri-invokes-on-websocket',
  refs: ['R33'],
  tier: 'advice',
  title: 'The Lambda proxy of a WebSocket API is given by its invocation ARN.',
  why: 'The plain ARN works too, but the console cannot show the integration then.',
  source: 'https://github.com/aws/aws-cdk/pull/13820',
  example: {
    fails: {
      protocol: 'WEBSOCKET',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: 'arn:aws:lambda:us-east-1:123456789012:function:chat',
      },
    },
    passes: {
      protocol: 'WEBSOCKET',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'AWS_PROXY',
        IntegrationUri:
          'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/' +
          'arn:aws:lambda:us-east-1:123456789012:function:chat/invocations',
      },
    },
  },

  *check({ IntegrationUri: uri }, { type, protocol }) {
    if (protocol !== 'WEBSOCKET' || type !== 'AWS_PROXY' || uri === undefined || !isFunctionArn(uri)) return
    yield {
      field: 'IntegrationUri',
      says: 'The console cannot show a WebSocket integration with the plain ARN of a function.',
      fix: { put: invocationOf(uri) },
    }
  },
}
