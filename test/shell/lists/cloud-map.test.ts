import { expect, test } from 'vitest'
import type { Answer } from '../../support/service.ts'
import { inTurn, look, questionOf } from './account.ts'

const ARN = 'arn:aws:servicediscovery:eu-west-1:123456789012:service/'

const of = (namespace: string): object => ({
  Filters: [{ Name: 'NAMESPACE_ID', Values: [namespace], Condition: 'EQ' }],
})

const REPLIES: Readonly<Record<string, unknown>> = {
  'ListNamespaces {}': { Namespaces: [{ Id: 'ns-1', Name: 'shop.local' }], NextToken: 't' },
  'ListNamespaces {"NextToken":"t"}': { Namespaces: [{ Id: 'ns-2', Name: 'http' }] },
  [`ListServices ${JSON.stringify(of('ns-1'))}`]: {
    Services: [
      {
        Arn: `${ARN}srv-1`,
        Name: 'orders',
        Description: 'Takes orders',
        DnsConfig: {
          DnsRecords: [
            { Type: 'SRV', TTL: 60 },
            { Type: 'A', TTL: 60 },
          ],
        },
      },
    ],
  },
  [`ListServices ${JSON.stringify(of('ns-2'))}`]: { Services: [{ Arn: `${ARN}srv-2`, Name: 'billing' }] },
}

const answer: Answer = (received) => {
  const question = questionOf(received).replace('Route53AutoNaming_v20170314.', '')
  return { status: 200, body: JSON.stringify(REPLIES[question]) }
}

test('the services of each namespace', async () => {
  const { loaded, asked } = await look('cloud-map-services', answer)

  expect(loaded).toEqual({
    choices: [
      { value: `${ARN}srv-2`, name: 'billing (http)', description: `${ARN}srv-2` },
      { value: `${ARN}srv-1`, name: 'orders (shop.local) SRV+A', description: 'Takes orders' },
    ],
  })
  expect(asked).toHaveLength(4)
})

test('an account without namespaces', async () => {
  expect((await look('cloud-map-services', inTurn({ Namespaces: [] }))).loaded).toEqual({ choices: [] })
})
