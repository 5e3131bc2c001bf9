import { expect, test } from 'vitest'
import type { Facts } from '../../../src/model/facts.ts'
import { lintedTemplates } from '../../../src/rules/templates/linted-templates.ts'

const FACTS: Facts = {
  protocol: 'WEBSOCKET',
  told: true,
  type: 'MOCK',
  connection: 'INTERNET',
  subtype: false,
  lambda: false,
}
const RequestTemplates = new Map([['200', '{}']])

test.each<[number, Partial<Facts>]>([
  [1, {}],
  [1, { type: 'AWS' }],
  [1, { protocol: undefined }],
  [0, { type: 'AWS_PROXY' }],
  [0, { type: 'HTTP_PROXY' }],
  [0, { protocol: 'HTTP' }],
])('%s where %j', (count, facts) => {
  expect(lintedTemplates({ RequestTemplates }, { ...FACTS, ...facts })).toHaveLength(count)
})

test('no templates are none', () => {
  expect(lintedTemplates({}, FACTS)).toEqual([])
})
