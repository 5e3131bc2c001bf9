import { expect, test } from 'vitest'
import { clientSettings } from '../../../src/shell/lists/client-settings.ts'
import { openLists } from '../../../src/shell/lists/open-lists.ts'
import type { Connection } from '../../../src/world.ts'
import { CONNECTION } from '../../support/connection.ts'
import { startService } from '../../support/service.ts'
import { look } from './account.ts'

const settings = (connection: Partial<Connection>) =>
  clientSettings(
    { connection: { ...CONNECTION, ...connection }, env: () => undefined, budget: 1, signal: AbortSignal.abort() },
    'sqs',
  )

test.each([
  ['https://apigateway.eu-west-1.amazonaws.com', 'eu-west-1', false, false],
  ['https://apigateway-fips.us-east-1.amazonaws.com', 'us-east-1', true, false],
  ['https://apigateway.eu-west-1.api.aws', 'eu-west-1', false, true],
  ['https://apigateway-fips.us-east-1.api.aws', 'us-east-1', true, true],
  ['https://apigateway.cn-north-1.api.amazonwebservices.com.cn', 'cn-north-1', false, true],
  ['http://localhost:4566', 'eu-west-1', false, false],
  ['https://gateway.eu-west-1.api.aws', 'eu-west-1', false, false],
])('the kind of host is that of API Gateway: %s', (url, region, useFipsEndpoint, useDualstackEndpoint) => {
  expect(settings({ url, region })).toMatchObject({ region, useFipsEndpoint, useDualstackEndpoint })
})

test('a custom endpoint is the one of the service, or none', () => {
  const elsewhere = (service: string): string | undefined => (service === 'sqs' ? 'http://sqs' : undefined)

  expect(settings({ elsewhere })).toMatchObject({ endpoint: 'http://sqs' })
  expect(settings({ elsewhere: () => undefined })).toMatchObject({ ignoreConfiguredEndpointUrls: true })
  expect(settings({})).toMatchObject({ ignoreConfiguredEndpointUrls: true })
})

test('a custom endpoint may have a path', async () => {
  await using service = await startService(() => ({ status: 200, body: '{}' }))
  const elsewhere = (): string => `${service.url}/base`

  await openLists({ ...CONNECTION, elsewhere }, { env: () => undefined })('functions')

  expect(service.received[0]?.url).toBe('/base/2015-03-31/functions')
})

test('without a signature, nothing is known of the keys', async () => {
  const keys = async () => {
    throw new Error('nobody should ask')
  }
  const { received, loaded } = await look('queues', () => ({ status: 200, body: '{}' }), { sign: false, keys })

  expect(loaded).toEqual({ choices: [] })
  expect(received[0]?.headers.authorization).toBeUndefined()
})

test('an empty region, which goes with custom endpoints', () => {
  expect(settings({ region: '' }).region).toBe('us-east-1')
})
