import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { COMMAND_FLAGS, GLOBAL_FLAGS, OWN_FLAGS } from '../../src/model/flags.ts'
import { ROOT } from '../support/program.ts'

const text = readFileSync(join(ROOT, 'oclif.manifest.json'), 'utf8')

interface Manifest {
  readonly version: string
  readonly commands: Readonly<Record<string, { readonly flags: Readonly<Record<string, object>> }>>
}

test('oclif.manifest.json is what `npm run build` writes', () => {
  const script = join(ROOT, 'scripts', 'write-manifest.js')
  const written = execFileSync(process.execPath, [script, '--print'], { encoding: 'utf8' })

  expect(text).toBe(written)
})

test('it has every option under its own name, in the order of the tables', () => {
  const { commands } = JSON.parse(text) as Manifest
  const tables = [...COMMAND_FLAGS, ...OWN_FLAGS, ...GLOBAL_FLAGS]

  const names = Object.keys(commands['apigatewayv2:create-integration']?.flags ?? {})
  expect(names.map((name) => `--${name}`)).toEqual(tables.map(({ name }) => name))
})

test('what an option of it may be comes from the tables', () => {
  const { commands } = JSON.parse(text) as Manifest
  const { flags } = commands['apigatewayv2:create-integration'] ?? { flags: {} }

  expect(flags['no-verify-ssl']).toMatchObject({ type: 'boolean', allowNo: false, helpGroup: 'GLOBAL' })
  expect(flags['integration-type']).toMatchObject({
    type: 'option',
    required: true,
    options: ['AWS', 'HTTP', 'MOCK', 'HTTP_PROXY', 'AWS_PROXY'],
  })
  expect(flags['api-id']).toMatchObject({ type: 'option', required: true, helpValue: '<text>' })
  expect(flags['dry-run']).toMatchObject({ type: 'boolean', helpGroup: 'APIGW' })
})
