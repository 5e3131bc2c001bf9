import { expect, test } from 'vitest'
import { actionMistake } from '../../../src/rules/uri/action-mistake.ts'

const ACTION = 'arn:aws:apigateway:us-east-1:states:action/StartExecution'
const FUNCTION = 'arn:aws:lambda:us-east-1:123456789012:function:orders'
const INVOCATION = `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${FUNCTION}/invocations`

test.each([
  ACTION,
  INVOCATION,
  'arn:aws:apigateway:us-east-1:sqs:path/123456789012/orders',
  'arn:aws:apigateway:us-east-1:a1b2c3d4.execute-api:path/prod/@connections/{id}',
  'arn:aws:apigateway:us-east-1:sqs:${stageVariables.path}',
  'arn:aws:apigateway:${AWS::Region}:sqs:path/orders',
  '${stageVariables.arn}',
  'arn:was:sqs:us-east-1:123456789012:orders',
])('%s names one, or may, or is judged elsewhere', (uri) => {
  expect(actionMistake(uri)).toBeUndefined()
})

test.each([
  [`${ACTION} `, 'Blanks stand around the ARN of the action.', ACTION],
  [
    'arn:aws:apigateway:us-east-1:states:StartExecution',
    'After the service, "StartExecution" should begin with "action/" or "path/".',
    ACTION,
  ],
  [
    'arn:aws:apigateway:us-east-1:states:actions/StartExecution',
    'After the service, "actions/StartExecution" should begin with "action/" or "path/".',
    ACTION,
  ],
  [FUNCTION, `"${FUNCTION}" names a resource, and not what to do with it.`, INVOCATION],
  [`x ${FUNCTION}`, `"x ${FUNCTION}" is no ARN.`, INVOCATION],
  [
    'arn:aws-cn:sqs:cn-north-1:123456789012:orders',
    '"arn:aws-cn:sqs:cn-north-1:123456789012:orders" names a resource, and not what to do with it.',
    'arn:aws-cn:apigateway:cn-north-1:sqs:path/123456789012/orders',
  ],
])('%s is mended', (uri, says, put) => {
  expect(actionMistake(uri)).toEqual({ says, fix: { put } })
})

test.each([
  ['orders', '"orders" is no ARN.', 'write arn:aws:apigateway:REGION:SERVICE:action/NAME'],
  [
    'arn:aws:apigateway::s3:path/orders',
    'The ARN of the action names no Region.',
    'write arn:aws:apigateway:REGION:s3:path/BUCKET/KEY',
  ],
  [
    'arn:aws:apigateway:us-east-1:iot:action/Pub lish',
    '"arn:aws:apigateway:us-east-1:iot:action/Pub lish" is not spelled as the ARN of an action is.',
    'write arn:aws:apigateway:us-east-1:iot:action/NAME',
  ],
  [
    'arn:aws:states:us-east-1:123456789012:stateMachine:orders',
    '"arn:aws:states:us-east-1:123456789012:stateMachine:orders" names a resource, and not what to do with it.',
    'write arn:aws:apigateway:us-east-1:states:action/StartExecution',
  ],
])('%s cannot be', (uri, says, words) => {
  expect(actionMistake(uri)).toEqual({ says, fix: { words } })
})

test('a URL is of type HTTP', () => {
  expect(actionMistake('https://example.com')).toEqual({
    says: 'The type AWS calls an AWS service, and "https://example.com" is a URL.',
    fix: { add: { field: 'IntegrationType', value: 'HTTP' } },
  })
})
