import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeTemplateJson, writeTemplateYaml } from '../../../src/formats/cloudformation/write.ts'
import type { Draft } from '../../../src/model/draft.ts'
import { isMap, isTemplate } from '../../../src/value.ts'
import type { Value } from '../../../src/value.ts'
import { joined } from '../../../src/formats/references/template.ts'
import { draftArbitrary, hostileText, plainOf } from '../arbitrary.ts'
import { readText, saidIn } from './reading.ts'

const SETTINGS = { shell: 'posix' } as const
const WRITERS = { yaml: writeTemplateYaml, json: writeTemplateJson }

/** CloudFormation takes these for functions, and has no way to say that they are none. */
function isSayable(draft: Draft): boolean {
  const keysOf = (value: Value): readonly string[] => (isMap(value) ? Array.from(value.keys(), String) : [])
  return ['RequestParameters', 'RequestTemplates'].every((name) => {
    const keys = keysOf(draft.get(name)?.value ?? null)
    return !keys.some((key) => key.startsWith('Fn::')) && !(keys.length === 1 && keys[0] === 'Ref')
  })
}

test.each(Object.entries(WRITERS))('what is written as %s reads back', async (_, write) => {
  await fc.assert(
    fc.asyncProperty(draftArbitrary().filter(isSayable), async (draft) => {
      const { text } = write([{ name: 'orders-integration', draft }], SETTINGS)
      const { found, notes } = await readText(text)

      expect(notes).toEqual([])
      expect(found.map((each) => each.kind === 'integration' && plainOf(each.draft))).toEqual([plainOf(draft)])
      expect(found.map(({ name }) => name)).toEqual(['OrdersIntegration'])
    }),
    { numRuns: 200 },
  )
})

const reference = fc
  .constantFrom('OrdersArn', 'Stage', 'AwsRegion', 'AwsAccountId')
  .map((name) => ({ kind: 'reference', name, text: `${name} "of" \${x}\n` }) as const)
const template = fc
  .tuple(reference, fc.array(fc.oneof(hostileText, reference), { maxLength: 4 }), fc.boolean())
  .map(([first, others, isFirst]) => joined(isFirst ? [first, ...others] : [...others, first]))

/** Parameters are called by their names when they are read, whatever stood for them before. */
const named = (value: Value): Value =>
  isTemplate(value)
    ? { kind: 'template', parts: value.parts.map((part) => (typeof part === 'string' ? part : { ...part, text: '' })) }
    : value

test.each(Object.entries(WRITERS))('templates in %s read back', async (_, write) => {
  await fc.assert(
    fc.asyncProperty(template, template, async (uri, mapped) => {
      const draft: Draft = new Map<string, { value: Value; as: 'document' }>([
        ['IntegrationUri', { value: uri, as: 'document' }],
        ['RequestParameters', { value: new Map([['append:header.x', mapped]]), as: 'document' }],
      ])
      const { text, notes } = write([{ name: 'a', draft }], SETTINGS)
      const reading = await readText(text)

      expect(notes.filter(({ kind }) => kind !== 'told')).toEqual([])
      expect(saidIn(reading).filter((said) => !said.startsWith('told'))).toEqual([])
      const [found] = reading.found
      const read = found?.kind === 'integration' ? found.draft : undefined
      const parameters = read?.get('RequestParameters')?.value
      expect(named(read?.get('IntegrationUri')?.value ?? '')).toEqual(named(uri))
      expect(isMap(parameters) && named(parameters.get('append:header.x') ?? '')).toEqual(named(mapped))
    }),
    { numRuns: 200 },
  )
})
