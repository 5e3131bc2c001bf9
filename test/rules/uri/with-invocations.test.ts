import { expect, test } from 'vitest'
import { withInvocations } from '../../../src/rules/uri/with-invocations.ts'

const START = 'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/'
const FUNCTION = 'arn:aws:lambda:us-east-1:123456789012:function:orders'
const WHOLE = `${START}${FUNCTION}/invocations`

test.each(['', '/', '/invocation', '/invoke', '/invocations/'])('what ends in %j gets its end', (end) => {
  expect(withInvocations(`${START}${FUNCTION}${end}`)).toBe(WHOLE)
})

test('a stage variable may stand for the function', () => {
  expect(withInvocations(`${START}\${stageVariables.f}`)).toBe(`${START}\${stageVariables.f}/invocations`)
})

test.each([
  WHOLE,
  FUNCTION,
  START,
  `${START}orders`,
  `arn:aws:apigateway:us-east-1:lambda:path/2021-11-15/functions/${FUNCTION}/response-streaming-invocations`,
])('%s is no such ARN', (uri) => {
  expect(withInvocations(uri)).toBeUndefined()
})
