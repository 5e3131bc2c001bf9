import { describe, expect, test } from 'vitest'
import { exportIntegrations } from '../../src/app/export.ts'
import { run } from '../../src/app/run.ts'
import { fakeWorld } from '../support/fake-world.ts'
import type { ToldReply } from '../support/fake-world.ts'

const ENV = { AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 'secret', AWS_REGION: 'us-east-1' }
const FIRST = {
  integrationId: 'abc1234',
  integrationType: 'HTTP_PROXY',
  integrationMethod: 'GET',
  integrationUri: 'https://example.com/',
  payloadFormatVersion: '1.0',
  connectionType: 'INTERNET',
  timeoutInMillis: 30000,
  responseParameters: { 200: { 'overwrite:statuscode': '201' } },
}
const SECOND = {
  integrationId: 'def5678',
  integrationType: 'MOCK',
  tlsConfig: { serverNameToVerify: 'example.com' },
}
const MANAGED = { integrationId: 'ghi9012', integrationType: 'AWS_PROXY', apiGatewayManaged: true }

const page = (body: object, status = 200): ToldReply => ({ status, body: JSON.stringify(body) })
const API = page({ apiId: 'a1', protocolType: 'HTTP' })

async function exported(argv: readonly string[], pages: readonly ToldReply[], files: Record<string, string> = {}) {
  const { world, said } = fakeWorld({ env: ENV, pages, files })
  const exit = await run(exportIntegrations, ['export', '--api-id', 'a1', ...argv], world)
  return {
    exit,
    stdout: said.stdout,
    stderr: said.stderr,
    looks: said.looks,
    saved: said.saved,
    slept: said.slept.length,
  }
}

test('all pages of an API come in any format', async () => {
  const pages = [page({ items: [FIRST], nextToken: 't1' }), page({ items: [SECOND] }), API]
  const { exit, stdout, looks } = await exported(['--to', 'aws-json'], pages)

  expect({ exit, looks }).toEqual({ exit: 0, looks: [undefined, 't1', undefined] })
  expect(JSON.parse(stdout)).toEqual([
    {
      ApiId: 'a1',
      ConnectionType: 'INTERNET',
      IntegrationMethod: 'GET',
      IntegrationType: 'HTTP_PROXY',
      IntegrationUri: 'https://example.com/',
      PayloadFormatVersion: '1.0',
      ResponseParameters: { 200: { 'overwrite:statuscode': '201' } },
      TimeoutInMillis: 30000,
    },
    { ApiId: 'a1', IntegrationType: 'MOCK', TlsConfig: { ServerNameToVerify: 'example.com' } },
  ])
})

describe('what exists is taken over', () => {
  test('by import blocks of Terraform, but what API Gateway manages', async () => {
    const { stdout, stderr } = await exported(['--to', 'terraform'], [page({ items: [FIRST, MANAGED] }), API])

    expect(stdout.match(/import \{[^}]*\}/g)).toEqual([
      'import {\n  to = aws_apigatewayv2_integration.integration_abc1234\n  id = "a1/abc1234"\n}',
    ])
    expect(stdout).not.toContain('ghi9012')
    expect(stderr).toBe('left out: ghi9012, which API Gateway made with the API and manages itself\n')
  })

  test('by commands of Pulumi', async () => {
    const { stderr } = await exported(['--to', 'pulumi-yaml'], [page({ items: [FIRST] }), API])

    expect(stderr).toBe(
      "To take over what exists:\npulumi import aws-native:apigatewayv2:Integration integration-abc1234 'a1|abc1234'\n",
    )
  })

  test('by a file for CloudFormation, written where that is asked for', async () => {
    const argv = ['--to', 'cloudformation', '--import-file', 'import.json']
    const { exit, stdout, stderr, saved } = await exported(argv, [page({ items: [FIRST] }), API])
    const [file] = saved

    expect({ exit, path: file?.path }).toEqual({ exit: 0, path: 'import.json' })
    expect(JSON.parse(file?.text ?? '')).toEqual([
      {
        ResourceType: 'AWS::ApiGatewayV2::Integration',
        LogicalResourceId: 'IntegrationAbc1234',
        ResourceIdentifier: { ApiId: 'a1', IntegrationId: 'abc1234' },
      },
    ])
    expect(stdout).toContain(
      '  IntegrationAbc1234:\n    Type: AWS::ApiGatewayV2::Integration\n    DeletionPolicy: Retain\n',
    )
    expect(stderr).toContain('--change-set-type IMPORT')
  })

  test('without writing over what is there', async () => {
    const argv = ['--to', 'cloudformation', '--import-file', 'import.json']
    const { exit, stderr } = await exported(argv, [page({ items: [FIRST] }), API], { 'import.json': 'mine' })

    expect(exit).toBe(252)
    expect(stderr).toContain('import.json is there already, and is not written over')
  })
})

