import { isTemplate } from '../../value.ts'
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
