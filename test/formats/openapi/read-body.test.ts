import { describe, expect, test } from 'vitest'
import { readOpenapiBody } from '../../../src/formats/openapi/read-body.ts'
import type { BodyContext } from '../../../src/formats/openapi/read-body.ts'
import { newRegistry } from '../../../src/formats/references/registry.ts'
import type { Reading } from '../../../src/formats/format.ts'
import { seen, sourceOf } from './source.ts'

function read(text: string, context: Partial<BodyContext> = {}): Reading {
  const { value, place } = sourceOf(text)
  return readOpenapiBody(value, { registry: newRegistry(), place, api: 'a1', ...context })
}

const X = 'x-amazon-apigateway-integration'

describe('what is found', () => {
  const cases: Record<string, { text: string; found: readonly string[]; notes?: readonly string[] }> = {
    'every method': {
      text: `paths: {/a: {get: {${X}: {type: mock}}, POST: {${X}: {}}, x-amazon-apigateway-any-method: {operationId: any, ${X}: {}}, x-other: {${X}: {}}}}`,
      found: ['GET /a', 'POST /a', 'any'],
    },
    'the default route': {
      text: `paths: {/$default: {x-amazon-apigateway-any-method: {isDefaultRoute: true, ${X}: {}}}}`,
      found: ['ANY $default'],
    },
    'by reference, many to one, and one that nothing leads to': {
      text: `
paths:
  /a: {get: {operationId: a, ${X}: {$ref: '#/components/${X}s/one~1two%20'}}}
  /b: {get: {${X}: {$ref: '#/components/${X}s/one~1two%20', uri: x}}}
components: {${X}s: {one/two : {}, other: {}, one/two%20: {}, "one/two ": {type: http}}}
`,
      found: ['one/two ', 'one/two', 'other', 'one/two%20'],
      notes: [`lost paths./b.get.${X}.uri: What stands beside a $ref does not count.`],
    },
    'paths by reference': {
      text: `paths: {/a: {$ref: '#/x-items/0'}, /b: {$ref: '#/paths/~1a'}}\nx-items: [{get: {${X}: {}}}]`,
      found: ['GET /a'],
    },
    'what leads nowhere': {
      text: `
${X}: {}
paths:
  /a: {$ref: '#/paths/~1b'}
  /b: {$ref: '#/paths/~1a'}
  /c: {$ref: 'other.yaml#/paths/~1a', get: {${X}: {}}}
  /d: {get: {${X}: {$ref: '#/components/nothing'}}, put: {${X}: text}, post: text, ${X}: {}}
  /e: text
  /f: {get: {${X}: {$ref: [1]}}}
  Fn::Transform: {}
components: {${X}s: {a: {$ref: '#/components/${X}s/a'}, b: 1}}
`,
      found: ['GET /c'],
      notes: [
        `skipped ${X}: API Gateway looks for an integration in an operation, not here.`,
        'skipped paths./a: Its $ref "#/paths/~1b" leads back to itself.',
        'skipped paths./b: Its $ref "#/paths/~1b" leads back to itself.',
        'skipped paths./c: Its $ref "other.yaml#/paths/~1a" leads out of the document.',
        'skipped paths./d.post: It is no operation that is known here.',
        `skipped paths./d.${X}: API Gateway looks for an integration in an operation, not here.`,
        `skipped paths./d.get.${X}: Its $ref "#/components/nothing" leads to nothing.`,
        `skipped paths./d.put.${X}: It is no integration that is known here.`,
        'skipped paths./e: It is no path that is known here.',
        `skipped paths./f.get.${X}: Its $ref is no text that is known here.`,
        'skipped paths.Fn::Transform: It is no path that is known here.',
        `skipped components.${X}s.a: Its $ref "#/components/${X}s/a" leads back to itself.`,
        `skipped components.${X}s.b: It is no integration that is known here.`,
      ],
    },
    'odd parts': {
      text: `paths: 1\ncomponents: {${X}s: []}`,
      found: [],
      notes: [
        'skipped paths: It is no map of paths that is known here.',
        `skipped components.${X}s: It is no map of integrations that is known here.`,
      ],
    },
    'nothing at all': { text: 'paths:\ncomponents:', found: [] },
    'names that objects have': {
      text: `paths: {__proto__: {constructor: {${X}: {}}, get: {operationId: __proto__, ${X}: {}}}}`,
      found: ['__proto__'],
    },
  }
  test.each(Object.entries(cases))('%s', (_, { text, found, notes = [] }) => {
    const reading = seen(read(`openapi: 3.0.1\n${text}`))

    expect(reading.found.map(({ name }) => name)).toEqual(found)
    expect(reading.notes).toEqual(notes)
  })
})

