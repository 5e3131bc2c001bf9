import { expect, test } from 'vitest'
import type { Found } from '../../../src/formats/format.ts'
import { linesOf, membersOf, readHcl } from './reading.ts'

const integration = (name: string, body: string): string =>
  `resource "aws_apigatewayv2_integration" "${name}" {\n${body}\n}\n`
const namesOf = (found: readonly Found[]): unknown => found.map(({ name, aliases }) => [name, ...(aliases ?? [])])

const TYPE = 'aws_apigatewayv2_integration'

test('a resource is called by its name and its address', async () => {
  const { found } = await readHcl(integration('a', ''))

  expect(namesOf(found)).toEqual([['a', `${TYPE}.a`]])
})

test('for_each makes one for each key', async () => {
  const text = integration(
    'a',
    'for_each = local.all\ndescription = "${each.key} ${each.value.to} ${aws_lb.x[each.key].arn}"',
  )
  const { found } = await readHcl(`${text}locals {\n all = { b = { to = 1 }, a = { to = 2 } }\n}\n`)

  expect(membersOf({ found, notes: [] })).toEqual({
    'a["a"]': { Description: 'a 2 «aws_lb.x["a"].arn»' },
    'a["b"]': { Description: 'b 1 «aws_lb.x["b"].arn»' },
  })
  expect(namesOf(found)).toEqual([
    ['a["a"]', `${TYPE}.a["a"]`, 'a', `${TYPE}.a`],
    ['a["b"]', `${TYPE}.a["b"]`, 'a', `${TYPE}.a`],
  ])
})

test('a set makes one for each of its items, and a count as many as it says', async () => {
  const set = integration('a', 'for_each = toset(["y", "x"])\ndescription = each.value')
  const count = integration('b', 'count = var.on ? 2 : 0\ndescription = "n${count.index}"')

  expect(membersOf(await readHcl(`${set}${count}variable "on" {\n default = true\n}`))).toEqual({
    'a["x"]': { Description: 'x' },
    'a["y"]': { Description: 'y' },
    'b[0]': { Description: 'n0' },
    'b[1]': { Description: 'n1' },
  })
})

test.each([
  [
    'a count that is not known',
    'count = var.n',
    '2:9 skipped ADDRESS.count: It is not known, so the resource is read once, as it is written. (give the number with --set)',
    'count.index',
  ],
  [
    'a collection that is not known',
    'for_each = var.n',
    '2:12 skipped ADDRESS.for_each: It is not known, so the resource is read once, as it is written. (give the collection with --set)',
    'count.index',
  ],
  [
    'a list, which Terraform refuses',
    'for_each = [1]',
    '2:12 skipped ADDRESS.for_each: It cannot be taken apart, so the resource is read once, as it is written. (write a map or a set of texts)',
    'count.index',
  ],
  [
    'a count beyond all measure',
    'count = 1000000',
    '2:9 skipped ADDRESS.count: It cannot be taken apart, so the resource is read once, as it is written. (write a whole number up to 1000)',
    'count.index',
  ],
])('%s: read once', async (_, maker, line, text) => {
  const reading = await readHcl(integration('a', `${maker}\ndescription = ${text}`))

  expect(membersOf(reading)).toEqual({ a: { Description: `«${text}»` } })
  expect(linesOf(reading.found[0]?.notes)).toEqual([line.replace('ADDRESS', `${TYPE}.a`)])
})

test.each(['count = 0', 'for_each = {}', 'for_each = toset([])'])('%s makes none', async (maker) => {
  const { found, notes } = await readHcl(integration('a', maker))

  expect(found).toEqual([])
  expect(linesOf(notes)).toEqual([
    expect.stringMatching(/^2:\d+ told aws_apigatewayv2_integration\.a\.\w+: It makes none of this resource\.$/),
  ])
})

