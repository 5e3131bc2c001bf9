import { describe, expect, test } from 'vitest'
import { rejected } from '../../support/caught.ts'
import { create } from './created.ts'
import { itemsOf } from './prepared.ts'

const MOCK = { ApiId: 'a1', IntegrationType: 'MOCK' }
const OTHER = { ApiId: 'a2', IntegrationType: 'MOCK', Description: 'x' }
const line = (members: object): string => `${JSON.stringify(members)}\n`

const TEMPLATE = `Resources:
  Api: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: orders, ProtocolType: HTTP}}
  Orders: {Type: AWS::ApiGatewayV2::Integration, Properties: {ApiId: !Ref Api, IntegrationType: MOCK}}
  Other: {Type: AWS::ApiGatewayV2::Integration, Properties: {ApiId: a2, IntegrationType: MOCK, Description: x}}
`
const TERRAFORM = `resource "aws_apigatewayv2_integration" "orders" {
  api_id           = "a1"
  integration_type = "MOCK"
}
`
const METHODS = `Resources:
  Get:
    Type: AWS::ApiGateway::Method
    Properties:
      HttpMethod: GET
      Integration: {Type: HTTP_PROXY, IntegrationHttpMethod: GET, Uri: 'https://e.com', CacheNamespace: orders}
  Options:
    Type: AWS::ApiGateway::Method
    Properties: {HttpMethod: OPTIONS, Integration: {Type: MOCK}}
`
const CACHE =
  'm.yaml:2:3: Get, from a REST API to an HTTP API\n' +
  '  lost     CacheNamespace  APIs of version 2 keep no responses in a cache. ' +
  'Instead: cache before the API, as with CloudFront.\n'

describe('items come from', () => {
  test.each<[string, string, readonly object[]]>([
    ['nothing', '', []],
    ['an empty array', '[]', []],
    ['NDJSON', line(MOCK) + line(OTHER), [MOCK, OTHER]],
    ['an array', JSON.stringify([MOCK, OTHER], null, 2), [MOCK, OTHER]],
    ['one document', JSON.stringify(MOCK, null, 2), [MOCK]],
    [
      'YAML of several documents',
      'ApiId: a1\nIntegrationType: MOCK\n---\nApiId: a2\nIntegrationType: MOCK\nDescription: x\n',
      [MOCK, OTHER],
    ],
    ['a list in YAML', '- {ApiId: a1, IntegrationType: MOCK}\n- {ApiId: a2}\n', [MOCK, { ApiId: 'a2' }]],
    ['a document with a list', JSON.stringify({ Items: [MOCK, OTHER] }), [MOCK, OTHER]],
    [
      'the result lines of an earlier run',
      line({ Index: 0, Status: 'refused', ApiId: 'a1', Error: { Code: 'x' }, Request: MOCK }) +
        line({ Index: 1, Status: 'created', IntegrationId: 'i', ...OTHER }) +
        line({ Index: 2, Status: 'exists', IntegrationId: 'i', ApiId: 'a3' }) +
        line({ Index: 3, Status: 'exists', IntegrationId: 'i' }),
      [MOCK, OTHER, { ApiId: 'a3' }, {}],
    ],
    ['a template of CloudFormation', TEMPLATE, [{ ApiId: '${Api}', IntegrationType: 'MOCK' }, OTHER]],
    ['Terraform', TERRAFORM, [MOCK]],
    ['a command of the AWS CLI', 'aws apigatewayv2 create-integration --api-id a1 --integration-type MOCK\n', [MOCK]],
  ])('%s', async (_, stdin, items) => {
    expect(await itemsOf([], { stdin })).toEqual({ items, report: '' })
  })

  test('what a dry run printed', async () => {
    const { said } = await create(['--dry-run'], { stdin: line(MOCK) + line(OTHER) })

    expect((await itemsOf([], { stdin: said.stdout })).items).toEqual([MOCK, OTHER])
  })

  test('methods of a REST API, for the protocol that is told; what is lost is told of', async () => {
    const files = { 'm.yaml': METHODS }
    const http = {
      ApiId: '${ApiId}',
      IntegrationMethod: 'GET',
      IntegrationType: 'HTTP_PROXY',
      IntegrationUri: 'https://e.com',
      PayloadFormatVersion: '1.0',
    }

    expect(await itemsOf(['m.yaml'], { files })).toEqual({
      items: [
        http,
        {
          bad:
            'm.yaml:7:3: This method of a REST API cannot become an integration of an HTTP API. ' +
            'HTTP APIs have no mock integrations.',
        },
      ],
      report: expect.stringContaining(CACHE),
    })
    expect((await itemsOf(['m.yaml', '--protocol-type', 'WEBSOCKET'], { files })).items[1]).toEqual({
      ApiId: '${ApiId}',
      IntegrationType: 'MOCK',
    })
  })

  test('several files, one after the other, whatever they are', async () => {
    const files = { 'a.ndjson': line(OTHER), 'b.tf': TERRAFORM }

    expect((await itemsOf(['a.ndjson', '-', 'b.tf'], { files, stdin: line({ ApiId: 'in' }) })).items).toEqual([
      OTHER,
      { ApiId: 'in' },
      MOCK,
    ])
  })

  test('the format that --from names, where the content does not tell', async () => {
    const stdin = '{"ApiId":"a1","IntegrationType":"MOCK"}'

    expect((await itemsOf(['--from', 'aws-json'], { stdin })).items).toEqual([MOCK])
    expect(await rejected(itemsOf(['--from', 'cloudformation'], { stdin }))).toEqual({
      fault: 'param',
      message: 'no integration is in standard input',
    })
  })
})

