import { callsLambda, readArn } from '../../grammar/arn.ts'
import type { RestRule } from '../rule.ts'
import { textOf, typeOf } from './rest-integration.ts'

export const restRoleRequired: RestRule = {
  id: 'rest-role-required',
  refs: ['R206'],
  tier: 'service',
  title: 'An AWS service other than Lambda is called with a role.',
  why: 'A Lambda function may let API Gateway call it by a policy of its own. Other services want the Credentials of a role.',
  source: 'https://github.com/hashicorp/terraform-provider-aws/issues/7916',
  serviceSays: 'Role ARN must be specified for AWS integrations',
  example: {
    fails: {
      Type: 'AWS',
      IntegrationHttpMethod: 'POST',
      Uri: 'arn:aws:apigateway:us-east-1:sqs:path/123456789012/orders',
    },
    passes: {
      Type: 'AWS',
      IntegrationHttpMethod: 'POST',
      Uri: 'arn:aws:apigateway:us-east-1:sqs:path/123456789012/orders',
      Credentials: 'arn:aws:iam::123456789012:role/orders',
    },
  },

  *check(integration) {
    if (typeOf(integration) !== 'AWS' || (integration.get('Credentials') ?? null) !== null) return
    const uri = textOf(integration, 'Uri')
    if (uri === undefined || callsLambda(uri) !== false) return
    const arn = readArn(uri)
    if (arn?.service !== 'apigateway' || !/^(?:path|action)\//.test(arn.resource)) return
    yield { field: 'Credentials', says: `Credentials is missing: a call of ${calledAs(arn.account)} needs a role.` }
  },
}

const calledAs = (service: string): string => (service === '' ? 'an AWS service' : service)
