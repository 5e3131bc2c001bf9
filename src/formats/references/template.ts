import { isList, isMap, isTemplate } from '../../value.ts'
import type { Reference, Template, Value } from '../../value.ts'

/** A text out of parts, a template where one of them is a reference or a template. */
export function joined(parts: readonly (string | Reference | Template)[]): string | Template {
  const flat: (string | Reference)[] = []
  for (const part of parts.flatMap((each) => (isPlain(each) ? [each] : each.parts))) {
    const last = flat.at(-1)
    if (typeof part === 'string' && typeof last === 'string') flat[flat.length - 1] = last + part
    else if (part !== '') flat.push(part)
  }
  const [first = ''] = flat
  if (flat.some((part) => typeof part !== 'string')) return { kind: 'template', parts: flat }
  return typeof first === 'string' ? first : ''
}

const isPlain = (part: string | Reference | Template): part is string | Reference =>
  typeof part === 'string' || part.kind === 'reference'

/** A template of nothing but a reference. */
export function referTo(name: string, text: string): Template {
  return { kind: 'template', parts: [{ kind: 'reference', name, text }] }
}

/** The reference, where the value is nothing else. */
export function onlyReference(value: Value): Reference | undefined {
  if (!isTemplate(value) || value.parts.length !== 1) return undefined
  const [part] = value.parts
  return typeof part === 'object' ? part : undefined
}

/** A template as a text, each reference in its place as `say` has it. */
export function spelled({ parts }: Template, say: (reference: Reference) => string): string {
  return parts.map((part) => (typeof part === 'string' ? part : say(part))).join('')
}

/** The references within values, each once. */
export function referencesIn(values: Iterable<Value>): readonly Reference[] {
  const found = new Map<string, Reference>()
  for (const value of values) for (const each of within(value)) if (!found.has(each.name)) found.set(each.name, each)
  return [...found.values()]
}

/** Deeper than any field goes; a document of YAML may hold itself. */
const DEEPEST = 20

function* within(value: Value, depth = 0): Generator<Reference> {
  if (isTemplate(value)) for (const part of value.parts) if (typeof part !== 'string') yield part
  if (depth === DEEPEST) return
  if (isList(value)) for (const item of value) yield* within(item, depth + 1)
  if (isMap(value)) for (const [key, item] of value) yield* [...within(key, depth + 1), ...within(item, depth + 1)]
}
