import { expect, test } from 'vitest'
import { isHcl, readHclSource } from '../../../src/formats/terraform/read-hcl.ts'
import { rejected } from '../../support/caught.ts'
import { jsonSource, linesOf, membersOf, readHcl, settingsOf } from './reading.ts'

test.each([
  ['a resource', 'resource "aws_apigatewayv2_integration" "a" {', true],
  ['comments before it', '\ufeff# x\n\n// y\n/* z\n */ resource "a" "b" {}', true],
  ['locals', '\r\nlocals {\n}', true],
  ['a setting of Terraform', 'terraform {', true],
  ['an import', 'import {\n  to = a.b\n', true],
  ['a variable', 'variable "a" {}', true],
  ['an import of TypeScript', "import { a } from './a.ts'", false],
  ['an import of TypeScript over lines', "import {\n  a,\n} from './a.ts'", false],
  ['a command', 'aws apigatewayv2 create-integration --api-id a', false],
  ['an assignment of a shell', 'API_ID=a\naws apigatewayv2 create-integration', false],
  ['Python', 'resource = "a"\n', false],
  ['nothing', '', false],
  ['nothing but comments', '# resource "a" "b" {}', false],
  ['a hundred thousand comments', '#\n'.repeat(100_000), false],
  ['a comment that is not closed', `/*${'*'.repeat(100_000)}`, false],
])('%s: HCL or not', (_, text, is) => {
  expect(isHcl({ kind: 'text', text })).toBe(is)
})

test('a document is no text of HCL, but may be read as what it is', async () => {
  const source = jsonSource('{"resource":{"aws_apigatewayv2_integration":{"a":{"integration_type":"MOCK"}}}}')

  expect(isHcl(source)).toBe(false)
  expect(membersOf(await readHclSource(source, settingsOf()))).toEqual({ a: { IntegrationType: 'MOCK' } })
})

test('what cannot be parsed is refused where it is broken', async () => {
  expect(await rejected(readHcl('resource "a" "b" {\n  c = \n}\n'))).toEqual({
    fault: 'param',
    message: 'Invalid HCL at line 2, column 5: This cannot be read, near "=".',
  })
})

test('a file without integrations has nothing to be found', async () => {
  expect(await readHcl('locals {}\n')).toEqual({ found: [], notes: [] })
})

const wanted = (name: string): string =>
  `${name}: Terraform wants a block here, and refuses an attribute. (write ${name} { … }, without an equals sign) [error]`

