import { expect, test } from 'vitest'
import type { Facts } from '../../../src/model/facts.ts'
import { picksTemplates } from '../../../src/rules/websocket/picks-templates.ts'

const FACTS: Facts = {
  protocol: 'WEBSOCKET',
  told: true,
  type: 'MOCK',
  connection: 'INTERNET',
  subtype: false,
  lambda: false,
}

test.each<[boolean, Partial<Facts>]>([
  [true, {}],
  [true, { type: 'AWS' }],
  [true, { type: 'HTTP' }],
  [false, { type: 'AWS_PROXY' }],
  [false, { type: 'HTTP_PROXY' }],
  [false, { type: undefined }],
  [false, { protocol: 'HTTP' }],
  [false, { protocol: undefined }],
])('%s for %j', (picks, facts) => {
  expect(picksTemplates({ ...FACTS, ...facts })).toBe(picks)
})
