import { execFile, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Item } from '../../../src/formats/format.ts'
import { writeHcl } from '../../../src/formats/terraform/write-hcl.ts'
import { writeTerraformJson } from '../../../src/formats/terraform/write-json.ts'
import type { Draft } from '../../../src/model/draft.ts'
import type { Value } from '../../../src/value.ts'
import { REFERENCES, TOKENS, WHOLE_RESPONSES, hostileDrafts, plainDraft } from './drafts.ts'

const PLUGINS = '/opt/tf-plugins'
const SETTINGS = { shell: 'posix' } as const
const FOLDER = mkdtempSync(join(tmpdir(), 'terraform-'))
const run = promisify(execFile)
const [version = ''] = spawnSync('terraform', ['version'], { encoding: 'utf8' }).stdout?.split('\n') ?? []
const isHere = version !== ''
const hasProvider = isHere && existsSync(PLUGINS)
if (hasProvider) console.warn(`${version} and its provider for AWS judge the configurations that are written.`)
else if (isHere)
  console.warn(`${version} judges how configurations are written; without its provider, not what they say.`)
else console.warn('Terraform is not here: nothing but our own reader judges the configurations that are written.')

afterAll(() => {
  rmSync(FOLDER, { recursive: true })
})

const CONFIG = join(FOLDER, 'terraform.rc')
const env = { ...process.env, CHECKPOINT_DISABLE: '1', TF_CLI_CONFIG_FILE: CONFIG }
const terraform = async (...args: readonly string[]): Promise<string> =>
  (await run('terraform', args, { cwd: FOLDER, env, maxBuffer: 2 ** 27 })).stdout

/** What the provider refuses is not drawn. */
const TAKEN: Readonly<Record<string, string>> = {
  ConnectionId: 'a$${b}',
  CredentialsArn: 'arn:aws:iam::123456789012:role/orders',
  IntegrationMethod: 'GET',
  IntegrationSubtype: 'SQS-SendMessage',
  PayloadFormatVersion: '2.0',
}
const taken = (draft: Draft): Draft =>
  new Map(Array.from(draft, ([name, { value, as }]) => [name, { value: TAKEN[name] ?? value, as }]))

const DRAFTS = [...hostileDrafts(60), TOKENS, REFERENCES, WHOLE_RESPONSES].map(taken)
const itemsOf = (drafts: readonly Draft[], name: string, id?: string): readonly Item[] =>
  drafts.map((draft, index) => ({ name: `${name}-${index}`, draft, id }))

const PROVIDER = `provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "x"
  secret_key                  = "x"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_requesting_account_id  = true
}
`
const VARIABLES = {
  api_id: 'api',
  class: '<${a}>',
  mappings: { a: 'm' },
  responses: { '200': { a: 'r' }, '404': { b: 's' } },
  server: 'server',
  templates: { t: 'u' },
  timeout: 4321,
  tls: { server_name_to_verify: 'name' },
  version_value: 'v',
}

/** Both syntaxes cannot declare the same variables in one module, so one has another folder's part only. */
function write(items: readonly Item[]): void {
  writeFileSync(join(FOLDER, 'main.tf'), writeHcl(items, SETTINGS).text)
}

interface Planned {
  readonly planned_values: { readonly root_module: { readonly resources: readonly Resource[] } }
}
interface Resource {
  readonly type: string
  readonly name: string
  readonly values: Readonly<Record<string, unknown>>
}

async function planned(): Promise<readonly unknown[]> {
  await terraform('plan', '-out=plan', '-input=false', '-refresh=false')
  const { planned_values: values } = JSON.parse(await terraform('show', '-json', 'plan')) as Planned
  const ours = values.root_module.resources.filter(({ type }) => type === 'aws_apigatewayv2_integration')
  const numbered = ours.map(({ name, values: found }) => [Number(/\d+/.exec(name)), draftOf(found)] as const)
  return numbered.sort(([a], [b]) => a - b).map(([, found]) => found)
}

const pascal = (name: string): string =>
  name
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')

interface Response {
  readonly status_code: string
  readonly mappings: unknown
}

function draftOf(values: Resource['values']): unknown {
  const entries = Object.entries(values).flatMap(([name, value]): [string, unknown][] => {
    if (value === null || (Array.isArray(value) && value.length === 0)) return []
    if (name === 'timeout_milliseconds') return [['TimeoutInMillis', value]]
    if (name === 'tls_config')
      return [
        ['TlsConfig', { ServerNameToVerify: (value as { server_name_to_verify: string }[])[0]?.server_name_to_verify }],
      ]
    if (name === 'response_parameters')
      return [
        [
          'ResponseParameters',
          Object.fromEntries((value as Response[]).map((block) => [block.status_code, block.mappings])),
        ],
      ]
    return [[pascal(name), value]]
  })
  return Object.fromEntries(entries)
}

