import { expect, test } from 'vitest'
import { factsOf } from '../../../src/rules/facts-of.ts'
import { isEmptyUriOfMock } from '../../../src/rules/generic/empty-uri.ts'
import { knownOf } from '../../../src/rules/known.ts'
import { draftOf } from '../../support/draft.ts'

const factsOfType = (IntegrationType: string) => {
  const draft = draftOf({ IntegrationType })
  return factsOf(knownOf(draft), draft)
}

test('an empty URI counts for nothing on a MOCK integration alone', () => {
  expect(isEmptyUriOfMock('IntegrationUri', '', factsOfType('MOCK'))).toBe(true)
  expect(isEmptyUriOfMock('IntegrationUri', '', factsOfType('not known'))).toBe(true)
  expect(isEmptyUriOfMock('IntegrationUri', '', factsOfType('HTTP'))).toBe(false)
  expect(isEmptyUriOfMock('IntegrationUri', 'https://example.com', factsOfType('MOCK'))).toBe(false)
  expect(isEmptyUriOfMock('IntegrationMethod', '', factsOfType('MOCK'))).toBe(false)
})
