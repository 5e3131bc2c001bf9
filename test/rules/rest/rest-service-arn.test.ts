import { restServiceArn } from '../../../src/rules/rest/rest-service-arn.ts'
import { checkRestRule } from '../../support/check-rule.ts'

const FUNCTION = 'arn:aws:lambda:us-east-1:123456789012:function:orders'

checkRestRule(restServiceArn, {
  accepts: {
    'a function': {
      Type: 'AWS_PROXY',
      Uri: `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${FUNCTION}/invocations`,
    },
    'a function that answers in parts': {
      Type: 'AWS_PROXY',
      Uri: `arn:aws:apigateway:us-east-1:lambda:path/2021-11-15/functions/${FUNCTION}/response-streaming-invocations`,
    },
    'two slashes, as some tools write': {
      Type: 'AWS',
      Uri: `arn:aws:apigateway:us-east-1:lambda:path//2015-03-31/functions/${FUNCTION}/invocations`,
    },
    'an action': { Type: 'AWS', Uri: 'arn:aws-cn:apigateway:cn-north-1:dynamodb:action/PutItem' },
    'a service with a subdomain': { Type: 'AWS', Uri: 'arn:aws:apigateway:us-east-1:bucket.s3:path/{key}' },
    'a stage variable for all of it': { Type: 'AWS', Uri: '${stageVariables.target}' },
    'a stage variable for the rest': { Type: 'AWS', Uri: 'arn:aws:apigateway:us-east-1:sqs:${stageVariables.queue}' },
    'variables of a template': {
      Type: 'AWS_PROXY',
      Uri: 'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Orders.Arn}/invocations',
    },
    'what a template computes': { Type: 'AWS_PROXY', Uri: { 'Fn::GetAtt': ['Orders', 'Arn'] } },
    'a URL of an HTTP integration': { Type: 'HTTP', Uri: 'https://example.com' },
    'a type that a template computes': { Type: { Ref: 'Kind' }, Uri: 'https://example.com' },
  },
  refuses: {
    'the ARN of the function itself': {
      integration: { Type: 'AWS_PROXY', Uri: FUNCTION },
      breaches: [
        {
          field: 'Uri',
          says: '"arn:aws:lambda:us-east-1:123456789012:function:orders" is an ARN of lambda, not of apigateway.',
          fix: { put: `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${FUNCTION}/invocations` },
        },
      ],
    },
    'the ARN of a queue': {
      integration: { Type: 'AWS', Uri: 'arn:aws:sqs:us-east-1:123456789012:orders' },
      breaches: [
        {
          field: 'Uri',
          says: '"arn:aws:sqs:us-east-1:123456789012:orders" is an ARN of sqs, not of apigateway.',
          fix: { words: 'write it as arn:aws:apigateway:REGION:SERVICE:path/… or :action/…' },
        },
      ],
    },
    'no ARN': { integration: { Type: 'AWS', Uri: 'orders' }, says: '"orders" is not an ARN.' },
    'an empty one': { integration: { Type: 'AWS', Uri: '' }, says: '"" is not an ARN.' },
    'neither path nor action': {
      integration: { Type: 'AWS', Uri: 'arn:aws:apigateway:us-east-1:sqs:SendMessage' },
      says: '"arn:aws:apigateway:us-east-1:sqs:SendMessage" has neither a path nor an action.',
    },
  },
})
