import { FIELDS } from '../../model/fields.ts'
import type { FieldName } from '../../model/fields.ts'
import { isList, isMap } from '../../value.ts'
import type { Value } from '../../value.ts'
import type { Path, Place } from '../../yaml/places.ts'
import type { FoundIntegration, Note } from '../format.ts'
import { textFrom } from '../hcl/convert.ts'
import { draftOf } from '../members.ts'
import type { Member } from '../members.ts'
import { fromBlocks } from '../responses.ts'
import type { Given } from './given.ts'
import { attributeNote, blockWanted, noteOf, unknownAttribute } from './notes.ts'
import { BLOCK, FIELD_OF } from './names.ts'

type Draft = Pick<FoundIntegration, 'draft' | 'notes' | 'place' | 'defaults'>

/** What the provider sends where nothing is given, and the service would not take by itself. */
const DEFAULTS: ReadonlyMap<FieldName, string> = new Map([['PayloadFormatVersion', '1.0']])
const SERVER_NAME = 'server_name_to_verify'

/** The draft of an `aws_apigatewayv2_integration`, and what is to be said of what is not in it. */
export function integrationOf(given: readonly Given[], isConfiguration: boolean): Draft {
  const notes: Note[] = []
  const members: Member[] = []
  for (const each of given) {
    const field = FIELD_OF.get(each.name)
    if (each.value === null) continue
    if (field !== undefined) members.push({ field, value: valueOf(field, each, notes), member: each.name })
    else notes.push(attributeNote(each) ?? unknownAttribute(each, [...FIELD_OF.keys()]))
  }
  const { draft, notes: changed } = draftOf(members)
  const places = placesOf(given)
  const placed = changed.map((note) => withPlace(note, given))
  const defaults = isConfiguration ? { defaults: DEFAULTS } : {}
  return { draft, notes: [...notes, ...placed], place: places, ...defaults }
}

function withPlace(note: Note, given: readonly Given[]): Note {
  const [name = '', ...rest] = note.member.split('.')
  const each = given.find((each) => each.name === name)
  const place = each?.place(rest.length === 0 ? [] : [rest.join('.')]) ?? each?.place([])
  return place === undefined ? note : { ...note, place }
}

/** A field's value in the wire's shape. */
function valueOf(field: FieldName, given: Given, notes: Note[]): Value {
  if (field === 'ResponseParameters' || field === 'TlsConfig') {
    const wanted = blockWanted(given)
    if (wanted !== undefined) notes.push(wanted)
    return field === 'TlsConfig' ? tlsConfig(given, notes) : responses(given, notes)
  }
  if (field === 'PayloadFormatVersion') return version(given, notes)
  const { kind } = FIELDS[field].shape
  if (kind === 'text') return given.value
  return kind === 'map' ? withTexts(given.value) : given.value
}

/** Terraform makes texts of the numbers and booleans of a map without a word. */
function withTexts(value: Value): Value {
  if (!isMap(value)) return value
  return new Map(Array.from(value, ([key, item]) => [key, item === null ? null : (textFrom(item) ?? item)]))
}

function version(given: Given, notes: Note[]): Value {
  const { value } = given
  if (typeof value !== 'bigint' && typeof value !== 'number') return value
  const text = textFrom(value)
  const says = `Terraform makes the text "${String(text)}" of the number, and refuses it.`
  const instead = `write "${value === 2n ? '2.0' : '1.0'}" in quotes`
  notes.push({ ...noteOf('changed', given, says), instead, finding: 'error' })
  return text ?? value
}

/** Blocks of one status: a set keeps both, and which of them the provider takes last is not said. */
function responses(given: Given, notes: Note[]): Value {
  const value = isMap(given.value) && given.value.has(BLOCK.status) ? [given.value] : given.value
  if (!isList(value)) return value
  if (value.length === 0) return null
  const blocks = new Map<Value, Value>()
  for (const [index, block] of value.entries()) {
    if (!isMap(block)) return value
    const status = textFrom(block.get(BLOCK.status) ?? null) ?? block.get(BLOCK.status)
    if (status === undefined || status === null) {
      notes.push({ ...noteOf('lost', given, 'A block without a status code says nothing.', [index]), finding: 'error' })
      continue
    }
    strangers(block, [BLOCK.status, BLOCK.mappings], given, index, notes)
    if (blocks.has(status))
      notes.push({
        ...noteOf(
          'lost',
          given,
          `A second block of the status code ${String(status)} cannot be kept beside the first.`,
          [index],
        ),
        finding: 'error',
      })
    else blocks.set(status, withTexts(block.get(BLOCK.mappings) ?? new Map()))
  }
  return (
    fromBlocks(
      Array.from(
        blocks,
        ([status, mappings]) =>
          new Map<Value, Value>([
            [BLOCK.status, status],
            [BLOCK.mappings, mappings],
          ]),
      ),
      BLOCK,
    ) ?? value
  )
}

function tlsConfig(given: Given, notes: Note[]): Value {
  const [first, ...others] = isList(given.value) ? given.value : [given.value]
  if (others.length > 0)
    notes.push({ ...noteOf('lost', given, 'There may be one block of it; the first is read.', [1]), finding: 'error' })
  if (first === undefined || !isMap(first)) return first ?? null
  strangers(first, [SERVER_NAME], given, 0, notes)
  const name = first.get(SERVER_NAME) ?? null
  return name === null ? new Map() : new Map([['ServerNameToVerify', name]])
}

function strangers(block: Value, known: readonly string[], given: Given, index: number, notes: Note[]): void {
  if (!isMap(block)) return
  for (const [key, value] of block) {
    const name = String(textFrom(key))
    if (value === null || known.includes(name)) continue
    notes.push(
      unknownAttribute({ name: `${given.name}.${name}`, value, place: () => given.place([index, name]) }, known),
    )
  }
}

function placesOf(given: readonly Given[]): (path: Path) => Place | undefined {
  return ([field, ...path]) => {
    if (field === undefined) return undefined
    const each = given.find(({ name }) => FIELD_OF.get(name) === field)
    if (each === undefined) return undefined
    return each.place(partOf(each, path)) ?? each.place([])
  }
}

/** The way to a part in the blocks, by the way in the draft. */
function partOf({ name, value }: Given, [first, ...rest]: Path): Path {
  if (first === undefined) return []
  if (name === 'tls_config') return isList(value) ? [0, SERVER_NAME] : [SERVER_NAME]
  if (name !== 'response_parameters' || !isList(value)) return [first, ...rest]
  const index = value.findIndex((block) => isMap(block) && textFrom(block.get(BLOCK.status) ?? null) === String(first))
  if (index === -1) return []
  return rest.length === 0 ? [index] : [index, BLOCK.mappings, ...rest]
}
