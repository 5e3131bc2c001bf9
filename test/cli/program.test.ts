import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bareEnv, BIN, runProgram } from '../support/program.ts'
import { startService } from '../support/service.ts'
import type { Service } from '../support/service.ts'

const CREATE = ['apigatewayv2', 'create-integration']
const REQUIRED = ['--api-id', 'a1', '--integration-type', 'MOCK']
const DOCUMENT = '{"ApiId":"a1","IntegrationType":"MOCK","Description":"é ✓"}'

let service: Service
let folder: string

beforeAll(async () => {
  service = await startService()
  folder = mkdtempSync(join(tmpdir(), 'apigw-cli-'))
  writeFileSync(join(folder, 'in.json'), DOCUMENT)
  writeFileSync(join(folder, 'in.yaml'), 'ApiId: a1\nIntegrationType: MOCK\nPayloadFormatVersion: "1.0"\n')
})

afterAll(async () => {
  await service[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true })
})

const here = () => ({ cwd: folder })
const lastBody = (): unknown => JSON.parse(service.received.at(-1)?.body ?? '')

describe('the real call', () => {
  test.each([
    ['apigatewayv2 create-integration', CREATE],
    ['create-integration', ['create-integration']],
  ])('%s', async (_, words) => {
    const before = service.received.length
    const ended = await runProgram([...words, ...REQUIRED, '--endpoint-url', service.url])

    expect(ended).toEqual({
      exit: 0,
      stdout: '{\n    "IntegrationId": "0abcdef",\n    "IntegrationType": "MOCK"\n}\n',
      stderr: '',
    })
    expect(service.received.slice(before)).toMatchObject([
      { method: 'POST', url: '/v2/apis/a1/integrations', body: '{"integrationType":"MOCK"}' },
    ])
  })

  test('what --dry-run shows is what is sent', async () => {
    const argv = [
      ...CREATE,
      ...[
        '--api-id',
        'a b/é',
        '--integration-type',
        'HTTP_PROXY',
        '--integration-uri',
        'https://example.com/{proxy}?a=1&b=2',
      ],
      ...[
        '--request-parameters',
        'append:header.x=$request.header.y,10=a,9=b,__proto__=c',
        '--timeout-in-millis',
        '5000',
      ],
      ...['--response-parameters', '500={overwrite:statuscode="200"},200={}', '--tls-config', 'ServerNameToVerify=x'],
      ...['--no-validate', '--endpoint-url', `${service.url}/stage/`],
    ]
    const shown = JSON.parse((await runProgram([...argv, '--dry-run'])).stdout)
    const before = service.received.length
    await runProgram(argv)

    const [sent, ...more] = service.received.slice(before)
    expect(more).toEqual([])
    expect({
      Method: sent?.method,
      Url: `${service.url}${sent?.url ?? ''}`,
      Body: JSON.parse(sent?.body ?? ''),
    }).toEqual({
      Method: shown.Method,
      Url: shown.Url,
      Body: shown.Body,
    })
    for (const [name, value] of Object.entries(shown.Headers))
      expect([name, sent?.headers[name.toLowerCase()]]).toEqual([name, String(value)])
    expect(Object.keys(shown.Body.requestParameters)).toContain('__proto__')
  })

  test('a service that hangs up', async () => {
    await using rude = await startService(() => 'drop')
    const { exit, stderr } = await runProgram([...CREATE, ...REQUIRED, '--endpoint-url', rude.url])

    expect(exit).toBe(255)
    expect(stderr).toBe(
      `\napigw: [ERROR]: Connection was closed before we received a valid response from endpoint URL: "${rude.url}/v2/apis/a1/integrations".\n` +
        'hint: the integration may have been created all the same; to see: aws apigatewayv2 get-integrations --api-id a1\n',
    )
    expect(rude.received.map(({ method }) => method)).toEqual(['POST', 'GET'])
  })

  test('nobody there', async () => {
    const { exit, stderr } = await runProgram([...CREATE, ...REQUIRED, '--endpoint-url', 'http://127.0.0.1:1'])

    expect({ exit, stderr }).toEqual({
      exit: 255,
      stderr: '\napigw: [ERROR]: Could not connect to the endpoint URL: "http://127.0.0.1:1/v2/apis/a1/integrations"\n',
    })
  })

  test('no credentials', async () => {
    const env = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' }
    const { exit, stderr } = await runProgram([...CREATE, ...REQUIRED, '--endpoint-url', service.url], { env })

    expect(exit).toBe(253)
    expect(stderr).toMatch(/^\napigw: \[ERROR\]: An error occurred \(NoCredentials\): Unable to locate credentials\./)
  })
})

