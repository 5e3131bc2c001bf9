/** The account of the picture: three APIs and two functions, on loopback. */
import { once } from 'node:events'
import { createServer } from 'node:http'

const REGION = 'us-west-2'

const api = (apiId, name, protocolType) => ({
  apiId,
  name,
  protocolType,
  apiEndpoint: `${protocolType === 'HTTP' ? 'https' : 'wss'}://${apiId}.execute-api.${REGION}.amazonaws.com`,
})

const lambda = (name) => ({
  FunctionName: name,
  FunctionArn: `arn:aws:lambda:${REGION}:123456789012:function:${name}`,
  Runtime: 'nodejs22.x',
})

const REPLIES = {
  '/v2/apis': {
    items: [
      api('b2c3d4e5', 'chat', 'WEBSOCKET'),
      api('a1b2c3d4', 'orders', 'HTTP'),
      api('c3d4e5f6', 'payments', 'HTTP'),
    ],
  },
  '/2015-03-31/functions': { Functions: [lambda('orders'), lambda('refunds')] },
}

/** Hands in the URL of the service, which is gone afterwards. */
export async function withService(use) {
  const server = createServer(({ url }, response) => {
    const reply = REPLIES[new URL(url, 'http://localhost').pathname.replace(/\/$/, '')]
    response.writeHead(reply === undefined ? 404 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(reply ?? {}))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    return await use(`http://127.0.0.1:${server.address().port}`)
  } finally {
    server.close()
    server.closeAllConnections()
  }
}
