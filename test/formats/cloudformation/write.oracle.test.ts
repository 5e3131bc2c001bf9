import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { writeTemplateJson, writeTemplateYaml } from '../../../src/formats/cloudformation/write.ts'
import type { Draft } from '../../../src/model/draft.ts'
import type { Value } from '../../../src/value.ts'
import { draftArbitrary } from '../arbitrary.ts'

const FOLDER = mkdtempSync(join(tmpdir(), 'cfn-'))
const SETTINGS = { shell: 'posix' } as const
const version = spawnSync('cfn-lint', ['--version'], { encoding: 'utf8' })
const isHere = version.status === 0
console.warn(
  isHere
    ? 'cfn-lint judges the templates that are written.'
    : 'cfn-lint is not here: nothing but our own reader judges the templates that are written.',
)

afterAll(() => {
  rmSync(FOLDER, { recursive: true })
})

/** What the schema refuses of the values themselves: roles without the form of one, and names of members without a letter. */
function isTaken(draft: Draft): boolean {
  return ['RequestParameters', 'RequestTemplates', 'ResponseParameters'].every((name) => {
    const value = draft.get(name)?.value
    return (
      !(value instanceof Map) ||
      [...value.keys()].every((key) => /[A-Za-z0-9]/.test(String(key)) && !/^Ref$|^Fn::/.test(String(key)))
    )
  })
}

const given = (value: Value): { value: Value; as: 'document' } => ({ value, as: 'document' })

function draftsOf(count: number): readonly Draft[] {
  const drawn = fc.sample(draftArbitrary().filter(isTaken), { numRuns: count, seed: 7 })
  const role = given('arn:aws:iam::123456789012:role/orders')
  return drawn.map((draft) => (draft.has('CredentialsArn') ? new Map([...draft, ['CredentialsArn', role]]) : draft))
}

function withReferences(): Draft {
  const reference = { kind: 'reference', name: 'OrdersArn', text: 'Fn::GetAtt "x"' } as const
  const region = { kind: 'reference', name: 'AwsRegion', text: 'data.aws_region.current.name' } as const
  const timeout = { kind: 'reference', name: 'Timeout', text: 'var.timeout' } as const
  return new Map([
    ['ApiId', given('a1b2c3d4')],
    ['IntegrationType', given('AWS_PROXY')],
    ['IntegrationUri', given({ kind: 'template', parts: ['arn:aws:x:', region, ':', reference] })],
    [
      'RequestParameters',
      given(new Map([['overwrite:path', { kind: 'template', parts: ['${request.path.id}', reference] }]])),
    ],
    ['TimeoutInMillis', given({ kind: 'template', parts: [timeout] })],
  ])
}

test.skipIf(!isHere)('cfn-lint takes all that is written', { timeout: 120_000 }, () => {
  const drafts = [...draftsOf(60), withReferences()]
  const files = drafts.flatMap((draft, index) => {
    const items = [{ name: `item ${index}`, draft, ...(index % 2 === 0 && { id: 'abc123' }) }]
    const [yaml, json] = [join(FOLDER, `${index}.yaml`), join(FOLDER, `${index}.json`)]
    writeFileSync(yaml, writeTemplateYaml(items, SETTINGS).text)
    writeFileSync(json, writeTemplateJson(items, SETTINGS).text)
    return [yaml, json]
  })

  const wrong = join(FOLDER, 'wrong.yaml')
  writeFileSync(
    wrong,
    'Resources: {A: {Type: "AWS::ApiGatewayV2::Integration", Properties: {ApiId: a, IntegrationType: b, Foo: c}}}',
  )

  // A literal that looks like a variable of Fn::Sub is only a warning there, and so is a fixed secret.
  const { stdout, stderr } = spawnSync(
    'cfn-lint',
    ['--format', 'parseable', '--ignore-checks', 'W', 'I', '--region', 'us-east-1', '--template', ...files, wrong],
    { encoding: 'utf8', maxBuffer: 1e9 },
  )

  expect(stderr).toBe('')
  expect(
    stdout
      .replaceAll(FOLDER, '')
      .split('\n')
      .map((line) => line.split(':')[0]),
  ).toEqual(['/wrong.yaml', ''])
})
