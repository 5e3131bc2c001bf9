import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CliError } from '../../../src/errors.ts'
import { readText } from './reading.ts'

const FUNCTIONS = [
  'Ref',
  ...[
    'Sub',
    'Join',
    'GetAtt',
    'If',
    'FindInMap',
    'ImportValue',
    'Select',
    'Split',
    'Base64',
    'ToJsonString',
    'Length',
    'Transform',
    'Equals',
    'Not',
    'ForEach::x',
    'X',
  ].map((name) => `Fn::${name}`),
]
const WORDS = [
  '',
  'a',
  'P',
  'C',
  'M',
  '${P}',
  '${a.b}',
  '${!x}',
  '${',
  '0',
  '1',
  'AWS::NoValue',
  'AWS::Region',
  '${self:a}',
  '__proto__',
]

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium' },
    fc.constantFrom<unknown>(...WORDS, null, true, 1, 1.5),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.constantFrom(...FUNCTIONS, 'ResponseParameters', '200', 'Type', 'Properties', 'Default'),
      tie('value'),
      { maxKeys: 2 },
    ),
    fc.tuple(fc.constantFrom(...FUNCTIONS), tie('value')).map(([name, argument]) => ({ [name]: argument })),
  ),
}))

const section = (name: string): fc.Arbitrary<unknown> => fc.oneof(value, fc.dictionary(fc.constant(name), value))
const member = fc.constantFrom(
  'ApiId',
  'TimeoutInMillis',
  'RequestParameters',
  'ResponseParameters',
  'TlsConfig',
  'Foo',
  'Integration',
  'Body',
  'Events',
  'Target',
  'RouteKey',
)
const resource = fc.record(
  {
    Type: fc.constantFrom<unknown>(
      'AWS::ApiGatewayV2::Integration',
      'AWS::ApiGateway::Method',
      'AWS::ApiGatewayV2::Api',
      'AWS::ApiGatewayV2::Route',
      'AWS::Serverless::Function',
      1,
    ),
    Condition: value,
    Properties: fc.oneof(value, fc.dictionary(member, value)),
  },
  { requiredKeys: ['Type'] },
)
const template = fc.record(
  {
    Parameters: section('P'),
    Conditions: section('C'),
    Mappings: section('M'),
    Transform: value,
    service: value,
    provider: value,
    resources: value,
    Resources: fc.dictionary(fc.constantFrom('A', 'B', 'Fn::ForEach::x'), fc.oneof(resource, value)),
  },
  { requiredKeys: [] },
)

test('whatever a template holds, it is read or refused in words, and what is said is of some member', async () => {
  await fc.assert(
    fc.asyncProperty(template, async (document) => {
      try {
        const { found, notes } = await readText(JSON.stringify(document))
        for (const { member } of [...notes, ...found.flatMap((each) => each.notes)]) expect(member).not.toBe('')
      } catch (error) {
        if (!(error instanceof CliError) && !String(error).includes('no document')) throw error
      }
    }),
    { numRuns: 3000 },
  )
})
