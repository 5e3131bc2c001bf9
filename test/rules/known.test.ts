import { expect, test } from 'vitest'
import { knownOf } from '../../src/rules/known.ts'
import { draftOf } from '../support/draft.ts'

test('members of the right type, of maps the entries that are', () => {
  const known = knownOf(
    draftOf({
      ApiId: 'a',
      TimeoutInMillis: 50,
      RequestParameters: { a: 'b', c: 1 },
      ResponseParameters: { 200: { a: 'b', c: null }, 201: 'x' },
      TlsConfig: { ServerNameToVerify: 'x', Other: 'y' },
    }),
  )

  expect(known).toEqual({
    ApiId: 'a',
    TimeoutInMillis: 50n,
    RequestParameters: new Map([['a', 'b']]),
    ResponseParameters: new Map([['200', new Map([['a', 'b']])]]),
    TlsConfig: new Map([['ServerNameToVerify', 'x']]),
  })
})

test('no members of another type, and none that are no fields', () => {
  expect(
    knownOf(
      draftOf({ ApiId: 1, TimeoutInMillis: '50', RequestParameters: 'x', TlsConfig: [], Description: null, Foo: 'x' }),
    ),
  ).toEqual({})
})

test('names that objects have are no members', () => {
  const draft = draftOf({ ApiId: 'a', TlsConfig: { constructor: 'x', toString: 'y', ServerNameToVerify: 'z' } })

  expect(knownOf(draft).TlsConfig).toEqual(new Map([['ServerNameToVerify', 'z']]))
})
