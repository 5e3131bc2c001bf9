import { changed } from '../errors.ts'
import type { CliError } from '../errors.ts'
import { jsonOf, readMembers } from '../service/reply.ts'
import { isSameIntegration } from '../service/same-integration.ts'
import { isJsonMap, isList } from '../value.ts'
import type { JsonMap } from '../value.ts'
import type { Call } from './send.ts'

/** An API has at most 300 integrations, unless its quota was raised; a service that goes on and on is not believed. */
const MOST_PAGES = 100

/**
 * The one integration of the API that is what was asked for; `undefined` where there is none.
 *
 * @throws CliError the first error, where several are, or the API cannot be looked at: nothing may be sent then.
 */
export async function findCreated(call: Call, error: CliError): Promise<JsonMap | undefined> {
  const found = (await itemsOf(call))?.filter((item) => isSameIntegration(call.wire.body, item))
  if (found === undefined || found.length > 1) throw mayExist(error, call)
  return found[0] && readMembers(found[0])
}

/** The error, with word of what may have come of the request. */
export function mayExist(error: CliError, { wire }: Call): CliError {
  const id = decodeURIComponent(wire.path.split('/')[3] ?? '')
  const hint = `the integration may have been created all the same; to see: aws apigatewayv2 get-integrations --api-id ${id}`
  return changed(error, { hint })
}

/** All integrations of the API, or `undefined` where they cannot be had. */
async function itemsOf({ gateway, wire }: Call): Promise<readonly JsonMap[] | undefined> {
  const items: JsonMap[] = []
  let token: string | undefined
  for (let page = 0; page < MOST_PAGES; page++) {
    const reply = await gateway.list(wire.path, token)
    const answered = 'status' in reply && reply.status >= 200 && reply.status < 300
    const body = answered ? jsonOf(reply.body) : undefined
    if (body === undefined || !isJsonMap(body)) return undefined
    const listed = body.get('items') ?? []
    if (!isList(listed) || !listed.every(isJsonMap)) return undefined
    items.push(...listed)
    const next = body.get('nextToken')
    if (typeof next !== 'string' || next === '') return items
    token = next
  }
  return undefined
}
