import { describe, expect, test } from 'vitest'
import { createIntegration } from '../../../src/app/create-integration.ts'
import { run } from '../../../src/app/run.ts'
import { fakeWorld } from '../../support/fake-world.ts'

const TF = `variable "api_id" {}
resource "aws_apigatewayv2_integration" "orders" {
  api_id             = var.api_id
  integration_type   = "HTTP_PROXY"
  integration_method = "GET"
  integration_uri    = "https://example.com/orders"
  timeout_milliseconds = 40000
}
resource "aws_apigatewayv2_integration" "ping" {
  api_id           = "w1x2y3z4"
  integration_type = "MOCK"
}
`

async function created(argv: readonly string[], files: Readonly<Record<string, string>> = { 'main.tf': TF }) {
  const { world, said } = fakeWorld({ files })
  const exit = await run(createIntegration, ['create-integration', ...argv], world)
  return { exit, stdout: said.stdout, stderr: said.stderr, requests: said.requests.length }
}

const DRY = ['--from-file', 'main.tf', '--dry-run', '--query', 'Body']

describe('an integration of a file', () => {
  test('is what is created, with flags over it and values in their places', async () => {
    const { exit, stdout } = await created([
      ...DRY,
      ...['--only', 'orders', '--set', 'var.api_id=a1b2c3d4', '--timeout-in-millis', '3000'],
    ])

    expect(exit).toBe(0)
    expect(JSON.parse(stdout)).toEqual({
      integrationMethod: 'GET',
      integrationType: 'HTTP_PROXY',
      integrationUri: 'https://example.com/orders',
      payloadFormatVersion: '1.0',
      timeoutInMillis: 3000,
    })
  })

  test('is held against the rules, at its place in the file', async () => {
    const { exit, stdout, stderr } = await created([...DRY, '--only', 'orders', '--api-id', 'a1b2c3d4'])

    expect({ exit, stdout }).toEqual({ exit: 252, stdout: '' })
    expect(stderr).toContain('main.tf:7:3: TimeoutInMillis: 40000 is not between 50 and 30000. [range]')
  })

  test('that leaves open what must be known is not sent', async () => {
    const { exit, stdout, stderr } = await created([...DRY, '--only', 'orders'])

    expect({ exit, stdout }).toEqual({ exit: 252, stdout: '' })
    expect(stderr).toContain('the file leaves open what must be known:\n--set ApiId=…  (var.api_id)')
  })

  test('is picked where there are several', async () => {
    const { exit, stderr } = await created(DRY)

    expect(exit).toBe(252)
    expect(stderr).toContain('2 integrations are in the file, and one is created at a time')
    expect(stderr).toContain('hint: --only picks one: orders, ping')
  })

  test('may be printed in a format with what it leaves open', async () => {
    const argv = [
      '--from-file',
      'main.tf',
      '--only',
      'orders',
      '--timeout-in-millis',
      '50',
      '--print-as',
      'terraform-json',
    ]
    const { exit, stdout } = await created(argv)

    expect(exit).toBe(0)
    expect(JSON.parse(stdout).variable).toEqual({ api_id: { type: 'string', description: 'var.api_id' } })
    expect(JSON.parse(stdout).resource.aws_apigatewayv2_integration.orders.timeout_milliseconds).toBe(50)
  })

  test('of a REST API is converted, and that is told', async () => {
    const file = JSON.stringify({ Type: 'HTTP_PROXY', IntegrationHttpMethod: 'GET', Uri: 'https://example.com' })
    const { exit, stdout, stderr } = await created(
      ['--from-file', 'rest.json', '--set', 'ApiId=a1b2c3d4', '--dry-run', '--query', 'Body.integrationType'],
      { 'rest.json': file },
    )

    expect({ exit, stdout }).toEqual({ exit: 0, stdout: '"HTTP_PROXY"\n' })
    expect(stderr).toMatch(
      /^rest\.json:1:1: integration, from a REST API to an HTTP API\n {2}assumed {2}PayloadFormatVersion/,
    )
  })
})

test('a line of results that is no more than an id is passed over, and the places are those of the other', async () => {
  const lines =
    '{"Index":0,"Status":"exists","IntegrationId":"i1"}\n' +
    '{"Index":1,"Status":"failed","Request":{"ApiId":"a1","IntegrationType":"MOCK","TimeoutInMillis":30000}}\n'
  const { exit, stderr } = await created(['--from-file', 'r.ndjson', '--dry-run'], { 'r.ndjson': lines })

  expect(exit).toBe(252)
  expect(stderr).toContain('r.ndjson:1:1: integration\n  skipped  IntegrationId  ')
  expect(stderr).toContain('r.ndjson:2:79: TimeoutInMillis: 30000 ms is more than the 29000 ms')
})
