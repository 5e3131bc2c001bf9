import { expect, test } from 'vitest'
import { readAws } from '../../../src/formats/aws/read.ts'
import type { FoundIntegration, Source } from '../../../src/formats/format.ts'
import { lookupOf } from '../../../src/formats/lookup.ts'
import { caught } from '../../support/caught.ts'
import { mapOf } from '../../support/draft.ts'
import { shown } from '../aws-command/reading.ts'

/** The path of a member stands for its place: the lines are the number of names, the columns that of characters. */
const sourceOf = (plain: Readonly<Record<string, unknown>>): Source => ({
  kind: 'document',
  value: mapOf(plain),
  place: (path) => ({ line: path.length, column: path.join('.').length }),
  syntax: 'json',
})

const settingsOf = (set: Readonly<Record<string, string>>) => ({
  lookup: lookupOf(new Map(Object.entries(set))),
  shipped: () => Promise.reject(new Error('nothing is wanted')),
})

function read(
  plain: Readonly<Record<string, unknown>>,
  set: Readonly<Record<string, string>> = {},
): { drafts: readonly unknown[]; ids: readonly unknown[]; notes: readonly string[] } {
  const { found, notes } = readAws(sourceOf(plain), settingsOf(set))
  const integrations = found.filter((each): each is FoundIntegration => each.kind === 'integration')
  return {
    drafts: integrations.map(({ draft }) =>
      Object.fromEntries([...draft].map(([name, { value }]) => [name, shown(value)])),
    ),
    ids: integrations.map(({ id, aliases }) => (id === undefined ? undefined : [id, aliases])),
    notes: [...notes, ...found.flatMap((each) => each.notes)].map(
      ({ kind, member, says }) => `${kind} ${member}: ${says}`,
    ),
  }
}

const one = (draft: unknown, id?: string, notes: readonly string[] = []) => ({
  drafts: [draft],
  ids: [id === undefined ? undefined : [id, [id]]],
  notes,
})

test('an input is taken as it is, in its order, with what is wrong in it', () => {
  const input = { Foo: 1, TimeoutInMillis: '5', ApiId: 2, IntegrationId: 'x', tlsConfig: {} }

  expect(read(input)).toEqual(one(input))
  expect(Object.keys(Object(read(input).drafts[0]))).toEqual(Object.keys(input))
  expect(read({})).toEqual(one({}))
})

const told = (member: string, name: string): string => `told ${member}: \${${name}} stays as it is written, as a text.`

test('placeholders are filled in where --set gives them; the others stay, and are told of once', () => {
  const input = {
    ApiId: '${API_ID}',
    Description: '${A}${B} ${request.path.id} $A ${small}',
    RequestParameters: { a: 'x/${A}', '${C}': '' },
    TimeoutInMillis: '${MILLIS}',
    TlsConfig: '${TLS}',
  }

  expect(read(input)).toEqual(
    one(input, undefined, [
      told('ApiId', 'API_ID'),
      told('Description', 'A'),
      told('Description', 'B'),
      told('TimeoutInMillis', 'MILLIS'),
      told('TlsConfig', 'TLS'),
    ]),
  )
  expect(read(input, { ApiId: 'a1', A: '${B}', MILLIS: '50', TLS: '{"ServerNameToVerify":"x"}' })).toEqual(
    one(
      {
        ApiId: 'a1',
        Description: '${B}${B} ${request.path.id} $A ${small}',
        RequestParameters: { a: 'x/${B}', '${C}': '' },
        TimeoutInMillis: 50,
        TlsConfig: { ServerNameToVerify: 'x' },
      },
      undefined,
      [told('Description', 'B')],
    ),
  )
  expect(read(input, { MILLIS: 'soon', TLS: '[' }).drafts).toEqual([
    { ...input, TimeoutInMillis: 'soon', TlsConfig: '[' },
  ])
})

test('how to fill in what stays, and where it stands', () => {
  expect(readAws(sourceOf({ Items: [{ IntegrationUri: '${URI}' }] }), settingsOf({})).found[0]?.notes).toEqual([
    {
      kind: 'told',
      member: 'IntegrationUri',
      says: '${URI} stays as it is written, as a text.',
      instead: 'give its value with --set URI=…',
      place: { line: 3, column: 'Items.0.IntegrationUri'.length },
    },
  ])
})

