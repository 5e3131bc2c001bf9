import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIELD_NAMES } from '../../src/model/fields.ts'
import { SUBTYPE_NAMES, SUBTYPES } from '../../src/model/subtypes.ts'
import { readJson } from '../../src/python/json.ts'
import { judge } from '../../src/rules/judge.ts'
import { isError } from '../../src/rules/rule.ts'
import { inputSchema } from '../../src/schema/json-schema.ts'
import { isMap } from '../../src/value.ts'
import type { Value, ValueMap } from '../../src/value.ts'
import { mapOf } from '../support/draft.ts'
import { validator } from './validator.ts'

const check = validator(inputSchema())

const errorsOf = (document: ValueMap) =>
  judge(new Map(Array.from(document, ([name, value]) => [String(name), { value, as: 'document' }]))).filter(isError)

/** Whatever the schema refuses, the rules refuse, and nobody need know the protocol. */
function expectLaw(document: ValueMap): void {
  const refused = check(document)
  if (refused.length > 0 && errorsOf(document).length === 0) expect([document, refused]).toEqual([document, []])
}

function readInputs(): readonly (readonly [string, ValueMap])[] {
  const cases = readJson(readFileSync(new URL('../rules/cases.json', import.meta.url), 'utf8')) as readonly ValueMap[]
  return cases
    .filter((each) => each.get('target') === 'v2')
    .map((each) => [String(each.get('id')), each.get('input') as ValueMap])
}

const INPUTS = readInputs()

describe('what the schema refuses the rules refuse', () => {
  test.each(INPUTS)('%s', (_, input) => {
    expectLaw(input)
  })

  const seen = INPUTS.flatMap(([, input]) => [...input])
  const key = fc.constantFrom(
    '200',
    '099',
    '2xx',
    'append:header.a',
    'remove:header.a',
    'integration.request.header.a',
    'QueueUrl',
  )
  const text = fc.oneof(
    fc.constantFrom('', '1.0', '2.0', '3', 'GET', 'get', 'a b', '😀'.repeat(512), 'x'.repeat(513)),
    fc.string(),
  )
  const odd: fc.Arbitrary<Value> = fc.oneof(
    text,
    fc.constantFrom<Value[]>(null, true, 0n, 30_001n, 1.5, []),
    fc.dictionary(key, text).map(mapOf),
    fc.dictionary(key, fc.oneof(fc.dictionary(key, text), fc.constant(1))).map(mapOf),
  )
  const value = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...seen.map(([, each]) => each)) }, odd)
  const change = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom(...seen).map(([name, each]) => ({ name, put: each as Value | undefined })),
    },
    { weight: 2, arbitrary: fc.record({ name: fc.constantFrom<string[]>(...FIELD_NAMES, 'Other'), put: value }) },
    {
      weight: 2,
      arbitrary: fc.record({ name: fc.constantFrom<string[]>(...FIELD_NAMES), put: fc.constant(undefined) }),
    },
    { weight: 2, arbitrary: fc.constantFrom(...SUBTYPE_NAMES).map((put) => ({ name: 'IntegrationSubtype', put })) },
  )
  const start = fc.constantFrom(...INPUTS.map(([, input]) => input))

  test('of a case with changes too', () => {
    fc.assert(
      fc.property(start, fc.array(change, { maxLength: 4 }), (input, changes) => {
        const document = new Map(input)
        for (const { name, put } of changes) {
          if (put === undefined) document.delete(name)
          else document.set(name, put)
        }
        expectLaw(document)
      }),
      { numRuns: 1500 },
    )
  })
})

test('a good part of what the rules refuse the schema refuses too', () => {
  const refused = INPUTS.filter(([, input]) => errorsOf(input).length > 0)
  const seen = refused.filter(([, input]) => check(input).length > 0)

  expect(seen.length / refused.length).toBeGreaterThan(0.4)
})