test('some of the integrations are picked by their ids', async () => {
  const pages = [page({ items: [FIRST, SECOND] }), API]
  const { stdout } = await exported(['--to', 'aws-json', '--integration-id', 'def5678'], pages)

  expect(JSON.parse(stdout)).toMatchObject({ ApiId: 'a1', IntegrationType: 'MOCK' })
})

test('one that API Gateway manages is printed where it is asked for, and told of', async () => {
  const pages = [page({ items: [FIRST, MANAGED] }), API]
  const { stdout, stderr } = await exported(['--to', 'terraform', '--integration-id', 'ghi9012'], pages)

  expect(stdout).toContain('"integration_ghi9012"')
  expect(stdout).not.toContain('import {')
  expect(stderr).toContain('told     ApiGatewayManaged')
})

test('Pulumi takes a file instead of its commands', async () => {
  const pages = [page({ items: [FIRST] }), API]
  const { saved } = await exported(['--to', 'pulumi-typescript', '--import-file', 'i.json'], pages)

  expect(saved.map(({ text }) => JSON.parse(text))).toEqual([
    {
      resources: [{ type: 'aws-native:apigatewayv2:Integration', name: 'integration-abc1234', id: 'a1|abc1234' }],
    },
  ])
})

test('an API that may not be looked at does not keep its integrations back', async () => {
  const pages = [page({ items: [FIRST] }), page({ message: 'no' }, 403)]

  expect((await exported(['--to', 'aws-yaml'], pages)).exit).toBe(0)
})

test('what passes is asked for again', async () => {
  const pages = [page({}, 429), { why: 'closed', reached: true } as const, page({ items: [FIRST] }), API]
  const { exit, slept } = await exported(['--to', 'aws-yaml'], pages)

  expect({ exit, slept }).toEqual({ exit: 0, slept: 2 })
})

test.each([
  [
    'an API that there is not',
    [page({ message: 'Invalid API identifier specified' }, 404)],
    254,
    'calling the GetIntegrations operation: Invalid API',
  ],
  [
    'a service that goes on refusing',
    [429, 429, 429].map((status) => page({ message: 'slow' }, status)),
    254,
    '(reached max retries: 2)',
  ],
  ['no connection', [1, 2, 3].map(() => ({ why: 'refused', reached: false }) as const), 255, 'Could not connect'],
  ['no integrations', [page({ items: [] })], 252, 'the API a1 has no integrations'],
  ['none of its own', [page({ items: [MANAGED] })], 252, 'API Gateway manages all integrations of this API itself'],
])('%s is said', async (_, pages, wanted, words) => {
  const { exit, stdout, stderr } = await exported(['--to', 'aws-yaml'], pages)

  expect({ exit, stdout }).toEqual({ exit: wanted, stdout: '' })
  expect(stderr).toContain(words)
})

test.each([
  ['an id that the API has not', ['--to', 'aws-yaml', '--integration-id', 'zzz'], 'the API a1 has no integration zzz'],
  ['no format', [], 'the following arguments are required: --to'],
  ['a file that nobody wants', ['--to', 'terraform', '--import-file', 'x'], 'terraform takes over without a file'],
  ['a file', ['x.yaml', '--to', 'aws-yaml'], 'nothing is read here, and x.yaml would be a file'],
])('%s is refused', async (_, argv, words) => {
  const { exit, stderr } = await exported(argv, [page({ items: [FIRST] }), API])

  expect(exit).toBe(252)
  expect(stderr).toContain(words)
})
