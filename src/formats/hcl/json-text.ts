import { isList, isMap, isTemplate } from '../../value.ts'
import type { Template, Value } from '../../value.ts'
import { joined, onlyReference } from '../references/template.ts'
import { inOrder } from './convert.ts'
import { formatNumber } from './decimal.ts'

/** What a reference stands for: part of a text, a number or a boolean, or anything else. */
type KindOf = (reference: Template) => 'text' | 'scalar' | 'other'

/**
 * What `jsonencode` makes of a value: keys in order, and `<`, `>`, `&` and two line breaks of Unicode escaped, as Go
 * has it. References stand in it where their text will; `undefined` where that cannot be said.
 */
export function jsonText(value: Value, kindOf: KindOf): string | Template | undefined {
  if (isTemplate(value)) return templateText(value, kindOf)
  if (isList(value))
    return within(
      '[',
      value.map((item) => jsonText(item, kindOf)),
      ']',
    )
  if (isMap(value)) {
    const entries = [...value].sort(([a], [b]) => inOrder(keyText(a), keyText(b)))
    const texts = entries.map(([key, item]) =>
      pair(isTemplate(key) ? inQuotes(key) : quoted(keyText(key)), jsonText(item, kindOf)),
    )
    return within('{', texts, '}')
  }
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'bigint' || typeof value === 'number') return formatNumber(value)
  return value === null || typeof value === 'boolean' ? String(value) : undefined
}

const keyText = (key: Value): string => (typeof key === 'string' ? key : '')

function templateText(template: Template, kindOf: KindOf): string | Template | undefined {
  const kind = onlyReference(template) === undefined ? 'text' : kindOf(template)
  if (kind === 'other') return undefined
  return kind === 'scalar' ? template : inQuotes(template)
}

function inQuotes({ parts }: Template): string | Template {
  return joined(['"', ...parts.map((part) => (typeof part === 'string' ? quoted(part).slice(1, -1) : part)), '"'])
}

function pair(key: string | Template, value: string | Template | undefined): string | Template | undefined {
  return value === undefined ? undefined : joined([key, ':', value])
}

function within(
  open: string,
  texts: readonly (string | Template | undefined)[],
  close: string,
): string | Template | undefined {
  const all = texts.filter((text) => text !== undefined)
  if (all.length < texts.length) return undefined
  return joined([open, ...all.flatMap((text, index) => (index === 0 ? [text] : [',', text])), close])
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
