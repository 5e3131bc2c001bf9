import { expect, test } from 'vitest'
import { report } from '../../src/app/report.ts'
import { CliError } from '../../src/errors.ts'
import { fakeWorld } from '../support/fake-world.ts'
import type { Told } from '../support/fake-world.ts'

async function reported(error: unknown, argv: readonly string[] = [], told: Told = {}) {
  const { world, said } = fakeWorld(told)
  await report(error, argv, world)
  return said
}

const CREATE = ['create-integration']
const PARAM = new CliError('param', 'wrong', { hint: 'right' })

test.each<[string, CliError, string]>([
  ['a wrong value', PARAM, '\napigw: [ERROR]: An error occurred (ParamValidation): wrong\nhint: right\n'],
  [
    'missing settings',
    new CliError('config', 'm', { code: 'NoRegion' }),
    '\napigw: [ERROR]: An error occurred (NoRegion): m\n',
  ],
  ['the rest', new CliError('general', 'm'), '\napigw: [ERROR]: m\n'],
  [
    'a refusal',
    new CliError('service', 'An error occurred (X) when …: m', { code: 'X' }),
    '\napigw: [ERROR]: An error occurred (X) when …: m\n',
  ],
])('%s in words', async (_, error, stderr) => {
  expect(await reported(error, CREATE)).toMatchObject({ stdout: '', stderr })
})

test('an interrupt leaves an empty line on stdout', async () => {
  expect(await reported(new CliError('interrupt', ''), CREATE)).toMatchObject({ stdout: '\n', stderr: '' })
})

test.each<[string, readonly string[], Told]>([
  ['the flag', [...CREATE, '--cli-error-format', 'json'], { env: { AWS_CLI_ERROR_FORMAT: 'text' } }],
  ['the environment', CREATE, { env: { AWS_CLI_ERROR_FORMAT: 'JSON' } }],
  ['the profile', CREATE, { files: { '/home/me/.aws/config': '[default]\ncli_error_format = json\n' } }],
])('as data, asked for by %s, without a hint', async (_, argv, told) => {
  expect((await reported(PARAM, argv, told)).stderr).toBe(
    '{\n    "Code": "ParamValidation",\n    "Message": "wrong"\n}\n',
  )
})

test('general errors and unknown options stay words', async () => {
  const json = [...CREATE, '--cli-error-format=json']

  expect((await reported(new CliError('general', 'm'), json)).stderr).toBe('\napigw: [ERROR]: m\n')
  expect((await reported(new CliError('unknown-options', 'Unknown options: x'), json)).stderr).toMatch(
    /\n\napigw: \[ERROR\]: Unknown options: x\n$/,
  )
})

test.each<[readonly string[], string]>([
  [['validate', '--strikt'], 'usage: apigw validate [FILE…|-] [options]\nTo see them all: apigw validate --help\n'],
  [['--debug', 'schema'], 'usage: apigw schema\nTo see them all: apigw schema --help\n'],
  [['validate', '--output'], 'usage: apigw validate [FILE…|-] [options]\n'],
  [CREATE, 'usage: apigw [options] apigatewayv2 create-integration [parameters]\n'],
  [['x'], 'usage: apigw [options] apigatewayv2 create-integration [parameters]\n'],
])('the usage of %j', async (argv, usage) => {
  expect((await reported(new CliError('usage', 'm'), argv)).stderr).toContain(usage)
})

test('while the command line cannot be read, words', async () => {
  const { stderr } = await reported(PARAM, ['--cli-error-format', 'json', '--output'])

  expect(stderr).toMatch(/^\napigw: /)
})

test('a secret in the cause is not shown', async () => {
  const error = new CliError('general', 'm', { cause: new Error('hunter2') })

  expect((await reported(error, [...CREATE, '--debug'])).stderr).not.toContain('hunter2')
})
