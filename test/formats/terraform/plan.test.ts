import { expect, test } from 'vitest'
import { planOf, resourceName } from '../../../src/formats/terraform/plan.ts'
import { draftOf } from '../../support/draft.ts'
import { REFERENCES } from '../oracle/drafts.ts'

test.each([
  ['http-sqs', 'http_sqs'],
  ['OrdersHTTPApi', 'orders_http_api'],
  ['2-orders', 'n2_orders'],
  ['', 'integration'],
  ['日本', 'integration'],
  ['"x" { y', 'x_y'],
])('%j is called %s', (name, resource) => {
  expect(resourceName(name)).toBe(resource)
})

test('what exists is imported by the ids of both', () => {
  const draft = draftOf({ ApiId: 'a', IntegrationType: 'MOCK' })
  const { resources, notes } = planOf([
    { name: 'x', draft, id: 'i' },
    { name: 'x', draft },
    { name: 'y', draft: REFERENCES, id: 'i' },
  ])

  expect(resources.map(({ name, importId }) => [name, importId])).toEqual([
    ['x', 'a/i'],
    ['x2', undefined],
    ['y', undefined],
  ])
  expect(notes).toEqual([
    {
      kind: 'lost',
      member: 'IntegrationId',
      says: 'What exists is imported by the id of its API, which is not known here.',
      instead: 'give the id of the API',
      item: 2,
    },
  ])
})
