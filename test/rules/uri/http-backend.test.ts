import { expect, test } from 'vitest'
import type { Facts } from '../../../src/model/facts.ts'
import { backendUrl, urlText } from '../../../src/rules/uri/http-backend.ts'

const FACTS: Facts = {
  protocol: 'HTTP',
  told: true,
  type: 'HTTP_PROXY',
  connection: 'INTERNET',
  subtype: false,
  lambda: false,
}
const URL = { IntegrationUri: 'https://example.com/x' }

test.each<[string, Partial<Facts>, boolean]>([
  ['over the internet', {}, true],
  ['where the protocol is not known', { protocol: undefined }, true],
  ['of type HTTP', { protocol: 'WEBSOCKET', type: 'HTTP' }, true],
  ['through a VPC link of a WebSocket API', { protocol: 'WEBSOCKET', connection: 'VPC_LINK' }, true],
  ['through a VPC link of an HTTP API', { connection: 'VPC_LINK' }, false],
  ['through a VPC link of who knows what', { connection: 'VPC_LINK', protocol: undefined }, false],
  ['through who knows what', { connection: undefined }, false],
  ['of a function', { type: 'AWS_PROXY' }, false],
])('the URI %s: %j', (_, facts, isUrl) => {
  expect(urlText(URL, { ...FACTS, ...facts })).toBe(isUrl ? 'https://example.com/x' : undefined)
})

test('the URL of the backend is read, where it is one', () => {
  expect(backendUrl(URL, FACTS)?.host).toBe('example.com')
  expect(backendUrl({ IntegrationUri: 'example.com' }, FACTS)).toBeUndefined()
  expect(backendUrl({ IntegrationUri: '' }, FACTS)).toBeUndefined()
  expect(backendUrl({}, FACTS)).toBeUndefined()
})
