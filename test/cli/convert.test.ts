import { describe, expect, test } from 'vitest'
import { runProgram } from '../support/program.ts'
import { startService } from '../support/service.ts'
import type { Answer } from '../support/service.ts'

const HCL = `resource "aws_apigatewayv2_integration" "orders" {
  api_id                 = var.api_id
  integration_type       = "HTTP_PROXY"
  integration_method     = "GET"
  integration_uri        = "https://example.com/orders"
  payload_format_version = "1.0"
}
`

describe('convert', () => {
  test('reads HCL from standard input', async () => {
    const { exit, stdout, stderr } = await runProgram(['convert', '--to', 'aws-yaml', '--set', 'api_id=a1b2c3d4'], {
      stdin: HCL,
    })

    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
    expect(stdout).toBe(
      [
        'ApiId: a1b2c3d4',
        'IntegrationMethod: GET',
        'IntegrationType: HTTP_PROXY',
        'IntegrationUri: https://example.com/orders',
        "PayloadFormatVersion: '1.0'",
        '',
      ].join('\n'),
    )
  })

  test('writes what it reads again, through pipes', async () => {
    const first = await runProgram(['convert', '--to', 'cloudformation'], { stdin: HCL })
    const second = await runProgram(['convert', '--to', 'aws-command'], { stdin: first.stdout })
    const third = await runProgram(['convert', '--to', 'pulumi-yaml'], { stdin: second.stdout })
    const last = await runProgram(['convert', '--to', 'terraform'], { stdin: third.stdout })

    expect([first, second, third, last].map(({ exit }) => exit)).toEqual([0, 0, 0, 0])
    expect(last.stdout).toContain('api_id                 = var.api_id\n')
    expect(last.stdout).toContain('integration_uri        = "https://example.com/orders"\n')
  })

  test('has help', async () => {
    const { exit, stdout } = await runProgram(['convert', '--help'])

    expect(exit).toBe(0)
    expect(stdout).toContain('convert [FILE…|-] --to FORMAT [options]')
    expect(stdout).toContain('cdktf-typescript')
  })
})

describe('hostile documents end soon, with an error that says where', () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghij'].map((name, at) => `${name}: &${name} [${`*${'abcdefghij'[at]},`.repeat(9)}]`).join('\n')}\n`
  test.each([
    ['aliases without end', bomb, /:6:8: Invalid YAML: the aliases stand for more than 100000 values/],
    ['nesting without end in YAML', `a: ${'['.repeat(100_000)}`, /Invalid YAML: (?:more than|too many levels)/],
    ['nesting without end in JSON', `{"Resources":${'{"a":'.repeat(100_000)}`, /Invalid JSON|nested/],
    [
      'nesting without end in HCL',
      `locals {\n  a = ${'['.repeat(100_000)}${']'.repeat(100_000)}\n}\n`,
      /nest|Invalid HCL/,
    ],
    ['a line without end', `a: "${'x'.repeat(30_000_000)}"`, /longer than 10 MiB/],
    [
      'parameters in a circle',
      'Resources: {A: {Type: "AWS::ApiGatewayV2::Integration", Properties: &p {ApiId: *p, IntegrationType: MOCK}}}',
      /the aliases go in circles/,
    ],
    [
      'locals in a circle',
      'locals {\n  a = local.b\n  b = local.a\n}\nresource "aws_apigatewayv2_integration" "x" {\n  api_id = local.a\n}\n',
      /local\.a .*It leads back to itself/,
    ],
  ])(
    '%s',
    async (_, stdin, words) => {
      const { exit, stdout, stderr } = await runProgram(['convert', '-', '--to', 'aws-json', '--strict'], { stdin })

      expect({ exit, stdout }).toEqual({ exit: 252, stdout: '' })
      expect(stderr).toMatch(words)
      expect(stderr).not.toMatch(/^ {4}at /m)
    },
    30_000,
  )

  test('names that objects have are names like others', async () => {
    const stdin = '{"ApiId":"a","IntegrationType":"MOCK","RequestTemplates":{"__proto__":"x","constructor":"y"}}'
    const { exit, stdout } = await runProgram(['convert', '--to', 'cloudformation-json'], { stdin })

    expect(exit).toBe(0)
    expect(stdout).toContain('"__proto__": "x"')
    expect(stdout).toContain('"constructor": "y"')
  })
})

describe('export', () => {
  const item = (integrationId: string) => ({ integrationId, integrationType: 'MOCK', timeoutInMillis: 29_000 })
  const answer: Answer = ({ url }) => {
    if (!url.includes('/integrations')) return { status: 200, body: '{"apiId":"w1","protocolType":"WEBSOCKET"}' }
    const second = url.includes('nextToken=t1')
    const page = second ? { items: [item('def5678')] } : { items: [item('abc1234')], nextToken: 't1' }
    return { status: 200, body: JSON.stringify(page) }
  }

  test('reads all pages through the SDK, signed', async () => {
    await using service = await startService(answer)
    const argv = ['export', '--api-id', 'w1', '--to', 'terraform', '--endpoint-url', service.url]
    const { exit, stdout } = await runProgram(argv)

    expect(exit).toBe(0)
    expect(stdout.match(/^resource .*/gm)).toEqual([
      'resource "aws_apigatewayv2_integration" "integration_abc1234" {',
      'resource "aws_apigatewayv2_integration" "integration_def5678" {',
    ])
    expect(stdout.match(/ {2}id = .*/g)).toEqual(['  id = "w1/abc1234"', '  id = "w1/def5678"'])
    expect(service.received.map(({ method, url }) => [method, url.replace(/\?.*/, '')])).toEqual([
      ['GET', '/v2/apis/w1/integrations'],
      ['GET', '/v2/apis/w1/integrations'],
      ['GET', '/v2/apis/w1'],
    ])
    expect(service.received.every(({ headers }) => headers.authorization?.startsWith('AWS4-HMAC-SHA256'))).toBe(true)
  })

  test('has help', async () => {
    expect((await runProgram(['export', '--help'])).stdout).toContain('export --api-id ID --to FORMAT [options]')
  })
})
