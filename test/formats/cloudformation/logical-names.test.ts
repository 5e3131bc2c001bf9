import { expect, test } from 'vitest'
import { logicalNames } from '../../../src/formats/cloudformation/logical-names.ts'
import { writeTemplateYaml } from '../../../src/formats/cloudformation/write.ts'
import type { Reference } from '../../../src/value.ts'
import { readText } from './reading.ts'

const named = (...names: readonly string[]) => names.map((name) => ({ name }))
const reference = (name: string, text = name): Reference => ({ kind: 'reference', name, text })

test.each([
  ['legal names', ['OrdersAPIIntegration', 'IA', 'orders', '1', 'x'.repeat(255)], undefined],
  ['others', ['orders-api', 'aws_x.orders', '', 'é'], ['OrdersApi', 'AwsXOrders', 'Integration', 'Value']],
  ['equal ones', ['A', 'A', 'a b', 'a_b'], ['A', 'A2', 'Ab', 'Ab2']],
  ['one that another would become', ['orders-api', 'OrdersApi'], ['OrdersApi2', 'OrdersApi']],
  ['an equal one of the greatest length', ['x'.repeat(255), 'x'.repeat(255)], ['x'.repeat(255), `X${'x'.repeat(199)}`]],
])('ids of %s', (_, names, ids = names) => {
  expect(logicalNames(named(...names), []).ids).toEqual(ids)
})

test('parameters have the names of the source where these are legal, and leave those of resources alone', () => {
  const references = [
    reference('HttpApi', 'HTTPApi'),
    reference('HttpApi2', 'HttpApi'),
    reference('ApiId', 'var.api_id'),
    reference('Orders'),
  ]

  expect([...logicalNames(named('Orders', 'IA'), references).parameters]).toEqual([
    ['HttpApi', 'HTTPApi'],
    ['HttpApi2', 'HttpApi2'],
    ['ApiId', 'ApiId'],
    ['Orders', 'Orders2'],
  ])
})

test('a template that is read and written has its names again', async () => {
  const { found } = await readText(`Transform: AWS::LanguageExtensions
Parameters: {HTTPApi: {Type: String}}
Resources:
  OrdersAPIIntegration:
    Type: AWS::ApiGatewayV2::Integration
    Properties: {ApiId: !Ref HTTPApi, IntegrationType: MOCK, Description: !Ref IA}
  Fn::ForEach::Integrations:
    - X
    - [A, B]
    - 'I\${X}': {Type: AWS::ApiGatewayV2::Integration, Properties: {ApiId: !Ref HTTPApi, IntegrationType: MOCK}}
`)
  const items = found.flatMap((each) => (each.kind === 'integration' ? [each] : []))
  const { text } = writeTemplateYaml(items, { shell: 'posix' })

  expect(text).toContain('Parameters:\n  HTTPApi:\n')
  expect(text).toContain('        Ref: HTTPApi\n')
  expect(text.match(/^ {2}\w+:$/gm)).toEqual(
    ['HTTPApi', 'IA2', 'OrdersAPIIntegration', 'IA', 'IB'].map((id) => `  ${id}:`),
  )
})
