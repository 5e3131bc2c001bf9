import type { Found, Note, Reading, ReadSettings, Source } from '../../../src/formats/format.ts'
import { lookupOf } from '../../../src/formats/lookup.ts'
import { spelled } from '../../../src/formats/references/template.ts'
import { readHclSource } from '../../../src/formats/terraform/read-hcl.ts'
import { readTerraformJson } from '../../../src/formats/terraform/read-json.ts'
import { jsonPlaces } from '../../../src/documents/json-places.ts'
import { readJson } from '../../../src/python/json.ts'
import { isList, isMap, isTemplate } from '../../../src/value.ts'
import type { Value } from '../../../src/value.ts'
import { shipped } from '../hcl/open.ts'

export type Set = Readonly<Record<string, string>>

export const settingsOf = (set: Set = {}): ReadSettings => ({ lookup: lookupOf(new Map(Object.entries(set))), shipped })

export const readHcl = (text: string, set: Set = {}): Promise<Reading> =>
  readHclSource({ kind: 'text', text }, settingsOf(set))

export function jsonSource(text: string): Source {
  const value = readJson(text)
  if (!isMap(value)) throw new Error('A document is a map.')
  return { kind: 'document', value, place: jsonPlaces(text, { line: 1, column: 1 }), syntax: 'json' }
}

export const readDocument = (document: unknown, set: Set = {}): Promise<Reading> =>
  readTerraformJson(jsonSource(JSON.stringify(document)), settingsOf(set))

/** A value as JavaScript has it; references in guillemets, by their text. */
export function plain(value: Value): unknown {
  if (isTemplate(value)) return spelled(value, ({ text }) => `«${text}»`)
  if (isList(value)) return value.map(plain)
  if (isMap(value)) return Object.fromEntries(Array.from(value, ([key, item]) => [String(plain(key)), plain(item)]))
  return typeof value === 'bigint' ? Number(value) : value
}

/** What was found, by name. */
export function membersOf({ found }: Reading): Record<string, unknown> {
  return Object.fromEntries(found.map((each) => [each.name, members(each)]))
}

const members = (found: Found): unknown =>
  found.kind === 'rest'
    ? plain(found.integration)
    : Object.fromEntries(Array.from(found.draft, ([name, { value }]) => [name, plain(value)]))

/** Notes as lines, without what Terraform sends of its own accord. */
export function linesOf(notes: readonly Note[] = []): readonly string[] {
  return notes
    .filter(({ says }) => !says.startsWith('Terraform sends '))
    .map(({ kind, member, says, instead, finding, place }) =>
      [
        place === undefined ? '' : `${place.line}:${place.column} `,
        `${kind} ${member}: ${says}`,
        instead === undefined ? '' : ` (${instead})`,
        finding === undefined ? '' : ` [${finding}]`,
      ].join(''),
    )
}