test('one integration of several operations', () => {
  const [found] = read(
    `
paths:
  /a: {get: {operationId: a, ${X}: {$ref: '#/components/${X}s/one'}}}
  /b: {get: {${X}: {$ref: '#/components/${X}s/one'}}}
components: {${X}s: {one: {type: HTTP_PROXY, payloadFormatVersion: '1.0'}}}`,
    { prefix: 'Api' },
  ).found

  expect({ ...found, place: undefined, draft: undefined }).toEqual({
    kind: 'integration',
    name: 'Api.one',
    aliases: ['one', 'a', 'GET /a', 'GET /b', 'Api.a', 'Api.GET /a', 'Api.GET /b'],
    protocol: 'HTTP',
    notes: [{ kind: 'told', member: X, says: '2 operations lead to it: GET /a, GET /b.' }],
    route: { method: 'GET', path: '/a' },
    place: undefined,
    draft: undefined,
  })
})

test('the members of a REST API as CloudFormation has them', () => {
  const reading = read(`
swagger: '2.0'
paths:
  /a/{id}:
    post:
      ${X}:
        type: http
        httpMethod: POST
        uri: https://a.b/{x}
        credentials: arn:aws:iam::1:role/a
        connectionType: VPC_LINK
        connectionId: \${stageVariables.link}
        contentHandling: CONVERT_TO_TEXT
        passthroughBehavior: when_no_match
        cacheKeyParameters: [a]
        cacheNamespace: 12
        requestParameters: {integration.request.path.x: method.request.path.id}
        requestTemplates: {application/json: 1}
        timeoutInMillis: '3000'
        tlsConfig: {insecureSkipVerification: true, other: 1}
        responseTransferMode: STREAM
        payloadFormatVersion: '1.0'
        responses:
          default: {statusCode: 200, extra: 1}
          4\\d{2}: {statusCode: '400', responseParameters: {method.response.header.a: "'b'"}, responseTemplates: {application/json: t}, contentHandling: x}
          503: null
          504: text
`)
  const [found] = reading.found

  expect(seen(reading).found).toEqual([
    {
      name: 'POST /a/{id}',
      values: {
        Type: 'HTTP',
        IntegrationHttpMethod: 'POST',
        Uri: 'https://a.b/{x}',
        Credentials: 'arn:aws:iam::1:role/a',
        ConnectionType: 'VPC_LINK',
        ConnectionId: '${stageVariables.link}',
        ContentHandling: 'CONVERT_TO_TEXT',
        PassthroughBehavior: 'WHEN_NO_MATCH',
        CacheKeyParameters: ['a'],
        CacheNamespace: '12',
        RequestParameters: { 'integration.request.path.x': 'method.request.path.id' },
        RequestTemplates: { 'application/json': '1' },
        TimeoutInMillis: 3000,
        TlsConfig: { InsecureSkipVerification: true },
        ResponseTransferMode: 'STREAM',
        IntegrationResponses: [
          { StatusCode: '200' },
          {
            StatusCode: '400',
            ResponseParameters: { 'method.response.header.a': "'b'" },
            ResponseTemplates: { 'application/json': 't' },
            ContentHandling: 'x',
            SelectionPattern: '4\\d{2}',
          },
          { SelectionPattern: '503' },
          { SelectionPattern: '504' },
        ],
      },
      notes: [
        'changed cacheNamespace: The number, date or boolean is read as the text "12".',
        'changed requestTemplates.application/json: The number, date or boolean is read as the text "1".',
        'changed timeoutInMillis: The text "3000" is read as a number.',
        'lost tlsConfig.other: The TLS settings of a REST API have no such member.',
        'lost payloadFormatVersion: An integration of a REST API has no such member.',
        'changed responses.default.statusCode: The number, date or boolean is read as the text "200".',
        'lost responses.default.extra: A response of a REST API has no such member.',
        'lost responses.504: It is no response that is known here.',
      ],
    },
  ])
  expect(found?.place(['IntegrationResponses', 1, 'ResponseParameters', 'method.response.header.a'])).toEqual({
    line: 25,
    column: 60,
  })
  expect(found?.place(['IntegrationResponses', 1, 'SelectionPattern'])?.line).toBe(25)
  expect(found?.place(['TlsConfig', 'InsecureSkipVerification'])?.line).toBe(20)
  expect(found?.place(['Uri'])).toEqual({ line: 9, column: 9 })
  expect(found?.place([])).toEqual({ line: 6, column: 7 })
})

