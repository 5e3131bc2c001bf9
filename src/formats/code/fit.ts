import type { FieldName } from '../../model/fields.ts'
import { FIELD_NAMES, FIELDS, isFieldName, isRequired } from '../../model/fields.ts'
import type { MapShape, Shape, StructureShape } from '../../model/shape.ts'
import { str } from '../../python/repr.ts'
import { isList, isMap, isTemplate } from '../../value.ts'
import type { Reference, Template, Value, ValueMap } from '../../value.ts'
import type { Item, WrittenNote } from '../format.ts'
import { onlyReference, spelled } from '../references/template.ts'
import { kindOf, kindsIn } from './kinds.ts'
import type { Kind } from './kinds.ts'

/** A text, known in whole or not. */
export type Text = string | Template

/** A value that certainly has the type of its field, so that a program with it in it passes its compiler. */
export type Fit = Text | bigint | Whole | FitMap
export type FitMap = ReadonlyMap<Text, Fit>

/** A reference in the place of a number or a map. */
export interface Whole {
  readonly kind: 'whole'
  readonly reference: Reference
  readonly of: Exclude<Kind, 'text'>
}

export interface FitItem {
  readonly item: Item
  readonly members: ReadonlyMap<FieldName, Fit>
}

/** What a target says to the texts that are to be written. */
export interface Target {
  /** Why it cannot have a text for a key. */
  readonly refusesKey?: (key: Text) => string | undefined
  /** What becomes of a text, where it is not what it was. */
  readonly tellsOfText?: (text: string) => Remark | undefined
  /** What its tool does about a member. */
  readonly tellsOf?: (field: FieldName, value: Fit) => readonly Remark[]
}

export type Remark = Pick<WrittenNote, 'kind' | 'says' | 'instead'>

export interface Fits {
  readonly items: readonly FitItem[]
  readonly notes: readonly WrittenNote[]
}

interface Work {
  readonly target: Target
  readonly kinds: ReadonlyMap<string, Kind>
  readonly note: (member: string, remark: Remark) => void
}

export const isWhole = (fit: Fit): fit is Whole => typeof fit === 'object' && 'kind' in fit && fit.kind === 'whole'
export const isFitMap = (fit: Fit): fit is FitMap => fit instanceof Map

/**
 * The drafts as a typed language can hold them: what is not a member of the request, or not of the type of its field, is
 * left out with a note; a number or a boolean where a text belongs becomes one. Null is "not given".
 */
export function fitItems(items: readonly Item[], target: Target = {}): Fits {
  const notes: WrittenNote[] = []
  const kinds = kindsIn(items)
  const fits = items.map((item, index): FitItem => {
    const note: Work['note'] = (member, remark) => notes.push({ ...remark, member, item: index })
    return { item, members: membersOf(item, { target, kinds, note }) }
  })
  return { items: fits, notes }
}

function membersOf({ draft }: Item, work: Work): FitItem['members'] {
  for (const name of draft.keys())
    if (!isFieldName(name)) work.note(name, { kind: 'lost', says: 'An integration has no member of this name.' })
  const members = new Map<FieldName, Fit>()
  for (const field of FIELD_NAMES) {
    const value = draft.get(field)?.value ?? null
    const fit = value === null ? undefined : fitted(value, FIELDS[field].shape, field, work)
    if (fit !== undefined) {
      members.set(field, fit)
      for (const remark of work.target.tellsOf?.(field, fit) ?? []) work.note(field, remark)
    } else if (isRequired(field) && value === null)
      work.note(field, { kind: 'told', says: 'No integration can do without it, and it is not given.' })
  }
  return members
}

function fitted(value: Value, shape: Shape, member: string, work: Work): Fit | undefined {
  switch (shape.kind) {
    case 'text':
      return textOf(value, member, work)
    case 'integer':
      return integerOf(value, member, work)
    case 'map':
    case 'structure':
      if (isMap(value)) return mapOf(value, shape, member, work)
      return wholeOf(value, kindOf(shape, member), work) ?? lose(member, 'Only a map can stand here.', work)
  }
}

function textOf(value: Value, member: string, work: Work): Text | undefined {
  if (isTemplate(value)) {
    const odd = value.parts.some(
      (part) => typeof part !== 'string' && !['text', 'integer'].includes(kindIn(part, work)),
    )
    if (odd) return lose(member, 'A map cannot be part of a text.', work)
    for (const part of value.parts) if (typeof part === 'string') remarkOn(part, member, work)
    return value
  }
  const text = scalarText(value)
  if (text === undefined) return lose(member, 'Only a text can stand here.', work)
  if (typeof value !== 'string') work.note(member, { kind: 'changed', says: `It is written as the text "${text}".` })
  remarkOn(text, member, work)
  return text
}

function remarkOn(text: string, member: string, { target, note }: Work): void {
  const remark = target.tellsOfText?.(text)
  if (remark !== undefined) note(member, remark)
}

const kindIn = ({ name }: Reference, { kinds }: Work): Kind => kinds.get(name) ?? 'text'

function integerOf(value: Value, member: string, work: Work): Fit | undefined {
  if (typeof value === 'bigint') return value
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value)
  if (typeof value === 'string' && /^\s*[0-9]{1,15}\s*$/.test(value)) {
    work.note(member, { kind: 'changed', says: `The text "${value}" is written as a number.` })
    return BigInt(value)
  }
  return wholeOf(value, 'integer', work) ?? lose(member, 'Only a whole number can stand here.', work)
}

/** A reference that stands alone, unless the same one stands for something of another type elsewhere. */
function wholeOf(value: Value, of: Whole['of'], work: Work): Whole | undefined {
  const reference = onlyReference(value)
  return reference === undefined || kindIn(reference, work) !== of ? undefined : { kind: 'whole', reference, of }
}

function mapOf(map: ValueMap, shape: MapShape | StructureShape, member: string, work: Work): FitMap {
  const fits = new Map<Text, Fit>()
  for (const [key, value] of map) {
    if (value === null) continue
    const said = `${member}.${isTemplate(key) ? spelled(key, ({ text }) => `<${text}>`) : str(key)}`
    const name = isTemplate(key) ? key : scalarText(key)
    const of = shape.kind === 'map' ? shape.of : memberShape(shape, name)
    const refusal = name === undefined || of === undefined ? 'It cannot be a key here.' : refused(name, fits, work)
    if (refusal !== undefined || name === undefined || of === undefined) {
      lose(said, refusal ?? 'It cannot be a key here.', work)
      continue
    }
    const fitKey = textOf(name, said, work)
    const fit = fitKey === undefined ? undefined : fitted(value, of, said, work)
    if (fitKey !== undefined && fit !== undefined) fits.set(fitKey, fit)
  }
  return fits
}

const memberShape = ({ members }: StructureShape, name: Text | undefined): Shape | undefined =>
  typeof name === 'string' && Object.hasOwn(members, name) ? members[name]?.shape : undefined

/** `200` and `"200"` are two keys of YAML, and one here. */
const refused = (name: Text, fits: FitMap, { target }: Work): string | undefined =>
  fits.has(name) ? 'The map has another key that is written in the same way.' : target.refusesKey?.(name)

function lose(member: string, says: string, { note }: Work): undefined {
  note(member, { kind: 'lost', says })
}

function scalarText(value: Value): string | undefined {
  if (typeof value === 'boolean') return String(value)
  if (value === null || isMap(value) || isList(value) || value instanceof Uint8Array) return undefined
  if (typeof value !== 'object') return str(value)
  return value.kind === 'date' || value.kind === 'datetime' ? str(value) : undefined
}
