import { expect, test } from 'vitest'
import { isAwsDocument } from '../../../src/formats/aws/detect.ts'
import { mapOf } from '../../support/draft.ts'

const isAws = (plain: Readonly<Record<string, unknown>>): boolean =>
  isAwsDocument({ kind: 'document', value: mapOf(plain), place: () => undefined, syntax: 'json' })

test.each<[string, Readonly<Record<string, unknown>>]>([
  ['nothing', {}],
  ['an input', { ApiId: 'a', IntegrationType: 'MOCK' }],
  ['a part of one', { Description: 'x' }],
  ['one with other members', { ApiId: 'a', Foo: 1 }],
  ['one in other letters', { apiid: 'a', integrationtype: 'MOCK' }],
  ['a body of the service', { integrationType: 'MOCK' }],
  ['an answer', { IntegrationId: 'i' }],
  ['several', { Items: [{ IntegrationId: 'i' }], NextToken: 'x' }],
  ['none of several', { Items: [] }],
  ['what --dry-run prints', { Method: 'POST', Url: 'https://x/v2/apis/a/integrations', Headers: {}, Body: {} }],
  ['an event', { eventSource: 'apigateway.amazonaws.com', eventName: 'CreateIntegration' }],
  ['events', { Records: [{ eventSource: 's3', eventName: 'x' }] }],
  ['events that were looked up', { Events: [{ CloudTrailEvent: '{}' }] }],
  ['a line of results', { Index: 0, Status: 'skipped', Request: {} }],
  ['several', { Items: [{ Index: 0, Status: 'skipped', Request: {} }] }],
  ['one with a function', { Index: 0, Status: 'created', IntegrationId: 'i', RequestTemplates: { Ref: 'x' } }],
])('ours: %s', (_, document) => {
  expect(isAws(document)).toBe(true)
})

test.each<[string, Readonly<Record<string, unknown>>]>([
  ['a template', { Description: 'x', Resources: {} }],
  ['a resource', { Type: 'AWS::ApiGatewayV2::Integration', Properties: { ApiId: 'a' } }],
  ['its properties', { ApiId: { Ref: 'Api' }, IntegrationType: 'MOCK' }],
  ['a function further in', { RequestParameters: { a: { 'Fn::Sub': 'x' } } }],
  ['OpenAPI', { openapi: '3.0.1', apiId: 'a' }],
  ['Pulumi', { name: 'x', description: 'y', runtime: 'yaml' }],
  ['Terraform', { resource: {} }],
  ['members of Terraform', { api_id: 'a', integration_type: 'MOCK' }],
  ['an integration of a REST API', { Type: 'AWS', Uri: 'x' }],
  ['a list of other things', { Items: [{ Name: 'x' }] }],
  ['a line of other results', { Index: 0, Status: 'done', Request: {} }],
  ['several', { Items: [{ Index: '0', Status: 'skipped', Request: {} }] }],
])('not ours: %s', (_, document) => {
  expect(isAws(document)).toBe(false)
})

test('a text is none', () => {
  expect(isAwsDocument({ kind: 'text', text: '{}' })).toBe(false)
})
