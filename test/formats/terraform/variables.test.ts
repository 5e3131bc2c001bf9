import { expect, test } from 'vitest'
import {
  descriptionOf,
  expressionOf,
  isData,
  sourcesOf,
  variableFor,
  variableOf,
} from '../../../src/formats/terraform/variables.ts'

const reference = (name: string, text = 'x') => ({ kind: 'reference', name, text }) as const

test.each([
  ['OrdersArn', 'var.orders_arn'],
  ['Version', 'var.version_value'],
  ['AwsRegion', 'data.aws_region.current.id'],
  ['AwsAccountId', 'data.aws_caller_identity.current.account_id'],
  ['AwsPartition', 'data.aws_partition.current.partition'],
  ['AwsUrlSuffix', 'data.aws_partition.current.dns_suffix'],
])('%s is %s', (name, expression) => {
  expect(expressionOf(reference(name))).toBe(expression)
})

test.each([
  ['HttpApi', 'var.HTTPApi', 'HTTPApi'],
  ['ApiId', 'var.api-id', 'api-id'],
  ['Version', 'var.version', 'version_value'],
  ['AwsRegionVariable', 'var.aws_region', 'aws_region'],
  // The second of two whose names would be the same, what is no variable, and what goes on.
  ['HttpApi2', 'var.HTTPApi', 'http_api2'],
  ['LocalHttpApi', 'local.HTTPApi', 'local_http_api'],
  ['VarOneTwo', 'var.one.two', 'var_one_two'],
])('%s of %s is the variable %s', (name, text, variable) => {
  expect(variableFor(reference(name, text))).toBe(variable)
})

test('a data source is declared once', () => {
  const uses = ['AwsPartition', 'X', 'AwsUrlSuffix', 'AwsRegion'].map((name) => ({
    reference: reference(name),
    of: 'text' as const,
  }))

  expect(sourcesOf(uses)).toEqual(['aws_partition', 'aws_region'])
  expect([isData('AwsRegion'), isData('X'), isData('toString')]).toEqual([true, false, false])
})

test('names and descriptions', () => {
  expect(['DependsOn', 'Locals', 'ApiId'].map(variableOf)).toEqual(['depends_on_value', 'locals_value', 'api_id'])
  expect(descriptionOf(reference('X', '😀'.repeat(300)))).toBe('😀'.repeat(200))
})