/** The attributes of one integration, and what becomes of them; further text stands behind it. */
const CASES: Readonly<Record<string, readonly [string, unknown, readonly string[], string?]>> = {
  'no member': ['', {}, []],
  'null is not given': [
    'description = null\nrequest_parameters = { a = null, b = "c" }',
    { RequestParameters: { b: 'c' } },
    [],
  ],
  'numbers in maps are texts': [
    'request_parameters = { a = 1, b = true }',
    { RequestParameters: { a: '1', b: 'true' } },
    [],
  ],
  'a timeout in quotes': [
    'timeout_milliseconds = "5000"',
    { TimeoutInMillis: 5000 },
    ['2:1 changed timeout_milliseconds: The text "5000" is read as a number.'],
  ],
  'a version that is a number': [
    'payload_format_version = 2.0',
    { PayloadFormatVersion: '2' },
    [
      '2:1 changed payload_format_version: Terraform makes the text "2" of the number, and refuses it. (write "2.0" in quotes) [error]',
    ],
  ],
  'an attribute that is misspelt': [
    'integration_typ = "MOCK"\nwhatever = 1\nother {}',
    {},
    [
      '2:1 lost integration_typ: Terraform knows no such attribute here. (write integration_type) [error]',
      '3:1 lost whatever: Terraform knows no such attribute here. [error]',
      '4:1 lost other: Terraform knows no such attribute here. [error]',
    ],
  ],
  'what any resource may have': [
    'provider = aws.x\ndepends_on = [a.b]\nregion = "us-east-1"\nlifecycle {}',
    {},
    [
      '2:1 lost provider: The account and the region that a provider stands for are not read.',
      '3:1 lost depends_on: The order in which Terraform works is known to it alone.',
      '4:1 lost region: An integration has no region of its own. (name the region when the integration is created)',
      '5:1 lost lifecycle: How Terraform replaces a resource is known to it alone.',
    ],
  ],
  'responses that are doubled or not whole': [
    [
      'response_parameters {\n status_code = 200\n mappings = { a = "b" }\n}',
      'response_parameters {\n status_code = "200"\n mappings = { c = "d" }\n}',
      'response_parameters {\n mappings = {}\n mapping = {}\n}',
      'response_parameters {\n status_code = 500\n}',
    ].join('\n'),
    { ResponseParameters: { 200: { a: 'b' }, 500: {} } },
    [
      '6:1 lost response_parameters: A second block of the status code 200 cannot be kept beside the first. [error]',
      '10:1 lost response_parameters: A block without a status code says nothing. [error]',
    ],
  ],
  'members of blocks that do not exist': [
    'response_parameters {\n status_code = 200\n mapping = {}\n}\ntls_config {\n server_name = "x"\n}\ntls_config {}',
    { ResponseParameters: { 200: {} }, TlsConfig: {} },
    [
      '4:2 lost response_parameters.mapping: Terraform knows no such attribute here. (write response_parameters.mappings) [error]',
      '9:1 lost tls_config: There may be one block of it; the first is read. [error]',
      '7:2 lost tls_config.server_name: Terraform knows no such attribute here. [error]',
    ],
  ],
  'an attribute that is set twice': [
    'description = "a"\ndescription = "b"\ntls_config {\n server_name_to_verify = "c"\n server_name_to_verify = "d"\n}',
    { Description: 'b', TlsConfig: { ServerNameToVerify: 'd' } },
    [
      '2:1 skipped description: It is set twice in one block, which Terraform refuses; the last one is read. [error]',
      '5:2 skipped server_name_to_verify: It is set twice in one block, which Terraform refuses; the last one is read. [error]',
    ],
  ],
  'blocks that are written as attributes': [
    'tls_config = { server_name_to_verify = "a" }\nresponse_parameters = [{ status_code = 200, mappings = { b = "c" } }]',
    { ResponseParameters: { 200: { b: 'c' } }, TlsConfig: { ServerNameToVerify: 'a' } },
    [`2:1 told ${wanted('tls_config')}`, `3:1 told ${wanted('response_parameters')}`],
  ],
  'one block that is written as an attribute': [
    'response_parameters = { status_code = 200, mappings = { b = "c" } }',
    { ResponseParameters: { 200: { b: 'c' } } },
    [`2:1 told ${wanted('response_parameters')}`],
  ],
  'dynamic blocks': [
    [
      'dynamic "response_parameters" {\n for_each = { 200 = "a" }\n iterator = it\n content {\n  status_code = it.key\n  mappings = { x = it.value }\n }\n}',
      'dynamic "response_parameters" {\n for_each = ["404", "500"]\n content {\n  status_code = response_parameters.value\n  mappings = { y = "${response_parameters.key}" }\n }\n}',
      'dynamic "tls_config" {\n for_each = []\n content {}\n}',
      'dynamic "tls_config" {\n for_each = var.x\n content {}\n}',
    ].join('\n'),
    { ResponseParameters: { 200: { x: 'a' }, 404: { y: '0' }, 500: { y: '1' } } },
    [
      '21:1 skipped tls_config: These blocks are made of a collection that is not known. (write them out, or give the collection with --set)',
    ],
  ],
  variables: [
    'api_id = var.api\ntimeout_milliseconds = var.timeout\ndescription = var.none\nintegration_uri = "${var.cfg.uri}/${var.cfg.port}"\nrequest_parameters = var.params',
    { ApiId: '«var.api»', TimeoutInMillis: 3000, IntegrationUri: 'u/80', RequestParameters: { a: '1' } },
    [],
    [
      'variable "timeout" {\n type = number\n default = "3000"\n}',
      'variable "none" {\n default = null\n}',
      'variable "cfg" {\n type = object({ uri = string, port = optional(number, 80), gone = optional(string) })\n default = { uri = "u", other = 1 }\n}',
      'variable "params" {\n type = map(string)\n default = { a = 1 }\n}',
    ].join('\n'),
  ],
  locals: [
    'description = "${local.a} ${local.c} ${local.none}"',
    { Description: 'x-y «local.c» «local.none»' },
    [],
    'locals {\n a = "x-${local.b}"\n}\nlocals {\n b = "y"\n c = local.d\n d = local.c\n}',
  ],
  'where one is': [
    'credentials_arn = "${data.aws_partition.p.partition} ${data.aws_region.a.name} ${data.aws_region.b.id} ${data.aws_caller_identity.c.account_id}"',
    {
      CredentialsArn:
        '«data.aws_partition.p.partition» «data.aws_region.a.name» «data.aws_region.a.name» «data.aws_caller_identity.c.account_id»',
    },
    [],
  ],
  'what other resources are given': [
    'integration_uri = "${aws_lb.a.name} ${aws_lb.a.arn} ${aws_lb.a.id} ${aws_lb.many.name} ${aws_lb.other.name} ${aws_lb.a.dns}"',
    { IntegrationUri: 'lb «aws_lb.a.arn» «aws_lb.a.id» «aws_lb.many.name» «aws_lb.other.name» «aws_lb.a.dns»' },
    [],
    'resource "aws_lb" "a" {\n name = "lb"\n dns = null\n}\nresource "aws_lb" "many" {\n count = 2\n name = "lb"\n}',
  ],
}

