import { restLambdaPost } from '../../../src/rules/rest/rest-lambda-post.ts'
import { checkRestRule } from '../../support/check-rule.ts'

const INVOCATION =
  'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:orders/invocations'

checkRestRule(restLambdaPost, {
  accepts: {
    POST: { Type: 'AWS_PROXY', IntegrationHttpMethod: 'POST', Uri: INVOCATION },
    'a method that a template computes': { Type: 'AWS', IntegrationHttpMethod: { Ref: 'Method' }, Uri: INVOCATION },
    'another call of Lambda': {
      Type: 'AWS',
      IntegrationHttpMethod: 'GET',
      Uri: 'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions',
    },
    'no method, which another rule wants': { Type: 'AWS', IntegrationHttpMethod: '', Uri: INVOCATION },
    'another service': {
      Type: 'AWS',
      IntegrationHttpMethod: 'GET',
      Uri: 'arn:aws:apigateway:us-east-1:s3:path/invocations',
    },
    'an HTTP integration': { Type: 'HTTP', IntegrationHttpMethod: 'GET', Uri: 'https://example.com/invocations' },
    'what a template computes': { Type: 'AWS_PROXY', IntegrationHttpMethod: 'GET', Uri: { Ref: 'Target' } },
  },
  refuses: {
    GET: {
      integration: { Type: 'AWS_PROXY', IntegrationHttpMethod: 'GET', Uri: INVOCATION },
      breaches: [
        {
          field: 'IntegrationHttpMethod',
          says: 'Lambda functions are invoked with POST, not with "GET".',
          fix: { put: 'POST' },
        },
      ],
    },
    'ANY, of type AWS': {
      integration: { Type: 'AWS', IntegrationHttpMethod: 'ANY', Uri: INVOCATION },
      says: 'Lambda functions are invoked with POST, not with "ANY".',
    },
  },
})
