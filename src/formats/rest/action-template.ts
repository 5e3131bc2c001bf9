import { mappingOf, templateParts } from './template-text.ts'
import type { TemplatePart } from './template-text.ts'

/** The members of what a template makes, by name, each as the value of a mapping. */
export type Made = ReadonlyMap<string, string>

/** What stands in a text for a source while the rest of it is read. */
const START = '\ufdd2'
const HOLE = /\ufdd2(\d+)\ufdd3/

/**
 * A template that makes a JSON object of texts, sources and constants. A member that holds a list or a map of constants
 * is its JSON.
 *
 * @returns `undefined` where it makes something else, or makes it in a way that a mapping cannot
 */
export function jsonMembers(template: string): Made | undefined {
  const parts = template.includes(START) ? undefined : templateParts(template)
  if (parts === undefined) return undefined
  const object = parsed(withHoles(parts))
  if (typeof object !== 'object' || object === null || Array.isArray(object)) return undefined
  return membersOf(object, parts)
}

/** Of `{"Entries": [{…}]}` the only entry, as a template of its own would make it. */
export function onlyEntry(template: string): Made | undefined {
  const parts = template.includes(START) ? undefined : templateParts(template)
  const object = parts && parsed(withHoles(parts))
  if (parts === undefined || typeof object !== 'object' || object === null) return undefined
  const [[name, entries] = [], ...others] = Object.entries(object) as [string, unknown][]
  if (name !== 'Entries' || others.length > 0 || !Array.isArray(entries) || entries.length !== 1) return undefined
  const [entry] = entries as unknown[]
  return typeof entry === 'object' && entry !== null ? membersOf(entry, parts) : undefined
}

function membersOf(object: object, parts: readonly TemplatePart[]): Made | undefined {
  const entries = Object.entries(object).map(([key, value]) => [key, memberOf(key, value, parts)] as const)
  if (entries.some(([key, value]) => HOLE.test(key) || value === undefined)) return undefined
  return new Map(entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])))
}

/** A source that stands where JSON has a value is in quotes while JSON is read. */
function withHoles(parts: readonly TemplatePart[]): string {
  let inQuotes = false
  return parts
    .map((part, at) => {
      if (part.kind === 'source') return inQuotes ? `${START}${at}\ufdd3` : `"${START}${at}\ufdd3"`
      for (const [quote] of part.text.matchAll(/\\[^]|"/g)) if (quote === '"') inQuotes = !inQuotes
      return part.text
    })
    .join('')
}

/** Nothing that a mapping can say is longer or deeper. */
const LONGEST = 32_768
const DEEPEST = 20

function parsed(json: string): unknown {
  let depth = 0
  for (const [bracket] of json.matchAll(/[[{\]}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1
    if (depth > DEEPEST) return undefined
  }
  try {
    return json.length > LONGEST ? undefined : JSON.parse(json)
  } catch {
    return undefined
  }
}

/** These two are JSON in any case, so that no quotes are missing. */
const JSON_TEXTS = /^(?:Detail|input)$/

function memberOf(key: string, value: unknown, parts: readonly TemplatePart[]): string | undefined {
  if (typeof value === 'string') return filled(value, parts, JSON_TEXTS.test(key))
  const json = JSON.stringify(value)
  // Numbers are written as text; what is null is not given, and JSON within JSON is not looked into.
  return value === null || json.includes(START) ? undefined : mappingOf([{ kind: 'text', text: json }])
}

function filled(text: string, parts: readonly TemplatePart[], isJson = false): string | undefined {
  const made = text.split(HOLE).flatMap((piece, at): TemplatePart[] => {
    const part: TemplatePart | undefined = at % 2 === 0 ? { kind: 'text', text: piece } : parts[Number(piece)]
    return part === undefined || (part.kind === 'text' && part.text === '') ? [] : [part]
  })
  return made.some((part) => part.kind === 'source' && part.quotes && !isJson) ? undefined : mappingOf(made)
}

/** A template that makes the fields of a form, `Action=SendMessage&MessageBody=$input.body`. */
export function formFields(template: string): Made | undefined {
  const parts = template.includes(START) ? undefined : templateParts(template)
  if (parts === undefined) return undefined
  const text = parts.map((part, at) => (part.kind === 'text' ? part.text : `${START}${at}\ufdd3`)).join('')
  const fields = new Map<string, string>()
  for (const field of text.trim().split('&')) {
    const at = field.indexOf('=')
    const name = decoded(at === -1 ? field : field.slice(0, at))
    const raw = decoded(at === -1 ? '' : field.slice(at + 1))
    const value = raw === undefined ? undefined : filled(raw, parts)
    if (name === undefined || value === undefined || HOLE.test(name) || fields.has(name)) return undefined
    fields.set(name, value)
  }
  return fields
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return undefined
  }
}
