import { expect, test } from 'vitest'
import { inTurn, look } from './account.ts'

const ARN = 'arn:aws:lambda:eu-west-1:123456789012:function:'

test('functions, page by page', async () => {
  const { loaded, asked, received } = await look(
    'functions',
    inTurn(
      {
        Functions: [
          { FunctionName: 'orders', FunctionArn: `${ARN}orders`, Runtime: 'nodejs20.x', Description: 'Takes orders' },
        ],
        NextMarker: "it's (2)*",
      },
      {
        Functions: [
          { FunctionName: 'image', FunctionArn: `${ARN}image`, PackageType: 'Image', Description: '' },
          { FunctionName: 'bare', FunctionArn: `${ARN}bare` },
        ],
      },
    ),
  )

  expect(loaded).toEqual({
    choices: [
      { value: `${ARN}bare`, name: 'bare', description: `${ARN}bare` },
      { value: `${ARN}image`, name: 'image (container image)', description: `${ARN}image` },
      { value: `${ARN}orders`, name: 'orders (nodejs20.x)', description: 'Takes orders' },
    ],
  })
  expect(asked).toEqual(['GET /2015-03-31/functions', 'GET /2015-03-31/functions?Marker=it%27s%20%282%29%2A'])
  expect(received[0]?.headers.authorization).toContain('/eu-west-1/lambda/aws4_request')
})

test('an account without functions', async () => {
  expect((await look('functions', inTurn({ Functions: [] }))).loaded).toEqual({ choices: [] })
})
