import { describe, expect, test } from 'vitest'
import { FUNCTION, QUEUE } from '../support/api-gateway.ts'
import { HAS_TERMINAL } from '../support/terminal.ts'
import { createdOne, tour } from '../support/tour.ts'

const LISTENER =
  'arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/orders/50dc6c495c0c9188/0467ef3c8400ae65'
const ROLE = 'arn:aws:iam::123456789012:role/apigateway'

describe.runIf(HAS_TERMINAL).concurrent('a tour for an HTTP API', () => {
  test('a Lambda function', async () => {
    const { shown, asked, outcome } = await tour(async ({ choose, mark }) => {
      await choose('Which API?', 'orders')
      await choose('What should it call?', 'A Lambda function')
      await choose('Which Lambda function?', 'orders')
      await choose('Which format should the payload have?', '2.0')
      await mark('Anything else?')
      await choose('What now?', 'Create it')
    })

    expect(outcome).toEqual(
      createdOne('a1b2c3d4', { integrationType: 'AWS_PROXY', integrationUri: FUNCTION, payloadFormatVersion: '2.0' }),
    )
    expect(asked).toEqual(['/v2/apis', '/2015-03-31/functions'])
    expect(shown).toContain('--target integrations/0abcdef')
    expect(shown).toContain(`aws lambda add-permission --function-name ${FUNCTION}`)
    expect(shown).toContain('delete-integration --api-id a1b2c3d4 --integration-id 0abcdef')
  })

  test('an HTTP endpoint on the internet', async () => {
    const { shown, outcome } = await tour(async ({ choose, mark, reply }) => {
      await choose('Which API?', 'orders')
      await choose('What should it call?', 'An HTTP endpoint')
      await reply('Which URL?', 'https://api.example.com/orders')
      await choose('Which HTTP method', 'POST')
      await mark('Anything else?', ['Description', 'TimeoutInMillis'])
      await reply('A description?', 'Takes orders — 注文')
      await reply('How many milliseconds', '5000')
      await choose('What now?', 'Create it')
    })

    expect(outcome).toEqual(
      createdOne('a1b2c3d4', {
        integrationType: 'HTTP_PROXY',
        integrationUri: 'https://api.example.com/orders',
        integrationMethod: 'POST',
        payloadFormatVersion: '1.0',
        description: 'Takes orders — 注文',
        timeoutInMillis: 5000,
      }),
    )
    expect(shown).toContain('TimeoutInMillis: 5000\n')
  })

  test('a private service, behind a VPC link', async () => {
    const { asked, outcome } = await tour(async ({ choose, mark, reply }) => {
      await choose('Which API?', 'orders')
      await choose('What should it call?', 'A private service')
      await choose('Which VPC link?', 'inside (abc123) AVAILABLE')
      await reply('Which listener of a load balancer, or which Cloud Map service?', LISTENER)
      await choose('Which HTTP method', 'ANY')
      await mark('Anything else?')
      await choose('What now?', 'Create it')
    })

    expect(outcome).toEqual(
      createdOne('a1b2c3d4', {
        connectionId: 'abc123',
        connectionType: 'VPC_LINK',
        integrationType: 'HTTP_PROXY',
        integrationUri: LISTENER,
        integrationMethod: 'ANY',
        payloadFormatVersion: '1.0',
      }),
    )
    expect(asked).toContain('/v2/vpclinks')
    expect(asked).not.toContain('/vpclinks')
  })

  test('an action of an AWS service, with an optional parameter', async () => {
    const { asked, outcome } = await tour(async ({ choose, mark, reply }) => {
      await choose('Which API?', 'orders')
      await choose('What should it call?', 'An action')
      await choose('Which action', 'SQS-SendMessage')
      await reply('Which IAM role', ROLE)
      await choose('QueueUrl?', 'orders')
      await reply('MessageBody?', '$request.body')
      await mark('Anything else?', ['DelaySeconds'])
      await reply('DelaySeconds?', '5')
      await choose('What now?', 'Create it')
    })

    expect(outcome).toEqual(
      createdOne('a1b2c3d4', {
        credentialsArn: ROLE,
        integrationSubtype: 'SQS-SendMessage',
        integrationType: 'AWS_PROXY',
        payloadFormatVersion: '1.0',
        requestParameters: { QueueUrl: QUEUE, MessageBody: '$request.body', DelaySeconds: '5' },
      }),
    )
    expect(asked).toContain('AmazonSQS.ListQueues')
  })
})
