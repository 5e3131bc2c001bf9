import { describe, expect, test } from 'vitest'
import { convert } from '../../src/app/convert.ts'
import { run } from '../../src/app/run.ts'
import { fakeWorld } from '../support/fake-world.ts'

const TEMPLATE = `Resources:
  Api:
    Type: AWS::ApiGatewayV2::Api
    Properties: {Name: orders, ProtocolType: HTTP}
  Orders:
    Type: AWS::ApiGatewayV2::Integration
    Properties:
      ApiId: !Ref Api
      IntegrationType: HTTP_PROXY
      IntegrationMethod: GET
      IntegrationUri: https://example.com/orders
      PayloadFormatVersion: '1.0'
  Other:
    Type: AWS::ApiGatewayV2::Integration
    Properties: {ApiId: a1b2c3d4, IntegrationType: MOCK}
`

const METHOD = `Resources:
  Get:
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: r1
      ResourceId: r2
      HttpMethod: GET
      Integration:
        Type: HTTP_PROXY
        IntegrationHttpMethod: GET
        Uri: https://example.com/orders
        CacheNamespace: orders
  Options:
    Type: AWS::ApiGateway::Method
    Properties:
      HttpMethod: OPTIONS
      Integration: {Type: MOCK}
`

async function converted(argv: readonly string[], files: Readonly<Record<string, string>> = {}, stdin?: string) {
  const { world, said } = fakeWorld({ files, ...(stdin !== undefined && { stdin }) })
  const exit = await run(convert, ['convert', ...argv], world)
  return { exit, stdout: said.stdout, stderr: said.stderr }
}

test('one integration is printed in another format, and what stays open is told', async () => {
  const outcome = await converted(['t.yaml', '--to', 'aws-yaml', '--only', 'Orders'], { 't.yaml': TEMPLATE })

  expect(outcome).toEqual({
    exit: 0,
    stdout: [
      'ApiId: ${API}',
      'IntegrationMethod: GET',
      'IntegrationType: HTTP_PROXY',
      'IntegrationUri: https://example.com/orders',
      "PayloadFormatVersion: '1.0'",
      '',
    ].join('\n'),
    stderr: expect.stringMatching(/^One value stays open; .*:\n {2}--set Api=…\n$/ms),
  })
})

test('what is set is put in its place, and nothing is left to be told', async () => {
  const { exit, stdout, stderr } = await converted(
    ['--to', 'aws-json', '--only', 'Orders', '--set', 'Api=z9y8x7w6'],
    {},
    TEMPLATE,
  )

  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
  expect(JSON.parse(stdout)).toMatchObject({ ApiId: 'z9y8x7w6', IntegrationMethod: 'GET' })
})

test('all integrations of all files come in their order', async () => {
  const files = { 'a.yaml': TEMPLATE, 'b.json': '{"ApiId":"b","IntegrationType":"MOCK"}' }
  const { stdout } = await converted(['a.yaml', 'b.json', '--to', 'aws-json', '--set', 'Api=a'], files)

  expect(JSON.parse(stdout).map(({ ApiId }: { ApiId: string }) => ApiId)).toEqual(['a', 'a1b2c3d4', 'b'])
})

