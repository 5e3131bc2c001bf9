import { restRoleRequired } from '../../../src/rules/rest/rest-role-required.ts'
import { checkRestRule } from '../../support/check-rule.ts'

const QUEUE = 'arn:aws:apigateway:us-east-1:sqs:path/123456789012/orders'

checkRestRule(restRoleRequired, {
  accepts: {
    'a role': { Type: 'AWS', Uri: QUEUE, Credentials: 'arn:aws:iam::123456789012:role/orders' },
    'a role that a template computes': { Type: 'AWS', Uri: QUEUE, Credentials: { 'Fn::GetAtt': ['Role', 'Arn'] } },
    'a function, which may allow the call by itself': {
      Type: 'AWS',
      Uri: 'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${stageVariables.function}/invocations',
    },
    'a service that a stage variable names': {
      Type: 'AWS',
      Uri: 'arn:aws:apigateway:us-east-1:${stageVariables.a}:path/b',
    },
    'what a template computes': { Type: 'AWS', Uri: { Ref: 'Target' } },
    'variables of a template': { Type: 'AWS', Uri: 'arn:aws:apigateway:${AWS::Region}:sqs:path/1/orders' },
    'an ARN that is wrong otherwise': { Type: 'AWS', Uri: 'arn:aws:sqs:us-east-1:123456789012:orders' },
    AWS_PROXY: { Type: 'AWS_PROXY', Uri: QUEUE },
  },
  refuses: {
    'a null for a role': {
      integration: { Type: 'AWS', Uri: QUEUE, Credentials: null },
      says: 'Credentials is missing: a call of sqs needs a role.',
    },
    'a queue without a role': {
      integration: { Type: 'AWS', Uri: QUEUE },
      breaches: [{ field: 'Credentials', says: 'Credentials is missing: a call of sqs needs a role.' }],
    },
    'a service without a name': {
      integration: { Type: 'AWS', Uri: 'arn:aws:apigateway:us-east-1::path/b' },
      says: 'Credentials is missing: a call of an AWS service needs a role.',
    },
  },
})