const FUNCTION = 'arn:aws:lambda:us-east-1:123456789012:function:orders'
const ROLE = 'arn:aws:iam::123456789012:role/orders'
const LAMBDA = { ApiId: 'a1b2c3d4', IntegrationType: 'AWS_PROXY', IntegrationUri: FUNCTION }
const PROXY = {
  ApiId: 'a1b2c3d4',
  IntegrationType: 'HTTP_PROXY',
  IntegrationMethod: 'GET',
  IntegrationUri: 'https://example.com',
}
const QUEUE = {
  ApiId: 'a1b2c3d4',
  IntegrationType: 'AWS_PROXY',
  IntegrationSubtype: 'SQS-PurgeQueue',
  CredentialsArn: ROLE,
  RequestParameters: { QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/orders' },
}

const without = (name: string, from: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(from).filter(([other]) => other !== name))

test.each([
  ['a function', LAMBDA],
  ['a function without credentials, said aloud', { ...LAMBDA, CredentialsArn: null }],
  ['a URL', PROXY],
  ['a private integration', { ...PROXY, ConnectionType: 'VPC_LINK', ConnectionId: 'abc123' }],
  ['a queue', { ...QUEUE, PayloadFormatVersion: '1.0' }],
  [
    'a MOCK with all that it drops',
    { ApiId: 'a', IntegrationType: 'MOCK', IntegrationMethod: 'x', IntegrationUri: 'y' },
  ],
  ['a header that is removed', { ...LAMBDA, RequestParameters: { 'remove:header.a': '' } }],
  ['512 characters of two units each', { ...LAMBDA, RequestParameters: { 'append:header.a': '😀'.repeat(512) } }],
  [
    'mappings of responses',
    { ...LAMBDA, PayloadFormatVersion: '2.0', ResponseParameters: { 599: { 'remove:header.a': '' } } },
  ],
  ['any keys where the kind of API is open', { ...LAMBDA, ResponseParameters: { 199: {} } }],
])('accepts %s', (_, document) => {
  expect(check(mapOf(document))).toEqual([])
})

test.each([
  ['nothing', {}, ['required', 'required']],
  ['a member that there is not', { ...LAMBDA, IntegrationHttpMethod: 'POST' }, ['additionalProperties']],
  ['an API that is a path', { ...LAMBDA, ApiId: 'apis/a1b2c3d4' }, ['/ApiId pattern']],
  [
    'a version without quotes',
    { ...LAMBDA, PayloadFormatVersion: 1.5 },
    ['/PayloadFormatVersion enum', '/PayloadFormatVersion type'],
  ],
  ['version 2.0 of a URL', { ...PROXY, PayloadFormatVersion: '2.0' }, ['/PayloadFormatVersion const', 'if']],
  ['version 2.0 of a queue', { ...QUEUE, PayloadFormatVersion: '2.0' }, ['/PayloadFormatVersion const', 'if']],
  [
    '513 characters',
    { ...LAMBDA, RequestParameters: { 'append:header.a': 'x'.repeat(513) } },
    ['/RequestParameters/append:header.a maxLength'],
  ],
  ['a timeout that is too long', { ...LAMBDA, TimeoutInMillis: 30_001 }, ['/TimeoutInMillis maximum']],
  ['TLS with more than there is', { ...PROXY, TlsConfig: { Insecure: true } }, ['/TlsConfig additionalProperties']],
  ['a URL without a method', without('IntegrationMethod', PROXY), ['required', 'if']],
  ['a method that is none', { ...PROXY, IntegrationMethod: 'get' }, ['/IntegrationMethod enum', 'if']],
  ['a function without its URI', without('IntegrationUri', LAMBDA), ['required', 'if']],
  ['a VPC link without its id', { ...PROXY, ConnectionType: 'VPC_LINK' }, ['required', 'if']],
  [
    'a function behind a VPC link',
    { ...LAMBDA, ConnectionType: 'VPC_LINK', ConnectionId: 'a' },
    ['/IntegrationType enum', 'if'],
  ],
  ['a queue without a role', without('CredentialsArn', QUEUE), ['required', 'if']],
  ['a queue by a URI', { ...QUEUE, IntegrationUri: FUNCTION }, ['/IntegrationSubtype false schema']],
  ['a queue of another type', { ...QUEUE, IntegrationType: 'AWS', IntegrationUri: 'a' }, null],
  ['an action that there is not', { ...QUEUE, IntegrationSubtype: 'SQS-Purge' }, ['/IntegrationSubtype enum']],
  ['a queue without parameters', without('RequestParameters', QUEUE), ['required', 'if']],
  ['a queue without its URL', { ...QUEUE, RequestParameters: {} }, ['/RequestParameters required', 'if']],
  [
    'a parameter of another action',
    { ...QUEUE, RequestParameters: { ...QUEUE.RequestParameters, MessageBody: 'a' } },
    ['/RequestParameters additionalProperties', 'if'],
  ],
  ['status 199 of an HTTP API', { ...LAMBDA, PayloadFormatVersion: '2.0', ResponseParameters: { 199: {} } }, null],
  [
    'a status after mappings of an HTTP API',
    { ...LAMBDA, RequestParameters: { 'append:header.a': 'b' }, ResponseParameters: { '2xx': {} } },
    null,
  ],
])('refuses %s', (_, document, errors) => {
  const found = check(mapOf(document))

  if (errors === null) expect(found).not.toEqual([])
  else expect(found).toEqual(errors)
  expect(errorsOf(mapOf(document))).not.toEqual([])
})

describe('an editor', () => {
  const { properties, allOf } = Object.fromEntries(inputSchema() as Map<string, Value>)

  test('finds every field, and a word on it', () => {
    const fields = isMap(properties) ? [...properties] : []

    expect(fields.map(([name]) => name)).toEqual(FIELD_NAMES)
    for (const [, schema] of fields) expect(isMap(schema) && schema.get('description')).toMatch(/\.$/)
  })

  test('finds the parameters of every action', () => {
    const text = JSON.stringify(allOf, (_, value: unknown) =>
      value instanceof Map ? Object.fromEntries(value) : value,
    )

    for (const { required, optional } of Object.values(SUBTYPES))
      for (const [name, { help }] of Object.entries({ ...required, ...optional }))
        expect(text).toContain(`"${name}":{"description":${JSON.stringify(help)}`)
  })
})
