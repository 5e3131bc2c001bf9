import { expect, test } from 'vitest'
import { draftOf } from '../../src/formats/members.ts'
import { referTo } from '../../src/formats/references/template.ts'
import type { FieldName } from '../../src/model/fields.ts'
import type { Value } from '../../src/value.ts'

function read(members: Readonly<Record<string, Value>>) {
  const { draft, notes } = draftOf(
    Object.entries(members).map(([field, value]) => ({ field: field as FieldName, value, member: `my.${field}` })),
  )
  return { draft: Object.fromEntries([...draft].map(([name, { value }]) => [name, value])), notes }
}

test('scalars become what the field holds, and that is told', () => {
  expect(
    read({ PayloadFormatVersion: 2, TimeoutInMillis: '5000', Description: true, IntegrationMethod: 'GET' }),
  ).toEqual({
    draft: { Description: 'true', IntegrationMethod: 'GET', PayloadFormatVersion: '2.0', TimeoutInMillis: 5000n },
    notes: [
      {
        kind: 'changed',
        member: 'my.PayloadFormatVersion',
        says: 'The number, date or boolean is read as the text "2.0".',
      },
      { kind: 'changed', member: 'my.TimeoutInMillis', says: 'The text "5000" is read as a number.' },
      { kind: 'changed', member: 'my.Description', says: 'The number, date or boolean is read as the text "true".' },
    ],
  })
})

test('fields come in the order of the table, whatever the order of the document', () => {
  expect(Object.keys(read({ TimeoutInMillis: 50n, ApiId: 'a', IntegrationType: 'MOCK' }).draft)).toEqual([
    'ApiId',
    'IntegrationType',
    'TimeoutInMillis',
  ])
})

test('keys of maps are texts, null is not given, and what is open stays open', () => {
  const api = referTo('Api', 'api')
  const { draft, notes } = read({
    ApiId: api,
    Description: null,
    RequestParameters: new Map<Value, Value>([
      ['a', 1n],
      ['b', null],
      ['c', api],
    ]),
    ResponseParameters: new Map<Value, Value>([[200n, new Map<Value, Value>([['overwrite:statuscode', 403n]])]]),
  })

  expect(draft).toEqual({
    ApiId: api,
    RequestParameters: new Map<string, Value>([
      ['a', '1'],
      ['c', api],
    ]),
    ResponseParameters: new Map([['200', new Map([['overwrite:statuscode', '403']])]]),
  })
  expect(notes.map(({ member }) => member)).toEqual([
    'my.RequestParameters.a',
    'my.ResponseParameters.200.overwrite:statuscode',
  ])
})

test('what is of another type altogether stays for the rules to find', () => {
  const list = ['a']

  expect(read({ Description: list, TimeoutInMillis: 1.5, RequestParameters: 'x' })).toEqual({
    draft: { Description: list, RequestParameters: 'x', TimeoutInMillis: 1.5 },
    notes: [],
  })
})
