import { str } from '../../python/repr.ts'
import { isList, isMap } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { Path, Place } from '../../yaml/places.ts'
import type { FoundIntegration, Note } from '../format.ts'
import { draftOf } from '../members.ts'
import type { Member } from '../members.ts'
import type { Provider } from './providers.ts'
import { BLOCKS, PAIRS, fromClassic, fromNative } from './responses.ts'
import type { Say } from './responses.ts'
import { textOf } from './texts.ts'

interface Given {
  readonly properties: ValueMap
  readonly provider: Provider
  /** A program leaves defaults to the provider; a state tells them. */
  readonly isProgram: boolean
  readonly place: (path: Path) => Place | undefined
  /** The place of a note; a great many of them would take long to find. */
  readonly noted: (path: Path) => Place | undefined
}

/** The draft of an integration's properties, which hold no expressions any more. */
export function integrationOf(given: Given): Pick<FoundIntegration, 'draft' | 'notes' | 'place' | 'defaults'> {
  const { properties, provider, isProgram, noted } = given
  const notes: Note[] = []
  const members: Member[] = []
  for (const [key, value] of properties) {
    const name = str(key)
    const field = provider.fieldOf.get(name)
    const say: Say = (path, note) => {
      const at = noted([name, ...path])
      notes.push({ ...note, member: [name, ...path].join('.'), ...(at !== undefined && { place: at }) })
    }
    if (value === null || name === '__defaults') continue
    if (field === undefined) say([], { kind: 'lost', says: unknown(name, provider), finding: 'warning' })
    else members.push({ field, value: valueOf(field, value, provider, say), member: name })
  }
  const { draft, notes: changed } = draftOf(members)
  const defaults = isProgram && provider.defaults.size > 0 ? { defaults: provider.defaults } : {}
  return { draft, notes: [...notes, ...changed], place: placesOf(given), ...defaults }
}

function unknown(name: string, { name: provider, fieldOf }: Provider): string {
  if (name === 'region' && provider === 'aws') return 'An integration has no Region of its own; its API has.'
  const near = [...fieldOf.keys()].find((each) => each.toLowerCase() === name.replace(/_/g, '').toLowerCase())
  const hint = near === undefined ? '' : ` It is called ${near}.`
  return `The resource of the provider ${provider} has no such property.${hint}`
}

function valueOf(field: string, value: Value, { responses }: Provider, say: Say): Value {
  if (field === 'ResponseParameters') return responses === 'pairs' ? fromNative(value, say) : fromClassic(value, say)
  if (field === 'TlsConfig') return tlsOf(value, say)
  return value
}

function tlsOf(value: Value, say: Say): Value {
  const [only] = isList(value) && value.length === 1 ? value : [value]
  if (!isMap(only)) return value
  const tls = new Map<Value, Value>()
  for (const [key, item] of only) {
    const name = str(key)
    if (name === 'serverNameToVerify') tls.set('ServerNameToVerify', item)
    else if (name !== '__defaults' && item !== null)
      say([name], { kind: 'lost', says: 'It has no such member.', finding: 'warning' })
  }
  return tls
}

function nameOf(field: string, { fieldOf }: Provider): string {
  for (const [name, each] of fieldOf) if (each === field) return name
  return field
}

/** The place of a member, or of what it is in. */
function placesOf({ properties, provider, place }: Given): (path: Path) => Place | undefined {
  return ([field, ...rest]) => {
    if (field === undefined) return undefined
    const name = nameOf(String(field), provider)
    const path = [name, ...stepsTo(String(field), rest, properties.get(name) ?? null, provider)]
    for (let length = path.length; length > 0; length--) {
      const found = place(path.slice(0, length))
      if (found !== undefined) return found
    }
    return undefined
  }
}

function stepsTo(field: string, path: Path, value: Value, { responses }: Provider): Path {
  const [first, second] = path
  if (first === undefined) return []
  if (field === 'TlsConfig') return first === 'ServerNameToVerify' ? ['serverNameToVerify'] : path
  if (field !== 'ResponseParameters') return path
  if (responses === 'blocks') {
    const index = isList(value)
      ? value.findIndex((each) => isMap(each) && textOf(each.get(BLOCKS.status) ?? null) === first)
      : -1
    return index === -1 ? [] : second === undefined ? [index] : [index, BLOCKS.mappings, second]
  }
  const status = isMap(value) ? value.get(first) : undefined
  const list = isMap(status) ? status.get(PAIRS.list) : undefined
  if (second === undefined || !isList(list)) return path
  const index = list.findIndex((pair) => isMap(pair) && pair.get(PAIRS.destination) === second)
  return index === -1 ? [first] : [first, PAIRS.list, index]
}

/** The protocol that an API says it has. */
export function protocolOf(properties: Value | undefined): FoundIntegration['protocol'] {
  const type = isMap(properties) ? properties.get('protocolType') : undefined
  return type === 'HTTP' || type === 'WEBSOCKET' ? type : undefined
}
