import { expect, test } from 'vitest'
import { functionWithin, invocationOf } from '../../../src/rules/uri/function-arn.ts'

test('a function is found anywhere in a text', () => {
  expect(functionWithin('path/x/arn:aws-cn:lambda:cn-north-1:123456789012:function:f:live/invocations')).toBe(
    'arn:aws-cn:lambda:cn-north-1:123456789012:function:f:live',
  )
  expect(functionWithin('arn:aws:lambda:us-east-1:123456789012:layer:f:1')).toBeUndefined()
})

test('the invocation ARN is of the partition and Region of the function', () => {
  expect(invocationOf('arn:aws-cn:lambda:cn-north-1:123456789012:function:f')).toBe(
    'arn:aws-cn:apigateway:cn-north-1:lambda:path/2015-03-31/functions/arn:aws-cn:lambda:cn-north-1:123456789012:function:f/invocations',
  )
})
