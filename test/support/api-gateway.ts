import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** The APIs of the account, as the service lists them. */
const APIS = [
  { apiId: 'a1b2c3d4', name: 'orders', protocolType: 'HTTP', apiEndpoint: 'https://a1b2c3d4.example.com' },
  { apiId: 'w5x6y7z8', name: 'chat', protocolType: 'WEBSOCKET', apiEndpoint: 'wss://w5x6y7z8.example.com' },
]
export const FUNCTION = 'arn:aws:lambda:us-east-1:123456789012:function:orders'
/** As a WebSocket API calls it. */
export const INVOCATION = `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${FUNCTION}/invocations`
export const QUEUE = 'https://sqs.us-east-1.amazonaws.com/123456789012/orders'

/** What is listed, by what is asked: a path, or the target of a call in JSON. */
const LISTED: Readonly<Record<string, object>> = {
  '/v2/apis': { items: APIS },
  '/v2/vpclinks': { items: [{ vpcLinkId: 'abc123', name: 'inside', vpcLinkStatus: 'AVAILABLE' }] },
  '/vpclinks': { item: [{ id: 'zyx987', name: 'within', status: 'AVAILABLE' }] },
  '/2015-03-31/functions': {
    Functions: [
      { FunctionName: 'billing', FunctionArn: FUNCTION.replace('orders', 'billing'), Runtime: 'python3.13' },
      { FunctionName: 'orders', FunctionArn: FUNCTION, Runtime: 'nodejs22.x' },
    ],
  },
  'AmazonSQS.ListQueues': { QueueUrls: [QUEUE] },
}

const DENIED = { status: 403, type: 'AccessDeniedException', message: 'User is not authorized' }
const DENIED_IN_XML = '<ErrorResponse><Error><Code>AccessDenied</Code></Error></ErrorResponse>'

export interface Refusal {
  readonly status: number
  readonly type: string
  readonly message: string
}

export interface Account {
  /** Nothing may be looked up. */
  readonly denied?: boolean
  /** How long a look-up takes, in milliseconds. */
  readonly slow?: number
  /** What becomes of the first calls that create; those after them do. */
  readonly refusals?: readonly Refusal[]
}

export interface ApiGateway extends AsyncDisposable {
  readonly url: string
  /** The integrations that were to be created: the API, and the body. */
  readonly created: { readonly path: string; readonly body: unknown }[]
  /** What was looked up. */
  readonly asked: string[]
}

/**
 * API Gateway on loopback, with an account behind it: it lists APIs, VPC links of both kinds, functions and queues, and
 * creates integrations. What else may be asked is not permitted.
 */
export async function startApiGateway({ denied = false, slow = 0, refusals = [] }: Account = {}): Promise<ApiGateway> {
  const created: ApiGateway['created'] = []
  const asked: string[] = []
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request)
    const [path = ''] = (request.url ?? '').split('?')
    if (request.method === 'POST' && path.startsWith('/v2/apis/')) {
      created.push({ path, body: JSON.parse(body) })
      const refusal = refusals[created.length - 1]
      return refusal === undefined
        ? reply(response, 201, { ...JSON.parse(body), integrationId: '0abcdef' })
        : refuse(response, refusal)
    }
    const what = request.headers['x-amz-target']?.toString() ?? path.replace(/(?<=.)\/$/, '')
    asked.push(what)
    if (slow > 0) await new Promise((done) => setTimeout(done, slow).unref())
    const found = denied ? undefined : LISTED[what]
    if (request.headers['content-type']?.includes('urlencoded')) return void response.writeHead(403).end(DENIED_IN_XML)
    return found === undefined ? refuse(response, DENIED) : reply(response, 200, found)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the service does not listen')
  const stop = (): Promise<void> => {
    server.closeAllConnections()
    return new Promise((stopped) => server.close(() => stopped()))
  }
  return { url: `http://127.0.0.1:${address.port}`, created, asked, [Symbol.asyncDispose]: stop }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

const refuse = (response: ServerResponse, { status, type, message }: Refusal): void =>
  reply(response, status, { message }, { 'x-amzn-errortype': type })

function reply(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}
