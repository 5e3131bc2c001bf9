import { readFileSync } from 'node:fs'
import type { Agent } from 'node:http'
import type { AgentOptions } from 'node:https'
import type { Connection } from '../world.ts'

/** The code of a file of authorities that has none in it. */
export const NO_CERTIFICATE = 'NO_CERTIFICATE_OR_CRL_FOUND'

/** How to reach a server. Of a connection only this much matters to the line. */
export type Route = Pick<Connection, 'verifyTls' | 'caBundle' | 'proxy'>

/**
 * The agent that opens connections: straight ones, or tunnels through a proxy. Certificates are judged by Node's own
 * authorities, by those of a file, or not at all. Connections are kept for the next request.
 *
 * @throws Error of Node where the file of authorities cannot be read
 */
export async function agentFor(protocol: string, route: Route): Promise<Agent> {
  if (protocol !== 'https:') return new (process.getBuiltinModule('node:http').Agent)({ keepAlive: true })
  const options: AgentOptions = { keepAlive: true, ...trust(route) }
  if (route.proxy === undefined) return new (process.getBuiltinModule('node:https').Agent)(options)
  return (await import('./tunnel.ts')).tunnelAgent(route.proxy, options)
}

function trust({ verifyTls, caBundle }: Route): AgentOptions {
  if (!verifyTls) return { rejectUnauthorized: false }
  if (caBundle === undefined) return {}
  const ca = readFileSync(caBundle)
  // Node would go on without a word, and trust nobody.
  if (!ca.includes('-----BEGIN '))
    throw Object.assign(new Error('no certificate or crl found'), { code: NO_CERTIFICATE })
  return { ca }
}

/** Whether anybody listens there: the AWS CLI notices that before it opens the file of authorities. */
export function listens({ hostname, port }: URL, patience: number): Promise<boolean> {
  const { connect } = process.getBuiltinModule('node:net')
  return new Promise((answer) => {
    const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 443) })
    socket.setTimeout(patience, () => socket.destroy(new Error('no answer')))
    socket.on('connect', () => answer(true))
    socket.on('error', () => answer(false))
    socket.on('connect', () => socket.destroy())
  })
}
