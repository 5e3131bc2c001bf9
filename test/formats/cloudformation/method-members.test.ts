import { expect, test } from 'vitest'
import { readText, saidIn } from './reading.ts'

const METHOD = (members: string): string =>
  `Resources:\n  M: {Type: AWS::ApiGateway::Method, Properties: {${members}}}\n`
const OF_ROUTE = 'It belongs to the route, not to the integration;'

test('members of a method around its integration are told of', async () => {
  const members = [
    'RestApiId: r',
    'HttpMethod: GET',
    'ResourceId: a',
    'AuthorizationType: COGNITO_USER_POOLS',
    'AuthorizerId: a',
    'AuthorizationScopes: [a]',
    'ApiKeyRequired: true',
    'RequestParameters: {method.request.header.a: true}',
    'RequestModels: {application/json: a}',
    'RequestValidatorId: a',
    'OperationName: a',
    'MethodResponses: [{StatusCode: 200}]',
    'Foo: a',
    'Integration: {Type: MOCK}',
  ]
  const reading = await readText(METHOD(members.join(', ')))

  expect(saidIn(reading)).toEqual([
    'told RestApiId, ResourceId, HttpMethod: The API is another one, and method and path belong to the route; create-route takes --route-key.',
    `told AuthorizationType: ${OF_ROUTE} create-route takes --authorization-type.`,
    `told AuthorizerId: ${OF_ROUTE} create-route takes --authorizer-id, of an authorizer of that API.`,
    `told AuthorizationScopes: ${OF_ROUTE} create-route takes --authorization-scopes.`,
    `told ApiKeyRequired: ${OF_ROUTE} create-route takes --api-key-required on WebSocket APIs.`,
    `told RequestParameters: ${OF_ROUTE} create-route takes --request-parameters on WebSocket APIs.`,
    `told RequestModels: ${OF_ROUTE} create-route takes --request-models on WebSocket APIs.`,
    `told RequestValidatorId: ${OF_ROUTE} create-route has nothing for it.`,
    `told OperationName: ${OF_ROUTE} create-route takes --operation-name.`,
    `told MethodResponses: ${OF_ROUTE} create-route-response makes them on WebSocket APIs.`,
    'lost Foo: CloudFormation knows no property of this name, and refuses it. !',
  ])
  expect(reading.found[0]?.notes.map(({ place }) => place?.line)).toEqual(Array(11).fill(2))
})

test('what says what a method does anyway is not told of', async () => {
  const reading = await readText(
    METHOD('AuthorizationType: NONE, ApiKeyRequired: false, RequestModels: null, Integration: {Type: MOCK}'),
  )

  expect(saidIn(reading)).toEqual([])
})

test('a method without an integration', async () => {
  const reading = await readText(METHOD('HttpMethod: GET'))

  expect(reading).toEqual({
    found: [],
    notes: [{ kind: 'told', member: 'M', says: 'The method has no integration.', place: { line: 2, column: 3 } }],
  })
})
