import { describe, expect, test } from 'vitest'
import { createIntegration } from '../../src/app/create-integration.ts'
import { run } from '../../src/app/run.ts'
import { fakeWorld } from '../support/fake-world.ts'
import type { Told } from '../support/fake-world.ts'

const MOCK = ['--api-id', 'a1b2c3', '--integration-type', 'MOCK']
const LONG = [...MOCK, '--timeout-in-millis', '30000']
const TOO_LONG =
  '--timeout-in-millis: 30000 ms is more than the 29000 ms that WEBSOCKET APIs allow. [timeout-within-protocol]\n' +
  '    fix: --timeout-in-millis 29000\n'

async function apigw(argv: readonly string[], told: Told = {}) {
  const { world, said } = fakeWorld(told)
  const exit = await run(createIntegration, ['create-integration', ...argv, '--dry-run'], world)
  return { exit, stdout: said.stdout, stderr: said.stderr }
}

describe('an error of the service', () => {
  test('stops the call, with all that was found, errors first', async () => {
    expect(await apigw([...LONG, '--integration-method', 'POST', '--passthrough-behavior', 'never'])).toEqual({
      exit: 252,
      stdout: '',
      stderr: `
apigw: [ERROR]: An error occurred (ParamValidation): Parameter validation failed:
--passthrough-behavior: "never" is not one of WHEN_NO_MATCH, NEVER or WHEN_NO_TEMPLATES. [enum]
    fix: --passthrough-behavior NEVER
${TOO_LONG}warning: --integration-method: IntegrationMethod has no effect here: it is for integrations of type AWS, HTTP, HTTP_PROXY or AWS_PROXY. [applies]
    fix: leave it out
`,
    })
  })

  test('stands below what the AWS CLI says, in its own words', async () => {
    const { stderr } = await apigw([...MOCK, '--request-parameters', '{"a":1}', '--content-handling-strategy', 'x'])

    expect(stderr).toBe(`
apigw: [ERROR]: An error occurred (ParamValidation): Parameter validation failed:
--content-handling-strategy: "x" is not one of CONVERT_TO_BINARY or CONVERT_TO_TEXT. [enum]
Invalid type for parameter RequestParameters.a, value: 1, type: <class 'int'>, valid types: <class 'str'>
    --request-parameters a [type]
    fix: write it in quotes: a: "…"
`)
  })

  test('is data where data are asked for', async () => {
    const { stderr } = await apigw([...LONG, '--cli-error-format', 'json'])

    expect(JSON.parse(stderr)).toEqual({
      Code: 'ParamValidation',
      Message: `Parameter validation failed:\n${TOO_LONG.trimEnd()}`,
      Findings: [
        {
          Rule: 'timeout-within-protocol',
          References: 'R70 R71',
          Severity: 'error',
          Place: '--timeout-in-millis',
          Message: '30000 ms is more than the 29000 ms that WEBSOCKET APIs allow.',
          Fix: '--timeout-in-millis 29000',
        },
      ],
    })
    for (const format of ['yaml', 'text', 'table'])
      expect((await apigw([...LONG, '--cli-error-format', format])).stderr).toContain('timeout-within-protocol')
  })

  test('names the place in a document', async () => {
    const yaml = 'ApiId: a1b2c3\nIntegrationType: MOCK\n\nTimeoutInMillis: 30000\n'
    const says =
      'TimeoutInMillis: 30000 ms is more than the 29000 ms that WEBSOCKET APIs allow. [timeout-within-protocol]'
    const where = async (argv: string[], told: Told): Promise<string | undefined> =>
      (await apigw(argv, told)).stderr.split('\n').find((line) => line.endsWith(says))

    expect(await where(['--cli-input-yaml', 'file://in.yaml'], { files: { 'in.yaml': yaml } })).toBe(
      `in.yaml:4:1: ${says}`,
    )
    expect(await where(['--cli-input-yaml', '-'], { stdin: yaml })).toBe(`-:4:1: ${says}`)
    const json = '{"ApiId":"a","IntegrationType":"MOCK","TimeoutInMillis":30000}'
    expect(await where(['--cli-input-json', json], {})).toBe(`--cli-input-json:1:39: ${says}`)
  })

  test('names the flag of what is missing, whatever the rest came from', async () => {
    const json = '{"ApiId":"a","IntegrationType":"AWS_PROXY"}'

    expect((await apigw(['--cli-input-json', json])).stderr).toContain('\n--integration-uri: IntegrationUri is missing')
  })
})

describe('the rules', () => {
  test('let pass what is suspicious, with a warning', async () => {
    const { exit, stdout, stderr } = await apigw([...MOCK, '--integration-method', 'POST'])

    expect([exit, stdout.length > 0]).toEqual([0, true])
    expect(stderr).toMatch(/^warning: --integration-method: .* \[applies\]\n {4}fix: leave it out\n$/)
  })

  test('are told the protocol', async () => {
    const lambda = [
      ...['--api-id', 'a1b2c3', '--integration-type', 'AWS_PROXY'],
      ...['--integration-uri', 'arn:aws:lambda:us-east-1:123456789012:function:f'],
    ]

    expect(await apigw(lambda)).toMatchObject({ exit: 0, stderr: '' })
    expect(await apigw([...lambda, '--protocol-type', 'HTTP'])).toMatchObject({ exit: 252 })
  })

  test('take null credentials for none', async () => {
    const json = '{"ApiId":"a1b2c3","IntegrationType":"MOCK","CredentialsArn":null}'
    const { exit, stdout, stderr } = await apigw(['--cli-input-json', json])

    expect(exit).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ Body: { integrationType: 'MOCK' } })
    expect(stdout).not.toContain('redentials')
    expect(stderr).toMatch(/^warning: .* \[null-credentials\]/)
  })

  test.each<[string, readonly string[], Told]>([
    ['--no-validate', ['--no-validate'], {}],
    ['APIGW_VALIDATE', [], { env: { APIGW_VALIDATE: 'OFF' } }],
  ])('are switched off by %s', async (_, words, told) => {
    expect(await apigw([...LONG, ...words], told)).toMatchObject({ exit: 0, stderr: '' })
    expect(await apigw([...MOCK, '--timeout-in-millis', '1', ...words], told)).toMatchObject({
      exit: 252,
      stderr: expect.stringContaining('Invalid value for parameter TimeoutInMillis, value: 1, valid min value: 50'),
    })
  })
})
