import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSubtypeName, SUBTYPE_NAMES } from '../../../src/model/subtypes.ts'
import { meantSubtype } from '../../../src/rules/subtype/meant-subtype.ts'

test.each([
  ['EventBridge-PutEvent', 'EventBridge-PutEvents'],
  ['eventbridge-putevents', 'EventBridge-PutEvents'],
  ['events:PutEvents', 'EventBridge-PutEvents'],
  ['sqs:SendMessage', 'SQS-SendMessage'],
  ['SQS.SendMessage', 'SQS-SendMessage'],
  ['SQS SendMessage', 'SQS-SendMessage'],
  ['SQSSendMessage', 'SQS-SendMessage'],
  ['SendMessage', 'SQS-SendMessage'],
  ['SQS-SendMessage 1.0', 'SQS-SendMessage'],
  ['SQS-RecieveMessage', 'SQS-ReceiveMessage'],
  ['states:StartExecution', 'StepFunctions-StartExecution'],
  ['Step Functions: StartSyncExecution', 'StepFunctions-StartSyncExecution'],
  ['StepFunction-StartExecution', 'StepFunctions-StartExecution'],
  ['arn:aws:states:::sqs:sendMessage', 'SQS-SendMessage'],
  ['arn:aws:apigateway:us-east-1:kinesis:action/PutRecord', 'Kinesis-PutRecord'],
])('%s -> %s', (written, meant) => {
  expect(meantSubtype(written)).toBe(meant)
})

test.each([
  ['an action of another service', 'Firehose-PutRecord'],
  ['another action', 'SQS-SendMessageBatch'],
  ['a service alone', 'SQS'],
  ['a function', 'Lambda-Invoke'],
  ['another service', 'DynamoDB-PutItem'],
  ['nothing', ''],
  ['digits', '1.0'],
  ['too much', `SQS-SendMessage${' '.repeat(100)}`],
])('%s means none: %s', (_, written) => {
  expect(meantSubtype(written)).toBeUndefined()
})

test('an action means itself, and other texts an action or nothing', () => {
  expect(SUBTYPE_NAMES.map(meantSubtype)).toEqual(SUBTYPE_NAMES)
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-a-zA-Z:. 0-9]{0,200}$/)), (text) => {
      const meant = meantSubtype(text)
      return meant === undefined || isSubtypeName(meant)
    }),
  )
})
