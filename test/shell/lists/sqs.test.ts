import { expect, test } from 'vitest'
import { inTurn, look } from './account.ts'

const URL_OF = 'https://sqs.eu-west-1.amazonaws.com/123456789012/'

test('queues, page by page', async () => {
  const { loaded, asked } = await look(
    'queues',
    inTurn({ QueueUrls: [`${URL_OF}orders.fifo`], NextToken: 't' }, { QueueUrls: [`${URL_OF}audit`] }),
  )

  expect(loaded).toEqual({
    choices: [
      { value: `${URL_OF}audit`, name: 'audit', description: `${URL_OF}audit` },
      { value: `${URL_OF}orders.fifo`, name: 'orders.fifo', description: `${URL_OF}orders.fifo` },
    ],
  })
  expect(asked).toEqual([
    'AmazonSQS.ListQueues {"MaxResults":1000}',
    'AmazonSQS.ListQueues {"NextToken":"t","MaxResults":1000}',
  ])
})

test('an account without queues, of which SQS says nothing at all', async () => {
  expect((await look('queues', inTurn({}))).loaded).toEqual({ choices: [] })
})