describe('each source of a document is read once', () => {
  const argv = (given: string, kind = 'json') => [
    ...CREATE,
    `--cli-input-${kind}`,
    given,
    '--endpoint-url',
    service.url,
  ]

  test.each([
    ['a dash', '-'],
    ['/dev/stdin', 'file:///dev/stdin'],
    ['/dev/fd/0', 'file:///dev/fd/0'],
    ['/dev/stdin as bytes', 'fileb:///dev/stdin'],
  ])('%s', async (_, given) => {
    const { exit, stderr } = await runProgram(argv(given), { stdin: DOCUMENT })

    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
    expect(lastBody()).toEqual({ integrationType: 'MOCK', description: 'é ✓' })
  })

  test('YAML from a dash', async () => {
    const { exit } = await runProgram(argv('-', 'yaml'), {
      stdin: 'ApiId: a1\nIntegrationType: MOCK\nDescription: |\n  two\n  lines\n',
    })

    expect(exit).toBe(0)
    expect(lastBody()).toEqual({ integrationType: 'MOCK', description: 'two\nlines\n' })
  })

  test.runIf(process.platform !== 'win32').each([
    [
      'a pipe',
      `cat in.json | "$NODE" "$BIN" create-integration --cli-input-json file:///dev/stdin --endpoint-url "$URL"`,
    ],
    [
      'a process substitution',
      `"$NODE" "$BIN" create-integration --cli-input-json file://<(cat in.json) --endpoint-url "$URL"`,
    ],
    [
      'a here-string',
      `"$NODE" "$BIN" create-integration --cli-input-json - --endpoint-url "$URL" <<< "$(cat in.json)"`,
    ],
    [
      'a pipe for a parameter',
      `echo -n 'é ✓' | "$NODE" "$BIN" create-integration ${REQUIRED.join(' ')} --description file:///dev/stdin --endpoint-url "$URL"`,
    ],
  ])('%s', async (_, script) => {
    const before = service.received.length
    const env = { ...bareEnv(folder), NODE: process.execPath, BIN, URL: service.url }
    const stderr = await new Promise<string>((done) =>
      execFile('bash', ['-c', script], { cwd: folder, env }, (_error, _stdout, stderr) => done(stderr)),
    )

    expect(stderr).toBe('')
    expect(service.received.slice(before)).toHaveLength(1)
    expect(lastBody()).toEqual({ integrationType: 'MOCK', description: 'é ✓' })
  })
})

describe('manners', () => {
  test('a reader who goes away ends it quietly', async () => {
    const script = `"$NODE" "$BIN" create-integration --generate-cli-skeleton | head -1; echo "\${PIPESTATUS[0]}"`
    const env = { ...bareEnv(folder), NODE: process.execPath, BIN }
    const [stdout, stderr] = await new Promise<[string, string]>((done) =>
      execFile('bash', ['-c', script], { env }, (_error, stdout, stderr) => done([stdout, stderr])),
    )

    expect([stdout, stderr]).toEqual(['{\n0\n', ''])
  })

  test('Ctrl-C while waiting for the service: 130, an empty line, nothing else', async () => {
    const silent = createServer(() => {})
    await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening))
    const address = silent.address()
    const url = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`
    const child = spawn(process.execPath, [BIN, ...CREATE, ...REQUIRED, '--endpoint-url', url], {
      env: bareEnv(folder),
    })
    const out: string[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => out.push(`stderr: ${chunk.toString()}`))
    silent.on('connection', () => child.kill('SIGINT'))
    const ended = await new Promise((done) => child.on('close', (code, signal) => done({ code, signal })))
    silent.close()

    expect(ended).toEqual({ code: 130, signal: null })
    expect(out.join('')).toBe('\n')
  })

  test.each([
    ['no command', [], 252, 'the following arguments are required: command'],
    ['a mistyped command', ['create-integratoin'], 252, '* create-integration'],
    ['a mistyped service', ['apigatewayv3', 'create-integration'], 252, '* apigatewayv2'],
    ['no operation', ['apigatewayv2'], 252, 'the following arguments are required: operation'],
    [
      'a mistyped option',
      [...CREATE, ...REQUIRED, '--integration-uri-', 'x'],
      252,
      'hint: instead of --integration-uri-: --integration-uri',
    ],
    [
      'a file’s name where its content belongs',
      [...CREATE, '--cli-input-json', 'in.json'],
      252,
      'hint: in.json is a file: to read it, write file://in.json',
    ],
    [
      'one slash too few',
      [...CREATE, ...REQUIRED, '--description', 'file://bin/sh'],
      252,
      'hint: there is file:///bin/sh',
    ],
  ])('%s', async (_, argv, exit, says) => {
    const ended = await runProgram(argv, here())

    expect(ended).toMatchObject({ exit, stdout: '' })
    expect(ended.stderr).toContain(says)
    expect(ended.stderr).not.toMatch(/\n {4}at /)
  })

  test.each([
    ['apigw --help', ['--help'], 'apigatewayv2'],
    ['apigw help', ['help'], 'apigatewayv2'],
    ['apigw apigatewayv2 help', ['apigatewayv2', 'help'], 'create-integration'],
    ['apigw create-integration help', ['create-integration', 'help'], '--integration-uri'],
    ['apigw apigatewayv2 create-integration --help', [...CREATE, '--help'], '--no-verify-ssl'],
    ['behind a whole command line', [...CREATE, ...REQUIRED, 'help'], '--integration-uri'],
    ['apigw help create-integration', ['help', 'create-integration'], '--dry-run'],
  ])('%s', async (_, argv, says) => {
    const { exit, stdout, stderr } = await runProgram(argv)

    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
    expect(stdout).toContain(says)
  })

  test('--version', async () => {
    const { exit, stdout } = await runProgram(['--version'])

    expect(exit).toBe(0)
    expect(stdout).toMatch(/^apigw\/\d+\.\d+\.\d+\n$/)
  })
})

test('a skeleton, filled in, is a document', async () => {
  for (const [kind, filled] of [
    ['input', 'json'],
    ['yaml-input', 'yaml'],
  ] as const) {
    const skeleton = (await runProgram([...CREATE, '--generate-cli-skeleton', kind])).stdout
    const document = skeleton.replace(/(ApiId"?: )(""|'')/, '$1"a1"').replace(/(TimeoutInMillis"?: )0/, '$1500')
    const ended = await runProgram(
      [...CREATE, '--no-validate', `--cli-input-${filled}`, '-', '--endpoint-url', service.url],
      {
        stdin: document,
      },
    )

    expect(ended).toMatchObject({ exit: 0, stderr: '' })
    expect(lastBody()).toMatchObject({
      timeoutInMillis: 500,
      responseParameters: { KeyName: { KeyName: '' } },
      tlsConfig: { serverNameToVerify: '' },
    })
  }
})
