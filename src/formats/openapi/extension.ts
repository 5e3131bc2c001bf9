import type { Protocol } from '../../model/facts.ts'
import { FIELD_NAMES, isFieldName } from '../../model/fields.ts'
import { asJson } from '../../python/as-json.ts'
import { str } from '../../python/repr.ts'
import { isList, isMap, isTemplate } from '../../value.ts'
import type { Json, JsonMap, Value } from '../../value.ts'
import type { Item, Note } from '../format.ts'
import { placeholder } from '../aws/open-note.ts'
import { onlyReference, spelled } from '../references/template.ts'
import { webSocketSign } from './found-integration.ts'
import { HAS_PLACE, KEPT, LOWER, MEMBERS_OF_FIELDS, PROTOCOL, raised } from './names.ts'

/** An integration as the extension has it, and what the extension cannot hold. */
export interface Extension {
  readonly extension: JsonMap
  readonly kept: JsonMap
  readonly notes: readonly Note[]
}

const IN_KEPT = `it stands in ${KEPT}, which API Gateway does not read`

/** Every member as far as the extension goes, and beside it what reading it would not give back. */
export function extensionOf({ draft, protocol }: Item): Extension {
  const notes: Note[] = []
  const fields = new Map<string, Json>()
  const kept = new Map<string, Json>()
  for (const [name, { value }] of draft) {
    if (value === null) continue
    if (!isFieldName(name)) {
      notes.push({ kind: 'lost', member: name, says: 'It is no member of an integration.' })
      continue
    }
    if (holdsOdd(value))
      notes.push({ kind: 'changed', member: name, says: 'JSON has no such kind of value; a text stands for it.' })
    const json = plain(value, 0)
    const written = HAS_PLACE.has(name) ? nativeOf(name, value, json) : undefined
    if (written !== undefined) fields.set(name, written.native)
    if (written?.back === true || (name === 'ApiId' && onlyReference(value) !== undefined)) continue
    kept.set(name, json)
    notes.push(keptNote(name))
  }
  if (!draft.has('ApiId')) kept.set('ApiId', null)
  const sign = webSocketSign(draft)
  const said = protocolToKeep(protocol, sign !== undefined)
  if (said !== undefined) kept.set(PROTOCOL, said)
  if (protocol === undefined ? sign !== undefined : protocol === 'WEBSOCKET')
    notes.push({ ...WEBSOCKET, member: sign ?? 'IntegrationType' })
  return { extension: inOrder(fields), kept: sorted(kept), notes }
}

const WEBSOCKET: Omit<Note, 'member'> = {
  kind: 'lost',
  says: 'API Gateway imports OpenAPI documents into HTTP APIs only, and this is of a WebSocket API.',
  instead: 'write it in another format',
}

function keptNote(member: string): Note {
  if (member === 'ApiId')
    return {
      kind: 'changed',
      member,
      says: `The document is the API; ${IN_KEPT}.`,
      instead: 'name the API in the import',
    }
  if (HAS_PLACE.has(member))
    return { kind: 'lost', member, says: `OpenAPI cannot hold it as it is written; ${IN_KEPT}.` }
  return { kind: 'lost', member, says: `OpenAPI has no place for it; ${IN_KEPT}.` }
}

/** What reading concludes needs no saying. */
function protocolToKeep(protocol: Protocol | undefined, looksLikeWebSocket: boolean): Protocol | undefined {
  if (protocol === undefined || (protocol === 'WEBSOCKET') === looksLikeWebSocket) return undefined
  return protocol
}

/** The value of a member of the extension, and whether the same comes back from it. */
function nativeOf(field: string, value: Value, json: Json): { readonly native: Json; readonly back: boolean } {
  if (LOWER.has(field) && typeof json === 'string') {
    const lower = json.toLowerCase()
    const native = !isTemplate(value) && raised(lower) === json ? lower : json
    return { native, back: raised(native) === json }
  }
  if (field !== 'TlsConfig' || !isMap(json)) return { native: json, back: true }
  const name = json.get('ServerNameToVerify')
  const native: JsonMap = new Map(name === undefined ? [] : [['serverNameToVerify', name]])
  return { native, back: [...json.keys()].every((key) => key === 'ServerNameToVerify') }
}

function inOrder(fields: ReadonlyMap<string, Json>): JsonMap {
  return new Map(
    Array.from(MEMBERS_OF_FIELDS).flatMap(([field, member]): [string, Json][] => {
      const json = fields.get(field)
      return json === undefined ? [] : [[member, json]]
    }),
  )
}

const sorted = (kept: ReadonlyMap<string, Json>): JsonMap =>
  new Map([PROTOCOL, ...FIELD_NAMES].flatMap((name) => entryOf(kept, name)))

function entryOf(kept: ReadonlyMap<string, Json>, name: string): [string, Json][] {
  const json = kept.get(name)
  return json === undefined ? [] : [[name, json]]
}

/** Deeper than a field goes. */
const DEEPEST = 20

/** References stand in texts as variables of the environment. */
function plain(value: Value, depth: number): Json {
  if (isTemplate(value)) return spelled(value, placeholder)
  if (depth === DEEPEST) return '…'
  if (isList(value)) return value.map((item) => plain(item, depth + 1))
  if (!isMap(value)) return asJson(value)
  return new Map(
    Array.from(value, ([key, item]) => [
      isTemplate(key) ? spelled(key, placeholder) : str(key),
      plain(item, depth + 1),
    ]),
  )
}

function holdsOdd(value: Value, depth = 0): boolean {
  if (isTemplate(value) || depth === DEEPEST) return depth === DEEPEST
  if (isList(value)) return value.some((item) => holdsOdd(item, depth + 1))
  if (isMap(value)) return [...value.values()].some((item) => holdsOdd(item, depth + 1))
  return value !== null && typeof value === 'object'
}
