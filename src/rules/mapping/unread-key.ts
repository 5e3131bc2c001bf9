import { excerpt } from '../../grammar/excerpt.ts'
import { readMappingKey } from '../../grammar/mapping-key.ts'
import { meantKey } from '../../grammar/near-mapping.ts'
import type { Breach } from '../rule.ts'
import type { Mapping } from './mappings.ts'

const FORMS = {
  request: 'write append:, overwrite: or remove: and header.NAME or querystring.NAME, or overwrite:path',
  response: 'write append:, overwrite: or remove: and header.NAME, or overwrite:statuscode',
} as const

const NAMELESS = /^(append|overwrite|remove):(header|querystring)\.?$/

/** A key that is of no use on its side, and the one that was meant. */
export function unreadKey({ field, path, side, key }: Mapping): Breach {
  const [, action, place] = NAMELESS.exec(key) ?? []
  if (place !== undefined && (place === 'header' || side === 'request')) {
    const thing = place === 'header' ? 'header' : 'query string parameter'
    return { field, path, says: `${excerpt(key)} names no ${thing}.`, fix: { words: `write ${action}:${place}.NAME` } }
  }
  const target = readMappingKey(key)?.target
  if (target === 'statuscode')
    return { field, path, says: 'A request has no status code.', fix: { words: 'overwrite it in ResponseParameters' } }
  if (target !== undefined)
    return {
      field,
      path,
      says: `A response has no ${target === 'path' ? 'path' : 'query string'}.`,
      fix: { words: 'change it in RequestParameters' },
    }
  const meant = meantKey(key, side)
  const fix = meant === undefined || meant === key ? { words: FORMS[side] } : { key: meant }
  return { field, path, says: `${excerpt(key)} is no key of a ${side} mapping.`, fix }
}
