import { readFileSync, readdirSync } from 'node:fs'
import type { Found, Note, ReadSettings, Reading, Source } from '../../../src/formats/format.ts'
import { lookupOf } from '../../../src/formats/lookup.ts'
import { readJson } from '../../../src/python/json.ts'
import { isMap, isTemplate } from '../../../src/value.ts'
import type { Value } from '../../../src/value.ts'
import { readTemplateYaml } from '../../../src/yaml/read.ts'

/** A document as the program reads it. */
export function sourceOf(text: string): Extract<Source, { kind: 'document' }> {
  const { value, placeOf } = readTemplateYaml(text)
  if (!isMap(value)) throw new Error('a map was expected')
  return { kind: 'document', value, place: placeOf, syntax: 'yaml' }
}

/** What `--set` gives. */
export function settingsWith(given: Readonly<Record<string, string>> = {}): ReadSettings {
  return { lookup: lookupOf(new Map(Object.entries(given))), shipped: () => Promise.reject(new Error('not asked for')) }
}

/** Values as they are quick to compare: maps as objects, references by name and text. */
export function plain(value: Value | undefined): unknown {
  if (isTemplate(value))
    return value.parts.map((part) => (typeof part === 'string' ? part : { [part.name]: part.text }))
  if (Array.isArray(value)) return value.map((item: Value) => plain(item))
  if (!isMap(value)) return typeof value === 'bigint' ? Number(value) : value
  return Object.fromEntries(Array.from(value, ([key, item]) => [String(key), plain(item)]))
}

export interface Seen {
  readonly name: string
  readonly values: unknown
  readonly notes?: readonly string[]
}

/** What was found: names, values, and what is said of it. */
export function seen({ found, notes }: Reading): {
  readonly found: readonly Seen[]
  readonly notes: readonly string[]
} {
  return { found: found.map(seenOf), notes: notes.map(noteText) }
}

function seenOf(found: Found): Seen {
  const values = found.kind === 'rest' ? plain(found.integration) : plainDraft(found)
  return { name: found.name, values, ...(found.notes.length > 0 && { notes: found.notes.map(noteText) }) }
}

export function plainDraft(found: Found | undefined): unknown {
  if (found?.kind !== 'integration') throw new Error('no integration')
  return Object.fromEntries(Array.from(found.draft, ([name, { value }]) => [name, plain(value)]))
}

export const noteText = ({ kind, member, says }: Note): string => `${kind} ${member}: ${says}`

export const SAMPLES = new URL('../samples/', import.meta.url)

/** The samples of CreateIntegration, with what they are as input. */
export const samples = readdirSync(SAMPLES)
  .filter((name) => !name.startsWith('_'))
  .map((name) => {
    const textOf = (file: string): string => readFileSync(new URL(`${name}/${file}`, SAMPLES), 'utf8')
    return { name, textOf, input: plain(readJson(textOf('input.json'))) as Record<string, unknown> }
  })