describe('defaults', () => {
  const given = ['--api-id', 'z', '--description', 'the same']

  test.each<[string, object, object]>([
    [
      'fill what is missing',
      { IntegrationType: 'MOCK' },
      { IntegrationType: 'MOCK', ApiId: 'z', Description: 'the same' },
    ],
    ['win over nothing', OTHER, OTHER],
    ['win over nothing, beside what they fill', MOCK, { ...MOCK, Description: 'the same' }],
    ['not over what is empty', { ...MOCK, Description: '' }, { ...MOCK, Description: '' }],
    ['not over null', { ...MOCK, Description: null }, { ...MOCK, Description: null }],
  ])('%s', async (_, members, item) => {
    expect((await itemsOf(given, { stdin: line(members) })).items).toEqual([item])
  })

  test('fill what is left open, but nothing within it', async () => {
    const stdin = TEMPLATE.replace('Description: x', "RequestParameters: {a: !Ref Api, b: '1'}")

    expect((await itemsOf(['--api-id', 'z', '--request-parameters', '{"a":"2","c":"3"}'], { stdin })).items).toEqual([
      { ApiId: 'z', IntegrationType: 'MOCK', RequestParameters: { a: '2', c: '3' } },
      { ApiId: 'a2', IntegrationType: 'MOCK', RequestParameters: { a: '${Api}', b: '1' } },
    ])
  })

  test('that are maps are taken whole, as those of items are', async () => {
    const flag = ['--request-parameters', '{"a":"1"}']
    const own = { ...MOCK, RequestParameters: { b: '2' } }

    expect((await itemsOf(flag, { stdin: line(own) + line(MOCK) })).items).toEqual([
      own,
      { ...MOCK, RequestParameters: { a: '1' } },
    ])
  })

  test('stand in a document, too, below the flags', async () => {
    const words = [
      '--api-id',
      'z',
      '--cli-input-yaml',
      'ApiId: y\nIntegrationType: MOCK\nTlsConfig: {ServerNameToVerify: e}\n',
    ]

    expect((await itemsOf(words, { stdin: line({ Description: 'x' }) })).items).toEqual([
      { Description: 'x', ApiId: 'z', IntegrationType: 'MOCK', TlsConfig: { ServerNameToVerify: 'e' } },
    ])
  })

  test('give the API to what a REST API, or an answer of the service, does not name', async () => {
    const answer = '{"Items":[{"IntegrationId":"i1","IntegrationType":"MOCK"}]}'

    expect((await itemsOf(['--api-id', 'z'], { stdin: answer })).items).toEqual([{ ...MOCK, ApiId: 'z' }])
    expect((await itemsOf(['--api-id', 'z', '--only', 'Get'], { stdin: METHODS })).items).toMatchObject([
      { ApiId: 'z', IntegrationType: 'HTTP_PROXY' },
    ])
  })
})

