import { describe, expect, test } from 'vitest'
import { createIntegration } from '../../src/app/create-integration.ts'
import { run } from '../../src/app/run.ts'
import { writeCompactJson } from '../../src/output/json.ts'
import { fakeWorld } from '../support/fake-world.ts'
import type { Told } from '../support/fake-world.ts'

/** The rules have tests of their own. */
const ENV = {
  APIGW_VALIDATE: 'off',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'AKID',
  AWS_SECRET_ACCESS_KEY: 'secret',
}
const REQUIRED = ['--api-id', 'a1b2c3', '--integration-type', 'MOCK']

async function apigw(argv: readonly string[], told: Told = {}) {
  const { world, said } = fakeWorld({ env: ENV, replies: [{ body: '{"integrationId":"0abc"}' }], ...told })
  const exit = await run(createIntegration, argv, world)
  const bodies = said.requests.map(({ path, body }) => `${path} ${writeCompactJson(body)}`)
  return { exit, ...said, bodies }
}

describe('the call', () => {
  test('sends what was given and prints what came back', async () => {
    const { exit, stdout, stderr, bodies, connections } = await apigw([
      'apigatewayv2',
      'create-integration',
      ...REQUIRED,
      '--request-parameters',
      'b=1,a=2',
    ])

    expect({ exit, stdout, stderr }).toEqual({ exit: 0, stdout: '{\n    "IntegrationId": "0abc"\n}\n', stderr: '' })
    expect(bodies).toEqual([
      '/v2/apis/a1b2c3/integrations {"integrationType":"MOCK","requestParameters":{"b":"1","a":"2"}}',
    ])
    expect(connections).toEqual([
      {
        region: 'eu-west-1',
        url: 'https://apigateway.eu-west-1.amazonaws.com',
        query: '',
        sign: true,
        keys: expect.any(Function),
        verifyTls: true,
        caBundle: undefined,
        proxy: undefined,
        readTimeout: 60,
        connectTimeout: 60,
        elsewhere: expect.any(Function),
        allowed: 3,
      },
    ])
  })

  test('carries the global options, from wherever they stand', async () => {
    const { connections } = await apigw(
      [
        ...['--profile', 'p', '--no-verify-ssl', 'create-integration', ...REQUIRED],
        ...['--region=us-west-2', '--endpoint-url', 'http://localhost:1/base/', '--no-sign-request'],
        ...['--cli-read-timeout', '0', '--cli-connect-timeout', ' +5 '],
      ],
      { files: { '/home/me/.aws/config': '[profile p]\nregion = eu-north-1\n' } },
    )

    expect(connections).toEqual([
      {
        region: 'us-west-2',
        url: 'http://localhost:1/base',
        query: '',
        sign: false,
        keys: expect.any(Function),
        verifyTls: false,
        caBundle: undefined,
        proxy: undefined,
        readTimeout: 0,
        connectTimeout: 5,
        elsewhere: expect.any(Function),
        allowed: 3,
      },
    ])
  })

  test('prints through --query and --output', async () => {
    const { stdout } = await apigw(['create-integration', ...REQUIRED, '--query', 'IntegrationId', '--output', 'text'])

    expect(stdout).toBe('0abc\n')
  })

  test('asks again where the service was too busy, and again waits longer', async () => {
    const busy = { status: 429, headers: { 'x-amzn-errortype': 'TooManyRequestsException' }, body: '{"message":"m"}' }
    const { exit, requests, slept } = await apigw(['create-integration', ...REQUIRED], {
      replies: [busy, busy, { body: '{"integrationId":"x"}' }],
    })

    expect({ exit, requests: requests.length, slept }).toEqual({ exit: 0, requests: 3, slept: [500, 1000] })
  })

  test('reports a refusal in the AWS CLI’s words', async () => {
    const { exit, stdout, stderr } = await apigw(['create-integration', ...REQUIRED], {
      replies: [
        {
          status: 404,
          headers: { 'x-amzn-errortype': 'NotFoundException' },
          body: '{"message":"no API","resourceType":"api"}',
        },
      ],
    })

    expect({ exit, stdout }).toEqual({ exit: 254, stdout: '' })
    expect(stderr).toBe(
      '\napigw: [ERROR]: An error occurred (NotFoundException) when calling the CreateIntegration operation: no API\n' +
        '\nAdditional error details:\nResourceType: api\n',
    )
  })
})

describe('the dry run', () => {
  test('needs nothing: no region, no credentials, no network', async () => {
    const { exit, stdout, requests } = await apigw(['create-integration', ...REQUIRED, '--dry-run'], {
      env: {},
      replies: [],
    })

    expect({ exit, requests }).toEqual({ exit: 0, requests: [] })
    expect(JSON.parse(stdout)).toEqual({
      Method: 'POST',
      Url: 'https://apigateway.{region}.amazonaws.com/v2/apis/a1b2c3/integrations',
      Headers: { Host: 'apigateway.{region}.amazonaws.com', 'Content-Type': 'application/json', 'Content-Length': 26 },
      Body: { integrationType: 'MOCK' },
    })
  })

  test('shows the endpoint without the password in it', async () => {
    const { stdout } = await apigw([
      ...['create-integration', ...REQUIRED, '--dry-run', '--query', '[Url, Headers.Host]', '--output', 'text'],
      ...['--endpoint-url', 'https://me:secret@example.com/base?x=1'],
    ])

    expect(stdout).toBe('https://example.com/base/v2/apis/a1b2c3/integrations?x=1\texample.com\n')
  })

  test('checks types like the call', async () => {
    const { exit, stderr } = await apigw(['create-integration', ...REQUIRED, '--dry-run', '--timeout-in-millis', '1'])

    expect(exit).toBe(252)
    expect(stderr).toContain('Invalid value for parameter TimeoutInMillis, value: 1, valid min value: 50')
  })
})

