import { readJson } from '../../python/json.ts'
import { CliError } from '../../errors.ts'
import { isList, isMap, isTemplate } from '../../value.ts'
import type { Json, Value } from '../../value.ts'
import { joined } from '../references/template.ts'
import { booleanOf, numberOf, positionOf, textFrom } from './convert.ts'
import { formatText } from './format-text.ts'

/** A function of Terraform; `undefined` where it makes nothing of its arguments, or they are not known. */
export type Func = (args: readonly Value[]) => Value | undefined

/** A function of nothing but texts that are known. */
function ofTexts(count: number, make: (...texts: string[]) => Value | undefined): Func {
  return (args) => {
    const texts = args.map(textFrom).filter((text) => typeof text === 'string')
    return texts.length === args.length && args.length === count ? make(...texts) : undefined
  }
}

const space = /^[\s\x85]+|[\s\x85]+$/g

/** The functions that make or take texts. */
export const TEXTS: Readonly<Record<string, Func>> = {
  abs: ([value]) => magnitude(numberOf(value)),
  chomp: ofTexts(1, (text = '') => text.replace(/(?:\r?\n)+$/, '')),
  endswith: ofTexts(2, (text = '', end = '') => text.endsWith(end)),
  format: ([form, ...values]) => (typeof form === 'string' ? formatText(form, values) : undefined),
  join: joinedTexts,
  jsondecode: ofTexts(1, decoded),
  lower: ofTexts(1, (text = '') => text.toLowerCase()),
  replace: ofTexts(3, replaced),
  split: ofTexts(2, (by = '', text = '') => (by === '' ? [...text] : text.split(by))),
  startswith: ofTexts(2, (text = '', start = '') => text.startsWith(start)),
  strcontains: ofTexts(2, (text = '', part = '') => text.includes(part)),
  strrev: ofTexts(1, (text = '') => [...text].reverse().join('')),
  substr: ([text, from, length]) => part(text, positionOf(from), positionOf(length)),
  tobool: ([value]) => (value === null ? null : booleanOf(value)),
  tonumber: ([value]) => (value === null ? null : numberOf(value)),
  tostring: ([value]) => (value === null ? null : textFrom(value)),
  trim: ofTexts(2, (text = '', of = '') => trimmed(text, new Set(of))),
  trimprefix: ofTexts(2, (text = '', start = '') => (text.startsWith(start) ? text.slice(start.length) : text)),
  trimspace: ofTexts(1, (text = '') => text.replace(space, '')),
  trimsuffix: ofTexts(2, (text = '', end = '') =>
    end !== '' && text.endsWith(end) ? text.slice(0, -end.length) : text,
  ),
  upper: ofTexts(1, (text = '') => text.toUpperCase()),
}

function magnitude(value: bigint | number | undefined): Value | undefined {
  return value === undefined ? undefined : value < 0 ? -value : value
}

/** References may stand between the others, for it is known how they are joined. */
function joinedTexts([by, ...lists]: readonly Value[]): Value | undefined {
  if (typeof by !== 'string' || !lists.every((list) => isList(list))) return undefined
  const texts = lists.flat().map((item) => textFrom(item))
  if (!texts.every((text) => text !== undefined)) return undefined
  return joined(texts.flatMap((text, index) => (index === 0 ? [text] : [by, text])))
}

/** A pattern between slashes is a regular expression of another language than ours, and is left to Terraform. */
function replaced(text = '', what = '', by = ''): Value | undefined {
  return what.length > 1 && what.startsWith('/') && what.endsWith('/') ? undefined : text.replaceAll(what, () => by)
}

function part(text: Value | undefined, from: number | undefined, length: number | undefined): Value | undefined {
  if (typeof text !== 'string' || from === undefined || length === undefined || from < 0) return undefined
  const chars = [...text]
  return chars.slice(from, length === -1 ? undefined : from + length).join('')
}

function trimmed(text: string, set: ReadonlySet<string>): string {
  const chars = [...text]
  const from = chars.findIndex((char) => !set.has(char))
  const to = chars.findLastIndex((char) => !set.has(char))
  return from === -1 ? '' : chars.slice(from, to + 1).join('')
}

function decoded(text = ''): Value | undefined {
  try {
    return asNumbers(readJson(text))
  } catch (error) {
    if (error instanceof CliError && error.fault === 'param') return undefined
    throw error
  }
}

/** `1.0` is the number 1. */
function asNumbers(json: Json): Value {
  if (typeof json === 'number') return numberOf(String(json)) ?? json
  if (isList(json)) return json.map((item) => asNumbers(item as Json))
  if (isMap(json)) return new Map(Array.from(json, ([key, item]) => [key, asNumbers(item as Json)]))
  return isTemplate(json) ? null : json
}
