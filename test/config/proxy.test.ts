import { expect, test } from 'vitest'
import { maskedProxy, proxyFor } from '../../src/config/proxy.ts'

const proxy = (url: string, env: Readonly<Record<string, string>>): string | undefined =>
  proxyFor(url, (name) => env[name])

test.each<[string, string, Readonly<Record<string, string>>, string | undefined]>([
  ['none', 'http://h', {}, undefined],
  ['one for http', 'http://h/x', { HTTP_PROXY: 'http://p' }, 'http://p'],
  ['which is none for https', 'https://h', { HTTP_PROXY: 'http://p' }, undefined],
  ['one for https', 'https://h', { HTTPS_PROXY: 'http://p' }, 'http://p'],
  ['the lower-case name first', 'https://h', { https_proxy: 'http://a', HTTPS_PROXY: 'http://b' }, 'http://a'],
  ['ALL_PROXY counts for nothing', 'http://h', { ALL_PROXY: 'http://p', all_proxy: 'http://p' }, undefined],
  ['without a scheme', 'http://h', { HTTP_PROXY: 'p:3128' }, 'http://p:3128'],
  ['empty', 'http://h', { HTTP_PROXY: '' }, undefined],
  ['empty in lower case hides the other', 'http://h', { http_proxy: '', HTTP_PROXY: 'http://p' }, undefined],
  ['in a CGI program', 'http://h', { HTTP_PROXY: 'http://p', REQUEST_METHOD: 'GET' }, undefined],
  ['in lower case in a CGI program', 'http://h', { http_proxy: 'http://p', REQUEST_METHOD: 'GET' }, 'http://p'],
])('%s', (_, url, env, expected) => {
  expect(proxy(url, env)).toBe(expected)
})

test.each([
  ['the host', 'h.example', true],
  ['all', '*', true],
  ['a domain', 'example', true],
  ['a domain with a dot', '.example', true],
  ['one of several', 'a, h.example ,b', true],
  ['host and port', 'h.example:8080', true],
  ['another port', 'h.example:1', false],
  ['part of a name', 'ample', false],
  ['in capitals', 'H.EXAMPLE', true],
  ['a network', '127.0.0.0/8', false],
  ['nothing', '', false],
  ['a star among others', 'a,*', false],
])('NO_PROXY: %s', (_, list, exempt) => {
  const env = { HTTP_PROXY: 'http://p', NO_PROXY: list }

  expect(proxy('http://me@h.example:8080/path', env)).toBe(exempt ? undefined : 'http://p')
  expect(proxy('http://h.example:8080', { ...env, no_proxy: 'other' })).toBe('http://p')
})

test.each([
  ['http://u:p@h:1', 'http://***:***@h:1'],
  ['http://u@h', 'http://***:***@h'],
  ['http://h/@x', 'http://h/@x'],
])('nobody’s password is shown: %s', (url, shown) => {
  expect(maskedProxy(url)).toBe(shown)
})