test('the API of the same file says the protocol, and a route where it leads from', async () => {
  const text = [
    'resource "aws_apigatewayv2_api" "ws" {\n protocol_type = "WEBSOCKET"\n}',
    'resource "aws_apigatewayv2_api" "http" {\n count = 1\n protocol_type = "HTTP"\n}',
    integration('a', 'api_id = aws_apigatewayv2_api.ws.id'),
    integration('b', 'api_id = aws_apigatewayv2_api.http[0].id'),
    integration('c', 'api_id = aws_apigatewayv2_api.other.id'),
    'resource "aws_apigatewayv2_route" "b" {\n route_key = "GET /b/{id}"\n target = "integrations/${aws_apigatewayv2_integration.b.id}"\n}',
    'resource "aws_apigatewayv2_route" "b2" {\n route_key = "POST /b"\n target = "integrations/${aws_apigatewayv2_integration.b.id}"\n}',
    'resource "aws_apigatewayv2_route" "c" {\n route_key = "$default"\n target = "integrations/${aws_apigatewayv2_integration.c.id}"\n}',
    'resource "aws_apigatewayv2_route" "a" {\n route_key = "sendMessage"\n target = "integrations/${aws_apigatewayv2_integration.a.id}"\n}',
  ].join('\n')
  const { found } = await readHcl(text)

  expect(found.map((each) => [each.name, each.kind === 'integration' && each.protocol, each.route])).toEqual([
    ['a', 'WEBSOCKET', undefined],
    ['b', 'HTTP', { method: 'GET', path: '/b/{id}' }],
    ['c', undefined, { method: 'ANY', path: '$default' }],
  ])
  expect(linesOf(found[1]?.notes)).toEqual(['told route: The route "POST /b" leads here too.'])
})

test('the responses of a REST method are found by what names the method', async () => {
  const text = [
    'resource "aws_api_gateway_method" "m" {\n rest_api_id = aws_api_gateway_rest_api.r.id\n resource_id = aws_api_gateway_resource.x.id\n http_method = "GET"\n}',
    'resource "aws_api_gateway_integration" "i" {\n rest_api_id = aws_api_gateway_rest_api.r.id\n resource_id = aws_api_gateway_method.m.resource_id\n http_method = aws_api_gateway_method.m.http_method\n type = "MOCK"\n tls_config {\n  insecure_skip_verification = true\n  x = 1\n }\n urii = "x"\n}',
    'resource "aws_api_gateway_integration_response" "ok" {\n rest_api_id = aws_api_gateway_integration.i.rest_api_id\n resource_id = aws_api_gateway_resource.x.id\n http_method = aws_api_gateway_integration.i.http_method\n status_code = 200\n selection_pattern = "a"\n content_handling = "CONVERT_TO_TEXT"\n response_templates = { "a/b" = "c" }\n}',
    'resource "aws_api_gateway_integration_response" "else" {\n rest_api_id = "r"\n resource_id = aws_api_gateway_resource.x.id\n http_method = "GET"\n status_code = 200\n}',
  ].join('\n')
  const reading = await readHcl(text)
  const [found] = reading.found

  expect(membersOf(reading)).toEqual({
    i: {
      Type: 'MOCK',
      TlsConfig: { InsecureSkipVerification: true },
      IntegrationResponses: [
        {
          StatusCode: '200',
          SelectionPattern: 'a',
          ContentHandling: 'CONVERT_TO_TEXT',
          ResponseTemplates: { 'a/b': 'c' },
        },
      ],
    },
  })
  expect(linesOf(found?.notes)).toEqual([
    '15:2 lost urii: Terraform knows no such attribute here. (write uri) [error]',
    '13:3 lost tls_config.x: Terraform knows no such attribute here. [error]',
    '7:2 told rest_api_id: It names the method of the REST API, which is no part of the integration.',
    '8:2 told resource_id: It names the method of the REST API, which is no part of the integration.',
    '9:2 told http_method: It names the method of the REST API, which is no part of the integration.',
  ])
  expect(linesOf(reading.notes)).toEqual([
    '26:1 skipped aws_api_gateway_integration_response.else: None of the integrations that were read is of its method.',
  ])
  expect(
    [['Type'], ['IntegrationResponses', 0], ['IntegrationResponses', 0, 'ResponseTemplates', 'a/b']].map((path) =>
      found?.place(path),
    ),
  ).toEqual([
    { line: 10, column: 2 },
    { line: 21, column: 2 },
    { line: 24, column: 25 },
  ])
})

const DOCUMENT = `{
    openapi = "3.0.1"
    paths = { "/x" = { get = { x-amazon-apigateway-integration = {
      type = "HTTP_PROXY", httpMethod = "GET", uri = "https://\${var.host}/x", payloadFormatVersion = "1.0"
    } } } }
  }`
