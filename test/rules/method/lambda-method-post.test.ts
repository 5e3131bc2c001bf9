import { lambdaMethodPost } from '../../../src/rules/method/lambda-method-post.ts'
import { checkRule } from '../../support/check-rule.ts'

const lambda = (IntegrationMethod: string) => ({
  ApiId: 'a1b2c3d4',
  IntegrationType: 'AWS_PROXY',
  IntegrationMethod,
  IntegrationUri: 'arn:aws:lambda:us-east-1:123456789012:function:orders',
})
const QUEUE = 'arn:aws:apigateway:us-east-1:sqs:path/123456789012/orders'

checkRule(lambdaMethodPost, {
  accepts: {
    POST: { draft: lambda('POST'), protocol: 'HTTP' },
    'no method': { draft: { ...lambda('POST'), IntegrationMethod: undefined } },
    'a method that is none': { draft: lambda('get') },
    'another service': { draft: { ...lambda('GET'), IntegrationType: 'AWS', IntegrationUri: QUEUE } },
    'who knows which service': { draft: { ...lambda('GET'), IntegrationUri: 5 } },
    'a URI that is refused': { draft: { ...lambda('ANY'), IntegrationType: 'HTTP_PROXY' } },
  },
  refuses: {
    GET: {
      draft: lambda('GET'),
      protocol: 'HTTP',
      breaches: [
        {
          field: 'IntegrationMethod',
          says: 'API Gateway invokes Lambda functions with POST, not with GET.',
          fix: { put: 'POST' },
        },
      ],
    },
    'ANY, of the type AWS': {
      draft: { ...lambda('ANY'), IntegrationType: 'AWS' },
      protocol: 'WEBSOCKET',
      says: 'API Gateway invokes Lambda functions with POST, not with ANY.',
    },
  },
})
