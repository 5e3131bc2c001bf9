import type { Draft, Given } from '../model/draft.ts'
import { FIELD_NAMES, FIELDS } from '../model/fields.ts'
import type { FieldName } from '../model/fields.ts'
import type { Shape, StructureShape } from '../model/shape.ts'
import { str } from '../python/repr.ts'
import { isList, isMap, isTemplate } from '../value.ts'
import type { Value, ValueMap } from '../value.ts'
import type { Note } from './format.ts'

/** A field's value as another tool holds it, in the wire's shape, and what the document calls the member. */
export interface Member {
  readonly field: FieldName
  readonly value: Value
  readonly member: string
}

/**
 * A draft of members. Tools other than the AWS CLI take `2.0` for the text and `"5000"` for the number, and so they are
 * taken here, with a note; what is of the wrong type in any other way stays as it is, for the rules to find. Null is "not
 * given".
 */
export function draftOf(members: readonly Member[]): { readonly draft: Draft; readonly notes: readonly Note[] } {
  const notes: Note[] = []
  const given = new Map<FieldName, Given>()
  for (const { field, value, member } of members) {
    if (value === null) continue
    const { shape } = FIELDS[field]
    given.set(field, { value: fitted(value, shape, member, notes), as: 'document' })
  }
  const inOrder = FIELD_NAMES.flatMap((field): [string, Given][] => {
    const found = given.get(field)
    return found === undefined ? [] : [[field, found]]
  })
  return { draft: new Map(inOrder), notes }
}

function fitted(value: Value, shape: Shape, member: string, notes: Note[]): Value {
  if (isTemplate(value)) return value
  switch (shape.kind) {
    case 'text':
      return asText(value, member, notes)
    case 'integer':
      return asInteger(value, member, notes)
    case 'map':
      return isMap(value) ? mapOf(value, () => shape.of, member, notes) : value
    case 'structure':
      return isMap(value) ? mapOf(value, (name) => shapeOf(shape, name), member, notes) : value
  }
}

const shapeOf = ({ members }: StructureShape, name: string): Shape | undefined => members[name]?.shape

function mapOf(map: ValueMap, of: (name: string) => Shape | undefined, member: string, notes: Note[]): ValueMap {
  const entries = Array.from(map, ([key, value]): [Value, Value] | undefined => {
    if (value === null) return undefined
    const name = scalarText(key) ?? key
    if (typeof name !== 'string') return [name, value]
    const shape = of(name)
    return [name, shape === undefined ? value : fitted(value, shape, `${member}.${name}`, notes)]
  })
  return new Map(entries.filter((entry) => entry !== undefined))
}

function asText(value: Value, member: string, notes: Note[]): Value {
  const text = scalarText(value)
  if (text === undefined || typeof value === 'string') return value
  notes.push({ kind: 'changed', member, says: `The number, date or boolean is read as the text "${text}".` })
  return text
}

/** What stands for a text where no quotes were written; `undefined` for what does not. */
function scalarText(value: Value): string | undefined {
  if (typeof value === 'boolean') return String(value)
  if (value === null || isMap(value) || isList(value) || value instanceof Uint8Array) return undefined
  if (typeof value !== 'object') return str(value)
  return value.kind === 'date' || value.kind === 'datetime' ? str(value) : undefined
}

function asInteger(value: Value, member: string, notes: Note[]): Value {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value)
  if (typeof value !== 'string' || !/^\s*[0-9]{1,15}\s*$/.test(value)) return value
  notes.push({ kind: 'changed', member, says: `The text "${value}" is read as a number.` })
  return BigInt(value)
}
