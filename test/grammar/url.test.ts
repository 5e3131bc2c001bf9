import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readUrl } from '../../src/grammar/url.ts'

const NOTHING = { user: undefined, port: undefined, fragment: undefined }

describe('readUrl', () => {
  test.each([
    ['https://example.com', { ...NOTHING, scheme: 'https', host: 'example.com', target: '' }],
    ['HTTP://example.com/a?b=c', { ...NOTHING, scheme: 'HTTP', host: 'example.com', target: '/a?b=c' }],
    ['http://u:p@h:81/x#f', { scheme: 'http', user: 'u:p', host: 'h', port: '81', target: '/x', fragment: 'f' }],
    ['http://[::1]:3000/', { ...NOTHING, scheme: 'http', host: '[::1]', port: '3000', target: '/' }],
    ['http://[::1]', { ...NOTHING, scheme: 'http', host: '[::1]', target: '' }],
    ['http://h#', { ...NOTHING, scheme: 'http', host: 'h', target: '', fragment: '' }],
    [
      'http://${stageVariables.host}/{id}',
      { ...NOTHING, scheme: 'http', host: '${stageVariables.host}', target: '/{id}' },
    ],
  ])('reads %s', (text, url) => {
    expect(readUrl(text)).toEqual(url)
  })

  test.each([
    '',
    'example.com',
    'https://',
    'https:///x',
    '//example.com',
    'ftp://example.com',
    'http://a b',
    ' http://a',
  ])('refuses %j', (text) => {
    expect(readUrl(text)).toBeUndefined()
  })

  test('what it reads holds the whole text', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (text) => {
        const url = readUrl(text)
        const user = url?.user === undefined ? '' : `${url.user}@`
        const port = url?.port === undefined ? '' : `:${url.port}`
        const fragment = url?.fragment === undefined ? '' : `#${url.fragment}`

        expect(`${url?.scheme ?? ''}://${user}${url?.host ?? ''}${port}${url?.target ?? ''}${fragment}`).toBe(text)
      }),
    )
  })
})