const READ = {
  ApiId: '«aws_apigatewayv2_api.b.id»',
  IntegrationType: 'HTTP_PROXY',
  IntegrationMethod: 'GET',
  IntegrationUri: 'https://«var.host»/x',
  PayloadFormatVersion: '1.0',
}

test.each([
  ['an object', `jsonencode(${DOCUMENT})`],
  [
    'JSON with references',
    '<<E\n{"openapi":"3.0.1","paths":{"/x":{"get":{"x-amazon-apigateway-integration":{"type":"HTTP_PROXY","httpMethod":"GET","uri":"https://${var.host}/x","payloadFormatVersion":"1.0"}}}}}\nE\n',
  ],
  [
    'YAML with references',
    '<<-E\n  openapi: 3.0.1\n  paths:\n    /x:\n      get:\n        x-amazon-apigateway-integration:\n          type: HTTP_PROXY\n          httpMethod: GET\n          uri: https://${var.host}/x\n          payloadFormatVersion: "1.0"\n  E\n',
  ],
])('the body of an API is %s', async (_, body) => {
  const reading = await readHcl(`resource "aws_apigatewayv2_api" "b" {\n  body = ${body}\n}\n`)

  expect(membersOf(reading)).toEqual({ 'b.GET /x': READ })
})

test.each([
  ['file("x.yaml")'],
  ['templatefile("x.yaml", {})'],
  ['"not: [a document"'],
  ['"${var.x}"'],
  ['<<E\n{"a": ${var.x}}\nE\n'],
])('a body of %j is not read', async (body) => {
  const { found, notes } = await readHcl(`resource "aws_api_gateway_rest_api" "b" {\n  body = ${body}\n}\n`)

  expect(found).toEqual([])
  expect(linesOf(notes)).toEqual([
    '2:10 skipped aws_api_gateway_rest_api.b.body: The OpenAPI document is not known in whole here. (give that document itself)',
  ])
})

test('a block of a REST integration that is written as an attribute is read, and the map of its response is one', async () => {
  const names = 'rest_api_id = "r"\nresource_id = "s"\nhttp_method = "GET"\n'
  const { found } = await readHcl(
    [
      `resource "aws_api_gateway_integration" "i" {\n${names}tls_config = { insecure_skip_verification = true }\n}`,
      `resource "aws_api_gateway_integration_response" "o" {\n${names}response_parameters = { a = "b" }\n}\n`,
    ].join('\n'),
  )

  expect(membersOf({ found, notes: [] })).toEqual({
    i: { TlsConfig: { InsecureSkipVerification: true }, IntegrationResponses: [{ ResponseParameters: { a: 'b' } }] },
  })
  expect(linesOf(found[0]?.notes)).toContain(
    '5:1 told tls_config: Terraform wants a block here, and refuses an attribute. (write tls_config { … }, without an equals sign) [error]',
  )
})

test('a module is told of', async () => {
  expect(linesOf((await readHcl('module "m" {\n  source = "./m"\n}\n')).notes)).toEqual([
    '1:1 told module.m: What a module holds stands in files of its own. (give these, or the answer of terraform show -json)',
  ])
})

test('a variable may be called as what tells where one is, and be something else', async () => {
  const text =
    'resource "aws_apigatewayv2_integration" "a" {\n description = "${var.aws_region}${data.aws_region.x.id}${var.AWSPartition}"\n}'
  const [first] = (await readHcl(text)).found
  const value = first?.kind === 'integration' ? first.draft.get('Description')?.value : undefined

  expect(value).toEqual({
    kind: 'template',
    parts: [
      { kind: 'reference', name: 'AwsRegionVariable', text: 'var.aws_region' },
      { kind: 'reference', name: 'AwsRegion', text: 'data.aws_region.x.id' },
      { kind: 'reference', name: 'AwsPartitionVariable', text: 'var.AWSPartition' },
    ],
  })
  expect(membersOf(await readHcl(text, { 'var.aws_region': 'eu-west-1' }))).toEqual({
    a: { Description: 'eu-west-1«data.aws_region.x.id»«var.AWSPartition»' },
  })
})
