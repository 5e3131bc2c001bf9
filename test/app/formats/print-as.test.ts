import { expect, test } from 'vitest'
import { createIntegration } from '../../../src/app/create-integration.ts'
import { run } from '../../../src/app/run.ts'
import { FORMATS } from '../../../src/formats/index.ts'
import { fakeWorld } from '../../support/fake-world.ts'

const MOCK = ['--api-id', 'w1x2y3z4', '--integration-type', 'MOCK']

async function printed(argv: readonly string[]) {
  const { world, said } = fakeWorld()
  const exit = await run(createIntegration, ['create-integration', ...argv], world)
  return { exit, stdout: said.stdout, stderr: said.stderr }
}

test('a request is printed in a format, and nothing is sent', async () => {
  expect(await printed([...MOCK, '--print-as', 'terraform'])).toEqual({
    exit: 0,
    stdout: [
      'resource "aws_apigatewayv2_integration" "integration" {',
      '  api_id           = "w1x2y3z4"',
      '  integration_type = "MOCK"',
      '}',
      '',
    ].join('\n'),
    stderr: '',
  })
})

test.each(FORMATS.filter(({ write }) => write !== undefined).map(({ name }) => name))('as %s', async (format) => {
  const { exit, stdout } = await printed([...MOCK, '--print-as', format])

  expect(exit).toBe(0)
  expect(stdout).toMatch(/MOCK|mock/)
  expect(stdout).toMatch(/[^\n]\n$/)
})

test('the shell of a command can be told', async () => {
  const { stdout } = await printed([
    ...MOCK,
    '--description',
    'a b',
    '--print-as',
    'aws-command',
    '--shell',
    'powershell',
  ])

  expect(stdout).toContain("--description 'a b' `\n")
})

test('what the rules refuse is not printed', async () => {
  const { exit, stdout, stderr } = await printed([...MOCK, '--timeout-in-millis', '10', '--print-as', 'terraform'])

  expect({ exit, stdout }).toEqual({ exit: 252, stdout: '' })
  expect(stderr).toContain('TimeoutInMillis')
})

test('a format that there is not is refused', async () => {
  const { exit, stdout, stderr } = await printed([...MOCK, '--print-as', 'yaml'])

  expect({ exit, stdout }).toEqual({ exit: 252, stdout: '' })
  expect(stderr).toContain("argument --print-as: Found invalid choice 'yaml'")
})

test.each([
  ['--from', ['--from', 'terraform'], 'argument --from: it says something of the file of --from-file alone'],
  ['--set', ['--set', 'a=b'], 'argument --set: it says something'],
  ['--shell', ['--shell', 'cmd'], 'argument --shell: it says something of --print-as alone'],
  ['--dry-run', ['--print-as', 'terraform', '--dry-run'], 'argument --print-as: not allowed with argument --dry-run'],
  ['--query', ['--print-as', 'terraform', '--query', 'a'], 'argument --print-as: not allowed with argument --query'],
])('%s is refused where it would say nothing', async (_, argv, words) => {
  const { exit, stderr } = await printed([...MOCK, ...argv])

  expect(exit).toBe(252)
  expect(stderr).toContain(words)
})
