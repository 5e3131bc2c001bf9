import { expect, test } from 'vitest'
import { readText, saidIn, shownFound } from './reading.ts'

test('functions within the OpenAPI document of an API are worked out before it is read', async () => {
  const { found } = await readText(`Transform: AWS::Serverless-2016-10-31
Parameters: {Stage: {Type: String, Default: dev}}
Resources:
  Web:
    Type: AWS::Serverless::HttpApi
    Properties:
      DefinitionBody:
        openapi: 3.0.1
        paths:
          /a:
            get:
              x-amazon-apigateway-integration:
                type: AWS_PROXY
                uri: !Sub arn:aws:lambda:\${AWS::Region}:\${Stage}:\${Fn.Arn}
                payloadFormatVersion: '2.0'
  Old:
    Type: AWS::ApiGateway::RestApi
    Properties:
      Body:
        swagger: '2.0'
        paths:
          /b:
            post:
              x-amazon-apigateway-integration: {type: mock, passthroughBehavior: never}
`)

  expect(found.map(({ kind, route }) => [kind, route])).toEqual([
    ['integration', { method: 'GET', path: '/a' }],
    ['rest', { method: 'POST', path: '/b' }],
  ])
  expect(shownFound(found[0])).toEqual({
    ApiId: '<Web>',
    IntegrationType: 'AWS_PROXY',
    IntegrationUri: 'arn:aws:lambda:<AwsRegion>:dev:<FnArn>',
    PayloadFormatVersion: '2.0',
  })
  expect(shownFound(found[1])).toMatchObject({ Type: 'MOCK', PassthroughBehavior: 'NEVER' })
  expect(found[0]?.place([])).toEqual({ line: 12, column: 15 })
})

test('whether the API is made is told of where something is in its document', async () => {
  const operation = '{x-amazon-apigateway-integration: {type: mock, passthroughBehavior: never}}'
  const body = `{swagger: '2.0', paths: {/b: {post: ${operation}}}}`
  const reading = await readText(`Parameters: {Open: {Type: String}}
Conditions: {Maybe: !Equals [!Ref Open, x]}
Resources:
  Full: {Type: AWS::ApiGateway::RestApi, Condition: Maybe, Properties: {Body: ${body}}}
  Empty: {Type: AWS::ApiGateway::RestApi, Condition: Maybe}
`)

  expect(reading.found).toHaveLength(1)
  expect(saidIn({ ...reading, found: [] })).toEqual([
    'lost Full.Condition: It is made only where the condition Maybe holds, and the output makes it always.',
  ])
})
