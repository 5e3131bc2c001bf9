import { expect, test } from 'vitest'
import { writeHcl } from '../../../src/formats/terraform/write-hcl.ts'
import { linesOf, readDocument, readHcl } from './reading.ts'
import type { Reading } from '../../../src/formats/format.ts'

const TYPE = 'aws_apigatewayv2_integration'
const RESOURCE = `resource "${TYPE}" "a" {\n  api_id = "x"\n}\n`
const idsOf = ({ found }: Reading): unknown => found.map((each) => [each.name, each.kind === 'integration' && each.id])

test('what is imported has its id, and is imported again where it is written', async () => {
  const reading = await readHcl(`${RESOURCE}import {\n  to = ${TYPE}.a\n  id = "x/i1"\n}\n`)
  const items = reading.found.flatMap((each) => (each.kind === 'integration' ? [each] : []))

  expect(idsOf(reading)).toEqual([['a', 'i1']])
  expect(reading.notes).toEqual([])
  expect(writeHcl(items, { shell: 'posix' }).text).toContain(`import {\n  to = ${TYPE}.a\n  id = "x/i1"\n}\n`)
})

test('in JSON too, and for each of several', async () => {
  const document = { resource: { [TYPE]: { a: {} } }, import: [{ to: `${TYPE}.a`, id: 'x/i1' }] }
  const text = [
    `resource "${TYPE}" "a" {\n  for_each = local.ids\n}`,
    `import {\n  for_each = local.ids\n  to = ${TYPE}.a[each.key]\n  id = "x/\${each.value}"\n}`,
    'locals {\n  ids = { b = "i1", c = "i2" }\n}\n',
  ].join('\n')

  expect(idsOf(await readDocument(document))).toEqual([['a', 'i1']])
  expect(idsOf(await readHcl(text))).toEqual([
    ['a["b"]', 'i1'],
    ['a["c"]', 'i2'],
  ])
})

test.each([
  [
    'an id that is not known',
    `import {\n  to = ${TYPE}.a\n  id = var.id\n}`,
    [`4:1 told import.${TYPE}.a: The id by which it is imported is not known here.`],
  ],
  [
    'another one',
    `import {\n  to = ${TYPE}.b\n  id = "x/y"\n}`,
    [`4:1 told import.${TYPE}.b: It is imported, and there is no integration of this address here.`],
  ],
  ['another resource', 'import {\n  to = aws_lb.a\n  id = "x"\n}', []],
  [
    'an address that it had',
    `moved {\n  from = ${TYPE}.z\n  to = ${TYPE}.a\n}`,
    [`4:1 told moved.${TYPE}.z: Another address of an integration is known to Terraform alone.`],
  ],
  [
    'one that is let go of',
    `removed {\n  from = ${TYPE}.z\n}`,
    [`4:1 told removed.${TYPE}.z: An integration that Terraform lets go of is not read.`],
  ],
  [
    'what is put out',
    `output "o" {\n  value = [{ a = ${TYPE}.a.id }]\n}\noutput "p" {\n  value = 1\n}`,
    ['4:1 told output.o: What is put out of an integration is no part of it.'],
  ],
])('%s is told of where it names an integration', async (_, text, notes) => {
  const reading = await readHcl(`${RESOURCE}${text}\n`)

  expect(idsOf(reading)).toEqual([['a', undefined]])
  expect(linesOf(reading.notes)).toEqual(notes)
})

test('what is put out in JSON has no text of its own', async () => {
  const value = [{ a: `\${${TYPE}.a.id}` }]

  expect(linesOf((await readDocument({ resource: {}, output: { o: { value } } })).notes)).toEqual([
    expect.stringMatching(/ told output\.o: What is put out of an integration is no part of it\.$/),
  ])
})
