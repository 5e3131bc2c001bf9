import { expect, test } from 'vitest'
import { factsOf } from '../../../src/rules/facts-of.ts'
import { knownOf } from '../../../src/rules/known.ts'
import { calledAction, givenParameters } from '../../../src/rules/subtype/called-action.ts'
import { draftOf } from '../../support/draft.ts'

test.each([
  ['an action', { IntegrationType: 'AWS_PROXY', IntegrationSubtype: 'SQS-PurgeQueue' }, 'SQS-PurgeQueue'],
  ['a word that is none', { IntegrationType: 'AWS_PROXY', IntegrationSubtype: 'SQS' }, undefined],
  ['no text', { IntegrationType: 'AWS_PROXY', IntegrationSubtype: 1 }, undefined],
  ['another type', { IntegrationType: 'HTTP_PROXY', IntegrationSubtype: 'SQS-PurgeQueue' }, undefined],
  ['a WebSocket API', { IntegrationType: 'MOCK', IntegrationSubtype: 'SQS-PurgeQueue' }, undefined],
  ['nothing', { IntegrationType: 'AWS_PROXY' }, undefined],
])('what is called by %s', (_, plain, action) => {
  const draft = draftOf(plain)
  const known = knownOf(draft)

  expect(calledAction(known, factsOf(known, draft))).toBe(action)
})

test('parameters count as given whatever they hold', () => {
  expect(givenParameters(draftOf({ RequestParameters: { a: '1', b: ['2'], c: 3 } }))).toEqual(['a', 'b', 'c'])
  expect(givenParameters(draftOf({ RequestParameters: 'a=1' }))).toBeUndefined()
  expect(givenParameters(draftOf({}))).toEqual([])
})
