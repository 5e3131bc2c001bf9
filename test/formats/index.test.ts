import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FORMATS } from '../../src/formats/index.ts'
import { ROOT } from '../support/program.ts'

test('each format is a file of its name', () => {
  for (const { name } of FORMATS) expect(existsSync(join(ROOT, 'src', 'formats', `${name}.ts`)), name).toBe(true)
  expect(new Set(FORMATS.map(({ name }) => name)).size).toBe(FORMATS.length)
})

test('these are read and written', () => {
  const both = FORMATS.filter(({ read, write }) => read && write).map(({ name }) => name)
  const read = FORMATS.filter((format) => format.read && !format.write).map(({ name }) => name)
  const written = FORMATS.filter((format) => format.write && !format.read).map(({ name }) => name)

  expect([both.toSorted(), read, written.toSorted()]).toEqual([
    [
      ...['aws-command', 'aws-json', 'aws-yaml', 'cloudformation', 'cloudformation-json', 'openapi', 'pulumi-yaml'],
      ...['terraform', 'terraform-json'],
    ],
    ['rest-v1'],
    ['cdk-typescript', 'cdktf-python', 'cdktf-typescript', 'pulumi-python', 'pulumi-typescript'],
  ])
})

test('what is read says what from, and how it is told', () => {
  for (const { name, read, from, detect } of FORMATS)
    expect([from !== undefined, detect !== undefined], name).toEqual([read !== undefined, read !== undefined])
})
