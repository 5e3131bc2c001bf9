import fc from 'fast-check'
import type { Value } from '../../src/value.ts'

const PIECES = ['a', 'é', ',', '=', '[', ']', '{', '}', '"', "'", '\\', '\\,', ' ', '\n', '\t', '\u001c', '\u0001']
const RARE = ['\u00a0', '\u3000', '\ufeff', '\uffff', '😀', '\ud83d', '$', '@', 'file://', '#', 'x y', '\\\\']

/** Texts of what matters to shorthand, which plain random texts would hardly hit. */
export const nastyText = fc.array(fc.constantFrom(...PIECES, ...RARE), { maxLength: 6 }).map((parts) => parts.join(''))

export const legalKey = fc.oneof(
  fc.constantFrom('a', 'b', '', '200', '2', '1', '__proto__', 'constructor', 'toString'),
  fc.constantFrom('append:header.x', 'application/json', '#k', '-', '.'),
)

export const mapOf = (value: fc.Arbitrary<Value>, minLength = 0): fc.Arbitrary<Map<Value, Value>> =>
  fc
    .uniqueArray(fc.tuple(legalKey, value), { minLength, maxLength: 4, selector: ([key]) => key })
    .map((pairs) => new Map(pairs))

/** Whatever shorthand can say as the value of a key. */
export const nested = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    nastyText,
    fc.array(tie('value'), { maxLength: 4 }),
    mapOf(tie('value')),
  ),
})).value
