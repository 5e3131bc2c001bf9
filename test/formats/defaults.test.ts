import { expect, test } from 'vitest'
import { completed } from '../../src/formats/defaults.ts'
import type { FoundIntegration } from '../../src/formats/format.ts'
import { draftOf } from '../support/draft.ts'

function found(plain: Record<string, unknown>, more: Partial<FoundIntegration> = {}): FoundIntegration {
  const defaults = new Map([['PayloadFormatVersion', '1.0']] as const)
  return { kind: 'integration', name: '', draft: draftOf(plain), notes: [], place: () => undefined, defaults, ...more }
}

test('what the tool sends unasked is put in its place in the order', () => {
  const { draft, assumed } = completed(found({ ApiId: 'a', IntegrationType: 'HTTP_PROXY', TimeoutInMillis: 50 }))

  expect([...draft.keys()]).toEqual(['ApiId', 'IntegrationType', 'PayloadFormatVersion', 'TimeoutInMillis'])
  expect(assumed).toEqual([
    { kind: 'assumed', member: 'PayloadFormatVersion', says: 'It is left out, and 1.0 is what the tool sends then.' },
  ])
})

test.each([
  ['what is given stays', found({ PayloadFormatVersion: '2.0' })],
  ['a WebSocket API that the fields prove needs none', found({ IntegrationType: 'MOCK' })],
  ['nor one that the document names', found({ IntegrationType: 'AWS_PROXY' }, { protocol: 'WEBSOCKET' })],
  ['other tools send nothing unasked', found({}, { defaults: new Map() })],
])('%s', (_, integration) => {
  expect(completed(integration)).toEqual({ draft: integration.draft, assumed: [] })
})

test('what somebody says of the API goes before the document', () => {
  const integration = found({ IntegrationType: 'AWS_PROXY' }, { protocol: 'WEBSOCKET' })

  expect(completed(integration, 'HTTP').assumed.length).toBe(1)
})
