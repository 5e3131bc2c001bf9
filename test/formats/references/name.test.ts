import fc from 'fast-check'
import { expect, test } from 'vitest'
import { camelCase, referenceName, snakeCase, upperCase } from '../../../src/formats/references/name.ts'

test.each([
  ['aws_lambda_function.orders.arn', 'AwsLambdaFunctionOrdersArn'],
  ['OrdersFunction.Arn', 'OrdersFunctionArn'],
  ['AWS::AccountId', 'AwsAccountId'],
  ['AWS::URLSuffix', 'AwsUrlSuffix'],
  ['var.api_id', 'VarApiId'],
  ['HTTPApi', 'HttpApi'],
  ['orders-fn2', 'OrdersFn2'],
  ['2fast', 'N2Fast'],
  ['EC2Instance', 'Ec2Instance'],
  ['é', 'Value'],
  ['', 'Value'],
])('%s is called %s', (text, name) => {
  expect(referenceName(text)).toBe(name)
})

test('each language has a form of its own', () => {
  const name = referenceName('orders_function.arn')

  expect([snakeCase(name), camelCase(name), upperCase(name)]).toEqual([
    'orders_function_arn',
    'ordersFunctionArn',
    'ORDERS_FUNCTION_ARN',
  ])
})

test('whatever the form, the name comes back from it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'abzABZ019_-.: é') }), (text) => {
      const name = referenceName(text)
      expect(name).toMatch(/^[A-Z][A-Za-z0-9]*$/)
      for (const form of [name, snakeCase(name), camelCase(name), upperCase(name)])
        expect(referenceName(form)).toBe(name)
    }),
  )
})
