import { expect, test } from 'vitest'
import { isTemplate } from '../../../src/value.ts'
import { writeHcl } from '../../../src/formats/terraform/write-hcl.ts'
import { writeTerraformJson } from '../../../src/formats/terraform/write-json.ts'
import { readTerraformJson } from '../../../src/formats/terraform/read-json.ts'
import { jsonSource, linesOf, membersOf, readHcl, settingsOf } from './reading.ts'

const CONTENT = 'status_code = response_parameters.key\nmappings = response_parameters.value'
const resource = (blocks: string): string => `resource "aws_apigatewayv2_integration" "a" {\n${blocks}\n}\n`
const dynamic = (content: string, more = '', each = 'var.all'): string =>
  `dynamic "response_parameters" {\n for_each = ${each}\n${more}\n content {\n${content}\n }\n}\n`
const UNKNOWN =
  '2:1 skipped response_parameters: These blocks are made of a collection that is not known. (write them out, or give the collection with --set)'

test.each([
  ['as the writer has it', dynamic(CONTENT), '«var.all»'],
  [
    'with an iterator',
    dynamic('status_code = "${each_one.key}"\nmappings = (each_one.value)', 'iterator = each_one'),
    '«var.all»',
  ],
])('blocks of each status are the map that they are made of: %s', async (_, blocks, expected) => {
  const reading = await readHcl(resource(blocks))

  expect(membersOf(reading)).toEqual({ a: { ResponseParameters: expected } })
  expect(linesOf(reading.found[0]?.notes)).toEqual([])
})

test.each([
  ['of other codes', dynamic('status_code = "200"\nmappings = response_parameters.value')],
  ['of other mappings', dynamic('status_code = response_parameters.key\nmappings = response_parameters.value.a')],
  ['of codes alone', dynamic('status_code = response_parameters.key')],
  ['beside others', `${dynamic(CONTENT)}${dynamic(CONTENT)}`],
])('blocks that are made otherwise are not: %s', async (_, blocks) => {
  const reading = await readHcl(resource(blocks))

  expect(membersOf(reading)).toEqual({ a: {} })
  expect(linesOf(reading.found[0]?.notes)[0]).toBe(UNKNOWN)
})

test('what is written for an open map reads back', async () => {
  const value = { kind: 'template', parts: [{ kind: 'reference', name: 'All', text: 'all' }] } as const
  const items = [{ name: 'a', draft: new Map([['ResponseParameters', { value, as: 'document' as const }]]) }]
  const read = [
    await readHcl(writeHcl(items, { shell: 'posix' }).text),
    await readTerraformJson(jsonSource(writeTerraformJson(items, { shell: 'posix' }).text), settingsOf()),
  ]

  for (const { found, notes } of read) {
    const [first] = found
    const parameters = first?.kind === 'integration' ? first.draft.get('ResponseParameters')?.value : undefined
    expect(parameters !== undefined && isTemplate(parameters) && parameters.parts).toEqual([
      { kind: 'reference', name: 'All', text: 'var.all' },
    ])
    expect(linesOf([...notes, ...(first?.notes ?? [])])).toEqual([])
  }
})
