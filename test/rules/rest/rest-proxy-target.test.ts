import { restProxyTarget } from '../../../src/rules/rest/rest-proxy-target.ts'
import { checkRestRule } from '../../support/check-rule.ts'

checkRestRule(restProxyTarget, {
  accepts: {
    'a function': {
      Type: 'AWS_PROXY',
      Uri: 'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:orders/invocations',
    },
    'a stream of Firehose': { Type: 'AWS_PROXY', Uri: 'arn:aws:apigateway:us-east-1:firehose:action/PutRecord' },
    'a bucket by type AWS': { Type: 'AWS', Uri: 'arn:aws:apigateway:us-east-1:s3:path/orders' },
    'a service that a stage variable names': {
      Type: 'AWS_PROXY',
      Uri: 'arn:aws:apigateway:us-east-1:${stageVariables.service}:path/orders',
    },
    'variables of a template': { Type: 'AWS_PROXY', Uri: 'arn:aws:apigateway:${Region}:s3:path/orders' },
    'what is no such ARN, which is said elsewhere': { Type: 'AWS_PROXY', Uri: 'arn:aws:s3:::orders' },
  },
  refuses: {
    'a bucket': {
      integration: { Type: 'AWS_PROXY', Uri: 'arn:aws:apigateway:us-east-1:orders.s3:path/{key}' },
      breaches: [
        {
          field: 'Uri',
          says: 'AWS_PROXY calls Lambda functions, and this Uri calls s3.',
          fix: { words: 'set Type to AWS' },
        },
      ],
    },
    'no service': {
      integration: { Type: 'AWS_PROXY', Uri: 'arn:aws:apigateway:us-east-1::path/orders' },
      says: 'AWS_PROXY calls Lambda functions, and this Uri calls no service.',
    },
  },
})