test('--set puts values in their places', async () => {
  expect((await itemsOf(['--set', 'Api=a9', '--only', 'Orders'], { stdin: TEMPLATE })).items).toEqual([
    { ApiId: 'a9', IntegrationType: 'MOCK' },
  ])
})

describe('--only', () => {
  test.each<[string, readonly string[], readonly object[]]>([
    ['a name', ['--only', 'Other', 't.yaml'], [OTHER]],
    ['names in several files', ['--only', 'Other,orders', 't.yaml', 'a.tf'], [OTHER, MOCK]],
    ['an address', ['--only', 'aws_apigatewayv2_integration.orders', 'a.tf'], [MOCK]],
    ['a position, of what has no name', ['--only', '2', 'a.ndjson'], [OTHER]],
    ['an id', ['--only', 'i2', 'r.ndjson'], [{ ApiId: 'a3' }]],
  ])('picks by %s', async (_, words, items) => {
    const files = {
      't.yaml': TEMPLATE,
      'a.tf': TERRAFORM,
      'a.ndjson': line(MOCK) + line(OTHER),
      'r.ndjson': line({ Index: 2, Status: 'exists', IntegrationId: 'i2', ApiId: 'a3' }) + line(MOCK),
    }

    expect((await itemsOf(words, { files })).items).toEqual(items)
  })

  test('leaves out what is said of the rest', async () => {
    expect(await itemsOf(['m.yaml', '--only', 'Get', '--api-id', 'z'], { files: { 'm.yaml': METHODS } })).toMatchObject(
      {
        report: CACHE,
      },
    )
  })

  test('names what there must be', async () => {
    expect(await rejected(itemsOf(['--only', 'Orders,Nobody'], { stdin: TEMPLATE }))).toEqual({
      fault: 'param',
      message: '--only Nobody: no integration is called so',
    })
  })
})

test.each<[readonly string[], string]>([
  [[], 'standard input: the file\n  skipped  Items  1 of its items are no maps of members.\n'],
  [['--only', '1'], ''],
])('what of a file is not read is told of, with %j', async (words, report) => {
  const stdin = JSON.stringify({ Items: [MOCK, 5] })

  expect(await itemsOf(words, { stdin })).toEqual({ items: [MOCK], report })
})

describe('what cannot be read', () => {
  test('stands in the place of an item, with its own; the next are read', async () => {
    const files = { 'a.ndjson': `${line(MOCK)}{"ApiId":\n${line(OTHER)}`, 'b.yaml': 'a: 1\n' }

    expect((await itemsOf(['a.ndjson', 'b.yaml'], { files })).items).toEqual([
      MOCK,
      { bad: expect.stringMatching(/^a\.ndjson:2:\d+: Invalid JSON: /) },
      OTHER,
      { bad: 'b.yaml:1:1: This document is of no format that is known here.' },
    ])
  })

  test.each<[string, readonly string[], string]>([
    ['a file that is not there', ['no'], 'no: No such file or directory'],
    ['a folder', ['d'], 'd: Is a directory'],
    ['a file of something else', ['s.yaml'], 'no integration is in s.yaml'],
    ['something else from standard input', ['-'], 'no integration is in standard input'],
  ])('ends it: %s', async (_, words, message) => {
    const bucket = 'Resources: {A: {Type: AWS::S3::Bucket}}\n'
    const files = { 'd/x': '', 's.yaml': bucket }

    expect(await rejected(itemsOf(words, { files, stdin: bucket }))).toEqual({ fault: 'param', message })
  })
})

test('a setting that nothing asked for ends a stream, which has nowhere else to say it', async () => {
  expect(await rejected(itemsOf(['--stream', '--set', 'Typo=x'], { stdin: line(MOCK) }))).toEqual({
    fault: 'param',
    message: '--set Typo=…: nothing that was read is called so',
  })
})
