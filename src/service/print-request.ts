import { writeCompactJson } from '../output/json.ts'
import type { Json, JsonMap } from '../value.ts'
import type { WireRequest } from '../world.ts'
import type { Endpoint } from './endpoint.ts'

/**
 * What `--dry-run` shows: the request as it will be sent, without what changes from call to call or is secret (date,
 * credentials, signature, a password in the endpoint). A region nobody named stands as `{region}` in the URL.
 */
export function printRequest({ method, path, body }: WireRequest, endpoint: Pick<Endpoint, 'url' | 'query'>): JsonMap {
  const url = endpoint.url.replace(/^([a-z]+:\/\/)[^/]*@/, '$1')
  const headers: [string, Json][] = [
    ['Host', url.replace(/^[a-z]+:\/\//, '').replace(/\/.*$/s, '')],
    ['Content-Type', 'application/json'],
    ['Content-Length', BigInt(Buffer.byteLength(writeCompactJson(body)))],
  ]
  return new Map<string, Json>([
    ['Method', method],
    ['Url', `${url}${path}${endpoint.query}`],
    ['Headers', new Map(headers)],
    ['Body', body],
  ])
}
