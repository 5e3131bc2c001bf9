import { CliError } from '../errors.ts'
import { str } from '../python/repr.ts'
import { EXPRESSION_TEXT, isExpression, isList, isMap, isNumber, isString, pythonName, typeName } from './datum.ts'
import type { Datum } from './datum.ts'
import { isJson } from './work.ts'
import type { Work } from './work.ts'

/**
 * One argument of a function: gives the value with its type known.
 *
 * @throws CliError `general` for a value of another type.
 */
export type Kind<T extends Datum> = (value: Datum, called: string, work: Work) => T

type Is<T extends Datum> = (value: Datum) => value is T

export const ANY: Kind<Datum> = (value) => value
export const NUMBER = oneOf(['number'], isNumber)
export const STRING = oneOf(['string'], isString)
export const ARRAY = oneOf(['array'], isList)
export const OBJECT = oneOf(['object'], isMap)
export const EXPRESSION = oneOf(['expref'], isExpression)
export const SEQUENCE = oneOf(['array', 'string'], either(isList, isString))
export const SIZED = oneOf(['string', 'array', 'object'], either(isString, either(isList, isMap)))
export const NUMBERS = listOf(['array-number'], isNumber)
export const STRINGS = listOf(['array-string'], isString)

/** The same lists, but the messages name the types as the functions do: `max` and `min` so, `sort` the other way. */
export const NUMBERS_OR_STRINGS = listOf(['array-number', 'array-string'], isNumber, isString)
export const STRINGS_OR_NUMBERS = listOf(['array-string', 'array-number'], isString, isNumber)

function either<A extends Datum, B extends Datum>(isA: Is<A>, isB: Is<B>): Is<A | B> {
  return (value): value is A | B => isA(value) || isB(value)
}

function oneOf<T extends Datum>(names: readonly string[], is: Is<T>): Kind<T> {
  return (value, called, work) => (is(value) ? value : refuse(called, value, typeName(value), names, work))
}

/**
 * A list whose items are all of one of the given types: the first item says of which. Of a wrong item the message gives
 * Python's type, not the language's.
 */
function listOf<A extends Datum, B extends Datum = A>(
  names: readonly string[],
  isA: Is<A>,
  isB?: Is<B>,
): Kind<readonly (A | B)[]> {
  return (value, called, work) => {
    if (!isList(value)) return refuse(called, value, typeName(value), names, work)
    const is: Is<A | B> = isB !== undefined && isB(value[0] ?? null) ? isB : isA
    const items: (A | B)[] = []
    for (const item of value) {
      if (!is(item)) return refuse(called, item, pythonName(item), names, work)
      items.push(item)
    }
    return items
  }
}

/** @throws CliError always */
export function refuse(called: string, value: Datum, type: string, names: readonly string[], work: Work): never {
  const expected = names.map((name) => `'${name}'`).join(', ')
  const given = `invalid type for value: ${shown(value, work)}, expected one of: [${expected}], received: "${type}"`
  throw new CliError('general', `In function ${called}(), ${given}`)
}

const shown = (value: Datum, work: Work): string => (isJson(value, work) ? str(value) : EXPRESSION_TEXT)