describe('skeletons', () => {
  test.each([
    ['input', ['--generate-cli-skeleton'], /^\{\n {4}"ApiId": "",\n/],
    ['yaml-input', ['--generate-cli-skeleton', 'yaml-input'], /^# yaml-language-server: .*\nApiId: '' # /],
  ])('%s needs no required option, region or credentials', async (_, argv, begins) => {
    const { exit, stdout, stderr } = await apigw(['create-integration', ...argv], { env: {} })

    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
    expect(stdout).toMatch(begins)
  })

  test('output is a sample reply that --query applies to; nothing is sent', async () => {
    const { exit, stdout, requests } = await apigw([
      ...['create-integration', ...REQUIRED, '--generate-cli-skeleton', 'output'],
      ...['--query', '[IntegrationId, TimeoutInMillis]', '--output', 'text'],
    ])

    expect({ exit, stdout, requests }).toEqual({ exit: 0, stdout: 'IntegrationId\t30000\n', requests: [] })
  })
})

describe('problems are met in the AWS CLI’s order', () => {
  const steps: [string, string[], number, string][] = [
    ['a query that cannot be read', ['--query', '[['], 252, 'Bad value for --query [['],
    [
      'an endpoint without a scheme',
      ['--endpoint-url', 'x'],
      252,
      'Bad value for --endpoint-url "x": scheme is missing.',
    ],
    ['a timeout that is no number', ['--cli-read-timeout', 'x'], 255, "invalid literal for int() with base 10: 'x'"],
    ['a missing value', ['--connection-id'], 252, 'argument --connection-id: expected one argument'],
    ['an unknown option', ['--nope'], 252, 'Unknown options: --nope'],
    ['a value that cannot be read', ['--tls-config', 'x'], 252, "Error parsing parameter '--tls-config': "],
    [
      'a document that cannot be read',
      ['--cli-input-json', '{'],
      252,
      "Error parsing parameter 'cli-input-json': Invalid JSON received.",
    ],
    ['a profile that is not there', ['--profile', 'p'], 255, 'The config profile (p) could not be found'],
    ['no region', [], 253, 'You must specify a region.'],
    ['wrong types', ['--timeout-in-millis', '1'], 252, 'Parameter validation failed:'],
  ]

  test.each(steps.map((step, index) => [step[0], step, steps.slice(index + 1)] as const))(
    '%s',
    async (_, step, later) => {
      const argv = [step, ...later].reverse().flatMap(([, words]) => words)
      const needsRegion = later.length === 0
      const { exit, stderr, requests } = await apigw(
        ['create-integration', ...REQUIRED, ...argv],
        needsRegion ? {} : { env: { AWS_EC2_METADATA_DISABLED: 'true' } },
      )

      expect({ exit, requests }).toEqual({ exit: step[2], requests: [] })
      expect(stderr).toContain(step[3])
    },
  )
})

describe('errors', () => {
  const bad = ['create-integration', ...REQUIRED, '--timeout-in-millis', '1']

  test.each([
    [
      'enhanced',
      '\napigw: [ERROR]: An error occurred (ParamValidation): Parameter validation failed:\nInvalid value for parameter TimeoutInMillis, value: 1, valid min value: 50\n',
    ],
    [
      'legacy',
      '\napigw: [ERROR]: Parameter validation failed:\nInvalid value for parameter TimeoutInMillis, value: 1, valid min value: 50\n',
    ],
    [
      'json',
      '{\n    "Code": "ParamValidation",\n    "Message": "Parameter validation failed:\\nInvalid value for parameter TimeoutInMillis, value: 1, valid min value: 50"\n}\n',
    ],
    [
      'text',
      'ParamValidation\tParameter validation failed:\nInvalid value for parameter TimeoutInMillis, value: 1, valid min value: 50\n',
    ],
  ])('as %s', async (format, stderr) => {
    expect(await apigw([...bad, '--cli-error-format', format])).toMatchObject({ exit: 252, stderr, stdout: '' })
  })

  test('a usage error is followed by the usage, an unknown option follows it', async () => {
    const missing = await apigw(['create-integration', '--api-id', 'a'])
    const unknown = await apigw(['create-integration', ...REQUIRED, '--descripton', 'x'])

    expect(missing.stderr).toMatch(
      /^\napigw: \[ERROR\]: An error occurred \(ParamValidation\): the following arguments are required: --integration-type\n\nusage: apigw /,
    )
    expect(unknown.stderr).toMatch(
      /^\nusage: apigw [^]*\n\n\napigw: \[ERROR\]: Unknown options: --descripton, x\nhint: instead of --descripton: --description\n$/,
    )
  })

  test('what this program did not foresee shows no stack, save under --debug', async () => {
    const quiet = await apigw(['create-integration', ...REQUIRED], { replies: [] })
    const loud = await apigw(['create-integration', ...REQUIRED, '--debug'], { replies: [] })

    expect(quiet).toMatchObject({
      exit: 255,
      stderr: '\napigw: [ERROR]: request 1 was not foreseen\nhint: this is a mistake in apigw; --debug shows where\n',
    })
    expect(loud.stderr).toMatch(/\n {4}at /)
  })
})

test('--version', async () => {
  expect(await apigw(['--version'])).toMatchObject({ exit: 0, stdout: 'apigw/1.2.3\n' })
  expect(await apigw(['--output', 'bad', '--version'])).toMatchObject({ exit: 252 })
  expect(await apigw(['--version', '--output', 'bad'])).toMatchObject({ exit: 0 })
})
