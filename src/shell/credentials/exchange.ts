import { proxyFor } from '../../config/proxy.ts'
import { brokenError } from '../../service/broken.ts'
import type { Broken, HttpRequest, NoReply, Reply, World } from '../../world.ts'
import { agentFor } from '../agents.ts'
import { exchange as exchangeOnce } from '../exchange.ts'

const FAILURES = {
  refused: 'unconnected',
  'connect-timeout': 'connect timeout',
  'read-timeout': 'read timeout',
  closed: 'closed',
  proxy: 'other',
  tls: 'other',
} as const satisfies Record<Broken['why'], NoReply['failure']>

/** Sends a request once, on a connection of its own. */
export async function exchange(request: HttpRequest, world: Pick<World, 'env' | 'version'>): Promise<Reply | NoReply> {
  // Node would ask our own machine for a `file:`.
  if (!/^https?:/i.test(request.url) || !URL.canParse(request.url))
    return failed({ why: 'refused', reached: false, code: '', says: '' }, request.url, undefined)
  const url = new URL(request.url)
  const proxy = request.mayUseProxy ? proxyFor(request.url, world.env) : undefined
  try {
    const agent = await agentFor(url.protocol, { verifyTls: true, caBundle: request.caBundle, proxy })
    const headers = { 'user-agent': `apigw/${world.version}`, ...Object.fromEntries(request.headers) }
    const outgoing = {
      method: request.method,
      url,
      target: url.pathname + url.search,
      headers,
      body: request.body ?? '',
    }
    const { connect, read } = request.timeouts
    const line = { agent, proxy, connectTimeout: connect * 1000, readTimeout: read * 1000 }
    const outcome = await exchangeOnce(outgoing, line)
    agent.destroy()
    return 'status' in outcome ? outcome : failed(outcome, request.url, proxy)
  } catch (error) {
    // A header that no request may have, or certificate authorities that cannot be read.
    return { failure: 'other', message: error instanceof Error ? error.message : String(error) }
  }
}

function failed(broken: Broken, url: string, proxy: string | undefined): NoReply {
  const { message } = brokenError(broken, url, proxy)
  return { failure: FAILURES[broken.why], message }
}
