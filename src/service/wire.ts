import { CliError } from '../errors.ts'
import { REQUEST } from '../model/fields.ts'
import { wireName } from '../model/names.ts'
import type { Request } from '../model/request.ts'
import type { Shape } from '../model/shape.ts'
import type { Json, JsonMap } from '../value.ts'
import type { WireRequest } from '../world.ts'

/**
 * A request in the service's terms: the API in the path, the other members in the body under their wire names, in the
 * order in which they were given. Source: the service model, `POST /v2/apis/{apiId}/integrations`.
 *
 * @throws CliError `param` where the API id cannot stand in a URL.
 */
export function toWire(request: Request): WireRequest {
  const body = new Map(request)
  body.delete('ApiId')
  return {
    method: 'POST',
    path: collectionPath(String(request.get('ApiId'))),
    body: renamed(body, (name) => REQUEST.members[name]?.shape),
  }
}

/** Structures have wire names; the keys of a map are the user's own. */
function renamed(members: JsonMap, shapeOf: (name: string) => Shape | undefined): JsonMap {
  return new Map([...members].map(([name, value]) => [wireName(name), wireValue(value, shapeOf(name))]))
}

function wireValue(value: Json, shape: Shape | undefined): Json {
  if (shape?.kind !== 'structure' || !(value instanceof Map)) return value
  return renamed(value, (name) => shape.members[name]?.shape)
}

/** The path of the integrations of an API. @throws CliError `param` where its id cannot stand in a URL */
export const collectionPath = (apiId: string): string => `/v2/apis/${pathSegment(apiId)}/integrations`

/** Percent-encoded as UTF-8, all but letters, digits and `-._~`. */
export function pathSegment(text: string): string {
  if (!text.isWellFormed())
    throw new CliError('param', 'The API id is not Unicode text: half of a surrogate pair stands alone.')
  return encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
}
