import { OBEYED, unitEscape } from '../../grammar/harmless.ts'
import type { Reference } from '../../value.ts'
import type { Text } from './fit.ts'
import type { Kind } from './kinds.ts'
import type { Language } from './layout.ts'
import { sumOf } from './layout.ts'

const SHORT: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const SPECIAL = new RegExp(`[\\\\']|${OBEYED.source}|[\\ud800-\\udfff]`, 'gu')

/** A text in single quotes: never in backticks, where `${` would begin an expression. */
export function quoted(text: string): string {
  return `'${text.replace(SPECIAL, (char) => SHORT[char] ?? unitEscape(char))}'`
}

/** With a bare `__proto__`, in quotes or not, an object literal sets its prototype. */
export function keyText(key: string): string {
  if (key === '__proto__') return `['__proto__']`
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key)
}

/**
 * @param refer the expression for a reference, of the type that it stands for
 * @param literal the expressions whose sum is the text; told whether a reference follows it
 */
export function typescriptWith(
  refer: (reference: Reference, of: Kind) => string,
  literal: (text: string, followed: boolean) => readonly string[] = (text) => [quoted(text)],
): Language {
  const text = (value: Text): string => sumOf(value, literal, (reference) => refer(reference, 'text'))
  const key = (value: Text): string => `${keyOf(value, text(value))}: `
  return { step: '  ', text, key, reference: refer }
}

/** A key that is only quoted needs no brackets around it. */
function keyOf(key: Text, said: string): string {
  return typeof key === 'string' && said === quoted(key)
    ? keyText(key)
    : /^'(?:[^'\\]|\\.)*'$/.test(said)
      ? said
      : `[${said}]`
}

/** What a constant of a program cannot be called: the words of the language, and those that the programs use. */
const TAKEN: ReadonlySet<string> = new Set(
  `any arguments as async await boolean break case catch class const continue debugger declare default delete do else
  enum eval export extends false finally for from function get if implements import in infer instanceof interface is
  keyof let module namespace never new null number object of package private protected public readonly require return
  set static string super switch symbol this throw true try type typeof undefined unique unknown var void while with
  yield cdk apigwv2 scope id props config pulumi aws_native process exports global globalThis`.split(/\s+/),
)

/** A name that can be that of a constant. */
export const constantName = (name: string): string => (TAKEN.has(name) ? `${name}Value` : name)
