import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeholderIn } from '../../../src/rules/habits/placeholder.ts'
import type { Kind } from '../../../src/rules/habits/placeholder.ts'

const TO_BE_DONE = ['TO', 'DO'].join('')
const KINDS: readonly Kind[] = ['id', 'arn', 'uri', 'parameter']

test.each<[Kind, string, string]>([
  ['id', '<ApiId>', '<ApiId>'],
  ['id', '<your api id>', '<your api id>'],
  ['id', '{api-id}', '{api-id}'],
  ['id', '{{apiId}}', '{{apiId}}'],
  ['id', '${ApiId}', '${ApiId}'],
  ['id', '$API_ID', '$API_ID'],
  ['id', 'API_ID', 'API_ID'],
  ['id', 'REPLACE_ME', 'REPLACE_ME'],
  ['id', 'CHANGEME', 'CHANGEME'],
  ['id', 'changeme', 'changeme'],
  ['id', 'YOUR_API_ID', 'YOUR_API_ID'],
  ['id', 'your-api-id', 'your-api-id'],
  ['id', 'my-vpc-link-id', 'my-vpc-link-id'],
  ['id', 'vpc-link-id', 'vpc-link-id'],
  ['id', 'xxxxxxxxxx', 'xxxxxxxxxx'],
  ['id', TO_BE_DONE, TO_BE_DONE],
  ['arn', 'arn:aws:iam::<account-id>:role/r', '<account-id>'],
  ['arn', 'arn:aws:iam::{account-id}:role/r', '{account-id}'],
  ['arn', 'arn:aws:iam::${AWS::AccountId}:role/r', '${AWS::AccountId}'],
  ['arn', 'arn:aws:iam::$ACCOUNT_ID:role/r', '$ACCOUNT_ID'],
  ['arn', 'arn:aws:iam::ACCOUNT_ID:role/r', 'ACCOUNT_ID'],
  ['arn', 'arn:aws:iam::ACCOUNT:role/r', 'ACCOUNT'],
  ['arn', 'arn:aws:iam::account-id:role/r', 'account-id'],
  ['arn', 'arn:aws:iam::xxxxxxxxxxxx:role/r', 'xxxxxxxxxxxx'],
  ['arn', 'arn:aws:iam::123456789012:role/ROLE_NAME', 'ROLE_NAME'],
  ['arn', 'ROLE_ARN', 'ROLE_ARN'],
  ['uri', 'arn:aws:lambda:{region}:{account}:function:f', '{region}'],
  ['uri', 'arn:aws:lambda:us-east-1:123456789012:function:{name}', '{name}'],
  ['uri', 'arn:aws:lambda:us-east-1:123456789012:function:YOUR_FUNCTION', 'YOUR_FUNCTION'],
  ['uri', 'arn:aws:lambda:REGION:ACCOUNT:function:f', 'REGION'],
  ['uri', 'arn:aws:apigateway:{region}:s3:path/{bucket}/{key}', '{region}'],
  [
    'uri',
    'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:account:function:f/invocations',
    'account',
  ],
  ['uri', 'https://<api-id>.execute-api.us-east-1.amazonaws.com/', '<api-id>'],
  ['uri', 'https://API_ID.execute-api.us-east-1.amazonaws.com/', 'API_ID'],
  ['uri', 'https://x.execute-api.REGION.amazonaws.com/', 'REGION'],
  ['uri', 'https://{{host}}/pets', '{{host}}'],
  ['uri', 'https://example.com/REPLACE_ME', 'REPLACE_ME'],
  ['uri', 'LAMBDA_ARN', 'LAMBDA_ARN'],
  ['parameter', 'https://sqs.us-east-1.amazonaws.com/{account-id}/q', '{account-id}'],
  ['parameter', 'https://sqs.REGION.amazonaws.com/123456789012/q', 'REGION'],
  ['parameter', 'https://sqs.us-east-1.amazonaws.com/123456789012/QUEUE_NAME', 'QUEUE_NAME'],
  ['parameter', '<QueueUrl>', '<QueueUrl>'],
])('%s %s: %s', (kind, value, found) => {
  expect(placeholderIn(value, kind)).toBe(found)
})

test.each<[Kind, string]>([
  ['id', 'a1b2c3d4'],
  ['id', 'abcdef123'],
  ['id', '1234567890'],
  ['id', 'todoapi'],
  ['id', '${stageVariables.vpcLinkId}'],
  ['id', ''],
  ['arn', 'arn:aws:iam::123456789012:role/your-role'],
  ['arn', 'arn:aws:iam::*:user/*'],
  ['arn', 'arn:aws:iam::123456789012:${stageVariables.role}'],
  ['uri', 'https://example.com/{proxy}'],
  ['uri', 'https://example.com/accounts/{account-id}/todo'],
  ['uri', 'https://example.com/REGION/ACCOUNT_ID'],
  ['uri', 'https://${stageVariables.host}/x'],
  ['uri', 'https://todo.example.com/your-api-id'],
  ['uri', 'arn:aws:lambda:us-east-1:123456789012:function:your-function'],
  ['uri', 'arn:aws:lambda:us-east-1:123456789012:function:todo-service'],
  ['uri', 'arn:aws:lambda:us-east-1:123456789012:function:account:$LATEST'],
  ['uri', 'arn:aws:lambda:us-east-1:123456789012:function:region:prod'],
  ['uri', 'arn:aws:lambda:us-east-1:123456789012:function:${stageVariables.fn}'],
  ['uri', 'arn:aws:apigateway:us-east-1:s3:path/{bucket}/{key}'],
  ['parameter', '$request.header.queueUrl'],
  ['parameter', '${request.header.queueUrl}'],
  ['parameter', 'arn:aws:states:us-east-1:123456789012:execution:account:abc'],
  ['parameter', 'your-stream'],
])('%s %s is meant', (kind, value) => {
  expect(placeholderIn(value, kind)).toBeUndefined()
})

test('no text is too odd, and what is found is in it', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^[a:x{}<>$A-Z_/.-]{0,200}$/)),
      fc.constantFrom(...KINDS),
      (text, kind) => text.includes(placeholderIn(text, kind) ?? ''),
    ),
  )
})

test('long texts cost nothing', () => {
  for (const text of ['<a', '{a', 'arn:', 'YOUR_A', 'A_', '$A', 'arn:a:a:a:'])
    for (const kind of KINDS) placeholderIn(text.repeat(2048 / text.length), kind)
})
