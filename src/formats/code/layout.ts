import type { Fit, Text } from './fit.ts'
import { isFitMap, isWhole } from './fit.ts'
import type { Reference } from '../../value.ts'
import type { Kind } from './kinds.ts'

/** An expression on one line, or one in brackets with a line for each part. */
export type Code = string | Bracket

export interface Bracket {
  readonly open: string
  readonly close: string
  /** What stands in front of a part, as in `key: `, and the part. */
  readonly parts: readonly (readonly [string, Code])[]
}

/** How a language says things. */
export interface Language {
  readonly step: string
  readonly text: (text: Text) => string
  readonly reference: (reference: Reference, of: Kind) => string
  /** The key of a map with what parts it from the value. */
  readonly key: (key: Text) => string
}

/** The sum of what a text is made of. The function is told whether a reference follows. */
export function sumOf(
  text: Text,
  literal: (text: string, followed: boolean) => readonly string[],
  refer: (reference: Reference) => string,
): string {
  const parts = typeof text === 'string' ? [text] : text.parts
  const said = parts.flatMap((part, index) =>
    typeof part === 'string' ? literal(part, typeof parts[index + 1] === 'object') : [refer(part)],
  )
  return said.join(' + ')
}

/** An expression that begins on a line with this margin. Each part of a bracket ends with a comma. */
export function laidOut(code: Code, margin: string, step: string): string {
  if (typeof code === 'string') return code
  const { open, close, parts } = code
  if (parts.length === 0) return open + close
  const inner = margin + step
  return `${open}\n${parts.map(([lead, part]) => `${inner}${lead}${laidOut(part, inner, step)},\n`).join('')}${margin}${close}`
}

export const braces = (parts: Bracket['parts']): Bracket => ({ open: '{', close: '}', parts })
export const list = (items: readonly Code[]): Bracket => ({
  open: '[',
  close: ']',
  parts: items.map((item) => ['', item]),
})

/** A value as it is, its maps as maps of the language. */
export function codeOf(fit: Fit, language: Language): Code {
  if (typeof fit === 'bigint') return String(fit)
  if (isWhole(fit)) return language.reference(fit.reference, fit.of)
  if (isFitMap(fit)) return braces(Array.from(fit, ([key, value]) => [language.key(key), codeOf(value, language)]))
  return language.text(fit)
}
