import { lookupOf } from '../../../src/formats/lookup.ts'
import { readTemplate } from '../../../src/formats/cloudformation/read.ts'
import type { Found, Reading, Source } from '../../../src/formats/format.ts'
import { spelled } from '../../../src/formats/references/template.ts'
import { readDocuments } from '../../../src/documents/read-documents.ts'
import { readTemplateYaml } from '../../../src/yaml/read.ts'
import { isList, isMap, isTemplate } from '../../../src/value.ts'
import type { Value } from '../../../src/value.ts'

export type Document = Extract<Source, { kind: 'document' }>

/** The one document of a text, as the program reads it. */
export async function documentOf(text: string, name = 'template.yaml'): Promise<Document> {
  const chunks = (async function* (): AsyncGenerator<Uint8Array> {
    await Promise.resolve()
    yield Buffer.from(text)
  })()
  for await (const item of readDocuments(chunks, { name, yaml: readTemplateYaml, longest: 1e8 })) {
    if (item.kind === 'failed') throw new Error(String(item.error))
    return { kind: 'document', value: item.value, place: item.place, syntax: item.format }
  }
  throw new Error('There is no document.')
}

export async function readText(text: string, set: Readonly<Record<string, string>> = {}): Promise<Reading> {
  const shipped = (): never => {
    throw new Error('Nothing is shipped.')
  }
  return await readTemplate(await documentOf(text), { lookup: lookupOf(new Map(Object.entries(set))), shipped })
}

/** References as `<Name>`, maps as objects: for comparisons in tests. */
export function shown(value: Value): unknown {
  if (isTemplate(value)) return spelled(value, ({ name }) => `<${name}>`)
  if (isList(value)) return value.map(shown)
  if (isMap(value)) return Object.fromEntries(Array.from(value, ([key, item]) => [String(key), shown(item)]))
  return typeof value === 'bigint' ? Number(value) : value
}

export function shownFound(found: Found | undefined): unknown {
  if (found === undefined) return undefined
  if (found.kind === 'rest') return shown(found.integration)
  return Object.fromEntries(Array.from(found.draft, ([name, { value }]) => [name, shown(value)]))
}

/** Kind, member and what is said, and ` !` where it is a finding. */
export function saidIn(reading: Reading): readonly string[] {
  const notes = [...reading.notes, ...reading.found.flatMap(({ notes }) => notes)]
  return notes.map(
    ({ kind, member, says, finding }) => `${kind} ${member}: ${says}${finding === undefined ? '' : ' !'}`,
  )
}
