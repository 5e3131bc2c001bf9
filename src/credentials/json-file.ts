import { readJson } from '../python/json.ts'
import { isJsonMap } from '../value.ts'
import type { JsonMap } from '../value.ts'
import type { Outside } from './outside.ts'

/** A file of the caches that are shared with the AWS CLI: a JSON object. `undefined` where it is not there, or not that. */
export function readJsonFile(path: string, { readSecret }: Pick<Outside, 'readSecret'>): JsonMap | undefined {
  const content = readSecret(path)
  return 'bytes' in content ? jsonMapIn(content.bytes) : undefined
}

/** What Python would read of the bytes, if that is an object. */
export function jsonMapIn(bytes: Uint8Array): JsonMap | undefined {
  try {
    const value = readJson(Buffer.from(bytes).toString('utf8'))
    return isJsonMap(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** A member that is an object. */
export function mapIn(map: JsonMap, key: string): JsonMap | undefined {
  const value = map.get(key)
  return isJsonMap(value) ? value : undefined
}

/** A member that is a text. */
export function stringIn(map: JsonMap, key: string): string | undefined {
  const value = map.get(key)
  return typeof value === 'string' ? value : undefined
}
