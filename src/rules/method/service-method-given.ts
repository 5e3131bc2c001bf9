import { isServiceArn } from '../../grammar/arn.ts'
import type { Rule } from '../rule.ts'

export const serviceMethodGiven: Rule = {
  id: 'service-method-given',
  refs: ['R63'],
  tier: 'advice',
  missing: true,
  title: 'An AWS integration of a WebSocket API with another service than Lambda gives its method.',
  why: 'Terraform says that it is required. What is taken without one is known for Lambda alone.',
  source: 'The documentation of the Terraform provider for AWS, resource aws_apigatewayv2_integration',
  example: {
    fails: {
      protocol: 'WEBSOCKET',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'AWS',
        IntegrationUri: 'arn:aws:apigateway:us-east-1:states:action/StartExecution',
        CredentialsArn: 'arn:aws:iam::123456789012:role/apigateway',
      },
    },
    passes: {
      protocol: 'WEBSOCKET',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'AWS',
        IntegrationMethod: 'POST',
        IntegrationUri: 'arn:aws:apigateway:us-east-1:states:action/StartExecution',
        CredentialsArn: 'arn:aws:iam::123456789012:role/apigateway',
      },
    },
  },

  *check({ IntegrationUri: uri = '' }, { protocol, type, lambda }, draft) {
    if (protocol !== 'WEBSOCKET' || type !== 'AWS' || lambda !== false || draft.has('IntegrationMethod')) return
    // A URI that names no action is an error already.
    if (!isServiceArn(uri)) return
    yield {
      field: 'IntegrationMethod',
      says: 'IntegrationMethod is missing: which one a service other than Lambda gets without it is not documented.',
      fix: { add: { field: 'IntegrationMethod', value: 'POST' } },
    }
  },
}
