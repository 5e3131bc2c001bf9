import { isTemplate } from '../../value.ts'
import type { Reference, Template, Value } from '../../value.ts'
import { joined, spelled } from '../references/template.ts'

/**
 * Texts in which marks stand for what is not known, so that patterns can look at the rest of them, and parts of several
 * can be put together.
 */
export interface Veil {
  /** A text, a template, or what documents write for a text: numbers and booleans. `undefined` for all else. */
  readonly hide: (value: Value | undefined) => string | undefined
  /** A text made of hidden ones, with the references in place of their marks. */
  readonly show: (text: string) => string | Template
  /** The same for people; each reference as it was written. */
  readonly say: (text: string) => string
}

/** Of a mark; where a text has it itself, a mark stands for it too. */
const START = '\ufdd0'
const END = '\ufdd1'
const MARK = /\ufdd0([0-9]+)\ufdd1/

export const hasMark = (text: string): boolean => text.includes(START)

/** Whether nothing is known of the beginning of a text. */
export const startsWithMark = (text: string): boolean => text.startsWith(START)

export function newVeil(): Veil {
  const hidden: (string | Reference)[] = []
  const marks = new Map<string, string>()
  // The same part has the same mark, so that texts can be compared.
  const mark = (part: string | Reference): string => {
    const key = typeof part === 'string' ? part : `${START}${part.name}`
    const known = marks.get(key) ?? `${START}${hidden.push(part) - 1}${END}`
    marks.set(key, known)
    return known
  }
  const literal = (text: string): string => text.replaceAll(START, () => mark(START))
  const show = (text: string): string | Template =>
    joined(text.split(MARK).map((part, at) => (at % 2 === 0 ? part : (hidden[Number(part)] ?? ''))))
  return {
    hide: (value) => {
      const text = textOf(value)
      if (text === undefined || typeof text === 'string') return text === undefined ? undefined : literal(text)
      return text.parts.map((part) => (typeof part === 'string' ? literal(part) : mark(part))).join('')
    },
    show,
    say: (text) => spoken(show(text)),
  }
}

/** What stands for a text where no quotes were written. */
function textOf(value: Value | undefined): string | Template | undefined {
  if (typeof value === 'string' || isTemplate(value)) return value
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value)
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined
}

const spoken = (value: string | Template): string =>
  typeof value === 'string' ? value : spelled(value, ({ text }) => `\${${text}}`)

/** The key of a map as people are told of it. */
export function keyText(key: Value): string {
  const text = textOf(key)
  return text === undefined ? 'a key that is no text' : spoken(text)
}
