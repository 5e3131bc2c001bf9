import { expect, test } from 'vitest'
import { readToken } from '../../src/credentials/read-token.ts'
import { outsideOf } from './support.ts'

test('a token is read whole, with line breaks as Python has them', () => {
  expect(readToken('/t', outsideOf({ files: { '/t': 'a\r\nb\rc\n' } }).outside)).toBe('a\nb\nc\n')
})

test.each([
  [{ code: 'EACCES', number: 13 }, "[Errno 13] Permission denied: '/t'"],
  [{ code: 'EISDIR', number: 21 }, "[Errno 21] Is a directory: '/t'"],
])('%o', (problem, says) => {
  expect(() => readToken('/t', { readSecret: () => ({ problem }) })).toThrow(says)
})
