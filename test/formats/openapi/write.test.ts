import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Found, Item } from '../../../src/formats/format.ts'
import { readOpenapi } from '../../../src/formats/openapi/read.ts'
import { writeOpenapi } from '../../../src/formats/openapi/write.ts'
import type { Draft } from '../../../src/model/draft.ts'
import type { Value } from '../../../src/value.ts'
import { draftOf } from '../../support/draft.ts'
import { draftArbitrary, hostileText, plainOf } from '../arbitrary.ts'
import { noteText, plainDraft, samples, settingsWith, sourceOf } from './source.ts'

const readBack = (text: string, given = {}): readonly Found[] => readOpenapi(sourceOf(text), settingsWith(given)).found

function draftsIn(found: readonly Found[]): readonly unknown[] {
  return found.map((each) => (each.kind === 'integration' ? plainOf(each.draft) : each.kind))
}

/** A value with `${ref:Name}` for a reference. */
function withReferences(text: string): Value {
  const parts = text.split(/(\$\{ref:\w+\})/).filter((part) => part !== '')
  return {
    kind: 'template',
    parts: parts.map((part) => {
      const [, name] = /^\$\{ref:(\w+)\}$/.exec(part) ?? []
      return name === undefined ? part : { kind: 'reference', name, text: `the.${name}` }
    }),
  }
}

const given = (values: Readonly<Record<string, Value>>): Draft =>
  new Map(Object.entries(values).map(([name, value]) => [name, { value, as: 'document' }]))

describe('the samples', () => {
  test.each(samples)('$name comes back', ({ name, input }) => {
    const draft = draftOf(input)

    const [found, ...others] = readBack(writeOpenapi([{ name, draft }]).text)

    expect([found?.name, others]).toEqual([name, []])
    expect(plainDraft(found)).toEqual(input)
  })

  test('is written as AWS would export it', () => {
    const sample = samples.find(({ name }) => name === 'http-private-alb')
    const { text } = writeOpenapi([{ name: 'http-private-alb', draft: draftOf(sample?.input ?? {}) }])

    // The sample indents lists, has no name for the operation and does not keep the API.
    const ours = text.replace(/^ +x-apigw:\n +ApiId: .*\n/m, '').replace(/^ +operationId: .*\n/m, '')
    expect(
      ours.replace(
        /^( *)- name: proxy\n {8}(in.*\n) {8}(.*\n) {8}(.*\n) {10}/m,
        '$1  - name: proxy\n          $2          $3          $4            ',
      ),
    ).toBe(sample?.textOf('openapi.yaml'))
  })
})

describe('routes', () => {
  const draft = draftOf({
    IntegrationType: 'HTTP_PROXY',
    IntegrationUri: 'https://a.b/${stageVariables.x}/{id}/{b+}',
    PayloadFormatVersion: '1.0',
  })
  const cases: Record<
    string,
    { items: readonly Omit<Item, 'draft'>[]; found: readonly string[]; notes?: readonly string[] }
  > = {
    'one without a route': { items: [{ name: 'a' }], found: ['a: ANY /{id}/{b+}'] },
    'one without a name': { items: [{ name: '' }], found: ['ANY /{id}/{b+}: ANY /{id}/{b+}'] },
    several: {
      items: [{ name: 'a b' }, { name: 'a-b' }, { name: 'é' }, { name: 'a b' }],
      found: [
        'a b: ANY /a-b/{id}/{b+}',
        'a-b: ANY /a-b2/{id}/{b+}',
        'é: ANY /integration/{id}/{b+}',
        'a b2: ANY /a-b3/{id}/{b+}',
      ],
    },
    'with routes': {
      items: [
        { name: 'a', route: { method: 'GET', path: '/a/{id}' } },
        { name: 'b', route: { method: 'ANY', path: '/a/{id}' } },
        { name: 'c', route: { method: 'ANY', path: '$default' } },
        { name: 'GET /d', route: { method: 'GET', path: '/d' } },
      ],
      found: ['a: GET /a/{id}', 'b: ANY /a/{id}', 'c: ANY $default', 'GET /d: GET /d'],
    },
    'with routes that OpenAPI has not': {
      items: [
        { name: 'a', route: { method: 'GET', path: '/a' } },
        { name: 'b', route: { method: 'GET', path: '/a' } },
        { name: 'c', route: { method: 'ANY', path: '$connect' } },
        { name: 'd', route: { method: 'CONNECT', path: '/a?b' } },
      ],
      found: ['a: GET /a', 'b: ANY /b/{id}/{b+}', 'c: ANY /c/{id}/{b+}', 'd: ANY /d/{id}/{b+}'],
      notes: [
        'changed Route: OpenAPI cannot hold the route "GET /a" here; ANY /b/{id}/{b+} stands for it.',
        'changed Route: OpenAPI cannot hold the route "ANY $connect" here; ANY /c/{id}/{b+} stands for it.',
        'changed Route: OpenAPI cannot hold the route "CONNECT /a?b" here; ANY /d/{id}/{b+} stands for it.',
      ],
    },
  }
  test.each(Object.entries(cases))('%s', (_, { items, found, notes = [] }) => {
    const written = writeOpenapi(items.map((item) => ({ ...item, draft })))

    const names = readBack(written.text).map(({ name, route }) => `${name}: ${route?.method} ${route?.path}`)
    expect(names).toEqual(found)
    expect(written.notes.map(noteText)).toEqual(notes)
  })
})

