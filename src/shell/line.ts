import type { Agent, OutgoingHttpHeaders } from 'node:http'
import { CliError } from '../errors.ts'
import { osErrorText } from '../python/os-error.ts'
import { brokenError } from '../service/broken.ts'
import type { Broken, Connection, Reply } from '../world.ts'
import { agentFor, listens, NO_CERTIFICATE } from './agents.ts'
import { exchange } from './exchange.ts'

/** What the SDK gets to read: an empty success. Behind it stands what really came. */
export interface Exchanged {
  readonly statusCode: number
  readonly headers: Record<string, string>
  readonly body: Uint8Array
  readonly outcome: Reply | Broken
}

/** The SDK's request, as far as it matters on the line. */
interface Signed {
  readonly method: string
  readonly path: string
  readonly query?: object
  readonly headers: OutgoingHttpHeaders
  readonly body?: unknown
}

/** The SDK's handler of requests: one exchange each, over connections that are kept for the next. */
export function openLine(connection: Connection) {
  const url = new URL(connection.url)
  const { proxy, connectTimeout, readTimeout } = connection
  let opened: Promise<Agent> | undefined
  const together = openGroup()
  return {
    handle: async ({ method, path, query, headers, body }: Signed): Promise<{ response: Exchanged }> => {
      const search = new URLSearchParams(Object.entries(query ?? {})).toString()
      const agent = await (opened ??= openAgent(url, path, connection))
      const outgoing = { method, url, target: search === '' ? path : `${path}?${search}`, headers }
      const line = { agent, proxy, connectTimeout: connectTimeout * 1000, readTimeout: readTimeout * 1000 }
      const outcome = await exchange({ ...outgoing, body: typeof body === 'string' ? body : '' }, line)
      await together()
      return { response: { statusCode: 201, headers: {}, body: new Uint8Array(), outcome } }
    },
    destroy: () => void opened?.then((agent) => agent.destroy()),
    updateHttpClientConfig: () => {},
    httpHandlerConfigs: () => ({}),
  }
}

/**
 * Who has a reply waits until all that came in the same turn have theirs. They go on step by step beside each other then,
 * which with many under way takes half the time that it takes one after the other: each step finds its code at hand.
 */
function openGroup(): () => Promise<void> {
  let waiting: (() => void)[] = []
  const goOn = (): void => {
    const all = waiting
    waiting = []
    for (const go of all) go()
  }
  return () =>
    new Promise((go) => {
      if (waiting.push(go) === 1) setImmediate(goOn)
    })
}

/** @throws CliError 255 where the file of certificate authorities cannot be used; first, though, somebody must listen. */
async function openAgent(url: URL, path: string, connection: Connection): Promise<Agent> {
  try {
    return await agentFor(url.protocol, connection)
  } catch (error) {
    const { code = '', errno = 0 }: NodeJS.ErrnoException = error instanceof Error ? error : new Error(String(error))
    const whole = `${url.protocol}//${url.host}${path}`
    const straight = connection.proxy === undefined
    if (straight && !(await listens(url, connection.connectTimeout * 1000)))
      throw brokenError({ why: 'refused', reached: false, code: '', says: '' }, whole)
    const detail =
      code === NO_CERTIFICATE
        ? `[X509: ${code}] no certificate or crl found`
        : `[Errno ${Math.abs(errno)}] ${osErrorText(code)}`
    throw new CliError('general', `SSL validation failed for ${whole} ${detail}`)
  }
}
