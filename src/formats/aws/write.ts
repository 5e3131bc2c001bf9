import type { Draft } from '../../model/draft.ts'
import { FIELD_NAMES, isFieldName } from '../../model/fields.ts'
import { writeJson } from '../../output/json.ts'
import { asJson } from '../../python/as-json.ts'
import { isList, isMap, isTemplate } from '../../value.ts'
import type { Json, Value } from '../../value.ts'
import { writeYaml } from '../../yaml/write.ts'
import type { Item, Note, Written, WrittenNote } from '../format.ts'
import { spelled } from '../references/template.ts'
import { openNotes, placeholder } from './open-note.ts'

/** Deeper than any field goes; a document of YAML may hold itself. */
const DEEPEST = 20

/** Input documents in JSON: one as it is, several as a list. */
export function writeAwsJson(items: readonly Item[]): Written {
  const documents = items.map(documentOf)
  const [only] = documents
  const value: Json = documents.length === 1 && only !== undefined ? only : documents
  return { text: `${writeJson(value)}\n`, notes: [...notesOf(items), ...listNotes(items, '--cli-input-json')] }
}

/** Input documents in YAML, parted by `---`. */
export function writeAwsYaml(items: readonly Item[]): Written {
  const text = items.map((item) => writeYaml(documentOf(item))).join('---\n')
  return { text, notes: [...notesOf(items), ...listNotes(items, '--cli-input-yaml')] }
}

function documentOf({ draft }: Item): Json {
  const members = FIELD_NAMES.flatMap((field): [string, Json][] => {
    const value = draft.get(field)?.value ?? null
    return value === null ? [] : [[field, asJson(withPlaceholders(value, 0))]]
  })
  return new Map(members)
}

function withPlaceholders(value: Value, depth: number): Value {
  if (isTemplate(value)) return spelled(value, placeholder)
  if (depth === DEEPEST) return value
  const inner = (item: Value): Value => withPlaceholders(item, depth + 1)
  if (isList(value)) return value.map(inner)
  return isMap(value) ? new Map(Array.from(value, ([key, item]) => [inner(key), inner(item)])) : value
}

function notesOf(items: readonly Item[]): readonly WrittenNote[] {
  return items.flatMap((item, index) =>
    [...unknownMembers(item.draft), ...openNotes(item.draft), ...takenNotes(item)].map((note) => ({
      ...note,
      item: index,
    })),
  )
}

const unknownMembers = (draft: Draft): readonly Note[] =>
  [...draft.keys()]
    .filter((name) => !isFieldName(name))
    .map((member) => ({ kind: 'lost', member, says: 'It is no member of an integration.' }))

function takenNotes({ id }: Item): readonly Note[] {
  if (id === undefined) return []
  const says = `It makes a new integration, with an id of its own, beside ${id}.`
  return [{ kind: 'told', member: 'IntegrationId', says }]
}

function listNotes(items: readonly Item[], flag: string): readonly WrittenNote[] {
  if (items.length < 2) return []
  const says = `${flag} takes one integration, and here are ${items.length}.`
  const instead = 'write each by itself with --only NAME'
  return [{ kind: 'told', member: flag, says, instead, item: 0 }]
}
