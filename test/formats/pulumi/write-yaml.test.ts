import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Found } from '../../../src/formats/format.ts'
import { readPulumi } from '../../../src/formats/pulumi/read.ts'
import { writePulumiYaml } from '../../../src/formats/pulumi/write-yaml.ts'
import type { Draft } from '../../../src/model/draft.ts'
import type { Value } from '../../../src/value.ts'
import { draftOf } from '../../support/draft.ts'
import { draftArbitrary, hostileText, plainOf } from '../arbitrary.ts'
import { noteText, plainDraft, samples, settingsWith, sourceOf } from '../openapi/source.ts'

const POSIX = { shell: 'posix' } as const

const readBack = (text: string, given = {}): readonly Found[] => readPulumi(sourceOf(text), settingsWith(given)).found

const draftsIn = (found: readonly Found[]): readonly unknown[] =>
  found.map((each) => (each.kind === 'integration' ? plainOf(each.draft) : each.kind))

const given = (values: Readonly<Record<string, Value>>): Draft =>
  new Map(Object.entries(values).map(([name, value]) => [name, { value, as: 'document' }]))

const reference = (name: string): { kind: 'reference'; name: string; text: string } => ({
  kind: 'reference',
  name,
  text: `the.${name}`,
})
const template = (...parts: readonly (string | ReturnType<typeof reference>)[]): Value => ({ kind: 'template', parts })

describe('the samples', () => {
  test.each(samples)('$name', ({ name, input, textOf }) => {
    const { text, notes, takeover } = writePulumiYaml([{ name, draft: draftOf(input) }], POSIX)

    expect(plainDraft(readBack(text)[0])).toEqual(input)
    // The sample indents lists, and has the members of its maps in another order.
    const lines = (each: string): readonly string[] => each.replace(/^ +/gm, '').split('\n').sort()
    expect(lines(text)).toEqual(lines(textOf('Pulumi.yaml')))
    expect([notes, takeover]).toEqual([[], undefined])
  })
})

test('references are configuration, in texts and in keys', () => {
  const draft = given({
    ApiId: template(reference('ApiId')),
    Description: template('$', reference('FnArn'), '$$', reference('ApiId'), '$'),
    IntegrationType: 'AWS_PROXY',
    RequestParameters: new Map<Value, Value>([[template('a$', reference('FnArn')), template(reference('AwsRegion'))]]),
    RequestTemplates: template(reference('Templates')),
    TimeoutInMillis: template(reference('Timeout')),
  })
  const { text } = writePulumiYaml([{ name: 'fnArn', draft }], POSIX)

  expect(text).toBe(`name: integrations
runtime: yaml
config:
  apiId:
    type: string
  fnArn2:
    type: string
  awsRegion:
    type: string
  templates:
    type: object
  timeout:
    type: integer
resources:
  fnArn:
    type: aws-native:apigatewayv2:Integration
    properties:
      apiId: \${apiId}
      description: $$\${fnArn2}$$$$\${apiId}$
      integrationType: AWS_PROXY
      requestParameters:
        a$$\${fnArn2}: \${awsRegion}
      requestTemplates: \${templates}
      timeoutInMillis: \${timeout}
`)
  expect(plainDraft(readBack(text, { apiId: 'a', fnArn2: 'f', timeout: '50' })[0])).toEqual({
    ApiId: 'a',
    Description: '$f$$a$',
    IntegrationType: 'AWS_PROXY',
    RequestParameters: { a$f: [{ AwsRegion: 'AwsRegion' }] },
    RequestTemplates: [{ Templates: 'templates' }],
    TimeoutInMillis: 50,
  })
})

test('a key that would begin a function is hidden', () => {
  const draft = draftOf({
    ApiId: 'a',
    IntegrationType: 'HTTP_PROXY',
    RequestParameters: { 'fn::toJSON': 'x' },
    RequestTemplates: { 'FN::a': 'y' },
  })
  const { text } = writePulumiYaml([{ name: 'colons', draft }], POSIX)

  expect(text).toContain("variables:\n  colons2: '::'\n")
  expect(text).toContain('        fn${colons2}toJSON: x\n')
  expect(draftsIn(readBack(text))).toEqual([plainOf(draft)])
})

test('what exists is taken over by its two ids', () => {
  const draft = draftOf({ ApiId: "a'1", IntegrationType: 'MOCK' })
  const items = [
    { name: 'a b', draft, id: 'i1' },
    { name: 'c', draft },
  ]

  expect(writePulumiYaml(items, POSIX).takeover).toMatchObject({
    commands: [`pulumi import aws-native:apigatewayv2:Integration a-b 'a'\\''1|i1'`],
  })
  expect(writePulumiYaml(items, { shell: 'powershell' }).takeover).toMatchObject({
    commands: [`pulumi import aws-native:apigatewayv2:Integration a-b 'a''1|i1'`],
  })
})

test('what no resource can hold is told of', () => {
  const draft = given({
    ApiId: 5n,
    Other: 'x',
    RequestParameters: [1n],
    TlsConfig: new Map<Value, Value>([['Other', 'x']]),
  })

  expect(writePulumiYaml([{ name: 'a', draft }], POSIX).notes.map(noteText)).toEqual([
    'lost Other: An integration has no member of this name.',
    'changed ApiId: It is written as the text "5".',
    'told IntegrationType: No integration can do without it, and it is not given.',
    'lost RequestParameters: Only a map can stand here.',
    'lost TlsConfig.Other: It cannot be a key here.',
  ])
})

test('every draft comes back, through real text', () => {
  const items = fc.array(fc.record({ name: hostileText, draft: draftArbitrary() }), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(items, (drawn) => {
      const { text } = writePulumiYaml(drawn, POSIX)

      expect(draftsIn(readBack(text))).toEqual(drawn.map(({ draft }) => plainOf(draft)))
    }),
    { numRuns: 300 },
  )
})
