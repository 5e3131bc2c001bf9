import { readArn } from '../../grammar/arn.ts'
import type { RestRule } from '../rule.ts'
import { isFromStage, textOf, typeOf } from './rest-integration.ts'

/** Firehose stands in the service's own words. */
const TARGETS: readonly string[] = ['lambda', 'firehose']

export const restProxyTarget: RestRule = {
  id: 'rest-proxy-target',
  refs: ['R204'],
  tier: 'service',
  title: 'AWS_PROXY calls a Lambda function.',
  why: 'Other services are called with type AWS, where templates make what they want of the request.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-integration-types.html',
  serviceSays:
    "Integrations of type 'AWS_PROXY' currently only supports Lambda function and Firehose stream invocations.",
  example: {
    fails: {
      Type: 'AWS_PROXY',
      IntegrationHttpMethod: 'GET',
      Uri: 'arn:aws:apigateway:us-east-1:s3:path/orders/{key}',
      Credentials: 'arn:aws:iam::123456789012:role/orders',
    },
    passes: {
      Type: 'AWS',
      IntegrationHttpMethod: 'GET',
      Uri: 'arn:aws:apigateway:us-east-1:s3:path/orders/{key}',
      Credentials: 'arn:aws:iam::123456789012:role/orders',
    },
  },

  *check(integration) {
    if (typeOf(integration) !== 'AWS_PROXY') return
    const uri = textOf(integration, 'Uri')
    if (uri === undefined || isFromStage(uri)) return
    const arn = readArn(uri)
    if (arn === undefined || arn.service !== 'apigateway' || !/^(?:path|action)\//.test(arn.resource)) return
    const service = arn.account.slice(arn.account.lastIndexOf('.') + 1)
    if (arn.account.includes('${') || TARGETS.includes(service)) return
    yield {
      field: 'Uri',
      says: `AWS_PROXY calls Lambda functions, and this Uri calls ${service === '' ? 'no service' : service}.`,
      fix: { words: 'set Type to AWS' },
    }
  },
}
