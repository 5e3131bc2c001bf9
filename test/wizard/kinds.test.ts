import { describe, expect, test } from 'vitest'
import type { Protocol } from '../../src/model/facts.ts'
import { possibleKinds, uriOf, withKind } from '../../src/wizard/kinds.ts'
import { draftOf } from '../support/draft.ts'

describe('possible are', () => {
  test.each<[string, Record<string, unknown>, Protocol | undefined, readonly string[]]>([
    ['on an HTTP API, the proxies', {}, 'HTTP', ['lambda', 'url', 'private', 'action']],
    [
      'on a WebSocket API, all but actions by name',
      {},
      'WEBSOCKET',
      [
        'lambda',
        'url',
        'private',
        'lambda-with-templates',
        'url-with-templates',
        'private-with-templates',
        'service',
        'mock',
      ],
    ],
    ['with a type, those of that type', { IntegrationType: 'HTTP_PROXY' }, 'HTTP', ['url', 'private']],
    ['with a connection, those of that connection', { ConnectionType: 'VPC_LINK' }, 'HTTP', ['private']],
    [
      'with INTERNET, those without a link',
      { IntegrationType: 'HTTP_PROXY', ConnectionType: 'INTERNET' },
      'HTTP',
      ['url'],
    ],
    ['with an action, that alone', { IntegrationSubtype: 'SQS-PurgeQueue' }, 'HTTP', ['action']],
    ['with a URL, those that can be called by it', { IntegrationUri: 'https://example.com' }, 'HTTP', ['url']],
    ['with a type that the API has not, none', { IntegrationType: 'MOCK' }, 'HTTP', []],
  ])('%s', (_, given, protocol, kinds) => {
    expect(possibleKinds(draftOf(given), protocol)).toEqual(kinds)
  })
})

describe('a kind makes of a draft', () => {
  const members = (given: Record<string, unknown>, kind: Parameters<typeof withKind>[1]) =>
    Object.fromEntries([...withKind(draftOf(given), kind)].map(([name, { value }]) => [name, value]))

  test('its type and connection', () => {
    expect(members({ ApiId: 'a' }, 'private')).toEqual({
      ApiId: 'a',
      IntegrationType: 'HTTP_PROXY',
      ConnectionType: 'VPC_LINK',
    })
  })

  test('nothing of another', () => {
    expect(members({ IntegrationSubtype: 'SQS-PurgeQueue', ConnectionType: 'VPC_LINK' }, 'lambda')).toEqual({
      IntegrationType: 'AWS_PROXY',
    })
  })

  test('no more than it must', () => {
    expect(members({ ConnectionType: 'INTERNET', IntegrationSubtype: 'SQS-PurgeQueue' }, 'action')).toEqual({
      IntegrationType: 'AWS_PROXY',
      ConnectionType: 'INTERNET',
      IntegrationSubtype: 'SQS-PurgeQueue',
    })
  })
})

test('behind a VPC link there is a listener, but a URL on WebSocket APIs', () => {
  expect(uriOf('private', 'HTTP')).toMatchObject({ list: 'listeners' })
  expect(uriOf('private', 'WEBSOCKET')?.ask).toBe('Which URL?')
  expect(uriOf('mock', 'WEBSOCKET')).toBeUndefined()
  expect(uriOf(undefined, 'HTTP')).toBeUndefined()
})
