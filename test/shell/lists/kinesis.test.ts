import { expect, test } from 'vitest'
import { inTurn, look } from './account.ts'

const ARN = 'arn:aws:kinesis:eu-west-1:123456789012:stream/'

test('streams, page by page, over HTTP/1.1', async () => {
  const { loaded, asked } = await look(
    'streams',
    inTurn(
      {
        StreamNames: ['orders', 'new'],
        StreamSummaries: [
          { StreamName: 'new', StreamARN: `${ARN}new`, StreamStatus: 'CREATING' },
          { StreamName: 'orders', StreamARN: `${ARN}orders`, StreamStatus: 'ACTIVE' },
        ],
        HasMoreStreams: true,
        NextToken: 't',
      },
      { StreamNames: ['audit'], HasMoreStreams: false },
    ),
  )

  expect(loaded).toEqual({
    choices: [
      { value: 'audit', name: 'audit' },
      { value: 'new', name: 'new (CREATING)', description: `${ARN}new` },
      { value: 'orders', name: 'orders', description: `${ARN}orders` },
    ],
  })
  expect(asked).toEqual([
    'Kinesis_20131202.ListStreams {"Limit":1000}',
    'Kinesis_20131202.ListStreams {"Limit":1000,"NextToken":"t"}',
  ])
})

test('none', async () => {
  expect((await look('streams', inTurn({ StreamNames: [], HasMoreStreams: false }))).loaded).toEqual({ choices: [] })
})
