import { expect, test } from 'vitest'
import { type } from '../../../src/rules/generic/type.ts'
import { judge } from '../../../src/rules/judge.ts'
import { draftOf } from '../../support/draft.ts'

const MOCK = { ApiId: 'a1b2c3d4', IntegrationType: 'MOCK' }

test('accepts texts, whole numbers and maps of texts', () => {
  expect(type.tier).toBe('client')
  expect(judge(draftOf({ ...MOCK, TimeoutInMillis: 1000, RequestTemplates: { 200: '{"statusCode":200}' } }))).toEqual(
    [],
  )
})

test.each<[string, Record<string, unknown>, string[]]>([
  ['a number for a text', { PayloadFormatVersion: 1.5 }, ['PayloadFormatVersion']],
  ['a text for a number', { TimeoutInMillis: '1000' }, ['TimeoutInMillis']],
  ['a text for a map', { RequestTemplates: 'x' }, ['RequestTemplates']],
  ['a truth in a map', { RequestTemplates: { a: true } }, ['RequestTemplates', 'a']],
])('refuses %s, once', (_, members, [field, ...path]) => {
  expect(judge(draftOf({ ...MOCK, ...members }))).toMatchObject([{ rule: 'type', tier: 'client', field, path }])
})