test('members of no integration are told of', () => {
  const [found] = seen(
    read(`
paths:
  /a:
    get:
      ${X}: {payloadFormatVersion: '2.0', responses: {}, tlsConfig: {serverNameToVerify: a, insecureSkipVerification: true}, __proto__: 1}
      x-apigw: {Other: 1, Protocol: SOAP, Description: d, TimeoutInMillis: 50}
`),
  ).found

  expect(found).toEqual({
    name: 'GET /a',
    values: {
      ApiId: 'a1',
      Description: 'd',
      PayloadFormatVersion: '2.0',
      TimeoutInMillis: 50,
      TlsConfig: { ServerNameToVerify: 'a' },
    },
    notes: [
      'lost responses: An integration of an HTTP or WebSocket API has no such member.',
      'lost tlsConfig.insecureSkipVerification: The TLS settings of an HTTP API have no such member.',
      'lost __proto__: An integration of an HTTP or WebSocket API has no such member.',
      'lost x-apigw.Other: It is no member of an integration.',
      'lost x-apigw.Protocol: It is no member of an integration.',
    ],
  })
})

test('members are found where they stand', () => {
  const [found] = read(`
paths:
  /a:
    get:
      x-apigw:
        Description: d
      ${X}:
        payloadFormatVersion: '2.0'
        requestParameters:
          append:header.a: b
        tlsConfig:
          serverNameToVerify: a
`).found

  expect(found?.place(['Description'])).toEqual({ line: 6, column: 9 })
  expect(found?.place(['RequestParameters', 'append:header.a'])).toEqual({ line: 10, column: 11 })
  expect(found?.place(['TlsConfig', 'ServerNameToVerify'])).toEqual({ line: 12, column: 11 })
  expect(found?.place(['ApiId'])).toBeUndefined()
})

test('without an API that is known, it is the one of the document', () => {
  const [found] = seen(
    readOpenapiBody(sourceOf(`paths: {/a: {get: {${X}: {type: http_proxy}}}}`).value, {
      registry: newRegistry(),
      place: () => undefined,
    }),
  ).found

  expect(found?.values).toEqual({ ApiId: [{ ApiId: 'the API of this document' }], IntegrationType: 'HTTP_PROXY' })
})

describe('a great many', () => {
  const MANY = 100_000
  const paths = (item: (index: number) => string): string =>
    Array.from({ length: MANY }, (_, index) => `"/${index}":${item(index)}`).join(',')
  const document = (items: string): string => `{"components":{"${X}s":{"one":{}}},"paths":{${items}}}`
  const operation = (extension: string): string => `{"get":{"${X}":${extension}}}`
  const wide = Array.from({ length: 50_000 }, (_, index) => `"x-${index}":1`).join(',')

  test.each([
    ['operations', () => operation('{"type":"http_proxy","nothing":1}'), MANY + 1, 0],
    ['operations of one integration', () => operation(`{"$ref":"#/components/${X}s/one"}`), 1, 0],
    ['references to nothing', () => operation('{"$ref":"#/nothing"}'), 1, MANY],
    ['references in a row', (index: number) => operation(`{"$ref":"#/paths/~1${index + 1}/get/${X}"}`), 1, MANY],
    [
      'paths that are one',
      (index: number) => (index > 0 ? '{"$ref":"#/paths/~10"}' : `{${wide},"get":{"${X}":{}}}`),
      2,
      0,
    ],
  ] as const)(
    '%s',
    (_, item, found, notes) => {
      const reading = read(document(paths(item)))

      expect(reading.found.length).toBe(found)
      expect(reading.notes.length).toBe(notes)
    },
    60_000,
  )
})
