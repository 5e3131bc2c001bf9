import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { FoundIntegration } from '../../src/formats/format.ts'
import { FORMATS } from '../../src/formats/index.ts'
import { onlyReference } from '../../src/formats/references/template.ts'
import type { Draft } from '../../src/model/draft.ts'
import { ROOT } from '../support/program.ts'
import { plainOf } from './arbitrary.ts'
import { readAll, write } from './read-all.ts'

const FOLDER = join(ROOT, 'test', 'formats', 'samples')
const SAMPLES = readdirSync(FOLDER).filter((name) => !name.startsWith('_'))

/** Each form by the end of its file's name, and the format that it must be taken for. Programs are not read. */
const FORMS = {
  'input.json': 'aws-json',
  'input.yaml': 'aws-yaml',
  'cli.sh': 'aws-command',
  'cfn.json': 'cloudformation-json',
  'cfn.yaml': 'cloudformation',
  'sam.yaml': 'cloudformation',
  'main.tf': 'terraform',
  'main.tf.json': 'terraform-json',
  'openapi.yaml': 'openapi',
  'Pulumi.yaml': 'pulumi-yaml',
} as const

async function integrationOf(
  sample: string,
  form: string,
): Promise<{ found: FoundIntegration; formats: readonly string[] }> {
  const file = join(FOLDER, sample, form)
  const { found, formats, failed } = await readAll(readFileSync(file, 'utf8'), { name: basename(file) })
  expect(failed).toEqual([])
  const [first, ...more] = found
  expect(more).toEqual([])
  if (first?.kind !== 'integration') throw new Error(`${sample}/${form} holds no integration`)
  return { found: first, formats }
}

/** Where the document is the API, its id is open. */
function withoutOpenApi(draft: Draft): Draft {
  const api = draft.get('ApiId')?.value
  return api !== undefined && onlyReference(api) !== undefined ? without(draft, ['ApiId']) : draft
}

const without = (draft: Draft, names: readonly string[]): Draft =>
  new Map([...draft].filter(([name]) => !names.includes(name)))

describe.each(SAMPLES)('%s', (sample) => {
  test.each(Object.entries(FORMS))('%s is read, as %s, to the same draft', async (form, format) => {
    const { found: wanted } = await integrationOf(sample, 'input.json')
    const { found, formats } = await integrationOf(sample, form)
    const isOpen = onlyReference(found.draft.get('ApiId')?.value ?? '') !== undefined
    // An OpenAPI document is the API itself, and has no place for the expression.
    const lost = isOpen ? ['ApiId', 'TemplateSelectionExpression'] : []

    expect(formats).toEqual([format])
    expect(plainOf(withoutOpenApi(found.draft))).toEqual(plainOf(without(wanted.draft, lost)))
  })

  test.each(FORMATS.filter(({ read, write: writes }) => read && writes).map(({ name }) => name))(
    'what is written as %s is read back to the same draft',
    async (format) => {
      const { found } = await integrationOf(sample, 'input.json')
      const { text } = write(format, [{ name: sample, draft: found.draft }])
      const back = await readAll(text)

      expect(back.failed).toEqual([])
      expect(back.formats).toEqual([format])
      expect(back.found.map((each) => each.kind === 'integration' && plainOf(each.draft))).toEqual([
        plainOf(found.draft),
      ])
    },
  )
})
