import { callsLambda } from '../../grammar/arn.ts'
import { excerpt } from '../../grammar/excerpt.ts'
import type { RestRule } from '../rule.ts'
import { textOf, typeOf } from './rest-integration.ts'

/** Lambda has other calls too, some by GET; invocations are by POST. */
const INVOKES = /invocations\/?$/

export const restLambdaPost: RestRule = {
  id: 'rest-lambda-post',
  refs: ['R212'],
  tier: 'advice',
  title: 'A Lambda function is invoked with POST.',
  why: 'The method is that of the call to Lambda, not that of the API. With another, calls fail.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html',
  example: {
    fails: {
      Type: 'AWS_PROXY',
      IntegrationHttpMethod: 'GET',
      Uri: 'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:orders/invocations',
    },
    passes: {
      Type: 'AWS_PROXY',
      IntegrationHttpMethod: 'POST',
      Uri: 'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:orders/invocations',
    },
  },

  *check(integration) {
    const type = typeOf(integration)
    if (type !== 'AWS' && type !== 'AWS_PROXY') return
    const method = textOf(integration, 'IntegrationHttpMethod')
    const uri = textOf(integration, 'Uri')
    if (method === undefined || method === '' || method === 'POST' || uri === undefined) return
    if (callsLambda(uri) !== true || !INVOKES.test(uri)) return
    yield {
      field: 'IntegrationHttpMethod',
      says: `Lambda functions are invoked with POST, not with ${excerpt(method)}.`,
      fix: { put: 'POST' },
    }
  },
}