test('what OpenAPI has no place for is kept beside, and told of', () => {
  const draft = draftOf({
    ApiId: 'a1',
    Description: 'd',
    IntegrationType: 'http_proxy',
    Other: 1,
    TemplateSelectionExpression: 'x',
    TlsConfig: { Other: 1 },
  })
  const written = writeOpenapi([{ name: 'a', draft, id: 'i1' }])

  expect(written.notes.map((note) => `${note.item} ${noteText(note)}`)).toEqual([
    '0 changed ApiId: The document is the API; it stands in x-apigw, which API Gateway does not read.',
    '0 lost Description: OpenAPI has no place for it; it stands in x-apigw, which API Gateway does not read.',
    '0 lost IntegrationType: OpenAPI cannot hold it as it is written; it stands in x-apigw, which API Gateway does not read.',
    '0 lost Other: It is no member of an integration.',
    '0 lost TemplateSelectionExpression: OpenAPI has no place for it; it stands in x-apigw, which API Gateway does not read.',
    '0 lost TlsConfig: OpenAPI cannot hold it as it is written; it stands in x-apigw, which API Gateway does not read.',
    '0 lost TemplateSelectionExpression: API Gateway imports OpenAPI documents into HTTP APIs only, and this is of a WebSocket API.',
    '0 told IntegrationId: An import makes a new integration beside i1.',
  ])
  expect(plainDraft(readBack(written.text)[0])).toEqual({
    ApiId: 'a1',
    Description: 'd',
    IntegrationType: 'http_proxy',
    TemplateSelectionExpression: 'x',
    TlsConfig: { Other: 1 },
  })
})

test.each([
  ['HTTP', { IntegrationType: 'MOCK' }],
  ['WEBSOCKET', { IntegrationType: 'HTTP_PROXY' }],
  ['WEBSOCKET', { IntegrationType: 'AWS' }],
  ['HTTP', { IntegrationType: 'HTTP_PROXY', PassthroughBehavior: 'NEVER' }],
] as const)('the protocol %s of %o comes back', (protocol, values) => {
  const [found] = readBack(writeOpenapi([{ name: 'a', draft: draftOf({ ApiId: 'a1', ...values }), protocol }]).text)

  expect(found).toMatchObject({ kind: 'integration', protocol })
})

test.each([
  ['the type of a WebSocket API', { IntegrationType: 'MOCK', ContentHandlingStrategy: 'x' }, 'IntegrationType'],
  [
    'its parameters',
    { IntegrationType: 'HTTP_PROXY', RequestParameters: { 'integration.request.x': 'y' } },
    'RequestParameters',
  ],
  ['another member', { RequestTemplates: {} }, 'RequestTemplates'],
] as const)('what is of a WebSocket API is lost, and its sign tells so: %s', (_, values, member) => {
  const { notes } = writeOpenapi([{ name: 'a', draft: draftOf({ ApiId: 'a1', ...values }) }])

  expect(notes.map(noteText)).toContain(
    `lost ${member}: API Gateway imports OpenAPI documents into HTTP APIs only, and this is of a WebSocket API.`,
  )
})

test('an API that is said to be one is told of at the type', () => {
  const { notes } = writeOpenapi([{ name: 'a', draft: draftOf({}), protocol: 'WEBSOCKET' }])

  expect(notes.map(({ kind, member }) => `${kind} ${member}`)).toEqual(['lost IntegrationType'])
})

test('what would look like that of a REST API is marked, where nothing else stands beside it', () => {
  const draft = given({ ApiId: withReferences('${ref:Api}'), IntegrationType: 'MOCK' })
  const { text, notes } = writeOpenapi([{ name: 'a', draft }])

  expect(text).toMatch(/^x-apigw:\n {2}Service: apigatewayv2\n$/m)
  expect(draftsIn(readBack(text, { ApiId: 'x' }))).toEqual([plainOf(draftOf({ ApiId: 'x', IntegrationType: 'MOCK' }))])
  expect(notes.map(noteText)).toContain('told ApiId: It is left out, since the document is the API.')
})

