import type { OutgoingHttpHeaders } from 'node:http'
import { proxyFor } from '../../config/proxy.ts'
import type { Broken } from '../../world.ts'
import { agentFor } from '../agents.ts'
import { exchange } from '../exchange.ts'
import type { Line } from '../exchange.ts'
import type { Look } from './source.ts'

/** The SDK's request, as far as it matters on the line. */
interface Signed {
  readonly method: string
  readonly protocol: string
  readonly hostname: string
  readonly port?: number
  readonly path: string
  readonly query?: Readonly<Record<string, string | readonly string[] | null>>
  readonly headers: OutgoingHttpHeaders
  readonly body?: unknown
}

interface Answered {
  readonly statusCode: number
  readonly headers: Record<string, string>
  readonly body: Uint8Array
}

/** An exchange that came to nothing, thrown through the SDK. */
export interface BrokenError extends Error {
  readonly broken: Broken
}

/**
 * The SDK's handler of requests over our own line, so that proxies and certificates are those of the other calls. It
 * speaks HTTP/1.1 to all, also to Kinesis, which takes it for everything but its streams of events. When the look is over,
 * so are the connections.
 */
export function serviceLine(look: Look) {
  let opened: Promise<Line> | undefined
  return {
    handle: async (request: Signed): Promise<{ response: Answered }> => {
      const port = request.port === undefined ? '' : `:${request.port}`
      const url = new URL(`${request.protocol}//${request.hostname}${port}`)
      const line = await (opened ??= openLine(url, look))
      look.signal.throwIfAborted()
      const { method, headers } = request
      const outcome = await exchange(
        { method, url, target: targetOf(request), headers, body: textOf(request.body) },
        line,
      )
      if (!('status' in outcome)) throw brokenError(outcome)
      const { status, headers: answered, body } = outcome
      return { response: { statusCode: status, headers: Object.fromEntries(answered), body } }
    },
    destroy: () => {},
    updateHttpClientConfig: () => {},
    httpHandlerConfigs: () => ({}),
  }
}

async function openLine(url: URL, { connection, env, budget, signal }: Look): Promise<Line> {
  const { verifyTls, caBundle } = connection
  const proxy = proxyFor(url.href, env)
  const agent = await agentFor(url.protocol, { verifyTls, caBundle, proxy })
  signal.addEventListener('abort', () => agent.destroy())
  return { agent, proxy, connectTimeout: budget, readTimeout: budget }
}

/** The signature counts each character, so what it escapes is escaped. */
function targetOf({ path, query = {} }: Signed): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value ?? ''].flat().map((one) => `${escaped(name)}=${escaped(one)}`),
  )
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`
}

const escaped = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)

/** By its bytes: the SDK gives them an odd class, which warns on the console when it is asked for its text or its value. */
function textOf(body: unknown): string {
  if (!(body instanceof Uint8Array)) return typeof body === 'string' ? body : ''
  return Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8')
}

export function brokenError(broken: Broken): BrokenError {
  return Object.assign(new Error(broken.says), { broken })
}

export function isBrokenError(error: unknown): error is BrokenError {
  return error instanceof Error && 'broken' in error
}
