import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeCdkTypescript } from '../../../src/formats/code/cdk-typescript.ts'
import { writeCdktfTypescript } from '../../../src/formats/code/cdktf-typescript.ts'
import { writePulumiTypescript } from '../../../src/formats/code/pulumi-typescript.ts'
import type { Draft } from '../../../src/model/draft.ts'
import { REFERENCES, TOKENS, WHOLE_RESPONSES, WRONG, hostileDrafts, plainDraft } from './drafts.ts'
import { evaluatedDeep } from './terraform-template.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const FOLDER = mkdtempSync(join(tmpdir(), 'typescript-'))
const run = promisify(execFile)
const WRITERS = { cdk: writeCdkTypescript, cdktf: writeCdktfTypescript, pulumi: writePulumiTypescript } as const
type Tool = keyof typeof WRITERS

const HOSTILE = hostileDrafts(40)
const PROGRAMS: Readonly<Record<string, readonly Draft[]>> = {
  hostile: [...HOSTILE, TOKENS],
  references: [REFERENCES, WHOLE_RESPONSES],
  wrong: [WRONG],
}

const OPTIONS = {
  strict: true,
  noUnusedLocals: true,
  skipLibCheck: true,
  target: 'ES2022',
  module: 'CommonJS',
  moduleResolution: 'Bundler',
  types: [],
  outDir: 'out',
  rootDir: '.',
}

/** The compiler judges all programs in one go, for it is the types of the packages that take long. It leaves JavaScript. */
beforeAll(async () => {
  symlinkSync(join(ROOT, 'node_modules'), join(FOLDER, 'node_modules'), 'junction')
  const files: string[] = []
  for (const tool of Object.keys(WRITERS) as Tool[])
    for (const [name, drafts] of Object.entries(PROGRAMS)) {
      const items = drafts.map((draft, index) => ({
        name: `${name}-${index}`,
        draft,
        id: index % 2 === 0 ? `i'${index}` : undefined,
      }))
      files.push(`${tool}-${name}.ts`)
      writeFileSync(join(FOLDER, `${tool}-${name}.ts`), WRITERS[tool](items, { shell: 'posix' }).text)
    }
  writeFileSync(join(FOLDER, 'tsconfig.json'), JSON.stringify({ compilerOptions: OPTIONS, files }))
  const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
  const judged = await run(process.execPath, [compiler, '-p', FOLDER], { cwd: FOLDER }).catch((error: unknown) => error)
  expect(judged).toEqual({ stdout: '', stderr: '' })
  console.warn(
    'The compiler of TypeScript, the CDK, CDKTF and Pulumi judge the programs that are written; the engine of Pulumi is not here.',
  )
}, 180_000)

afterAll(() => {
  rmSync(FOLDER, { recursive: true })
})

async function runTool(tool: Tool, name: string, ...context: readonly string[]): Promise<unknown> {
  const program = join(FOLDER, 'out', `${tool}-${name}.js`)
  const args = [join(import.meta.dirname, `run-${tool}.js`), ...context, program]
  const env = { ...process.env, CHECKPOINT_DISABLE: '1', PULUMI_TEST_MODE: 'true' }
  const { stdout } = await run(process.execPath, args, { env, maxBuffer: 2 ** 26, cwd: FOLDER })
  const [printed] = JSON.parse(stdout) as readonly unknown[]
  return printed
}

type Properties = Readonly<Record<string, unknown>>
const record = (value: unknown): Properties => value as Properties
const mapped = (value: unknown, make: (item: unknown, key: string) => unknown): Properties =>
  Object.fromEntries(Object.entries(record(value)).map(([key, item]) => [key, make(item, key)]))

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
const renamed = (value: unknown): Properties =>
  Object.fromEntries(Object.entries(record(value)).map(([key, item]) => [pascal(key), item]))

/** What there is for each item, in their order: the tools have one of their own. */
function inOrder(resources: unknown): readonly unknown[] {
  const numbered = Object.entries(record(resources)).map(
    ([name, resource]) => [Number(/\d+/.exec(name)), resource] as const,
  )
  return numbered.sort(([a], [b]) => a - b).map(([, resource]) => resource)
}

/** The pairs of one status as a map. */
const pairsOf = (value: unknown, list: string): unknown => {
  const pairs = record(value)[list]
  if (!Array.isArray(pairs)) return value
  return Object.fromEntries(pairs.map((pair) => Object.values(record(pair))))
}

