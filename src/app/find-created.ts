import { changed } from '../errors.ts'
import type { CliError } from '../errors.ts'
import { readCollection } from '../service/read-collection.ts'
import { readMembers } from '../service/reply.ts'
import { isSameIntegration } from '../service/same-integration.ts'
import type { JsonMap } from '../value.ts'
import type { Call } from './send.ts'

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
  const items = await readCollection((token) => gateway.list(wire.path, token))
  return items === undefined || 'outcome' in items ? undefined : items
}
