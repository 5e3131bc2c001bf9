import { CliError } from '../errors.ts'
import { ANY, ARRAY, EXPRESSION, NUMBER, NUMBERS, NUMBERS_OR_STRINGS, OBJECT } from './arguments.ts'
import { SEQUENCE, SIZED, STRING, STRINGS, STRINGS_OR_NUMBERS } from './arguments.ts'
import type { Kind } from './arguments.ts'
import { bestBy, sortBy } from './by-key.ts'
import { compactJson } from './compact-json.ts'
import { isExpression, isList, isMap, isNumber, isString, pythonName, typeName } from './datum.ts'
import type { Datum, Numeric } from './datum.ts'
import { merge } from './merge.ts'
import { abs, add, readNumber, rounded, toFloat } from './numbers.ts'
import { alike, holds, order } from './order.ts'
import type { Ordered } from './order.ts'
import { spend } from './work.ts'
import type { Work } from './work.ts'

interface Callable {
  readonly arity: number
  /** More arguments than `arity` are welcome. */
  readonly open: boolean
  readonly call: (args: readonly Datum[], work: Work, name: string) => Datum
}

/**
 * Calls a function by its name.
 *
 * @throws CliError `general` with the AWS CLI's words: no such function, too few or too many arguments, a wrong type.
 */
export function callFunction(name: string, args: readonly Datum[], work: Work): Datum {
  const found = FUNCTIONS.get(name)
  if (found === undefined) throw new CliError('general', `Unknown function: ${name}()`)
  const { arity, open, call } = found
  if (args.length < arity || (!open && args.length > arity)) {
    const expected = `${open ? 'at least ' : ''}${arity} argument${arity === 1 ? '' : 's'}`
    throw new CliError('general', `Expected ${expected} for function ${name}(), received ${args.length}`)
  }
  return call(args, work, name)
}

function one<A extends Datum>(kind: Kind<A>, does: (value: A, work: Work) => Datum): Callable {
  return { arity: 1, open: false, call: ([a = null], work, name) => does(kind(a, name, work), work) }
}

function two<A extends Datum, B extends Datum>(
  first: Kind<A>,
  second: Kind<B>,
  does: (a: A, b: B, work: Work) => Datum,
): Callable {
  const call: Callable['call'] = ([a = null, b = null], work, name) =>
    does(first(a, name, work), second(b, name, work), work)
  return { arity: 2, open: false, call }
}

/** Of many arguments only the first is checked; the AWS CLI leaves the others to Python. */
function many<A extends Datum>(kind: Kind<A>, does: (first: A, rest: readonly Datum[], work: Work) => Datum): Callable {
  return { arity: 1, open: true, call: ([a = null, ...rest], work, name) => does(kind(a, name, work), rest, work) }
}

const FUNCTIONS: ReadonlyMap<string, Callable> = new Map<string, Callable>([
  ['abs', one(NUMBER, abs)],
  ['avg', one(NUMBERS, average)],
  ['ceil', one(NUMBER, (value) => rounded(value, Math.ceil))],
  ['contains', two(SEQUENCE, ANY, contains)],
  ['ends_with', two(STRING, STRING, (text, end) => text.endsWith(end))],
  ['floor', one(NUMBER, (value) => rounded(value, Math.floor))],
  ['join', two(STRING, STRINGS, join)],
  ['keys', one(OBJECT, (map, work) => paid([...map.keys()], work))],
  ['length', one(SIZED, length)],
  ['map', two(EXPRESSION, ARRAY, ({ apply }, items) => items.map(apply))],
  ['max', one(NUMBERS_OR_STRINGS, (items, work) => best('>', items, work))],
  ['max_by', two(ARRAY, EXPRESSION, (items, by, work) => bestBy('>', items, by, work))],
  ['merge', many(OBJECT, merge)],
  ['min', one(NUMBERS_OR_STRINGS, (items, work) => best('<', items, work))],
  ['min_by', two(ARRAY, EXPRESSION, (items, by, work) => bestBy('<', items, by, work))],
  ['not_null', many(ANY, (first, rest) => [first, ...rest].find((value) => value !== null) ?? null)],
  ['reverse', one(SEQUENCE, reverse)],
  ['sort', one(STRINGS_OR_NUMBERS, (items, work) => [...items].sort((a, b) => order(a, b, work)))],
  ['sort_by', two(ARRAY, EXPRESSION, sortBy)],
  ['starts_with', two(STRING, STRING, (text, start) => text.startsWith(start))],
  ['sum', one(NUMBERS, sum)],
  ['to_array', one(ANY, (value) => (isList(value) ? value : [value]))],
  ['to_number', one(ANY, toNumber)],
  ['to_string', one(ANY, (value, work) => (isString(value) ? value : compactJson(value, work)))],
  ['type', one(ANY, (value) => (isExpression(value) ? null : typeName(value)))],
  ['values', one(OBJECT, (map, work) => paid([...map.values()], work))],
])

function paid<T extends readonly Datum[] | string>(made: T, work: Work): T {
  spend(work, made.length)
  return made
}

/** The sum starts with the integer 0, so that of nothing is an integer too. */
function sum(items: readonly Numeric[]): Numeric {
  return items.reduce(add, 0n)
}

function average(items: readonly Numeric[]): Datum {
  return items.length === 0 ? null : toFloat(sum(items)) / items.length
}

function contains(subject: readonly Datum[] | string, wanted: Datum, work: Work): boolean {
  if (!isString(subject)) return subject.some((item) => alike(item, wanted, work))
  if (isString(wanted)) return subject.includes(wanted)
  const type = pythonName(wanted)
  throw new CliError('general', `'in <string>' requires string as left operand, not ${type}`)
}

function join(separator: string, items: readonly string[], work: Work): string {
  spend(
    work,
    items.reduce((length, item) => length + item.length + separator.length, 0),
  )
  return items.join(separator)
}

/** The length of a string counts code points. */
function length(value: Datum): bigint {
  if (isString(value)) return BigInt([...value].length)
  return BigInt(isList(value) ? value.length : isMap(value) ? value.size : 0)
}

/** The greatest (`>`) or the least, of equals the first. */
function best(by: '<' | '>', items: readonly Ordered[], work: Work): Datum {
  let [found = null]: readonly (Ordered | null)[] = items
  for (const item of items) if (found !== null && holds(by, item, found, work)) found = item
  return found
}

function reverse(value: readonly Datum[] | string, work: Work): Datum {
  return paid(isString(value) ? [...value].reverse().join('') : [...value].reverse(), work)
}

function toNumber(value: Datum): Datum {
  if (isString(value)) return readNumber(value) ?? null
  if (!isExpression(value)) return isNumber(value) ? value : null
  const accepted = 'a string, a bytes-like object or a real number'
  throw new CliError('general', `int() argument must be ${accepted}, not '_Expression'`)
}
