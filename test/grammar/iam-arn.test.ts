import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCallerArn, isRoleArn, isUserOrGroupArn } from '../../src/grammar/iam-arn.ts'

const kindsOf = (text: string): readonly boolean[] => [isRoleArn(text), isCallerArn(text), isUserOrGroupArn(text)]

test.each([
  'arn:aws:iam::123456789012:role/orders',
  'arn:aws:iam::123456789012:role/service-role/my.role+x=1,@y',
  'arn:aws:iam::123456789012:role/aws-service-role/ops.apigateway.amazonaws.com/AWSServiceRoleForAPIGateway',
  'arn:aws-cn:iam::123456789012:role/orders',
  'arn:aws-us-gov:iam::123456789012:role/orders',
  'arn:aws-iso-b:iam::123456789012:role/r',
  'arn:aws-eusc:iam::000000000000:role/r',
])('%s is a role', (text) => {
  expect(kindsOf(text)).toEqual([true, false, false])
})

test.each(['arn:aws:iam::*:user/*', 'arn:aws-us-gov:iam::*:user/*'])('%s is the caller', (text) => {
  expect(kindsOf(text)).toEqual([false, true, false])
})

test.each(['arn:aws:iam::123456789012:user/bob', 'arn:aws:iam::123456789012:group/staff/night'])(
  '%s is a user or a group',
  (text) => {
    expect(kindsOf(text)).toEqual([false, false, true])
  },
)

test.each([
  'orders',
  'arn:aws:iam::123456789012:role/',
  'arn:aws:iam::123456789012:role/a b',
  'arn:aws:iam::123456789012:role/orders ',
  'arn:aws:iam::12345678901:role/orders',
  'arn:aws:iam::*:role/orders',
  'arn:was:iam::123456789012:role/orders',
  'arn:aws:iam:::user/',
  'arn:aws:iam::123456789012:root',
  'arn:aws:sts::123456789012:assumed-role/orders/me',
])('%j is none', (text) => {
  expect(kindsOf(text)).toEqual([false, false, false])
})

test('a text is one of them at most', () => {
  const part = fc.constantFrom('arn:', 'aws:', 'iam:', ':', '123456789012:', '*', 'role/', 'user/', 'group/', 'a', '/')
  const text = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''))

  fc.assert(
    fc.property(text, (each) => {
      expect(kindsOf(each).filter(Boolean).length).toBeLessThanOrEqual(1)
    }),
  )
})
