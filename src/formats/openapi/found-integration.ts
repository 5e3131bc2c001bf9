import { FIELD_NAMES, isFieldName } from '../../model/fields.ts'
import type { FieldName } from '../../model/fields.ts'
import type { Draft } from '../../model/draft.ts'
import type { Protocol } from '../../model/facts.ts'
import { PROTOCOLS } from '../../model/flags.ts'
import { str } from '../../python/repr.ts'
import { isMap } from '../../value.ts'
import type { Value } from '../../value.ts'
import type { Path, Place } from '../../yaml/places.ts'
import type { FoundIntegration, Note } from '../format.ts'
import { draftOf } from '../members.ts'
import type { Member } from '../members.ts'
import { FIELDS_OF_MEMBERS, KEPT, LOWER, MEMBERS_OF_FIELDS, PROTOCOL, raised } from './names.ts'
import type { Kept, Spot } from './spots.ts'

export interface About {
  readonly name: string
  readonly aliases: readonly string[]
  readonly notes: readonly Note[]
  readonly place: (path: Path) => Place | undefined
  /** The place of a note; a great many of them would take long to find. */
  readonly noted: (path: Path) => Place | undefined
}

/** An integration of an HTTP API, or of a WebSocket API as this program writes one. */
export function integrationOf(spot: Spot, api: Value, isHttp: boolean, about: About): FoundIntegration {
  const { extension, kept } = spot
  const notes: Note[] = [...about.notes]
  const members = new Map<string, Member>([['ApiId', { field: 'ApiId', value: api, member: 'ApiId' }]])
  for (const [key, value] of extension)
    takeMember(str(key), value, members, (name, says) => notes.push(lost(spot, about, name, says)))
  const protocol = kept === undefined ? undefined : takeKept(kept, members, about, notes)
  const read = draftOf([...members.values()])
  const [route] = spot.routes
  return {
    kind: 'integration',
    name: about.name,
    aliases: about.aliases,
    draft: read.draft,
    protocol: isHttp ? 'HTTP' : (protocol ?? (isWebSocket(read.draft) ? 'WEBSOCKET' : 'HTTP')),
    notes: [...notes, ...read.notes],
    place: (path) => about.place(pathOf(path, spot)),
    ...(route !== undefined && { route }),
  }
}

type Lose = (name: string, says: string) => void

function takeMember(name: string, value: Value, members: Map<string, Member>, lose: Lose): void {
  const field = FIELDS_OF_MEMBERS.get(name)
  if (field === undefined) {
    if (name !== '$ref') lose(name, 'An integration of an HTTP or WebSocket API has no such member.')
    return
  }
  members.set(field, { field, value: valueOf(field, value, name, lose), member: name })
}

/** The value of a member, as the field has it. */
function valueOf(field: string, value: Value, name: string, lose: Lose): Value {
  if (LOWER.has(field) && typeof value === 'string') return raised(value)
  if (field !== 'TlsConfig' || !isMap(value)) return value
  const tls = new Map<Value, Value>()
  for (const [key, item] of value) {
    if (key === 'serverNameToVerify') tls.set('ServerNameToVerify', item)
    else lose(`${name}.${str(key)}`, 'The TLS settings of an HTTP API have no such member.')
  }
  return tls
}

/** What is kept goes before what the extension says, and what is kept as null is not given. */
function takeKept(kept: Kept, members: Map<string, Member>, about: About, notes: Note[]): Protocol | undefined {
  const entries = isMap(kept.value) ? kept.value : new Map<Value, Value>([['', kept.value]])
  let protocol: Protocol | undefined
  for (const [key, value] of entries) {
    const name = str(key)
    const member = `${KEPT}.${name}`
    if (isFieldName(name)) members.set(name, { field: name, value, member })
    else if (name === PROTOCOL && PROTOCOLS.some((each) => each === value))
      protocol = PROTOCOLS.find((each) => each === value)
    else {
      const place = about.noted([...kept.path, name])
      const says = 'It is no member of an integration.'
      notes.push({ kind: 'lost', finding: 'warning', member, says, ...(place !== undefined && { place }) })
    }
  }
  return protocol
}

function lost({ path }: Spot, { noted }: About, name: string, says: string): Note {
  const place = noted([...path, ...name.split('.')])
  return { kind: 'lost', finding: 'warning', member: name, says, ...(place !== undefined && { place }) }
}

/** Where a member of the draft stands. */
function pathOf([field, ...rest]: Path, { path, kept }: Spot): Path {
  if (field === undefined) return path
  if (kept !== undefined && isMap(kept.value) && kept.value.has(field)) return [...kept.path, field, ...rest]
  const member = MEMBERS_OF_FIELDS.get(String(field))
  if (member === undefined) return [...path, field, ...rest]
  const [first, ...others] = rest
  return [
    ...path,
    member,
    ...(member === 'tlsConfig' && first === 'ServerNameToVerify' ? ['serverNameToVerify', ...others] : rest),
  ]
}

/** Whether only a WebSocket API has what the draft has. */
export const isWebSocket = (draft: Draft): boolean => webSocketSign(draft) !== undefined

/** The first member that only an integration of a WebSocket API can have as it is. */
export function webSocketSign(draft: Draft): FieldName | undefined {
  const type = draft.get('IntegrationType')?.value
  if (type === 'AWS' || type === 'HTTP' || type === 'MOCK') return 'IntegrationType'
  const parameters = draft.get('RequestParameters')?.value
  if (isMap(parameters) && [...parameters].some(isSocketMapping)) return 'RequestParameters'
  return FIELD_NAMES.find((field) => SOCKET_FIELDS.has(field) && draft.has(field))
}

const SOCKET_FIELDS = new Set<string>(['ContentHandlingStrategy', 'RequestTemplates', 'TemplateSelectionExpression'])

const isSocketMapping = ([key, value]: readonly [Value, Value]): boolean =>
  (typeof key === 'string' && key.startsWith('integration.request.')) ||
  (typeof value === 'string' && value.startsWith('route.request.'))
