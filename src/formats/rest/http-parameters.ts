import { excerpt } from '../../grammar/excerpt.ts'
import { isHeaderToken } from '../../grammar/mapping-key.ts'
import type { Side } from '../../grammar/mapping-key.ts'
import { isCorsHeader, isReservedHeader } from '../../grammar/reserved-headers.ts'
import type { Value } from '../../value.ts'
import type { Path } from '../../yaml/places.ts'
import { changed, lost, told } from './fate.ts'
import type { Entry, Fate } from './fate.ts'
import { httpValue } from './mapped-value.ts'
import { notText } from './shared-members.ts'
import { hasMark, startsWithMark } from './veil.ts'
import type { Way } from './way.ts'

/** A mapping of a REST API for HTTP APIs: a key, and where in the draft the mappings stand. */
interface Mapping {
  /** Hidden. */
  readonly key: string
  readonly value: Value
  readonly from: Path
  readonly to: Entry['to']
  readonly side: Side
}

const KEYS: Readonly<Record<Side, RegExp>> = {
  request: /^integration\.request\.(header|querystring)\.([^]+)$/,
  response: /^method\.response\.(header)\.([^]+)$/,
}

/** A header or a query string parameter is set, whatever it was before, as a REST API does it. */
export function overwriting({ key, value, from, to, side }: Mapping, { veil }: Way): Fate {
  const [, place, name = ''] = KEYS[side].exec(key) ?? []
  const text = veil.hide(value)
  if (text === undefined) return notText(from)
  if (place === undefined) return strangeKey(key, text, from, to, veil)
  const refusal = place === 'header' ? refusedHeader(name) : undefined
  if (refusal !== undefined) return lost(from, refusal.says, refusal.instead)
  const mapped = httpValue(text, side)
  if (mapped.kind === 'lost') return lost(from, mapped.says, mapped.instead)
  const target = `overwrite:${place}.${name}`
  const entry: Entry = { to: [...to, veil.show(target)], value: veil.show(mapped.text) }
  if (mapped.kind === 'open') return told(from, `Becomes ${excerpt(target)}; ${mustBeMapping(mapped.text)}`, entry)
  const says = `Becomes ${excerpt(target)}: ${excerpt(mapped.text)}.`
  return changed(from, mapped.says === undefined ? says : `${says} ${mapped.says}`, entry)
}

const mustBeMapping = (text: string): string => `what ${text} stands for must be written as HTTP APIs have it.`

type Hidden = Way['veil']

/** A key that is a reference as a whole may be anything, and stays what it is. */
function strangeKey(key: string, text: string, from: Path, to: Entry['to'], veil: Hidden): Fate {
  if (startsWithMark(key))
    return told(from, `Carried as it is; ${mustBeMapping(key)}`, {
      to: [...to, veil.show(key)],
      value: veil.show(text),
    })
  return lost(from, `${excerpt(key)} is no place that an HTTP API can set.`, 'map a header or a query string parameter')
}

function refusedHeader(name: string): { readonly says: string; readonly instead: string } | undefined {
  if (isReservedHeader(name))
    return {
      says: `HTTP APIs keep the header ${name} to themselves.`,
      instead: isCorsHeader(name) ? 'set the CorsConfiguration of the API' : 'send the value in another header',
    }
  if (hasMark(name) || isHeaderToken(name)) return undefined
  return { says: `${excerpt(name)} cannot be the name of a header.`, instead: 'use letters, digits and hyphens' }
}
