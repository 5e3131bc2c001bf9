import { expect, test } from 'vitest'
import { pulumiPlan } from '../../../src/formats/code/pulumi.ts'
import { draftOf } from '../../support/draft.ts'

const draft = draftOf({ ApiId: 'a1', IntegrationType: 'MOCK' })

test('names that need no quotes stay', () => {
  const names = ['http-sqs', 'a.b_c', 'Orders', 'a b', "it's", '1', '日本', 'http-sqs']
  const items = names.map((name) => ({ name, draft }))

  expect(pulumiPlan(items, 'posix').resources.map(({ name }) => name)).toEqual([
    'http-sqs',
    'a.b_c',
    'Orders',
    'a-b',
    'it-s',
    'n1',
    'integration',
    'http-sqs2',
  ])
})

test('a command for each of what exists, for the shell', () => {
  const items = [
    { name: 'orders', draft, id: 'i1' },
    { name: 'other', draft },
  ]

  expect(pulumiPlan(items, 'posix').takeover).toMatchObject({
    commands: [`pulumi import aws-native:apigatewayv2:Integration orders 'a1|i1'`],
  })
  expect(pulumiPlan(items, 'cmd').takeover).toMatchObject({
    commands: ['pulumi import aws-native:apigatewayv2:Integration orders "a1|i1"'],
  })
  expect(pulumiPlan(items.slice(1), 'posix').takeover).toBeUndefined()
})

test('an id that no command line can hold', () => {
  expect(pulumiPlan([{ name: 'orders', draft, id: 'a"b' }], 'cmd')).toMatchObject({
    notes: [{ kind: 'lost', member: 'IntegrationId', says: 'No command line can hold this id.', item: 0 }],
  })
  expect(pulumiPlan([{ name: 'orders', draft, id: 'a"b' }], 'posix').notes).toEqual([])
})
