import { CliError } from '../../errors.ts'
import { excerpt } from '../../grammar/excerpt.ts'
import { readJson } from '../../python/json.ts'
import { isList, isMap } from '../../value.ts'
import type { Value } from '../../value.ts'
import type { Note } from '../format.ts'
import { booleanOf, numberOf } from '../hcl/convert.ts'
import type { Expression } from '../hcl/tree.ts'
import { converted, kindOfType, typeName } from './type-of-variable.ts'

export interface Means {
  /** `undefined` where there is no parser, and so no expression that could need it. */
  readonly parse: ((text: string) => Expression) | undefined
  readonly literal: (expression: Expression) => Value
}

const WANTED: Readonly<Record<string, string>> = {
  number: 'a number',
  bool: 'true or false',
  map: 'a map, as in { a = "b" }',
  object: 'a map, as in { a = "b" }',
  list: 'a list, as in ["a", "b"]',
  set: 'a list, as in ["a", "b"]',
  tuple: 'a list, as in ["a", "b"]',
}

/**
 * What `--set` gives for a variable, as its type makes it: for a collection, the text is an expression of HCL, as it is
 * for Terraform's own `-var`.
 *
 * @throws CliError `param` for what is not of the type
 */
export function setValue(name: string, set: string, type: Expression | undefined, { parse, literal }: Means): Value {
  const wanted = kindOfType(type)
  const read = wanted === 'other' && parse !== undefined ? expressionIn(set, parse, literal) : set
  const value = converted(read ?? set, type, literal)
  if (fits(value, typeName(type))) return value
  const says = WANTED[typeName(type) ?? ''] ?? 'a collection'
  throw new CliError('param', `--set ${name}=${excerpt(set)}: the variable is ${says}`)
}

function fits(value: Value, type: string | undefined): boolean {
  if (type === undefined || WANTED[type] === undefined || value === null) return true
  if (type === 'number') return typeof value === 'bigint' || typeof value === 'number'
  if (type === 'bool') return typeof value === 'boolean'
  return type === 'map' || type === 'object' ? isMap(value) : isList(value)
}

function expressionIn(text: string, parse: (text: string) => Expression, literal: Means['literal']): Value | undefined {
  return orNothing(() => literal(parse(text)))
}

function orNothing(read: () => Value): Value | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof CliError && error.fault === 'param') return undefined
    throw error
  }
}

/**
 * The texts that `--set` gave for what has no type. One is the writing of a collection where a collection is needed, and a
 * text everywhere else.
 */
export interface SetTexts {
  /** The text, which is remembered. */
  readonly given: (text: string, member: string) => string
  readonly collection: (value: Value | undefined) => Value | undefined
  /** In a comparison, it is of the kind of the other side. */
  readonly alike: (value: Value, other: Value) => Value
}

export function newSetTexts(means: Means, tell: (note: Note) => void): SetTexts {
  const members = new Map<string, string>()
  const known = new Map<string, Value>()
  const collection: SetTexts['collection'] = (value) => {
    const member = typeof value === 'string' ? members.get(value) : undefined
    if (typeof value !== 'string' || member === undefined) return value
    const before = known.get(value)
    if (before !== undefined) return before
    // It may lead back to itself.
    known.set(value, value)
    const read = collectionIn(value, means)
    if (read === undefined) tell(noCollection(member))
    known.set(value, read ?? value)
    return read ?? value
  }
  return {
    given: (text, member) => {
      if (!members.has(text)) members.set(text, member)
      return text
    },
    collection,
    alike: (value, other) => {
      if (typeof value !== 'string' || !members.has(value)) return value
      if (typeof other === 'boolean') return booleanOf(value) ?? value
      if (typeof other === 'number' || typeof other === 'bigint') return numberOf(value) ?? value
      return isList(other) || isMap(other) ? (collection(value) ?? value) : value
    },
  }
}

/** JSON stands for itself; in HCL, `${}` is a sequence. */
function collectionIn(text: string, { parse, literal }: Means): Value | undefined {
  const json = orNothing(() => readJson(text))
  const value = json ?? (parse === undefined ? undefined : expressionIn(text, parse, literal))
  return isMap(value) || isList(value) ? value : undefined
}

const noCollection = (member: string): Note => ({
  kind: 'skipped',
  member,
  says: 'A collection is needed here, and the text that --set gives is none.',
  instead: 'write a list or a map, as HCL or JSON has it',
})