test.each(Object.entries(CASES))('%s', async (_, [body, members, notes, rest = '']) => {
  const reading = await readHcl(`resource "aws_apigatewayv2_integration" "a" {\n${body}\n}\n${rest}\n`)

  expect(membersOf(reading)).toEqual({ a: members })
  expect(linesOf(reading.found[0]?.notes)).toEqual(notes)
})

test('what Terraform sends of its own accord stands beside the draft', async () => {
  const { found } = await readHcl('resource "aws_apigatewayv2_integration" "a" {\n  connection_type = "VPC_LINK"\n}\n')
  const [first] = found

  expect(first?.kind === 'integration' && [[...first.draft.keys()], first.defaults]).toEqual([
    ['ConnectionType'],
    new Map([['PayloadFormatVersion', '1.0']]),
  ])
})

test('what is set wins over defaults, and takes the type of its variable', async () => {
  const text = [
    'resource "aws_apigatewayv2_integration" "a" {',
    '  api_id               = var.api_id',
    '  timeout_milliseconds = var.timeout',
    '  request_parameters   = var.params',
    '  credentials_arn      = aws_iam_role.r.arn',
    '  description          = "${local.a} ${data.aws_region.x.name}"',
    '}',
    'variable "api_id" {\n  default = "other"\n}',
    'variable "timeout" {\n  type = number\n}',
    'variable "params" {\n  type = map(string)\n}',
    'locals {\n  a = "b"\n}',
  ].join('\n')
  const set = {
    ApiId: 'a1',
    'var.timeout': '500',
    params: '{ x = "${1 + 1}" }',
    'aws_iam_role.r.arn': 'arn',
    'local.a': 'c',
    AwsRegion: 'eu-west-1',
  }

  expect(membersOf(await readHcl(text, set))).toEqual({
    a: {
      ApiId: 'a1',
      CredentialsArn: 'arn',
      Description: 'c eu-west-1',
      RequestParameters: { x: '2' },
      TimeoutInMillis: 500,
    },
  })
})

test('locals that lead back to themselves are told of once', async () => {
  const text =
    'resource "aws_apigatewayv2_integration" "a" {\n description = "${local.c}${local.d}"\n}\nlocals {\n c = local.d\n d = local.c\n}'

  expect(linesOf((await readHcl(text)).notes)).toEqual([
    '5:6 skipped local.c: It leads back to itself, so that it has no value. (give it a value of its own) [error]',
  ])
})

test('references have names: those of variables, of where one is, and of all else', async () => {
  const text =
    'resource "aws_apigatewayv2_integration" "a" {\n api_id = var.api_id\n description = "${data.aws_region.x.id}${aws_lb.one.arn}"\n}'
  const [found] = (await readHcl(text)).found

  expect(found?.kind === 'integration' ? Array.from(found.draft.values(), ({ value }) => value) : []).toEqual([
    { kind: 'template', parts: [{ kind: 'reference', name: 'ApiId', text: 'var.api_id' }] },
    {
      kind: 'template',
      parts: [
        { kind: 'reference', name: 'AwsRegion', text: 'data.aws_region.x.id' },
        { kind: 'reference', name: 'AwsLbOneArn', text: 'aws_lb.one.arn' },
      ],
    },
  ])
})

test('members have their places', async () => {
  const text = [
    'resource "aws_apigatewayv2_integration" "a" {',
    '  request_parameters = merge({ a = "b" }, {})',
    '  request_templates = {',
    '    "c d" = "e"',
    '  }',
    '  response_parameters {',
    '    status_code = 200',
    '    mappings = {',
    '      f = "g"',
    '    }',
    '  }',
    '  tls_config {',
    '    server_name_to_verify = "h"',
    '  }',
    '}',
  ].join('\n')
  const [found] = (await readHcl(text)).found
  const places = [
    [],
    ['RequestParameters', 'a'],
    ['RequestTemplates'],
    ['RequestTemplates', 'c d'],
    ['RequestTemplates', 'x'],
    ['ResponseParameters', '200'],
    ['ResponseParameters', '200', 'f'],
    ['ResponseParameters', '404'],
    ['TlsConfig'],
    ['TlsConfig', 'ServerNameToVerify'],
    ['ApiId'],
  ].map((path) => found?.place(path))

  expect(places.map((place) => (place === undefined ? '' : `${place.line}:${place.column}`))).toEqual([
    '1:1',
    '2:24',
    '3:3',
    '4:5',
    '3:23',
    '6:3',
    '9:7',
    '6:3',
    '12:3',
    '13:5',
    '',
  ])
})
