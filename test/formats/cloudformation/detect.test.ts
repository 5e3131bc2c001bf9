import { expect, test } from 'vitest'
import { isTemplate, kindOf } from '../../../src/formats/cloudformation/detect.ts'
import { documentOf } from './reading.ts'

test.each([
  ['Resources: {}', 'template'],
  ['AWSTemplateFormatVersion: "2010-09-09"', 'template'],
  ['TemplateBody: "a"', 'reply'],
  ['{service: a, provider: {name: aws}, resources: {Resources: {}}}', 'serverless'],
  ['{service: a, provider: {name: aws}, functions: {}}', 'serverless'],
  ['It: {Type: AWS::ApiGatewayV2::Integration}', 'fragment'],
  ['Type: AWS::ApiGateway::Method', 'resource'],
  ['{ApiId: a, ResponseParameters: {200: {ResponseParameters: []}}}', 'properties'],
  ['{ApiId: !Ref a, IntegrationType: MOCK}', 'properties'],
  ['{ApiId: a, RequestParameters: {x: !Sub y}}', 'properties'],
  ['{ApiId: a, IntegrationType: MOCK, ResponseParameters: {200: {a: b}}}', undefined],
  ['{Type: MOCK}', undefined],
  ['{name: a, runtime: yaml, resources: {a: {type: b}}}', undefined],
  ['{version: 4, terraform_version: 1, resources: []}', undefined],
  ['{openapi: 3.0.1, paths: {}}', undefined],
  ['{Ref: a}', undefined],
])('%s', async (text, kind) => {
  const source = await documentOf(text)

  expect(kindOf(source.value)).toBe(kind)
  expect(isTemplate(source)).toBe(kind !== undefined)
})

test('a text is none', () => {
  expect(isTemplate({ kind: 'text', text: 'Resources: {}' })).toBe(false)
})
