import { CliError } from '../errors.ts'
import { parseInteger } from '../python/int.ts'
import { INT_SPACE } from '../python/space.ts'
import type { Numeric } from './datum.ts'

/**
 * `+` of Python: integers stay integers, a float makes floats.
 *
 * @throws CliError `general` for an integer that no float can hold.
 */
export function add(left: Numeric, right: Numeric): Numeric {
  return typeof left === 'bigint' && typeof right === 'bigint' ? left + right : toFloat(left) + toFloat(right)
}

/** @throws CliError `general` for an integer that no float can hold. */
export function toFloat(value: Numeric): number {
  const float = Number(value)
  if (typeof value === 'bigint' && !Number.isFinite(float))
    throw new CliError('general', 'int too large to convert to float')
  return float
}

export function abs(value: Numeric): Numeric {
  if (typeof value === 'number') return Math.abs(value)
  return value < 0n ? -value : value
}

/**
 * `math.ceil` and `math.floor` give integers.
 *
 * @throws CliError `general` for what is not finite.
 */
export function rounded(value: Numeric, round: (float: number) => number): bigint {
  if (typeof value === 'bigint') return value
  if (Number.isFinite(value)) return BigInt(round(value))
  throw new CliError('general', `cannot convert float ${Number.isNaN(value) ? 'NaN' : 'infinity'} to integer`)
}

const DIGITS = '\\d+(?:_\\d+)*'

/** Python's `int(text)`, else its `float(text)`; `undefined` where both refuse. */
export function readNumber(text: string): Numeric | undefined {
  try {
    return parseInteger(text)
  } catch (error) {
    if (error instanceof CliError) return readFloat(text)
    throw error
  }
}

/** Blanks around, digits of any script, single underscores between digits, and the names of what is not finite. */
function readFloat(text: string): number | undefined {
  const digits = text.replaceAll(/(?!\d)\p{Nd}/gu, (digit) => String(parseInteger(digit)))
  const decimal = `(?:${DIGITS}(?:\\.(?:${DIGITS})?)?|\\.${DIGITS})(?:e[+-]?${DIGITS})?`
  const float = new RegExp(`^[${INT_SPACE}]*([+-]?)(?:(${decimal})|(inf(?:inity)?)|nan)[${INT_SPACE}]*$`, 'i')
  const match = float.exec(digits)
  if (match === null) return undefined
  const [, sign, plain, infinite] = match
  const size = plain !== undefined ? Number(plain.replaceAll('_', '')) : infinite !== undefined ? Infinity : NaN
  return sign === '-' ? -size : size
}
