import { openLists } from '../../../src/shell/lists/open-lists.ts'
import type { ListName, Loaded } from '../../../src/conversation.ts'
import type { Connection } from '../../../src/world.ts'
import { CONNECTION } from '../../support/connection.ts'
import { startService } from '../../support/service.ts'
import type { Answer, Received } from '../../support/service.ts'

interface Looked {
  readonly loaded: Loaded
  /** What was asked, in the order in which it came. */
  readonly asked: readonly string[]
  readonly received: readonly Received[]
}

/** A list as the real clients look it up, from a service on loopback that answers for all of AWS. */
export async function look(name: ListName, answer: Answer, connection: Partial<Connection> = {}): Promise<Looked> {
  await using service = await startService(answer)
  const { url } = service
  const lists = openLists({ ...CONNECTION, url, elsewhere: () => url, ...connection }, { env: () => undefined })
  const loaded = await lists(name)
  return { loaded, asked: service.received.map(questionOf), received: service.received }
}

/** `GET /path?query`, or the operation and its input. */
export function questionOf({ method, url, headers, body }: Received): string {
  const target = headers['x-amz-target']
  if (typeof target === 'string') return `${target} ${body}`
  return method === 'GET' ? `GET ${url}` : body
}

/** One answer after the other, as JSON. */
export function inTurn(...bodies: readonly unknown[]): Answer {
  let next = 0
  return () => ({ status: 200, body: JSON.stringify(bodies[next++]) })
}

/** The same in XML. */
export function xmlInTurn(...bodies: readonly string[]): Answer {
  let next = 0
  return () => ({ status: 200, headers: { 'content-type': 'text/xml' }, body: bodies[next++] ?? '' })
}