describe('a method of a REST API', () => {
  test('becomes an integration, with a line for each member', async () => {
    const { exit, stdout, stderr } = await converted(
      ['m.yaml', '--to', 'aws-json', '--only', 'Get', '--set', 'ApiId=a1'],
      {
        'm.yaml': METHOD,
      },
    )

    expect(exit).toBe(0)
    expect(JSON.parse(stdout)).toEqual({
      ApiId: 'a1',
      IntegrationMethod: 'GET',
      IntegrationType: 'HTTP_PROXY',
      IntegrationUri: 'https://example.com/orders',
      PayloadFormatVersion: '1.0',
    })
    expect(stderr).toMatch(/^m\.yaml:2:3: Get, from a REST API to an HTTP API\n/)
    const kinds = Array.from(stderr.matchAll(/^ {2}(\w+) +(\S+)/gm), ([, kind, member]) => `${kind} ${member}`)
    expect(kinds).toEqual([
      'told RestApiId,',
      'carried Type',
      'carried IntegrationHttpMethod',
      'carried Uri',
      'lost CacheNamespace',
      'assumed PayloadFormatVersion',
      'assumed ApiId',
    ])
  })

  test('is refused where it would lose something, with --strict', async () => {
    const { exit, stdout, stderr } = await converted(['m.yaml', '--to', 'aws-json', '--only', 'Get', '--strict'], {
      'm.yaml': METHOD,
    })

    expect({ exit, stdout }).toEqual({ exit: 252, stdout: '' })
    expect(stderr).toContain('one member would be lost, and --strict forbids that')
  })

  test('that can become nothing is told of beside the others', async () => {
    const { exit, stdout, stderr } = await converted(['m.yaml', '--to', 'aws-json'], { 'm.yaml': METHOD })

    expect(exit).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ IntegrationUri: 'https://example.com/orders' })
    expect(stderr).toMatch(/^m\.yaml:13:3: Options, from a REST API to an HTTP API\n {2}told .*\n {2}lost {5}Type /m)
  })

  test('is an integration of a WebSocket API where that is asked for', async () => {
    const argv = [
      'm.yaml',
      '--to',
      'aws-json',
      '--only',
      'Options',
      '--protocol-type',
      'WEBSOCKET',
      '--set',
      'ApiId=w1',
    ]
    const { stdout } = await converted(argv, { 'm.yaml': METHOD })

    expect(JSON.parse(stdout)).toEqual({ ApiId: 'w1', IntegrationType: 'MOCK' })
  })

  test('that is all there is and can become nothing ends the run', async () => {
    const { exit, stdout, stderr } = await converted(['m.yaml', '--to', 'terraform', '--only', 'Options'], {
      'm.yaml': METHOD,
    })

    expect({ exit, stdout }).toEqual({ exit: 252, stdout: '' })
    expect(stderr).toContain('nothing can be written as terraform')
  })
})

test('what Terraform sends unasked goes with the integration to another tool', async () => {
  const main =
    'resource "aws_apigatewayv2_integration" "a" {\n  api_id           = "a1"\n  integration_type = "HTTP_PROXY"\n}\n'
  const { stdout, stderr } = await converted(['main.tf', '--to', 'aws-json'], { 'main.tf': main })

  expect(JSON.parse(stdout)).toEqual({ ApiId: 'a1', IntegrationType: 'HTTP_PROXY', PayloadFormatVersion: '1.0' })
  expect(stderr).toContain('assumed  PayloadFormatVersion  It is left out, and 1.0 is what the tool sends then.')
})

test.each([
  ['no format to print', ['t.yaml'], 'the following arguments are required: --to'],
  ['a format that there is not', ['t.yaml', '--to', 'teraform'], "argument --to: Found invalid choice 'teraform'"],
  [
    'a format that is only written',
    ['t.yaml', '--to', 'terraform', '--from', 'cdk-typescript'],
    'argument --from: Found',
  ],
  ['a format that is only read', ['t.yaml', '--to', 'rest-v1'], 'argument --to: Found invalid choice'],
  ['a file that is not there', ['none.yaml', '--to', 'terraform'], 'none.yaml: No such file or directory'],
  ['a name that nothing has', ['t.yaml', '--to', 'terraform', '--only', 'X'], 'hint: there are: Orders, Other'],
  ['a setting without a value', ['t.yaml', '--to', 'terraform', '--set', 'Api'], "NAME=VALUE was expected, not 'Api'"],
  [
    'a setting of nothing',
    ['t.yaml', '--to', 'terraform', '--set', 'Apo=1'],
    '--set Apo=…: nothing that was read is called so',
  ],
  ['no integration', ['e.yaml', '--to', 'terraform'], 'no integration in e.yaml'],
  [
    'a document of no format',
    ['x.json', '--to', 'terraform'],
    'x.json:1:1: This document is of no format that is known here.',
  ],
  ['a document that cannot be read', ['b.yaml', '--to', 'terraform'], 'b.yaml:2:'],
  [
    'an answer in a form of the AWS CLI',
    ['t.yaml', '--to', 'terraform', '--output', 'json'],
    '--output says nothing here',
  ],
])('%s is refused', async (_, argv, words) => {
  const files = {
    't.yaml': TEMPLATE,
    'e.yaml': 'Resources: {A: {Type: AWS::S3::Bucket}}',
    'x.json': '{"a": 1}',
    'b.yaml': 'Resources:\n\t- a',
  }
  const { exit, stdout, stderr } = await converted(argv, files)

  expect({ exit, stdout }).toEqual({ exit: 252, stdout: '' })
  expect(stderr).toContain(words)
})

