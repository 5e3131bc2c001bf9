import type { Value } from '../../value.ts'
import { booleanOf, isKnown, isSame, numberOf } from './convert.ts'
import { calculate, compare } from './decimal.ts'

/** What an operator makes of a known value; `undefined` where it makes nothing of it. */
export function unary(operator: string, value: Value | undefined): Value | undefined {
  if (operator === '!') {
    const boolean = booleanOf(value)
    return boolean === undefined ? undefined : !boolean
  }
  const number = numberOf(value)
  return number === undefined ? undefined : calculate('-', 0n, number)
}

export function binary(operator: string, left: Value | undefined, right: Value | undefined): Value | undefined {
  if (left === undefined || right === undefined) return undefined
  switch (operator) {
    case '==':
      return isKnown(left) && isKnown(right) ? isSame(left, right) : undefined
    case '!=':
      return isKnown(left) && isKnown(right) ? !isSame(left, right) : undefined
    case '&&':
    case '||':
      return joint(operator, booleanOf(left), booleanOf(right))
    default:
      return reckoned(operator, numberOf(left), numberOf(right))
  }
}

function joint(operator: string, left: boolean | undefined, right: boolean | undefined): boolean | undefined {
  if (left === undefined || right === undefined) return undefined
  return operator === '&&' ? left && right : left || right
}

function reckoned(
  operator: string,
  left: bigint | number | undefined,
  right: bigint | number | undefined,
): Value | undefined {
  if (left === undefined || right === undefined) return undefined
  switch (operator) {
    case '<':
      return compare(left, right) < 0
    case '>':
      return compare(left, right) > 0
    case '<=':
      return compare(left, right) <= 0
    case '>=':
      return compare(left, right) >= 0
    default:
      return calculate(operator, left, right)
  }
}
