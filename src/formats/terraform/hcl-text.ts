import { OBEYED, unitEscape } from '../../grammar/harmless.ts'
import type { Reference } from '../../value.ts'
import type { Text } from '../code/fit.ts'

/** Half of a surrogate pair, which UTF-8 has no bytes for, and so neither has Terraform. */
const HALF = /[\ud800-\udfff]/gu

export const hasHalf = (text: string): boolean => !text.isWellFormed()

/**
 * A text as a template of Terraform: `${` becomes `$${` and `%{` becomes `%%{`, which mean themselves. Where an expression
 * follows, dollars at the end would join in the same way, and so they are said by an expression of their own.
 *
 * Source: the specification of HCL, "Template Literals"; held against Terraform 1.11.
 */
export function escapedTemplate(text: string, followed = false): string {
  const escaped = text.replace(HALF, '\ufffd').replace(/([$%])\{/g, '$1$1{')
  return followed ? escaped.replace(/\$+$/, '${"$&"}') : escaped
}

/** The same where the text is no string of HCL: Terraform drops a byte order mark at the beginning, unless it is said. */
export function plainTemplate(text: string, followed = false): string {
  const escaped = escapedTemplate(text.replace(/^\ufeff/, ''), followed)
  return text.startsWith('\ufeff') ? `\${"\\ufeff"}${escaped}` : escaped
}

/** A text as Terraform's JSON has it. */
export function templateOf(text: Text, say: (reference: Reference) => string): string {
  const parts = typeof text === 'string' ? [text] : text.parts
  return parts
    .map((part, index) =>
      typeof part === 'string' ? plainTemplate(part, typeof parts[index + 1] === 'object') : `\${${say(part)}}`,
    )
    .join('')
}

const SHORT: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const SPECIAL = new RegExp(`[\\\\"]|${OBEYED.source}`, 'g')

const quotedLiteral = (text: string): string => text.replace(SPECIAL, (char) => SHORT[char] ?? unitEscape(char))

/** A text in HCL. What is a reference and nothing else is not in quotes. */
export function hclText(text: Text, say: (reference: Reference) => string): string {
  const parts = typeof text === 'string' ? [text] : text.parts
  const [first] = parts
  if (parts.length === 1 && typeof first === 'object') return say(first)
  return hclTemplate(text, say)
}

/** The same, always in quotes: as a key, an expression that is not in quotes would be a name. */
export function hclTemplate(text: Text, say: (reference: Reference) => string): string {
  const parts = typeof text === 'string' ? [text] : text.parts
  const said = parts.map((part, index) => {
    if (typeof part !== 'string') return `\${${say(part)}}`
    return hclLiteral(part, typeof parts[index + 1] === 'object')
  })
  return `"${said.join('')}"`
}

/** The quotes of an expression are none of the text's, and stand as they are. */
function hclLiteral(text: string, followed: boolean): string {
  const dollars = followed ? (/\$+$/.exec(text)?.[0] ?? '') : ''
  const rest = text.slice(0, text.length - dollars.length)
  return quotedLiteral(escapedTemplate(rest)) + (dollars === '' ? '' : `\${"${dollars}"}`)
}

/** Words that begin something else in the place of a key. */
const WORDS: ReadonlySet<string> = new Set(['for', 'null', 'true', 'false', 'if', 'in', 'else', 'endif', 'endfor'])

/** A key of a map: without quotes where it is a name. */
export function hclKey(key: Text, say: (reference: Reference) => string): string {
  if (typeof key === 'string' && /^[A-Za-z_]\w*$/.test(key) && !WORDS.has(key)) return key
  return hclTemplate(key, say)
}
