import type { Draft } from '../../model/draft.ts'
import { FIELD_NAMES, isFieldName } from '../../model/fields.ts'
import { writeJson } from '../../output/json.ts'
import { asJson } from '../../python/as-json.ts'
import { isList, isMap, isTemplate } from '../../value.ts'
import type { Json, Reference, Value } from '../../value.ts'
import { writeYaml } from '../../yaml/write.ts'
import type { Item, Written, WrittenNote } from '../format.ts'
import { upperCase } from '../references/name.ts'
import { referencesIn, spelled } from '../references/template.ts'

/** Deeper than any field goes; a document of YAML may hold itself. */
const DEEPEST = 20

/** Input documents in JSON: one as it is, several as a list. */
export function writeAwsJson(items: readonly Item[]): Written {
  const documents = items.map(documentOf)
  const [only] = documents
  const value: Json = documents.length === 1 && only !== undefined ? only : documents
  return { text: `${writeJson(value)}\n`, notes: notesOf(items) }
}

/** Input documents in YAML, parted by `---`. */
export function writeAwsYaml(items: readonly Item[]): Written {
  return { text: items.map((item) => writeYaml(documentOf(item))).join('---\n'), notes: notesOf(items) }
}

function documentOf({ draft }: Item): Json {
  const members = FIELD_NAMES.flatMap((field): [string, Json][] => {
    const value = draft.get(field)?.value ?? null
    return value === null ? [] : [[field, asJson(withPlaceholders(value, 0))]]
  })
  return new Map(members)
}

const placeholder = ({ name }: Reference): string => `\${${upperCase(name)}}`

function withPlaceholders(value: Value, depth: number): Value {
  if (isTemplate(value)) return spelled(value, placeholder)
  if (depth === DEEPEST) return value
  const inner = (item: Value): Value => withPlaceholders(item, depth + 1)
  if (isList(value)) return value.map(inner)
  return isMap(value) ? new Map(Array.from(value, ([key, item]) => [inner(key), inner(item)])) : value
}

function notesOf(items: readonly Item[]): readonly WrittenNote[] {
  const told = new Set<string>()
  return items.flatMap(({ draft }, item) => [
    ...unknownMembers(draft).map((member): WrittenNote => ({
      kind: 'lost',
      member,
      says: 'It is no member of an integration.',
      item,
    })),
    ...[...draft].flatMap(([member, given]) =>
      referencesIn([given.value]).flatMap((reference): WrittenNote[] => {
        if (told.has(reference.name) || !isFieldName(member)) return []
        told.add(reference.name)
        return [{ kind: 'told', member, ...wordsOf(reference), item }]
      }),
    ),
  ])
}

const unknownMembers = (draft: Draft): readonly string[] => [...draft.keys()].filter((name) => !isFieldName(name))

function wordsOf(reference: Reference): Pick<WrittenNote, 'says' | 'instead'> {
  const name = upperCase(reference.name)
  return {
    says: `${placeholder(reference)} stands for ${reference.text}.`,
    instead: `fill it in with --set ${name}=…, or with envsubst`,
  }
}