test('a resource that is not made says why', async () => {
  const file = [
    'Parameters: {Stage: {Type: String, Default: test}}',
    'Conditions: {Prod: !Equals [!Ref Stage, prod]}',
    'Resources:',
    '  A: {Type: "AWS::ApiGatewayV2::Integration", Condition: Prod, Properties: {ApiId: a, IntegrationType: MOCK}}',
    '  B: {Type: "AWS::ApiGatewayV2::Integration", Properties: {ApiId: a, IntegrationType: MOCK}}',
    '',
  ].join('\n')
  const { exit, stderr } = await converted(['t.yaml', '--to', 'aws-json', '--only', 'A'], { 't.yaml': file })

  expect(exit).toBe(252)
  expect(stderr).toMatch(/--only A: .*Prod/)
  expect((await converted(['t.yaml', '--to', 'aws-json', '--only', 'B', '--strict'], { 't.yaml': file })).exit).toBe(0)
})

test('what has no name is picked by where it stands', async () => {
  const stdin = '{"ApiId":"a","IntegrationType":"MOCK"}\n{"ApiId":"b","IntegrationType":"MOCK"}\n'
  const { stdout } = await converted(['--to', 'aws-yaml', '--only', '2'], {}, stdin)

  expect(stdout).toBe('ApiId: b\nIntegrationType: MOCK\n')
})

test('what a target knows by itself is not called open', async () => {
  const stdin =
    'Resources:\n  A: {Type: "AWS::ApiGatewayV2::Integration", Properties: {ApiId: a, IntegrationType: MOCK, Description: !Ref "AWS::Region"}}\n'

  expect((await converted(['--to', 'terraform'], {}, stdin)).stderr).toBe('')
  expect((await converted(['--to', 'aws-json'], {}, stdin)).stderr).toContain('--set AwsRegion=…')
})

test('a terminal is not waited for', async () => {
  const { world, said } = fakeWorld({ terminal: true })

  expect(await run(convert, ['convert', '--to', 'terraform'], world)).toBe(252)
  expect(said.stderr).toContain('no FILE is named, and standard input is a terminal')
})

describe('a line of results that is no more than an id', () => {
  const ID = '{"Index":0,"Status":"exists","IntegrationId":"i1","ApiId":"a1"}\n'
  const NOTE =
    'standard input:1:1: integration\n  skipped  IntegrationId  This line holds the id of an integration, and none of its ' +
    'members. Instead: take them from the account with apigw export.\n'

  test('becomes nothing, and the others are written', async () => {
    const { exit, stdout, stderr } = await converted(
      ['--to', 'aws-json'],
      {},
      `${ID}{"Index":1,"Status":"created","IntegrationId":"i2","ApiId":"a1","IntegrationType":"MOCK"}\n`,
    )

    expect({ exit, stderr, written: JSON.parse(stdout) }).toEqual({
      exit: 0,
      stderr:
        'standard input:2:1: integration\n' +
        `  told     IntegrationId  It makes a new integration, with an id of its own, beside i2.\n${NOTE}`,
      written: { ApiId: 'a1', IntegrationType: 'MOCK' },
    })
  })

  test('alone leaves nothing to write', async () => {
    expect(await converted(['--to', 'cloudformation'], {}, ID)).toEqual({
      exit: 252,
      stdout: '',
      stderr: `${NOTE}\napigw: [ERROR]: An error occurred (ParamValidation): nothing can be written as cloudformation\n`,
    })
  })
})
