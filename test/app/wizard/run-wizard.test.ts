import { describe, expect, test } from 'vitest'
import { noCredentials } from '../../../src/credentials/keys.ts'
import { ENV, FUNCTION, wizard } from './person.ts'
import type { Script } from './person.ts'

describe('a tour', () => {
  test('from nothing to an integration, with the next steps', async () => {
    const script = ['a1b2c3d4', 'lambda', FUNCTION, '2.0', [], 'create']
    const { exit, stdout, stderr, asked, bodies, left } = await wizard([], script)

    expect([exit, left]).toEqual([0, 0])
    expect(stdout).toBe('{\n    "IntegrationId": "0abcdef"\n}\n')
    expect(asked).toEqual([
      'Which API?',
      'What should it call?',
      'Which Lambda function?',
      'Which format should the payload have?',
      'Anything else?',
      'What now?',
    ])
    expect(bodies).toEqual([
      `/v2/apis/a1b2c3d4/integrations {"integrationType":"AWS_PROXY","integrationUri":"${FUNCTION}","payloadFormatVersion":"2.0"}`,
    ])
    expect(stderr).toContain('integrations/0abcdef')
    expect(stderr).toContain('add-permission')
  })

  test('asks what is missing alone, and again what is answered wrong', async () => {
    const given = [
      '--api-id',
      'a1b2c3d4',
      '--integration-type',
      'HTTP_PROXY',
      '--integration-uri',
      'https://example.com',
    ]
    const script = ['GET', ['TimeoutInMillis'], 'soon', '99', 'create']
    const { exit, asked, bodies } = await wizard([...given, '--protocol-type', 'HTTP'], script)

    expect(exit).toBe(0)
    expect(asked).toEqual([
      'Which HTTP method does the call to the backend have?',
      'Anything else?',
      'How many milliseconds may the backend take?',
      'What now?',
    ])
    expect(bodies[0]).toContain('"timeoutInMillis":99')
  })

  test('is not taken where nothing is missing, but where it is asked for', async () => {
    const given = ['--api-id', 'w5x6y7z8', '--integration-type', 'MOCK']

    expect((await wizard(given, [])).asked).toEqual([])
    expect((await wizard([...given, '--cli-auto-prompt'], [[], 'create'])).asked).toEqual([
      'Anything else?',
      'What now?',
    ])
  })

  test('believes the account more than the fields', async () => {
    const script = ['lambda', FUNCTION, '2.0', [], 'create']
    const { exit, asked, bodies } = await wizard(
      ['--api-id', 'a1b2c3d4', '--integration-type', 'MOCK', '--cli-auto-prompt'],
      script,
    )

    expect(exit).toBe(0)
    expect(asked[0]).toBe('What should it call?')
    expect(bodies[0]).toContain('"integrationType":"AWS_PROXY"')
  })

  test.each([
    ['the flag', ['--no-cli-auto-prompt'], {}],
    ['the environment', [], { env: { ...ENV, AWS_CLI_AUTO_PROMPT: 'off' } }],
    ['the lack of a terminal', ['--cli-auto-prompt'], { terminal: false }],
  ] as const)('is ruled out by %s; what is missing is an error then', async (_, argv, told) => {
    const { exit, stderr, asked } = await wizard([...argv, '--api-id', 'a1'], [], told)

    expect([exit, asked]).toEqual([252, []])
    expect(stderr).toContain('the following arguments are required: --integration-type')
  })

  test('goes on with a document', async () => {
    const files = { 'in.yaml': 'ApiId: w5x6y7z8\nDescription: answers pings\n' }
    const script = ['mock', [], 'create']
    const { exit, bodies } = await wizard(['--cli-auto-prompt', '--cli-input-yaml', 'file://in.yaml'], script, {
      files,
    })

    expect(exit).toBe(0)
    expect(bodies).toEqual(['/v2/apis/w5x6y7z8/integrations {"description":"answers pings","integrationType":"MOCK"}'])
  })
})

