import type { Agent, ClientRequest, IncomingMessage, OutgoingHttpHeaders, RequestOptions } from 'node:http'
import type { Broken, Reply } from '../world.ts'

/** A request, signed and ready. */
export interface Outgoing {
  readonly method: string
  /** Scheme, host and port count. */
  readonly url: URL
  /** The path with the query. */
  readonly target: string
  readonly headers: OutgoingHttpHeaders
  readonly body: string
}

/** How the connection is made. */
export interface Line {
  readonly agent: Agent
  /** The proxy that the agent goes through, or that plain HTTP is addressed to. */
  readonly proxy: string | undefined
  /** In milliseconds; 0 for no end. */
  readonly connectTimeout: number
  readonly readTimeout: number
}

/** What a timer can count; more is for ever. */
const LONGEST = 2 ** 31 - 1

/**
 * One request and its reply over Node's own client, and where there is none, how far it came: whether the service may
 * have seen the request decides what may be done next. The SDK's handler does not tell, and leaves a stalled body to
 * stall.
 */
export function exchange(outgoing: Outgoing, line: Line): Promise<Reply | Broken> {
  const https = outgoing.url.protocol === 'https:'
  const { request } = https ? process.getBuiltinModule('node:https') : process.getBuiltinModule('node:http')
  return new Promise((settle) => {
    const sent = request({ ...addressed(outgoing, line), method: outgoing.method, agent: line.agent })
    const watch = watchOver(sent, https, line, settle)
    sent.on('response', (response) => collect(response, watch, settle))
    sent.on('error', (error: NodeJS.ErrnoException) => settle(watch.broken(error)))
    sent.end(outgoing.body)
  })
}

/** Through a proxy plain HTTP goes with the whole URL in its first line; TLS goes through a tunnel, which the agent digs. */
function addressed({ url, target, headers }: Outgoing, { proxy }: Line): RequestOptions {
  if (proxy === undefined || url.protocol === 'https:') return { ...hostOf(url), path: target, headers }
  const through = new URL(proxy)
  const login = through.username === '' ? {} : { 'proxy-authorization': basic(through) }
  return {
    ...hostOf(through),
    path: `${url.protocol}//${url.host}${target}`,
    headers: { ...headers, host: url.host, ...login },
  }
}

function hostOf({ hostname, port }: URL): RequestOptions {
  return { hostname: hostname.replace(/^\[|\]$/g, ''), ...(port !== '' && { port: Number(port) }) }
}

function basic({ username, password }: URL): string {
  const login = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return `Basic ${Buffer.from(login).toString('base64')}`
}

/** Keeps the time, and knows how far the exchange has come. */
interface Watch {
  /** Something arrived: the patience starts anew. */
  readonly alive: () => void
  readonly done: () => void
  readonly broken: (error: NodeJS.ErrnoException) => Broken
}

function watchOver(sent: ClientRequest, https: boolean, line: Line, settle: (broken: Broken) => void): Watch {
  let reached = false
  let timer: NodeJS.Timeout | undefined
  const wait = (millis: number, why: Broken['why']): void => {
    clearTimeout(timer)
    if (millis === 0) return
    timer = setTimeout(
      () => {
        settle({ why, reached, code: 'ETIMEDOUT', says: `nothing for ${millis} ms` })
        sent.destroy()
      },
      Math.min(millis, LONGEST),
    )
  }
  const alive = (): void => wait(line.readTimeout, 'read-timeout')
  const connected = (): void => {
    reached = true
    alive()
  }
  wait(line.connectTimeout, 'connect-timeout')
  // The agent would hand over the words of a proxy that refuses as if they were the service's.
  sent.on('proxyConnect', ({ statusCode }: { readonly statusCode: number }) => {
    if (statusCode !== 200)
      sent.destroy(Object.assign(new Error(`the proxy answered ${statusCode}`), { code: 'EPROXY' }))
  })
  sent.on('socket', (socket) => {
    const securing = 'secureConnecting' in socket && socket.secureConnecting === true
    if (socket.connecting || securing) socket.once(https ? 'secureConnect' : 'connect', connected)
    else connected()
  })
  return {
    alive,
    done: () => clearTimeout(timer),
    broken: (error) => {
      clearTimeout(timer)
      return { why: whyOf(error, reached, line), reached, code: error.code ?? '', says: error.message }
    },
  }
}

/** The reply is whole, or there is none: a body that ends early is a closed connection. */
function collect(response: IncomingMessage, watch: Watch, settle: (outcome: Reply | Broken) => void): void {
  const chunks: Uint8Array[] = []
  response.on('data', (chunk: Uint8Array) => {
    chunks.push(chunk)
    watch.alive()
  })
  response.on('error', (error) => settle(watch.broken(error)))
  response.on('end', () => {
    watch.done()
    const headers = new Map(Object.entries(response.headers).map(([name, value]) => [name, String(value)]))
    settle({ status: response.statusCode ?? 0, headers, body: Buffer.concat(chunks) })
  })
}

/** Node's codes for certificates that do not convince, and for what is no TLS at all. */
const TLS = /^(?:CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_|ERR_SSL_|ERR_OSSL_|EPROTO$|HOSTNAME_MISMATCH$)/

function whyOf({ code = '' }: NodeJS.ErrnoException, reached: boolean, { proxy }: Line): Broken['why'] {
  if (reached) return 'closed'
  if (TLS.test(code)) return 'tls'
  if (proxy !== undefined) return 'proxy'
  // A peer that hangs up during the handshake was reached, but not by a request.
  return code === 'ECONNRESET' || code === 'EPIPE' ? 'closed' : 'refused'
}