describe('the CDK', () => {
  const keeps = (key: string): boolean =>
    key !== '__proto__' &&
    key !== 'Ref' &&
    !key.startsWith('Fn::') &&
    !/\{Token\[[\w.:-]+\]|-1\.\d{10,16}e\+289/.test(key)

  /** What CloudFormation makes of its functions. */
  function valueOf(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(valueOf)
    const { Ref: name, 'Fn::Sub': text, 'Fn::Join': join } = value as Readonly<Record<string, unknown>>
    if (typeof name === 'string') return `<${name.replace('AWS::', 'Aws').replace('URL', 'Url')}>`
    if (typeof text === 'string') return text.replaceAll('${!', '${')
    if (Array.isArray(join)) return (join[1] as unknown[]).map(valueOf).join(String(join[0]))
    return mapped(value, valueOf)
  }

  async function draftsOf(name: string, context = '{}'): Promise<readonly unknown[]> {
    const resources = inOrder(await runTool('cdk', name, context))
    return resources.map((resource) => {
      const properties = record(valueOf(record(resource)['Properties']))
      return mapped(properties, (value, key) =>
        key === 'ResponseParameters' && typeof value === 'object'
          ? mapped(value, (each) => pairsOf(each, 'ResponseParameters'))
          : value,
      )
    })
  }

  test('makes a template of the programs that holds the drafts', { timeout: 120_000 }, async () => {
    const look = { mark: (name: string) => `<${name}>`, keeps }

    expect(await draftsOf('hostile')).toEqual([...HOSTILE, TOKENS].map((draft) => plainDraft(draft, look)))
  })

  test('makes references of references', { timeout: 120_000 }, async () => {
    const context: Readonly<Record<string, unknown>> = {
      Templates: { at: '<Templates>' },
      Mappings: '<Mappings>',
      Responses: { at: '<Responses>' },
      Tls: { serverNameToVerify: '<Tls>' },
    }
    const mark = (name: string): unknown =>
      name === 'Tls' ? { ServerNameToVerify: '<Tls>' } : (context[name] ?? `<${name}>`)

    expect(await draftsOf('references', JSON.stringify(context))).toEqual(
      [REFERENCES, WHOLE_RESPONSES].map((draft) => plainDraft(draft, { mark })),
    )
  })
})

/** A draft out of the attributes of a resource of Terraform, among which a comment tells where it comes from. */
function draftOfAttributes(attributes: unknown): Properties {
  const pascalWords = (name: string): string => name.split('_').map(pascal).join('')
  const entries = Object.entries(record(attributes))
    .filter(([name]) => name !== '//')
    .map(([name, value]): [string, unknown] => {
      if (name === 'timeout_milliseconds') return ['TimeoutInMillis', value]
      if (name === 'dynamic') return ['ResponseParameters', record(record(value)['response_parameters'])['for_each']]
      if (name === 'response_parameters')
        return [
          'ResponseParameters',
          Object.fromEntries((value as Properties[]).map((block) => [block['status_code'], block['mappings']])),
        ]
      if (name === 'tls_config') return ['TlsConfig', { ServerNameToVerify: record(value)['server_name_to_verify'] }]
      return [pascalWords(name), value]
    })
  return Object.fromEntries(entries)
}

describe('CDKTF', () => {
  async function draftsOf(name: string): Promise<readonly unknown[]> {
    const { resource } = record(await runTool('cdktf', name))
    const resources = inOrder(record(resource)['aws_apigatewayv2_integration'])
    return resources.map((attributes) => draftOfAttributes(evaluatedDeep(attributes)))
  }
  const keeps = (key: string): boolean => key !== '__proto__'

  test('makes a document of the programs that holds the drafts', { timeout: 120_000 }, async () => {
    const look = { mark: (name: string) => name, keeps }

    expect(await draftsOf('hostile')).toEqual([...HOSTILE, TOKENS].map((draft) => plainDraft(draft, look)))
  })

  const VARIABLES: Readonly<Record<string, unknown>> = {
    ApiId: '<api_id>',
    AwsPartition: '<aws_partition.aws_partition.partition>',
    AwsRegion: '<aws_region.aws_region.id>',
    AwsUrlSuffix: '<aws_partition.aws_url_suffix.dns_suffix>',
    Tls: { ServerNameToVerify: '<tls.server_name_to_verify>' },
    Version: '<version_value>',
  }

  test('makes references of references', { timeout: 120_000 }, async () => {
    const mark = (name: string): unknown => VARIABLES[name] ?? `<${name.toLowerCase()}>`

    expect(await draftsOf('references')).toEqual(
      [REFERENCES, WHOLE_RESPONSES].map((draft) => plainDraft(draft, { mark })),
    )
  })

  test('imports what exists', { timeout: 120_000 }, async () => {
    const { import: imports } = record(await runTool('cdktf', 'wrong'))

    expect(imports).toEqual([{ to: 'aws_apigatewayv2_integration.wrong_0', id: "12/i'0" }])
  })
})

describe('Pulumi', () => {
  async function draftsOf(name: string, config = '{}'): Promise<readonly unknown[]> {
    const resources = inOrder(await runTool('pulumi', name, config))
    return resources.map((inputs) =>
      mapped(renamed(inputs), (value, key) => {
        if (key === 'TlsConfig') return renamed(value)
        if (key !== 'ResponseParameters' || typeof value !== 'object') return value
        return mapped(value, (each) => pairsOf(each, 'responseParameters'))
      }),
    )
  }
  const keeps = (key: string): boolean => key !== '__proto__' && key !== 'toString'

  test('gets the drafts as inputs', { timeout: 120_000 }, async () => {
    const look = { mark: (name: string) => name, keeps }

    expect(await draftsOf('hostile')).toEqual([...HOSTILE, TOKENS].map((draft) => plainDraft(draft, look)))
  })

  test('reads references from the configuration', { timeout: 120_000 }, async () => {
    const names = ['apiId', 'awsPartition', 'awsRegion', 'awsUrlSuffix', 'class', 'version', 'server']
    const config = {
      ...Object.fromEntries(names.map((name) => [`project:${name}`, `<${pascal(name)}>`])),
      'project:timeout': '4321',
      'project:templates': '"<Templates>"',
      'project:mappings': '"<Mappings>"',
      'project:responses': '"<Responses>"',
      'project:tls': '{"serverNameToVerify": "<Tls>"}',
    }
    const marks: Readonly<Record<string, unknown>> = { Timeout: 4321, Tls: { ServerNameToVerify: '<Tls>' } }
    const mark = (name: string): unknown => marks[name] ?? `<${name}>`

    expect(await draftsOf('references', JSON.stringify(config))).toEqual(
      [REFERENCES, WHOLE_RESPONSES].map((draft) => plainDraft(draft, { mark })),
    )
  })
})
