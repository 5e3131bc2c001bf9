import { expect, test } from 'vitest'
import { judge } from '../../../src/rules/judge.ts'
import { isError } from '../../../src/rules/rule.ts'
import { draftOf } from '../../support/draft.ts'

const MOCK = { ApiId: 'a1b2c3d4', IntegrationType: 'MOCK' }

test('known-member accepts the members that there are', () => {
  expect(judge(draftOf(MOCK))).toEqual([])
})

test('known-member refuses others, and tells a near one', () => {
  expect(
    judge(draftOf({ ...MOCK, integrationMethod: 'POST', TlsConfig: { ServerName: 'x' } })).filter(isError),
  ).toMatchObject([
    { rule: 'known-member', field: 'integrationMethod', fix: { words: 'the member is called IntegrationMethod' } },
    { rule: 'known-member', field: 'TlsConfig', path: ['ServerName'] },
  ])
})
