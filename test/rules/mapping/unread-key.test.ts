import { expect, test } from 'vitest'
import type { Fix } from '../../../src/rules/rule.ts'
import { unreadKey } from '../../../src/rules/mapping/unread-key.ts'

const fixOf = (key: string, side: 'request' | 'response'): Fix | undefined =>
  unreadKey({ field: 'RequestParameters', path: [key], side, key, value: 'x' }).fix

test.each([
  ['append:headers.x', 'request', { key: 'append:header.x' }],
  ['append:header', 'request', { words: 'write append:header.NAME' }],
  [
    'append:querystring.',
    'response',
    { words: 'write append:, overwrite: or remove: and header.NAME, or overwrite:statuscode' },
  ],
  ['overwrite:statuscode', 'request', { words: 'overwrite it in ResponseParameters' }],
  ['overwrite:path', 'response', { words: 'change it in RequestParameters' }],
  ['', 'response', { words: 'write append:, overwrite: or remove: and header.NAME, or overwrite:statuscode' }],
] as const)('%j in a %s', (key, side, fix) => {
  expect(fixOf(key, side)).toEqual(fix)
})

test('a long key is cut in the message', () => {
  const key = 'x'.repeat(100)

  expect(unreadKey({ field: 'RequestParameters', path: [key], side: 'request', key, value: '' }).says).toBe(
    `"${'x'.repeat(60)}…" is no key of a request mapping.`,
  )
})
