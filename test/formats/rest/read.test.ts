import { expect, test } from 'vitest'
import type { Reading, Source } from '../../../src/formats/format.ts'
import { lookupOf } from '../../../src/formats/lookup.ts'
import { isRestIntegration, readRest } from '../../../src/formats/rest/read.ts'
import { isMap } from '../../../src/value.ts'
import { readTemplateYaml } from '../../../src/yaml/read.ts'
import { integrationOf, template } from './conversion.ts'

function sourceOf(text: string): Source {
  const { value, placeOf } = readTemplateYaml(text)
  return { kind: 'document', value: isMap(value) ? value : new Map(), place: placeOf, syntax: 'yaml' }
}

const shipped = () => Promise.reject(new Error('nothing is shipped'))
const read = (text: string): Promise<Reading> => readRest(sourceOf(text), { lookup: lookupOf(new Map()), shipped })

const URL_OF = 'https://example.com'
const INTEGRATION = integrationOf({ Type: 'HTTP_PROXY', IntegrationHttpMethod: 'GET', Uri: URL_OF })

test.each([
  ['properties', `Type: HTTP_PROXY\nUri: ${URL_OF}`],
  ['input of put-integration', `restApiId: r1\nresourceId: a\nhttpMethod: GET\ntype: MOCK`],
  ['reply of get-integration', `type: MOCK\npassthroughBehavior: NEVER`],
  ['reply of get-method', `httpMethod: GET\nmethodIntegration: {type: MOCK}`],
  ['reply of get-resource', `id: a\npath: /\nresourceMethods: {GET: {}}`],
  ['reply of get-resources', `items: [{id: a}, {id: b, resourceMethods: {GET: {}}}]`],
])('takes a document for its own: %s', (_, text) => {
  expect(isRestIntegration(sourceOf(text))).toBe(true)
})

test.each([
  ['a template', 'Resources: {A: {Type: AWS::ApiGateway::Method}}'],
  ['a resource', 'Type: AWS::ApiGateway::Method\nProperties: {Integration: {Type: MOCK}}'],
  ['an integration of version 2', 'ApiId: a\nIntegrationType: MOCK'],
  ['its reply', 'integrationType: MOCK\nuri: a\ntype: MOCK'],
  ['a list of these', 'items: [{integrationType: MOCK}]'],
  ['something else with a type', 'type: HTTP\nname: a'],
])('leaves to others: %s', (_, text) => {
  expect(isRestIntegration(sourceOf(text))).toBe(false)
})

test('properties of a template, with its functions', async () => {
  const { found } = await read('Type: AWS_PROXY\nUri: !Sub "${Orders.Arn}/invocations"\nTimeoutInMillis: 5000')

  expect(found).toMatchObject([
    {
      kind: 'rest',
      name: '',
      integration: new Map<string, unknown>([
        ['Type', 'AWS_PROXY'],
        ['Uri', template(['OrdersArn', 'Orders.Arn'], '/invocations')],
        ['TimeoutInMillis', 5000n],
      ]),
    },
  ])
  expect(['Uri', 'TimeoutInMillis'].map((name) => found[0]?.place([name])?.line)).toEqual([2, 3])
})

test('a reply, with responses by status', async () => {
  const text = [
    'type: HTTP_PROXY',
    'httpMethod: GET',
    `uri: ${URL_OF}`,
    'tlsConfig:',
    '  insecureSkipVerification: true',
    'integrationResponses:',
    "  '404':",
    "    statusCode: '404'",
    '    selectionPattern: 4\\d{2}',
    '    responseParameters:',
    '      method.response.header.a: integration.response.header.a',
    "  '200': {}",
  ].join('\n')
  const { found, notes } = await read(text)

  const mapping = { 'method.response.header.a': 'integration.response.header.a' }
  const expected = {
    ...Object.fromEntries(INTEGRATION),
    TlsConfig: { InsecureSkipVerification: true },
    IntegrationResponses: [
      { StatusCode: '404', SelectionPattern: '4\\d{2}', ResponseParameters: mapping },
      { StatusCode: '200' },
    ],
  }
  expect(found.map((each) => each.kind === 'rest' && each.integration)).toEqual([integrationOf(expected)])
  expect(notes).toEqual([])
  const paths = [
    ['Uri'],
    ['IntegrationHttpMethod'],
    ['TlsConfig', 'InsecureSkipVerification'],
    ['IntegrationResponses', 0, 'SelectionPattern'],
    ['IntegrationResponses', 0, 'ResponseParameters', 'method.response.header.a'],
    ['IntegrationResponses', 1],
    [],
  ]
  expect(paths.map((path) => found[0]?.place(path)?.line)).toEqual([3, 2, 5, 9, 11, 12, 1])
})

test('the input of put-integration, whose method is that of the route', async () => {
  const { found } = await read(
    `restApiId: r1\nhttpMethod: POST\ntype: HTTP_PROXY\nintegrationHttpMethod: GET\nuri: ${URL_OF}`,
  )

  expect(found).toMatchObject([
    {
      integration: INTEGRATION,
      notes: [
        { kind: 'told', member: 'restApiId', says: 'The API is another one.', place: { line: 1, column: 1 } },
        {
          kind: 'told',
          member: 'httpMethod',
          says: 'The method belongs to the route, which is created by itself.',
          place: { line: 2, column: 1 },
        },
      ],
    },
  ])
})

test('all methods of all resources, with their routes', async () => {
  const one = `{type: HTTP_PROXY, httpMethod: GET, uri: '${URL_OF}'}`
  const text = [
    'position: abc',
    'items:',
    '  - {id: a, path: /}',
    '  - id: b',
    '    path: /orders',
    '    resourceMethods:',
    `      GET: {httpMethod: GET, authorizationType: NONE, methodIntegration: ${one}}`,
    '      POST: {}',
  ].join('\n')
  const { found, notes } = await read(text)

  expect(found).toMatchObject([
    { kind: 'rest', name: 'GET /orders', integration: INTEGRATION, route: { method: 'GET', path: '/orders' } },
  ])
  expect(found[0]?.place(['Uri'])?.line).toBe(7)
  expect(notes.map(({ kind, member, instead }) => [kind, member, instead])).toEqual([
    ['told', 'GET /orders', undefined],
    ['skipped', 'POST /orders', 'ask for it with get-resources --embed methods'],
    ['skipped', 'position', undefined],
  ])
})

test('a text is refused', async () => {
  const reading = readRest({ kind: 'text', text: 'a' }, { lookup: lookupOf(new Map()), shipped })

  await expect(reading).rejects.toMatchObject({ fault: 'param' })
})
