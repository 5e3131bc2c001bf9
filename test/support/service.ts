import { createServer } from 'node:http'
import type { IncomingHttpHeaders, Server } from 'node:http'

/** A request as it reached the service. */
export interface Received {
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface Service extends AsyncDisposable {
  readonly url: string
  readonly received: Received[]
}

export type Answer = (
  received: Received,
) => { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: string } | 'drop'

const echo: Answer = ({ body }) => ({ body: JSON.stringify({ ...JSON.parse(body), integrationId: '0abcdef' }) })

/** A service on loopback that keeps what it gets. `drop` closes the connection without an answer. */
export async function startService(answer: Answer = echo): Promise<Service> {
  const received: Received[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method = '', url = '', headers } = request
      const got = { method, url, headers, body: Buffer.concat(chunks).toString('utf8') }
      received.push(got)
      const reply = answer(got)
      if (reply === 'drop') return request.socket.destroy()
      response.writeHead(reply.status ?? 201, { 'content-type': 'application/json', ...reply.headers })
      return response.end(reply.body ?? '{}')
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return { url: `http://127.0.0.1:${portOf(server)}`, received, [Symbol.asyncDispose]: () => stop(server) }
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the service does not listen')
  return address.port
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((stopped) => server.close(() => stopped()))
}
