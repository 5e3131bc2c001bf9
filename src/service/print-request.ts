import { writeCompactJson } from '../output/json.ts'
import type { Json, JsonMap } from '../value.ts'
import type { WireRequest } from '../world.ts'
import type { Endpoint } from './endpoint.ts'

/**
 * What `--dry-run` shows: the request as it will be sent, without what changes from call to call or is secret (date,
 * credentials, signature). A region nobody named stands as `{region}` in the URL.
 */
export function printRequest({ method, path, body }: WireRequest, { url, query }: Endpoint): JsonMap {
  const headers: [string, Json][] = [
    ['Host', url.replace(/^[a-z]+:\/\/(?:[^/@]*@)?/, '').replace(/\/.*$/s, '')],
    ['Content-Type', 'application/json'],
    ['Content-Length', BigInt(Buffer.byteLength(writeCompactJson(body)))],
  ]
  return new Map<string, Json>([
    ['Method', method],
    ['Url', `${url}${path}${query}`],
    ['Headers', new Map(headers)],
    ['Body', body],
  ])
}