test('references are variables of the environment', () => {
  const draft = given({
    ApiId: withReferences('a-${ref:Api}'),
    IntegrationType: withReferences('${ref:TheType}'),
    IntegrationUri: withReferences('arn:${ref:OrdersFunction}:x'),
    RequestParameters: new Map([['a', withReferences('${ref:OrdersFunction}')]]),
    TimeoutInMillis: withReferences('${ref:Millis}'),
  })
  const { text, notes } = writeOpenapi([{ name: 'a', draft }])

  expect(text).toContain('uri: arn:${ORDERS_FUNCTION}:x\n')
  expect(notes.filter(({ kind }) => kind === 'told').map(noteText)).toEqual([
    'told ApiId: What stays open stands in the text as ${API}, ${THE_TYPE}, ${ORDERS_FUNCTION}, ${MILLIS}.',
  ])
  const [found] = readBack(text, { Api: '1', TheType: 'mock', OrdersFunction: 'f', millis: '60' })
  expect(plainDraft(found)).toEqual({
    ApiId: 'a-1',
    IntegrationType: 'MOCK',
    IntegrationUri: 'arn:f:x',
    RequestParameters: { a: 'f' },
    TimeoutInMillis: 60,
  })
})

test('a value of any kind is written', () => {
  const bytes = new Uint8Array([1])
  const deep = Array.from({ length: 100 }).reduce<Value>((inner) => [inner], 'x')
  const draft = given({
    ApiId: 5n,
    ConnectionId: bytes,
    Description: deep,
    IntegrationType: null,
    RequestTemplates: new Map<Value, Value>([[200n, 1.5]]),
    TlsConfig: 'x',
  })
  const { text, notes } = writeOpenapi([{ name: 'a', draft }])

  expect(readBack(text).length).toBe(1)
  expect(notes.map(noteText)).toContain('changed ConnectionId: JSON has no such kind of value; a text stands for it.')
})

const items = fc.array(fc.record({ name: hostileText, draft: draftArbitrary() }), { minLength: 1, maxLength: 3 })

test('every draft comes back, through real text', () => {
  fc.assert(
    fc.property(items, (drawn) => {
      const { text } = writeOpenapi(drawn)

      expect(draftsIn(readBack(text))).toEqual(drawn.map(({ draft }) => plainOf(draft)))
    }),
    { numRuns: 300 },
  )
})

test('drafts in part come back too', () => {
  const partial = fc
    .tuple(draftArbitrary(), fc.func(fc.boolean()))
    .map(([draft, keeps]) => new Map([...draft].filter(([name]) => keeps(name))))
  fc.assert(
    fc.property(partial, (draft) => {
      expect(draftsIn(readBack(writeOpenapi([{ name: 'a', draft }]).text))).toEqual([plainOf(draft)])
    }),
    { numRuns: 200 },
  )
})

const validator = `
import json, sys
from openapi_spec_validator import OpenAPIV30SpecValidator
for document in json.load(sys.stdin):
    import yaml
    print(json.dumps([error.message for error in OpenAPIV30SpecValidator(yaml.safe_load(document)).iter_errors()]))
`
const isThere = spawnSync('python3', ['-c', 'import openapi_spec_validator, yaml']).status === 0
console.warn(
  isThere
    ? 'openapi_spec_validator judges the documents that are written.'
    : 'openapi_spec_validator is not here: nothing but our own reader judges the documents of OpenAPI.',
)

test.skipIf(!isThere)(
  'the validator of OpenAPI takes what is written',
  () => {
    const routes = [{ method: 'GET', path: '/a/{id}/{proxy+}' }, { method: 'ANY', path: '$default' }, undefined]
    const documents = [
      ...samples.map(({ name, input }) => writeOpenapi([{ name, draft: draftOf(input) }]).text),
      ...routes.map(
        (route) =>
          writeOpenapi([{ name: 'a', draft: draftOf({ IntegrationType: 'MOCK', IntegrationUri: '{x}' }), route }]).text,
      ),
      ...fc.sample(items, 100).map((drawn) => writeOpenapi(drawn).text),
    ]
    const { stdout, stderr } = spawnSync('python3', ['-c', validator], {
      input: JSON.stringify(documents),
      encoding: 'utf8',
    })

    expect(stderr).toBe('')
    expect(stdout.trim().split('\n')).toEqual(documents.map(() => '[]'))
  },
  60_000,
)