test('the answer to get-integration', () => {
  const answer = { IntegrationId: 'i1', ApiGatewayManaged: true, IntegrationType: 'MOCK', Description: 'x' }

  expect(read({ ...answer, IntegrationResponseSelectionExpression: '$x' })).toEqual(
    one({ ApiId: '<ApiId>', Description: 'x', IntegrationType: 'MOCK' }, 'i1', [
      'told ApiGatewayManaged: API Gateway made this integration itself, along with its API.',
      'told IntegrationResponseSelectionExpression: The service sets this expression; it cannot be given.',
    ]),
  )
  expect(read({ ...answer, ApiGatewayManaged: false }, { 'api-id': 'a' })).toEqual(
    one({ ApiId: 'a', Description: 'x', IntegrationType: 'MOCK' }, 'i1'),
  )
})

test('the answer to get-integrations', () => {
  const answer = {
    Items: [{ IntegrationId: 'i1', IntegrationType: 'MOCK' }, { IntegrationType: 'AWS' }, 5],
    NextToken: 'x',
  }

  expect(read(answer)).toEqual({
    drafts: [
      { ApiId: '<ApiId>', IntegrationType: 'MOCK' },
      { ApiId: '<ApiId>', IntegrationType: 'AWS' },
    ],
    ids: [['i1', ['i1']], undefined],
    notes: [
      'skipped Items: 1 of its items are no maps of members.',
      'told NextToken: This is one page of several; the integrations of the others are not in it.',
    ],
  })
})

const REFUSED = { Index: 1, Status: 'refused', ApiId: 'a1', Error: { Code: 'X' } }

test('what an earlier run printed: what there is, and what was asked for', () => {
  const reply = { Index: 0, Status: 'created', IntegrationId: 'i1', ApiId: 'a1', IntegrationType: 'MOCK' }
  const input = { Foo: 1, IntegrationId: 'x', ApiId: 'a1', TimeoutInMillis: '5' }

  expect(read(reply)).toEqual(one({ ApiId: 'a1', IntegrationType: 'MOCK' }, 'i1'))
  expect(read({ ...reply, ApiId: undefined })).toEqual(one({ ApiId: '<ApiId>', IntegrationType: 'MOCK' }, 'i1'))
  expect(read({ ...REFUSED, Request: input })).toEqual(one(input))
  expect(Object.keys(Object(read({ ...REFUSED, Request: input }).drafts[0]))).toEqual(Object.keys(input))
  expect(read({ Items: [reply, { ...REFUSED, Request: input }, { ApiId: 'a1' }] })).toEqual({
    drafts: [{ ApiId: 'a1', IntegrationType: 'MOCK' }, input, { ApiId: 'a1' }],
    ids: [['i1', ['i1']], undefined, undefined],
    notes: [],
  })
})

test('what an earlier run made of it is known, and of nothing else', () => {
  const lines = [
    { Index: 0, Status: 'exists', IntegrationId: 'i1' },
    { Index: 1, Status: 'unknown', IntegrationId: 'i2', Request: {} },
    { ...REFUSED, Request: {} },
    { IntegrationId: 'i3' },
  ]
  const { found } = readAws(sourceOf({ Items: lines }), settingsOf({}))

  expect(found.map((each) => each.kind === 'integration' && 'earlier' in each && each.earlier)).toEqual([
    { status: 'exists', id: 'i1' },
    { status: 'unknown', id: 'i2' },
    { status: 'refused' },
    false,
  ])
})

test('of an id alone nothing is made up, and it is told that there is no more', () => {
  const line = { Index: 5, Status: 'exists', IntegrationId: 'i1' }
  const skipped = 'skipped IntegrationId: This line holds the id of an integration, and none of its members.'

  expect(read(line)).toEqual(one({}, 'i1', [skipped]))
  expect(read({ ...line, ApiId: 'a1', ApiGatewayManaged: true })).toEqual(one({ ApiId: 'a1' }, 'i1', [skipped]))
  expect(readAws(sourceOf({ Items: [line] }), settingsOf({})).found[0]?.notes).toMatchObject([
    { instead: 'take them from the account with apigw export', place: { line: 3, column: 21 } },
  ])
})