describe('going back', () => {
  test('opens the question before, from the first on nothing', async () => {
    const script = ['BACK', 'w5x6y7z8', 'mock', 'BACK', 'url', 'BACK', 'mock', [], 'create']
    const { exit, asked, bodies } = await wizard([], script)

    expect(exit).toBe(0)
    expect(asked.slice(0, 4)).toEqual(['Which API?', 'Which API?', 'What should it call?', 'Anything else?'])
    expect(bodies).toEqual(['/v2/apis/w5x6y7z8/integrations {"integrationType":"MOCK"}'])
  })

  test('from the review changes one thing and keeps the rest', async () => {
    const script = ['w5x6y7z8', 'mock', ['Description'], 'one', 'change', 'Description', 'two', 'create']
    const { bodies } = await wizard([], script)

    expect(bodies).toEqual(['/v2/apis/w5x6y7z8/integrations {"integrationType":"MOCK","description":"two"}'])
  })

  test('to another kind drops what has no meaning there', async () => {
    const script = [
      'a1b2c3d4',
      'lambda',
      FUNCTION,
      '2.0',
      [],
      'change',
      'kind',
      'url',
      'https://example.com',
      'GET',
      'create',
    ]
    const { bodies } = await wizard([], script)

    expect(JSON.parse(bodies[0]?.split(' ')[1] ?? '')).toEqual({
      integrationType: 'HTTP_PROXY',
      integrationUri: 'https://example.com',
      integrationMethod: 'GET',
      payloadFormatVersion: '1.0',
    })
  })
})

describe('going away', () => {
  test.each<[string, Script, string]>([
    ['from the first question', ['CANCEL'], ''],
    ['from the middle', ['a1b2c3d4', 'lambda', 'CANCEL'], 'ApiId: a1b2c3d4\nIntegrationType: AWS_PROXY\n'],
    ['from the review', ['w5x6y7z8', 'mock', [], 'CANCEL'], 'ApiId: w5x6y7z8\nIntegrationType: MOCK\n'],
    ['by choice', ['w5x6y7z8', 'mock', [], 'cancel'], 'ApiId: w5x6y7z8\nIntegrationType: MOCK\n'],
  ])('%s keeps the answers, and sends nothing', async (_, script, text) => {
    const { exit, stdout, stderr, bodies, kept } = await wizard([], script)

    expect([exit, stdout, bodies]).toEqual([130, '', []])
    expect(kept).toEqual(text === '' ? [] : [{ name: 'apigw-answers.yaml', text }])
    expect(stderr.trimEnd().split('\n').at(-1)).toBe(
      text === '' ? 'Cancelled; nothing was sent.' : 'apigw-answers.yaml',
    )
  })
})

