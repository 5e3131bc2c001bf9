import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Reading } from '../../../src/formats/format.ts'
import { joined, spelled } from '../../../src/formats/references/template.ts'
import { writeHcl } from '../../../src/formats/terraform/write-hcl.ts'
import { writeTerraformJson } from '../../../src/formats/terraform/write-json.ts'
import type { Draft } from '../../../src/model/draft.ts'
import { isTemplate } from '../../../src/value.ts'
import type { Value } from '../../../src/value.ts'
import { draftArbitrary, hostileText, plainOf } from '../arbitrary.ts'
import { jsonSource, linesOf, readHcl, settingsOf } from './reading.ts'
import { readTerraformJson } from '../../../src/formats/terraform/read-json.ts'

const SETTINGS = { shell: 'posix' } as const
const WAYS = {
  HCL: { write: writeHcl, read: readHcl },
  JSON: {
    write: writeTerraformJson,
    read: (text: string): Promise<Reading> => readTerraformJson(jsonSource(text), settingsOf()),
  },
} as const

test.each(Object.entries(WAYS))('what is written in %s reads back', async (_, { write, read }) => {
  await fc.assert(
    fc.asyncProperty(draftArbitrary(), async (draft) => {
      const { text } = write([{ name: 'orders-integration', draft }], SETTINGS)
      const { found, notes } = await read(text)

      expect(notes).toEqual([])
      expect(found.map((each) => each.kind === 'integration' && plainOf(each.draft))).toEqual([plainOf(draft)])
      expect(found.flatMap((each) => linesOf(each.notes))).toEqual([])
      expect(found.map(({ name }) => name)).toEqual(['orders_integration'])
    }),
    { numRuns: 150 },
  )
})

const NAMES = ['OrdersArn', 'Version', 'AwsRegion', 'AwsAccountId', 'AwsPartition', 'AwsUrlSuffix']
const reference = fc
  .constantFrom(...NAMES)
  .map((name) => ({ kind: 'reference', name, text: `${name} "of" \${x}\n` }) as const)
const template = fc
  .tuple(reference, fc.array(fc.oneof(hostileText, reference), { maxLength: 4 }), fc.boolean())
  .map(([first, others, isFirst]) => joined(isFirst ? [first, ...others] : [...others, first]))

const CALLED: Readonly<Record<string, string>> = { Version: 'VersionValue' }
const said = (value: Value | undefined): unknown =>
  value !== undefined && isTemplate(value) ? spelled(value, ({ name }) => `<${CALLED[name] ?? name}>`) : value

test.each(Object.entries(WAYS))('templates in %s read back', async (_, { write, read }) => {
  await fc.assert(
    fc.asyncProperty(template, template, async (uri, mapped) => {
      const draft: Draft = new Map<string, { value: Value; as: 'document' }>([
        ['ApiId', { value: 'a', as: 'document' }],
        ['IntegrationUri', { value: uri, as: 'document' }],
        ['RequestParameters', { value: new Map([['append:header.x', mapped]]), as: 'document' }],
      ])
      const { found } = await read(write([{ name: 'a', draft }], SETTINGS).text)
      const [first] = found
      const parameters = first?.kind === 'integration' ? first.draft.get('RequestParameters')?.value : undefined

      expect(first?.kind === 'integration' && said(first.draft.get('IntegrationUri')?.value)).toBe(said(uri))
      expect(parameters instanceof Map && said(parameters.get('append:header.x') as Value)).toBe(said(mapped))
    }),
    { numRuns: 150 },
  )
})