test('a line that is none of these is read as it ever was', () => {
  const odd = { ...REFUSED, Request: 'x' }

  expect(read(odd)).toEqual(one(odd))
  expect(read({ ...odd, Status: 'odd', IntegrationId: 'i1' })).toEqual(
    one({ ...odd, Status: 'odd', IntegrationId: 'i1' }),
  )
  expect(read({ Index: 5, Status: 'odd', IntegrationId: 'i1' })).toEqual(
    one({ ApiId: '<ApiId>', Index: 5, Status: 'odd' }, 'i1'),
  )
})

const BODY = {
  integrationType: 'AWS',
  requestParameters: { apiId: 'x' },
  tlsConfig: { serverNameToVerify: 'y' },
  foo: 1,
}
const DRAFT = {
  ApiId: 'a b',
  IntegrationType: 'AWS',
  RequestParameters: { apiId: 'x' },
  TlsConfig: { ServerNameToVerify: 'y' },
  foo: 1,
}
const EVENT = { eventSource: 'apigateway.amazonaws.com', eventName: 'CreateIntegration' }

test.each<[string, Readonly<Record<string, unknown>>, string?]>([
  ['a body of the service', { ...BODY, apiId: 'a b', integrationId: 'i' }, 'i'],
  ['what --dry-run prints', { Method: 'POST', Url: 'https://x/v2/apis/a%20b/integrations', Headers: {}, Body: BODY }],
  ['the same in small letters', { method: 'POST', url: 'https://x/v2/apis/a%20b/integrations?x', body: BODY }],
  ['an event', { ...EVENT, requestParameters: { apiId: 'a b', template: false, ...BODY } }],
  [
    'one with an input',
    {
      ...EVENT,
      requestParameters: { apiId: 'a b', createIntegrationInput: BODY },
      responseElements: { integrationId: 'i' },
    },
    'i',
  ],
  ['one of several', { Records: [{ ...EVENT, requestParameters: { apiId: 'a b', ...BODY } }] }],
  [
    'one that was looked up',
    { Events: [{ CloudTrailEvent: JSON.stringify({ ...EVENT, requestParameters: { apiId: 'a b', ...BODY } }) }] },
  ],
])('%s', (_, document, id) => {
  expect(read(document)).toEqual(one(DRAFT, id))
})

test('other events, and an API that nothing names', () => {
  const other = { ...EVENT, eventName: 'CreateApi' }

  expect(
    read({
      Records: [other, { ...EVENT, requestParameters: null }, { ...EVENT, requestParameters: { template: false } }],
    }),
  ).toEqual(
    one({ ApiId: '<ApiId>' }, undefined, ['told eventName: 2 events are not of an integration that was created.']),
  )
  expect(read({ Events: [{ CloudTrailEvent: '{' }] })).toEqual({
    drafts: [],
    ids: [],
    notes: ['told eventName: 1 event is not of an integration that was created.'],
  })
  expect(read({ Url: 'https://x/v2/apis/%/integrations', Body: {} }).drafts).toEqual([{ ApiId: '%' }])
})

test('what the service refused is not read, nor what is of a REST API', () => {
  const done = { ...EVENT, requestParameters: { apiId: 'a b', ...BODY } }
  const rest = { ...EVENT, eventName: 'PutIntegration', requestParameters: { type: 'AWS' } }

  expect(
    read({
      Records: [done, { ...done, errorCode: 'BadRequestException' }, rest, rest, { ...rest, errorMessage: 'x' }],
    }),
  ).toEqual(
    one(DRAFT, undefined, [
      'skipped PutIntegration: 2 events are of integrations of a REST API, and not read.',
      'told errorCode: 2 events are not read, since the service refused what was asked for.',
    ]),
  )
})

test('places are those of the document', () => {
  const found = readAws(sourceOf({ Items: [BODY] }), settingsOf({})).found[0]

  // Items.0.tlsConfig.serverNameToVerify, Items.0.requestParameters.apiId, Items.0.foo, Items.0
  expect(
    [['TlsConfig', 'ServerNameToVerify'], ['RequestParameters', 'apiId'], ['foo'], []].map((path) =>
      found?.place(path),
    ),
  ).toEqual([
    { line: 4, column: 36 },
    { line: 4, column: 31 },
    { line: 3, column: 11 },
    { line: 2, column: 7 },
  ])
})

test('a text is refused', () => {
  expect(caught(() => readAws({ kind: 'text', text: '' }, settingsOf({})))).toMatchObject({ fault: 'param' })
})