describe('the review', () => {
  test('comes back after a refusal, with what the service said beside the field, and the answers kept', async () => {
    const replies = [
      {
        status: 400,
        headers: { 'x-amzn-errortype': 'BadRequestException' },
        body: '{"message":"Invalid integration URI specified"}',
      },
      { body: '{"integrationId":"0abcdef"}' },
    ]
    const script = [
      'a1b2c3d4',
      'lambda',
      FUNCTION,
      '2.0',
      [],
      'create',
      'change',
      'IntegrationUri',
      `${FUNCTION}2`,
      'create',
    ]
    const { exit, stderr, bodies } = await wizard([], script, { replies })

    expect(exit).toBe(0)
    expect(stderr).toMatch(/IntegrationUri.*Invalid integration URI specified|Invalid integration URI specified/s)
    expect(bodies.map((body) => body.includes('orders2'))).toEqual([false, true])
  })

  test('does not come back where the integration is there, but its reply cannot be shown', async () => {
    const { exit, stderr, bodies } = await wizard(['--query', 'length(Foo)'], ['w5x6y7z8', 'mock', [], 'create'])

    expect([exit, bodies.length]).toEqual([255, 1])
    expect(stderr).toContain('delete-integration --api-id w5x6y7z8 --integration-id 0abcdef')
    expect(stderr).not.toContain('Not created')
  })

  test('remembers that something was sent', async () => {
    const replies = [{ status: 400, body: '{"message":"no"}' }]
    const { exit, stderr } = await wizard([], ['w5x6y7z8', 'mock', [], 'create', 'cancel'], { replies })

    expect(exit).toBe(130)
    expect(stderr).toContain('Cancelled, after what is said above.')
    expect(stderr).not.toContain('nothing was sent')
  })

  test('and what comes of it speak of the same account', async () => {
    const env = { ...ENV, AWS_CONFIG_FILE: 'config' }
    const files = { config: '[profile prod]\nregion = eu-west-1\n' }
    const argv = ['--profile', 'prod', '--query', 'IntegrationId']
    const created = await wizard(argv, ['w5x6y7z8', 'mock', [], 'create'], { env, files })
    const left = await wizard(argv, ['w5x6y7z8', 'CANCEL'], { env, files })

    expect(created.stderr).toMatch(/delete-integration .* --profile prod/)
    expect(left.stderr).toContain(
      'To go on: apigw create-integration --cli-auto-prompt --query IntegrationId --profile prod --cli-input-yaml file://',
    )
  })

  test('shows the request, and comes back', async () => {
    const { exit, stderr, stdout, bodies } = await wizard([], ['w5x6y7z8', 'mock', [], 'request', 'create'])

    expect(exit).toBe(0)
    expect(stderr).toContain('"Method": "POST"')
    expect(stdout).not.toContain('Method')
    expect(bodies).toHaveLength(1)
  })

  test('with --dry-run prints the request and ends; nothing is looked up', async () => {
    const { exit, stdout, bodies, connections } = await wizard(
      ['--dry-run'],
      ['w5x6y7z8', 'WEBSOCKET', 'mock', [], 'request'],
    )

    expect([exit, bodies, connections]).toEqual([0, [], []])
    expect(JSON.parse(stdout)).toMatchObject({ Method: 'POST', Body: { integrationType: 'MOCK' } })
  })

  test('prints the document and ends', async () => {
    const { exit, stdout, bodies } = await wizard([], ['w5x6y7z8', 'mock', [], 'print', 'aws-yaml'])

    expect([exit, stdout, bodies]).toEqual([0, 'ApiId: w5x6y7z8\nIntegrationType: MOCK\n', []])
  })

  test('prints it in any format', async () => {
    const { exit, stdout } = await wizard([], ['w5x6y7z8', 'mock', [], 'print', 'terraform'])

    expect(exit).toBe(0)
    expect(stdout).toContain(
      'resource "aws_apigatewayv2_integration" "integration" {\n  api_id           = "w5x6y7z8"\n',
    )
  })

  test('saves the document, over another only if that is wanted', async () => {
    const script = [
      'w5x6y7z8',
      'mock',
      [],
      'save',
      'x.yaml',
      'keep',
      'save',
      'x.yaml',
      'replace',
      'save',
      'y.yaml',
      'print',
      'aws-yaml',
    ]
    const { saved, stderr } = await wizard([], script, { files: { 'x.yaml': 'mine' } })

    const text = 'ApiId: w5x6y7z8\nIntegrationType: MOCK\n'
    expect(saved).toEqual([
      { path: 'x.yaml', text },
      { path: 'y.yaml', text },
    ])
    expect(stderr).toContain('x.yaml stays as it was.')
  })

  test('comes back where there are no credentials', async () => {
    const env = { AWS_EC2_METADATA_DISABLED: 'true', AWS_REGION: 'eu-west-1', AWS_PAGER: '' }
    const { exit, stderr } = await wizard([], ['w5x6y7z8', 'mock', [], 'create', 'print', 'aws-yaml'], {
      env,
      replies: () => {
        throw noCredentials()
      },
    })

    expect(exit).toBe(0)
    expect(stderr).toContain('Unable to locate credentials')
  })
})
