import { expect, test } from 'vitest'
import { conditionWords, orList } from '../../src/model/condition-words.ts'
import type { When } from '../../src/model/facts.ts'

test.each<[When, string]>([
  [{}, 'integrations'],
  [{ protocol: 'WEBSOCKET' }, 'WebSocket APIs'],
  [{ connection: 'VPC_LINK' }, 'integrations with ConnectionType VPC_LINK'],
  [{ type: ['AWS', 'MOCK'], subtype: false }, 'integrations of type AWS or MOCK without an IntegrationSubtype'],
  [
    { protocol: 'HTTP', type: ['AWS'], lambda: false },
    'integrations of type AWS on HTTP APIs that call no Lambda function',
  ],
  [
    { protocol: 'HTTP', subtype: true, lambda: true },
    'HTTP APIs with an IntegrationSubtype that call a Lambda function',
  ],
])('%j', (when, words) => {
  expect(conditionWords(when)).toBe(words)
})

test('lists', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(orList)).toEqual(['', 'a', 'a or b', 'a, b or c'])
})
