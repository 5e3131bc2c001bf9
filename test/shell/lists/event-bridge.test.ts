import { expect, test } from 'vitest'
import { inTurn, look } from './account.ts'

const ARN = 'arn:aws:events:eu-west-1:123456789012:event-bus/'

test('event buses by name, page by page', async () => {
  const { loaded, asked } = await look(
    'event-buses',
    inTurn(
      { EventBuses: [{ Name: 'orders', Arn: `${ARN}orders`, Description: 'All orders' }], NextToken: 't' },
      { EventBuses: [{ Name: 'default', Arn: `${ARN}default` }] },
    ),
  )

  expect(loaded).toEqual({
    choices: [
      { value: 'default', name: 'default', description: `${ARN}default` },
      { value: 'orders', name: 'orders', description: 'All orders' },
    ],
  })
  expect(asked).toEqual(['AWSEvents.ListEventBuses {}', 'AWSEvents.ListEventBuses {"NextToken":"t"}'])
})

test('none', async () => {
  expect((await look('event-buses', inTurn({ EventBuses: [] }))).loaded).toEqual({ choices: [] })
})
