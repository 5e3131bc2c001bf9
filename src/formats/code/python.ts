import { OBEYED } from '../../grammar/harmless.ts'
import type { Reference } from '../../value.ts'
import type { Text } from './fit.ts'
import type { Kind } from './kinds.ts'
import type { Language } from './layout.ts'
import { sumOf } from './layout.ts'

const SHORT: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const SPECIAL = new RegExp(`[\\\\"]|${OBEYED.source}|[\\ud800-\\udfff]`, 'gu')

/** A text in double quotes. */
export function quoted(text: string): string {
  return `"${text.replace(SPECIAL, (char) => SHORT[char] ?? numbered(char.charCodeAt(0)))}"`
}

const numbered = (code: number): string =>
  code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`

/**
 * @param refer the expression for a reference, of the type that it stands for
 * @param literal the expressions whose sum is the text; told whether a reference follows it
 */
export function pythonWith(
  refer: (reference: Reference, of: Kind) => string,
  literal: (text: string, followed: boolean) => readonly string[] = (text) => [quoted(text)],
): Language {
  const text = (value: Text): string => sumOf(value, literal, (reference) => refer(reference, 'text'))
  return { step: '    ', text, key: (key) => `${text(key)}: `, reference: refer }
}

/** What a variable of a program cannot be called: the words of the language, and those that the programs use. */
const TAKEN: ReadonlySet<string> = new Set(
  `and as assert async await break class continue def del elif else except finally for from global if import in is
  lambda nonlocal not or pass raise return try while with yield match case type self scope id super str config pulumi
  aws_native imports cdktf constructs`.split(/\s+/),
)

/** A name that can be that of a variable. */
export const variableName = (name: string): string => (TAKEN.has(name) ? `${name}_value` : name)
