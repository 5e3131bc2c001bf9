import { CliError } from '../errors.ts'
import type { Fault } from '../errors.ts'
import { repr } from './repr.ts'
import { INT_SPACE } from './space.ts'

const INTEGER = new RegExp(`^[${INT_SPACE}]*([+-]?)(\\p{Nd}+(?:_\\p{Nd}+)*)[${INT_SPACE}]*$`, 'u')
const DIGIT = /\p{Nd}/u
const SHOWN = 200
const MOST_DIGITS = 4300

/**
 * Python's `int(text)`: blanks around, a sign, decimal digits of any script, single underscores between digits.
 * Of bytes only the ASCII ones count.
 *
 * @throws CliError 255, without the name of the flag, as the AWS CLI does.
 */
export function parseInteger(text: string | Uint8Array): bigint {
  const digits = typeof text === 'string' ? text : Buffer.from(text).toString('latin1')
  const [, sign, number] = INTEGER.exec(digits) ?? []
  if (number === undefined || (typeof text !== 'string' && /\P{ASCII}/u.test(digits)))
    throw new CliError('general', `invalid literal for int() with base 10: ${cut(repr(text))}`)
  const size = parseDigits(number.replaceAll('_', '').replaceAll(/\P{ASCII}/gu, digitValue), 'general')
  return sign === '-' ? -size : size
}

/**
 * An integer from plain digits, with or without a minus. Python refuses very long ones, since reading them takes
 * quadratic time.
 *
 * @throws CliError with this fault, for more than 4300 digits.
 */
export function parseDigits(digits: string, fault: Fault): bigint {
  if (digits.length - (digits.startsWith('-') ? 1 : 0) > MOST_DIGITS)
    throw new CliError(fault, `Exceeds the limit (${MOST_DIGITS} digits) for integer string conversion`)
  return BigInt(digits)
}

/** Unicode lays the digits 0 to 9 of a script side by side, and some such tens next to each other. */
function digitValue(digit: string): string {
  const at = digit.codePointAt(0) ?? 0
  let first = at
  while (DIGIT.test(String.fromCodePoint(first - 1))) first--
  return String((at - first) % 10)
}

const cut = (shown: string): string => [...shown].slice(0, SHOWN).join('')
