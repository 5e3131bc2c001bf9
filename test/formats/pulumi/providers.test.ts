import { expect, test } from 'vitest'
import { readPulumi } from '../../../src/formats/pulumi/read.ts'
import { seen, settingsWith, sourceOf } from '../openapi/source.ts'

test('the two providers are told apart', () => {
  const text = `
resources:
  api: {type: 'aws:apigatewayv2/api:Api', properties: {protocolType: HTTP}}
  classic:
    type: aws:apigatewayv2/integration:Integration
    name: physical
    properties:
      apiId: \${api.id}
      timeoutMilliseconds: 500
      timeoutInMillis: 600
      region: eu-west-1
      responseParameters:
      - statusCode: 200
        mappings: {overwrite:statuscode: 204}
        more: 1
      - {statusCode: '200', mappings: {}}
      - text
      tlsConfig: {serverNameToVerify: a, other: 1}
  native:
    type: aws-native:apigatewayv2:Integration
    properties:
      apiId: \${api.id}
      timeoutMilliseconds: 500
      timeoutInMillis: 600
      responseParameters:
        '200': {overwrite:header.a: b}
        201: {responseParameters: [{destination: a, source: 1, more: 1}, {destination: a, source: b}, {destination: a}, a], more: 1}
        '202': {responseParameters: []}
        '203': {}
        '204': text
  other: {type: 'aws:apigatewayv2/route:Integration'}
  read: {type: 'aws:apigatewayv2:Integration', get: {id: a1}}
  unknown: {type: 'aws:apigatewayv2:Integration', properties: '\${open}'}
`
  const reading = readPulumi(sourceOf(text), settingsWith())
  const [classic, native] = reading.found

  expect(seen(reading)).toEqual({
    found: [
      {
        name: 'classic',
        values: {
          ApiId: [{ ApiId: 'api.id' }],
          ResponseParameters: { 200: { 'overwrite:statuscode': '204' } },
          TimeoutInMillis: 500,
          TlsConfig: { ServerNameToVerify: 'a' },
        },
        notes: [
          'told name: It is what Pulumi calls the resource; it stays a name to pick it by, and is no part of the integration.',
          'lost timeoutInMillis: The resource of the provider aws has no such property.',
          'lost region: An integration has no Region of its own; its API has.',
          'lost responseParameters.0.more: It has no such member.',
          'lost responseParameters.1: A second block of the same status code cannot be kept.',
          'lost responseParameters.2: It is no block with a status code that is known here.',
          'lost tlsConfig.other: It has no such member.',
          'changed responseParameters.200.overwrite:statuscode: The number, date or boolean is read as the text "204".',
        ],
      },
      {
        name: 'native',
        values: {
          ApiId: [{ ApiId: 'api.id' }],
          ResponseParameters: { 200: { 'overwrite:header.a': 'b' }, 201: { a: '1' }, 202: {}, 203: {}, 204: 'text' },
          TimeoutInMillis: 600,
        },
        notes: [
          'lost timeoutMilliseconds: The resource of the provider aws-native has no such property.',
          'told responseParameters.200: It is written as the API takes it; aws-native takes a list of destination and source.',
          'lost responseParameters.201.more: It has no such member.',
          'lost responseParameters.201.responseParameters.0.more: It has no such member.',
          'lost responseParameters.201.responseParameters.1: A second mapping of the same destination cannot be kept.',
          'lost responseParameters.201.responseParameters.2: It is no mapping of a destination and a source that is known here.',
          'lost responseParameters.201.responseParameters.3: It is no mapping of a destination and a source that is known here.',
          'changed responseParameters.201.a: The number, date or boolean is read as the text "1".',
        ],
      },
    ],
    notes: [
      'skipped resources.read: It is read from AWS by its id, and not made by the program.',
      'skipped resources.unknown.properties: What its properties are is not known.',
    ],
  })
  expect(classic).toMatchObject({ aliases: ['physical'], protocol: 'HTTP' })
  expect(
    [
      [],
      ['TimeoutInMillis'],
      ['ResponseParameters', '200', 'overwrite:statuscode'],
      ['TlsConfig', 'ServerNameToVerify'],
      ['Description'],
    ].map((path) => classic?.place(path)?.line),
  ).toEqual([4, 9, 14, 18, undefined])
  expect(
    [
      ['ResponseParameters', '201', 'a'],
      ['ResponseParameters', '200', 'overwrite:header.a'],
      ['ResponseParameters', '203'],
    ].map((path) => native?.place(path)?.line),
  ).toEqual([27, 26, 29])
})
