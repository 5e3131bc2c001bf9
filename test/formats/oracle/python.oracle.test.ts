import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeCdktfPython } from '../../../src/formats/code/cdktf-python.ts'
import { writePulumiPython } from '../../../src/formats/code/pulumi-python.ts'
import type { Item } from '../../../src/formats/format.ts'
import type { Draft } from '../../../src/model/draft.ts'
import { REFERENCES, TOKENS, WHOLE_RESPONSES, WRONG, hostileDrafts, plainDraft } from './drafts.ts'
import { evaluatedDeep } from './terraform-template.ts'

const SETTINGS = { shell: 'posix' } as const
const { stdout: version } = spawnSync('python3', ['--version'], { encoding: 'utf8' })
const isHere = version.startsWith('Python 3')
if (isHere) console.warn(`${version.trim()} judges the programs that are written.`)
else console.warn('Python is not here: nothing judges the programs in it that are written.')

const DRAFTS = [...hostileDrafts(100), TOKENS]
const itemsOf = (drafts: readonly Draft[]): readonly Item[] =>
  drafts.map((draft, index) => ({ name: `item-${index}`, draft, id: index % 2 === 0 ? `i"'${index}` : undefined }))

type Properties = Readonly<Record<string, unknown>>

/** The arguments of each call, as Python has them. */
function callsOf(text: string): readonly Properties[] {
  const script = join(import.meta.dirname, 'read-python.py')
  const { stdout, stderr } = spawnSync('python3', [script], {
    input: JSON.stringify([text]),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  expect(stderr).toBe('')
  const [resources] = JSON.parse(stdout) as readonly Record<string, Properties>[]
  const numbered = Object.entries(resources ?? {}).map(([name, found]) => [Number(/\d+/.exec(name)), found] as const)
  return numbered.sort(([a], [b]) => a - b).map(([, found]) => found)
}

const pascal = (name: string): string =>
  name
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
const renamed = (properties: unknown): Properties =>
  Object.fromEntries(Object.entries(properties as Properties).map(([name, value]) => [pascal(name), value]))
const mapped = (value: unknown, make: (item: unknown) => unknown): unknown =>
  Object.fromEntries(Object.entries(value as Properties).map(([key, item]) => [key, make(item)]))

describe.skipIf(!isHere)('Pulumi in Python', () => {
  const pairsOf = (value: unknown): unknown =>
    typeof value !== 'object'
      ? value
      : Object.fromEntries(
          (value as { response_parameters: Properties[] }).response_parameters.map((pair) => Object.values(pair)),
        )

  function draftsOf(drafts: readonly Draft[]): readonly unknown[] {
    return callsOf(writePulumiPython(itemsOf(drafts), SETTINGS).text).map((call) => {
      const { ResponseParameters: responses, TlsConfig: tls, ...others } = renamed(call)
      return {
        ...others,
        ...(responses !== undefined && {
          ResponseParameters: typeof responses === 'object' ? mapped(responses, pairsOf) : responses,
        }),
        ...(tls !== undefined && { TlsConfig: typeof tls === 'object' ? renamed(tls) : tls }),
      }
    })
  }

  test('holds the drafts', () => {
    expect(draftsOf(DRAFTS)).toEqual(DRAFTS.map((draft) => plainDraft(draft, { mark: (name) => name })))
  })

  test('has variables for references', () => {
    const marks: Readonly<Record<string, string>> = {
      ApiId: '<api_id>',
      AwsPartition: '<aws_partition>',
      AwsRegion: '<aws_region>',
      AwsUrlSuffix: '<aws_url_suffix>',
      Class: '<class_value>',
    }
    const mark = (name: string): unknown => marks[name] ?? `<${name.toLowerCase()}>`
    const references = [REFERENCES, WHOLE_RESPONSES]
    const [first, second] = references.map((draft) => plainDraft(draft, { mark }))
    const said = String(first?.['Description']).replace('<timeout>', '<str(timeout)>')

    expect(draftsOf(references)).toEqual([{ ...first, Description: said }, second])
  })

  test('is compiled also where nothing is of its type', () => {
    expect(draftsOf([WRONG])).toEqual([
      {
        ApiId: '12',
        IntegrationType: 'true',
        PayloadFormatVersion: '1.0',
        RequestParameters: { '200': '1', '<key>': 'x' },
        ResponseParameters: { '201': {}, '202': {} },
        TlsConfig: {},
      },
    ])
  })
})

describe.skipIf(!isHere)('CDKTF in Python', () => {
  function draftsOf(drafts: readonly Draft[]): readonly unknown[] {
    return callsOf(writeCdktfPython(itemsOf(drafts), SETTINGS).text).map((call) => {
      const {
        ResponseParameters: responses,
        TlsConfig: tls,
        TimeoutMilliseconds: millis,
        ...others
      } = renamed(evaluatedDeep(call))
      const blocks = Array.isArray(responses)
        ? responses.map((block: Properties) => [block['status_code'], block['mappings']])
        : responses
      return {
        ...others,
        ...(blocks !== undefined && {
          ResponseParameters: Array.isArray(blocks) ? Object.fromEntries(blocks) : blocks,
        }),
        ...(millis !== undefined && { TimeoutInMillis: millis }),
        ...(tls !== undefined && { TlsConfig: renamed(tls) }),
      }
    })
  }

  test('holds the drafts', () => {
    const look = { mark: (name: string) => name, keeps: (key: string) => key !== '__proto__' }

    expect(draftsOf(DRAFTS)).toEqual(DRAFTS.map((draft) => plainDraft(draft, look)))
  })

  test('has variables for references', () => {
    const marks: Readonly<Record<string, unknown>> = {
      ApiId: '<api_id.string_value>',
      AwsPartition: '<aws_partition.partition>',
      AwsRegion: '<aws_region.id>',
      AwsUrlSuffix: '<aws_url_suffix.dns_suffix>',
      Class: '<class_value.string_value>',
      Mappings: '<mappings.value>',
      Responses: `<TerraformIterator.from_map(responses.value).dynamic({'status_code': '\${each.key}', 'mappings': '\${each.value}'})>`,
      Templates: '<templates.value>',
      Tls: { ServerNameToVerify: `<Fn.lookup(tls.value, 'server_name_to_verify')>` },
    }
    const mark = (name: string): unknown => marks[name] ?? `<${name.toLowerCase()}.string_value>`
    const references = [REFERENCES, WHOLE_RESPONSES]
    const [first, second] = references.map((draft) => plainDraft(draft, { mark }))

    expect(draftsOf(references)).toEqual([{ ...first, TimeoutInMillis: '<timeout.number_value>' }, second])
  })
})
