import { describe, expect, test } from 'vitest'
import { changeChoices, pruned, reopened } from '../../src/wizard/forget.ts'
import { nextQuestion, settled } from '../../src/wizard/next-question.ts'
import { begin } from '../../src/wizard/tour.ts'
import type { Tour } from '../../src/wizard/tour.ts'
import { draftOf } from '../support/draft.ts'

const DONE: Tour = {
  ...begin(
    draftOf({
      ApiId: 'a1b2c3d4',
      IntegrationType: 'AWS_PROXY',
      IntegrationUri: 'arn:aws:lambda:us-east-1:123456789012:function:orders',
      PayloadFormatVersion: '2.0',
      Description: 'x',
      ResponseParameters: { 200: { 'overwrite:statuscode': '201' } },
    }),
    'HTTP',
  ),
  kind: 'lambda',
  extras: ['Description'],
}

test('what was answered can be changed, and more be added', () => {
  expect(changeChoices(DONE).map(({ value }) => value)).toEqual([
    'kind',
    'ApiId',
    'Description',
    'IntegrationUri',
    'PayloadFormatVersion',
    'ResponseParameters',
    'extras',
  ])
})

describe('a question that is opened again', () => {
  test.each(['ApiId', 'Description', 'IntegrationUri', 'PayloadFormatVersion', 'kind', 'extras'])(
    'is the next, and all else is kept: %s',
    (id) => {
      const tour = reopened(DONE, id)

      expect(nextQuestion(tour)?.id).toBe(id)
      const kept = [...DONE.draft.keys()].filter((name) => tour.draft.has(name))
      expect(kept).toEqual(expect.arrayContaining(id === 'kind' ? ['ApiId', 'Description'] : ['IntegrationType']))
    },
  )

  test('what was right for that which it called goes with it', () => {
    const draft = draftOf({ ApiId: 'a1', IntegrationType: 'HTTP_PROXY', IntegrationMethod: 'GET', Description: 'x' })

    expect([...reopened({ ...DONE, draft }, 'kind').draft.keys()]).toEqual(['ApiId', 'Description'])
  })

  test('of another API it is not known what it is', () => {
    expect(reopened(DONE, 'ApiId').protocol).toBeUndefined()
  })

  test('a map is opened as it is', () => {
    expect(reopened(DONE, 'ResponseParameters').draft.has('ResponseParameters')).toBe(true)
  })
})

test('what has no meaning after a change goes', () => {
  const changed: Tour = {
    ...DONE,
    draft: new Map([...DONE.draft, ...draftOf({ IntegrationSubtype: 'SQS-PurgeQueue' })]),
  }

  expect([...settled(pruned(changed)).draft.keys()]).not.toContain('IntegrationUri')
  expect(pruned(DONE)).toBe(DONE)
})
