import { expect, test } from 'vitest'
import { convert } from '../../../src/app/convert.ts'
import { run } from '../../../src/app/run.ts'
import { validate } from '../../../src/app/validate.ts'
import { fakeWorld } from '../../support/fake-world.ts'

const VARIABLES = 'variable "stage" {\n  default = "prod"\n}'
const LOCALS = 'locals {\n  base = "https://${var.stage}.example.com"\n}\n'
const MAIN = `resource "aws_apigatewayv2_integration" "a" {
  api_id               = "a1"
  integration_type     = "HTTP_PROXY"
  integration_method   = "GET"
  integration_uri      = "\${local.base}/orders"
  timeout_milliseconds = 10
}
`
const FILES = { 'x/variables.tf': VARIABLES, 'x/main.tf': MAIN, 'y/main.tf': MAIN, 'x/locals.tf': LOCALS }

test('the files of a folder are one module of Terraform', async () => {
  const { world, said } = fakeWorld({ files: FILES })
  const argv = ['convert', 'x/variables.tf', 'x/main.tf', 'x/locals.tf', '--to', 'aws-json']
  const exit = await run(convert, argv, world)

  expect(exit).toBe(0)
  expect(JSON.parse(said.stdout).IntegrationUri).toBe('https://prod.example.com/orders')
})

test('those of another folder are another, and places are those of the files', async () => {
  const { world, said } = fakeWorld({ files: FILES })
  const exit = await run(validate, ['validate', 'x/variables.tf', 'x/main.tf', 'y/main.tf', 'x/locals.tf'], world)

  expect(exit).toBe(252)
  expect(said.stdout.match(/^\S+: error: \w+/gm)).toEqual([
    'x/main.tf:6:3: error: TimeoutInMillis',
    'y/main.tf:6:3: error: TimeoutInMillis',
  ])
  expect(said.stderr).toBe('2 documents: 2 errors, 0 warnings\n')
})

test('a mistake is found in the file that it is in', async () => {
  const { world, said } = fakeWorld({ files: { ...FILES, 'x/broken.tf': 'locals {\n  a = = 1\n}\n' } })
  const exit = await run(convert, ['convert', 'x/main.tf', 'x/broken.tf', '--to', 'aws-json'], world)

  expect(exit).toBe(252)
  expect(said.stderr).toContain('x/broken.tf:2:')
})

test('a file that cannot be opened is told, and the others are read', async () => {
  const { world, said } = fakeWorld({ files: FILES })
  const exit = await run(validate, ['validate', 'x/none.tf', 'x/main.tf'], world)

  expect(exit).toBe(252)
  expect(said.stdout).toContain('x/none.tf: error: No such file or directory')
  expect(said.stdout).toContain('x/main.tf:6:3: error: TimeoutInMillis')
})
