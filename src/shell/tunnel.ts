import type { Agent } from 'node:http'
import type { AgentOptions } from 'node:https'
import { HttpsProxyAgent } from 'https-proxy-agent'

/** An agent that reaches servers through a tunnel in a proxy. */
export function tunnelAgent(proxy: string, options: AgentOptions): Agent {
  return new HttpsProxyAgent(proxy, options)
}
