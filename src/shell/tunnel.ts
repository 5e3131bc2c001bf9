import type { Agent } from 'node:http'
import type { AgentOptions } from 'node:https'
import { HttpsProxyAgent } from 'https-proxy-agent'

/**
 * An agent that reaches servers through a tunnel in a proxy. What it is made with counts for the way to the proxy alone;
 * how to judge the server at the other end stands among its options.
 */
export function tunnelAgent(proxy: string, options: AgentOptions): Agent {
  const agent = new HttpsProxyAgent(proxy, options)
  Object.assign(agent.options, options)
  return agent
}
