import { isFieldName } from '../../model/fields.ts'
import { FIELD_NAMES, FIELDS } from '../../model/fields.ts'
import type { Shape } from '../../model/shape.ts'
import { writeJson } from '../../output/json.ts'
import { asJson } from '../../python/as-json.ts'
import { isList, isMap, isTemplate } from '../../value.ts'
import type { Json, Value, ValueMap } from '../../value.ts'
import { writeYaml } from '../../yaml/write.ts'
import type { Item, WriteSettings, Written, WrittenNote } from '../format.ts'
import { usedIn } from '../code/kinds.ts'
import type { Use } from '../code/kinds.ts'
import { asPairs } from '../responses.ts'
import { intrinsic, isCall, pseudoOf } from './intrinsics.ts'
import type { NameOf } from './intrinsics.ts'
import { logicalNames } from './logical-names.ts'
import { PAIRS } from './response-parameters.ts'
import { takeoverOf } from './takeover.ts'
import { INTEGRATION } from './template.ts'
import { warningsOf } from './warnings.ts'

const LONGEST_DESCRIPTION = 1000

/** A template with the integrations, and with a parameter for each open reference. */
export function writeTemplateYaml(items: readonly Item[], _settings: WriteSettings): Written {
  return written(items, 'template.yaml', (template) => writeYaml(template))
}

export function writeTemplateJson(items: readonly Item[], _settings: WriteSettings): Written {
  return written(items, 'template.json', (template) => `${writeJson(template)}\n`)
}

/** What is given of an item while it is written. */
interface Writer {
  readonly nameOf: NameOf
  readonly note: (note: Omit<WrittenNote, 'item'>) => void
}

function written(items: readonly Item[], file: string, print: (template: Json) => string): Written {
  const notes: WrittenNote[] = []
  const used = usedIn(items).filter(({ reference }) => pseudoOf(reference) === undefined)
  const { ids, parameters } = logicalNames(
    items,
    used.map(({ reference }) => reference),
  )
  const declared = new Set<string>()
  const nameOf: NameOf = (reference) => {
    declared.add(reference.name)
    return pseudoOf(reference) ?? parameters.get(reference.name) ?? reference.name
  }
  const resources = items.map((item, index): [string, Json] => {
    const note = (said: Omit<WrittenNote, 'item'>): void => void notes.push({ ...said, item: index })
    for (const warning of warningsOf(item, index)) note(warning)
    return [ids[index] ?? '', resourceOf(item, { nameOf, note })]
  })
  const needed = used.filter(({ reference }) => declared.has(reference.name))
  const template = new Map<string, Json>([
    ['AWSTemplateFormatVersion', '2010-09-09'],
    ...(needed.length === 0 ? [] : [['Parameters', parametersOf(needed, nameOf)] as const]),
    ['Resources', new Map(resources)],
  ])
  const takeover = takeoverOf(
    items,
    ids,
    needed.map(({ reference }) => nameOf(reference)),
    file,
  )
  for (const note of takeover?.notes ?? []) notes.push(note)
  return { text: print(template), notes, ...(takeover !== undefined && { takeover: takeover.takeover }) }
}

function parametersOf(used: readonly Use[], nameOf: NameOf): Json {
  return new Map(
    used.map(({ reference, of }): [string, Json] => {
      const text = reference.text.toWellFormed().slice(0, LONGEST_DESCRIPTION)
      const Description = `Stands for ${text}`
      return [
        nameOf(reference),
        new Map([
          ['Type', of === 'integer' ? 'Number' : 'String'],
          ['Description', Description],
        ]),
      ]
    }),
  )
}

function resourceOf({ draft, id }: Item, writer: Writer): Json {
  for (const name of draft.keys())
    if (!isFieldName(name)) writer.note({ kind: 'lost', member: name, says: 'CloudFormation has no such property.' })
  const properties = FIELD_NAMES.flatMap((field): [string, Json][] => {
    const value = draft.get(field)?.value
    if (value === undefined || value === null) return []
    const said = valueOf(value, FIELDS[field].shape, field, writer)
    if (said === undefined) return []
    return [[field, field === 'ResponseParameters' ? inPairs(said) : said]]
  })
  return new Map<string, Json>([
    ['Type', INTEGRATION],
    // CloudFormation takes over no resource that does not say what becomes of it.
    ...(id === undefined ? [] : [['DeletionPolicy', 'Retain'] as const]),
    ['Properties', new Map(properties)],
  ])
}

const inPairs = (value: Json): Json => asJson(asPairs(value, PAIRS))

/** `undefined` where a reference stands for what no parameter can hold. */
function valueOf(value: Value, shape: Shape | undefined, member: string, writer: Writer): Json | undefined {
  if (isTemplate(value)) {
    if (shape === undefined || shape.kind === 'text' || shape.kind === 'integer') return intrinsic(value, writer.nameOf)
    const says = 'A reference stands for the whole map, and a parameter of a template holds texts and numbers alone.'
    writer.note({ kind: 'lost', member, says, instead: 'write the map out in the source, or into the template' })
    return undefined
  }
  if (isList(value)) {
    const items = value.map((item, index) => valueOf(item, undefined, `${member}.${index}`, writer))
    return items.filter((item) => item !== undefined)
  }
  return isMap(value) ? mapOf(value, shape, member, writer) : asJson(value)
}

function mapOf(map: ValueMap, shape: Shape | undefined, member: string, writer: Writer): Json {
  const members = new Map<string, Json>()
  for (const [key, value] of map) {
    const name = isTemplate(key) ? undefined : String(asJson(key))
    const inner = `${member}.${name ?? 'a reference'}`
    const says = 'A reference cannot be a name in a template.'
    if (name === undefined) writer.note({ kind: 'lost', member: inner, says })
    // The names of mappings of responses are no keys there.
    else if (isCall(name, map.size) && !member.startsWith('ResponseParameters.'))
      writer.note({ kind: 'lost', member: inner, says: 'CloudFormation would take it for a function of its own.' })
    else {
      const said = valueOf(value, innerShape(shape, name), inner, writer)
      if (said !== undefined) members.set(name, said)
    }
  }
  return members
}

function innerShape(shape: Shape | undefined, name: string): Shape | undefined {
  if (shape?.kind === 'map') return shape.of
  return shape?.kind === 'structure' ? shape.members[name]?.shape : undefined
}
