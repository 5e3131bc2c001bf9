import { expect, test } from 'vitest'
import { inTurn, look } from './account.ts'

test('APIs, page by page', async () => {
  const { loaded, asked, received } = await look(
    'apis',
    inTurn(
      {
        items: [
          {
            apiId: 'w1',
            name: 'talk',
            protocolType: 'WEBSOCKET',
            apiEndpoint: 'wss://w1.execute-api.eu-west-1.amazonaws.com',
            createdDate: '2026-05-01T12:00:00Z',
          },
        ],
        nextToken: 'a+/=',
      },
      { items: [{ apiId: 'h1', name: 'Orders', protocolType: 'HTTP', unknown: 1.5 }, { apiId: 'x1' }] },
    ),
  )

  expect(loaded).toEqual({
    choices: [
      { value: 'x1', name: '(x1)' },
      { value: 'h1', name: 'Orders (h1) HTTP', protocol: 'HTTP' },
      {
        value: 'w1',
        name: 'talk (w1) WEBSOCKET',
        description: 'wss://w1.execute-api.eu-west-1.amazonaws.com, created 2026-05-01',
        protocol: 'WEBSOCKET',
      },
    ],
  })
  expect(asked).toEqual(['GET /v2/apis?maxResults=500', 'GET /v2/apis?maxResults=500&nextToken=a%2B%2F%3D'])
  expect(received[0]?.headers.authorization).toContain('/eu-west-1/apigateway/aws4_request')
})

test('VPC links of HTTP APIs', async () => {
  const { loaded, asked } = await look(
    'vpc-links',
    inTurn({
      items: [
        { vpcLinkId: 'v1', name: 'link', vpcLinkStatus: 'AVAILABLE', vpcLinkStatusMessage: '' },
        { vpcLinkId: 'v2', name: 'new', vpcLinkStatus: 'PENDING', vpcLinkStatusMessage: 'VPC link is being created' },
      ],
    }),
  )

  expect(loaded).toEqual({
    choices: [
      { value: 'v1', name: 'link (v1) AVAILABLE' },
      { value: 'v2', name: 'new (v2) PENDING', description: 'VPC link is being created' },
    ],
  })
  expect(asked).toEqual(['GET /v2/vpclinks?maxResults=500'])
})

test('VPC links of REST APIs, whose form is another', async () => {
  const { loaded, asked, received } = await look(
    'rest-vpc-links',
    inTurn(
      { item: [{ id: 'b', name: 'beta', status: 'FAILED', statusMessage: 'no such balancer' }], position: 'p q' },
      { item: { id: 'a', name: 'alpha', status: 'AVAILABLE', description: 'for orders' } },
    ),
  )

  expect(loaded).toEqual({
    choices: [
      { value: 'a', name: 'alpha (a) AVAILABLE', description: 'for orders' },
      { value: 'b', name: 'beta (b) FAILED', description: 'no such balancer' },
    ],
  })
  expect(asked).toEqual(['GET /vpclinks?limit=500', 'GET /vpclinks?limit=500&position=p+q'])
  expect(received.map(({ headers }) => headers.accept)).toEqual(['application/json', 'application/json'])
})

test.each([
  ['no JSON', '<html>'],
  ['JSON of another kind', '[]'],
])('a success that is %s', async (_, body) => {
  expect((await look('apis', () => ({ status: 200, body }))).loaded).toEqual({ failed: 'the answer cannot be read' })
})

test('what is no item is passed over', async () => {
  const { loaded } = await look('apis', inTurn({ items: [1, null, 'x', [], { apiId: 'a', name: 2 }] }))

  expect(loaded).toEqual({ choices: [{ value: 'a', name: '(a)' }] })
})