const MARKS: Readonly<Record<string, unknown>> = {
  ApiId: 'api',
  AwsPartition: 'aws',
  AwsRegion: 'eu-west-1',
  AwsUrlSuffix: 'amazonaws.com',
  Class: VARIABLES.class,
  Mappings: VARIABLES.mappings,
  Responses: VARIABLES.responses,
  Server: 'server',
  Templates: VARIABLES.templates,
  Timeout: 4321,
  Tls: { ServerNameToVerify: 'name' },
  Version: 'v',
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0

/** The provider's own defaults stand beside what was written; it drops what is empty, and a default of the service. */
function expected(draft: Draft): unknown {
  const plain = plainDraft(draft, { mark: (name) => MARKS[name], text: (text) => text.normalize('NFC') })
  const kept = Object.entries(plain).filter(([, value]) => !isEmpty(value) && value !== 'WHEN_NO_MATCH')
  return { ConnectionType: 'INTERNET', PayloadFormatVersion: '1.0', ...Object.fromEntries(kept) }
}

describe.skipIf(!hasProvider)('Terraform', () => {
  beforeAll(async () => {
    writeFileSync(CONFIG, `provider_installation {\n  filesystem_mirror {\n    path = "${PLUGINS}"\n  }\n}\n`)
    writeFileSync(join(FOLDER, 'provider.tf'), PROVIDER)
    writeFileSync(join(FOLDER, 'terraform.tfvars.json'), JSON.stringify(VARIABLES))
    await terraform('init', '-input=false')
  }, 120_000)

  test('plans what the drafts hold, in HCL', { timeout: 120_000 }, async () => {
    write(itemsOf(DRAFTS, 'item'))

    expect(await planned()).toEqual(DRAFTS.map(expected))
  })

  test('plans what the drafts hold, in JSON', { timeout: 120_000 }, async () => {
    rmSync(join(FOLDER, 'main.tf'))
    writeFileSync(join(FOLDER, 'main.tf.json'), writeTerraformJson(itemsOf(DRAFTS, 'item'), SETTINGS).text)

    expect(await planned()).toEqual(DRAFTS.map(expected))
  })

  test('takes the blocks for import and the data sources', { timeout: 120_000 }, async () => {
    const account = { kind: 'reference', name: 'AwsAccountId', text: 'AWS::AccountId' } as const
    const extra: [string, { value: Value; as: 'document' }] = [
      'Description',
      { value: { kind: 'template', parts: [account] }, as: 'document' },
    ]
    const drafts = DRAFTS.map((draft) => new Map([...draft, ...(draft.size < 4 ? [extra] : [])]))
    rmSync(join(FOLDER, 'main.tf.json'), { force: true })
    write(itemsOf(drafts.slice(0, 30), 'hcl', 'a${b}'))
    const judged = JSON.parse(await terraform('validate', '-json')) as { diagnostics: unknown }
    rmSync(join(FOLDER, 'main.tf'))
    writeFileSync(join(FOLDER, 'main.tf.json'), writeTerraformJson(itemsOf(drafts, 'json', 'a${b}'), SETTINGS).text)
    const json = JSON.parse(await terraform('validate', '-json')) as { diagnostics: unknown }

    expect([judged.diagnostics, json.diagnostics]).toEqual([[], []])
  })
})

test.skipIf(!isHere)('terraform fmt has nothing to change', { timeout: 120_000 }, async () => {
  const drafts = [...hostileDrafts(300), TOKENS, REFERENCES, WHOLE_RESPONSES]
  const { text } = writeHcl(itemsOf(drafts, 'item', 'id'), SETTINGS)
  writeFileSync(join(FOLDER, 'fmt.tf'), text)
  const { stdout, stderr } = spawnSync('terraform', ['fmt', '-check', '-diff', 'fmt.tf'], {
    cwd: FOLDER,
    env: { ...env, TF_CLI_CONFIG_FILE: '' },
    encoding: 'utf8',
    maxBuffer: 2 ** 27,
  })
  rmSync(join(FOLDER, 'fmt.tf'))

  expect(stderr + stdout).toBe('')
})
