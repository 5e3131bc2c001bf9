import { expect, test } from 'vitest'
import { readArn } from '../../../src/grammar/arn.ts'
import { functionMistake } from '../../../src/rules/uri/function-mistake.ts'

const RIGHT = 'arn:aws:lambda:us-east-1:123456789012:function:orders'

const mistakeIn = (uri: string) => {
  const arn = readArn(uri)
  return arn && functionMistake(uri, arn)
}

test.each([
  [
    'arn:aws:lambda:us-east-1:1234-5678-9012:function:orders',
    '"1234-5678-9012" in the ARN is no account id: that has 12 digits.',
  ],
  ['arn:aws:lambda:us-east-1:123456789012:orders', '"orders" in the ARN should begin with "function:".'],
  [
    'arn:aws:lambda:us-east-1:123456789012:function/orders',
    '"function/orders" in the ARN should begin with "function:".',
  ],
  [
    'arn:aws:lambda:US-EAST-1:123456789012:function:orders',
    'The Region "US-EAST-1" in the ARN is not spelled as Regions are.',
  ],
  [
    `${RIGHT}/invocations`,
    'The ARN of a function does not end in /invocations: only the one by which API Gateway invokes it does.',
  ],
  [`${RIGHT}:`, '"function:orders:" in the ARN is not spelled as functions are.'],
])('%s is mended', (uri, says) => {
  expect(mistakeIn(uri)).toEqual({ says, fix: { put: RIGHT } })
})

test.each([
  [
    'arn:aws:lambda:us-east-1:12345:function:orders:live',
    '"12345" in the ARN is no account id: that has 12 digits.',
    'write arn:aws:lambda:us-east-1:ACCOUNT:function:orders:live',
  ],
  [
    'arn:aws:lambda::123456789012:function:orders',
    'The ARN of the function names no Region.',
    'write arn:aws:lambda:REGION:123456789012:function:orders',
  ],
  [
    'arn:aws:lambda:REGION:123456789012:function:orders',
    'The Region "REGION" in the ARN is not spelled as Regions are.',
    'write arn:aws:lambda:REGION:123456789012:function:orders',
  ],
  [
    'arn:aws:lambda:us-east-1::function:orders',
    'The ARN of the function names no account.',
    'write arn:aws:lambda:us-east-1:ACCOUNT:function:orders',
  ],
  [
    'arn:aws:lambda:<region>:<account>:function:orders',
    'The Region "<region>" in the ARN is not spelled as Regions are.',
    'write arn:aws:lambda:REGION:ACCOUNT:function:orders',
  ],
  [
    'arn:aws:lambda:us-east-1:123456789012:layer:deps:1',
    '"arn:aws:lambda:us-east-1:123456789012:layer:deps:1" is the ARN of a layer, not of a function.',
    'write arn:aws:lambda:us-east-1:123456789012:function:NAME',
  ],
  [
    'arn:aws:lambda:us-east-1:123456789012:function:my orders',
    '"function:my orders" in the ARN names no function.',
    'write arn:aws:lambda:us-east-1:123456789012:function:NAME',
  ],
])('%s cannot be', (uri, says, words) => {
  expect(mistakeIn(uri)).toEqual({ says, fix: { words } })
})
