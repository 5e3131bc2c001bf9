import fc from 'fast-check'
import { expect, test } from 'vitest'
import { urlMistake } from '../../../src/rules/uri/url-mistake.ts'

const WORDS = { words: 'give the http:// or https:// URL of the backend' }
const noUrl = (text: string): string => `"${text}" is no absolute URL: it does not begin with http:// or https://.`

test.each([
  'https://example.com',
  'HTTPS://example.com/a?b=c',
  'http://10.0.0.5:8080/{proxy}',
  'http://${stageVariables.host}/x',
  '${stageVariables.url}',
])('%s is one, or is judged elsewhere', (uri) => {
  expect(urlMistake(uri)).toBeUndefined()
})

test.each([
  ['api.example.com/orders', noUrl('api.example.com/orders'), 'https://api.example.com/orders'],
  ['//api.example.com', noUrl('//api.example.com'), 'https://api.example.com'],
  ['localhost:3000', noUrl('localhost:3000'), 'https://localhost:3000'],
  ['backend:8080/x', noUrl('backend:8080/x'), 'https://backend:8080/x'],
  ['http:/example.com', '"http:/" should be "http://".', 'http://example.com'],
  ['https//example.com', '"https//" should be "https://".', 'https://example.com'],
  ['https:///example.com', '"https:///" should be "https://".', 'https://example.com'],
  ['htps://example.com', '"htps://" is not http:// or https://, and no other scheme is called.', 'https://example.com'],
  ['https://http://example.com', '"https://http://example.com" has two schemes.', 'http://example.com'],
  [' https://example.com\n', 'Blanks stand around the URL.', 'https://example.com'],
  ['https://example.com/a b', '"https://example.com/a b" has a blank in it.', 'https://example.com/a%20b'],
  ['https://example.com /a', '"https://example.com /a" has a blank in it.', 'https://example.com/a'],
  ['https://example.com/{ id }', '"https://example.com/{ id }" has a blank in it.', 'https://example.com/{id}'],
])('%j is mended', (uri, says, put) => {
  expect(urlMistake(uri)).toEqual({ says, fix: { put } })
})

test.each([
  ['/orders', noUrl('/orders')],
  ['backend', noUrl('backend')],
  ['https-backend', noUrl('https-backend')],
  ['https://', '"https://" has no host.'],
  ['http:///x', '"http:///x" has no host.'],
  ['wss://example.com', '"wss://" is not http:// or https://, and no other scheme is called.'],
  ['https://my host/x', '"https://my host/x" has a blank in it.'],
])('%s cannot be', (uri, says) => {
  expect(urlMistake(uri)).toEqual({ says, fix: WORDS })
})

test('what it puts is right', () => {
  const piece = fc.constantFrom(
    'http',
    's',
    ':',
    '/',
    '//',
    'example.com',
    'x',
    ' ',
    '\t',
    '?',
    '#',
    '{',
    '}',
    ':80',
    '@',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const fix = urlMistake(pieces.join(''))?.fix
      if (fix !== undefined && 'put' in fix) expect(urlMistake(String(fix.put))).toBeUndefined()
    }),
  )
})
