import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeCdkTypescript } from '../../../src/formats/code/cdk-typescript.ts'
import { writeCdktfPython } from '../../../src/formats/code/cdktf-python.ts'
import { writeCdktfTypescript } from '../../../src/formats/code/cdktf-typescript.ts'
import { writePulumiPython } from '../../../src/formats/code/pulumi-python.ts'
import { writePulumiTypescript } from '../../../src/formats/code/pulumi-typescript.ts'
import { writeTerraformJson } from '../../../src/formats/terraform/write-json.ts'
import { writeHcl } from '../../../src/formats/terraform/write-hcl.ts'
import { draftOf } from '../../support/draft.ts'

const SAMPLES = join(import.meta.dirname, '..', 'samples')
const NAMES = readdirSync(SAMPLES).filter((name) => !name.startsWith('_'))
const WRITERS = {
  'main.tf': writeHcl,
  'main.tf.json': writeTerraformJson,
  'cdk.ts': writeCdkTypescript,
  'cdktf.ts': writeCdktfTypescript,
  'cdktf.py': writeCdktfPython,
  'pulumi-native.ts': writePulumiTypescript,
  'pulumi-native.py': writePulumiPython,
} as const

const sample = (name: string, file: string): string => readFileSync(join(SAMPLES, name, file), 'utf8')
const cases = NAMES.flatMap((name) => Object.entries(WRITERS).map(([file, write]) => ({ name, file, write })))

test('there are seven samples', () => {
  expect(NAMES).toHaveLength(7)
})

test.each(cases)('$name is written as $file has it', ({ name, file, write }) => {
  const draft = draftOf(JSON.parse(sample(name, 'input.json')))

  expect(write([{ name, draft }], { shell: 'posix' })).toEqual({ text: sample(name, file), notes: [] })
})
