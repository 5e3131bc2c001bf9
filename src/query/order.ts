import { CliError } from '../errors.ts'
import { byCodePoint } from '../python/order.ts'
import { isList, isMap, isNumber, isString, pythonName } from './datum.ts'
import type { Datum, DatumMap, Numeric } from './datum.ts'
import { enter, leave, spend } from './work.ts'
import type { Work } from './work.ts'

/** The comparisons, by the names of their tokens. */
export const COMPARISONS = { eq: '==', ne: '!=', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const

export type Comparison = (typeof COMPARISONS)[keyof typeof COMPARISONS]

/** What has an order. The specification knows only numbers; the AWS CLI orders strings too. */
export type Ordered = Numeric | string

/**
 * A comparison as a query writes it: null where one side has no order.
 *
 * @throws CliError `general` for a number beside a string.
 */
export function compare(by: Comparison, left: Datum, right: Datum, work: Work): boolean | null {
  if (by === '==') return equal(left, right, work)
  if (by === '!=') return !equal(left, right, work)
  return isOrdered(left) && isOrdered(right) ? holds(by, left, right, work) : null
}

const isOrdered = (value: Datum): value is Ordered => isNumber(value) || isString(value)

/** @throws CliError `general` for a number beside a string, in Python's words. */
export function holds(by: Exclude<Comparison, '==' | '!='>, left: Ordered, right: Ordered, work: Work): boolean {
  if (isString(left) !== isString(right)) {
    const types = `'${pythonName(left)}' and '${pythonName(right)}'`
    throw new CliError('general', `'${by}' not supported between instances of ${types}`)
  }
  const [a, b] = isString(left) && isString(right) ? [codePointOrder(left, right, work), 0] : [left, right]
  switch (by) {
    case '<':
      return a < b
    case '<=':
      return a <= b
    case '>':
      return a > b
    case '>=':
      return a >= b
  }
}

/** For `sort`: numbers only, or strings only. NaN, which is neither before nor behind, stays where it is met. */
export function order(left: Ordered, right: Ordered, work: Work): number {
  if (holds('<', left, right, work)) return -1
  return holds('>', left, right, work) ? 1 : 0
}

/** Negative, zero or positive. */
function codePointOrder(left: string, right: string, work: Work): number {
  spend(work, Math.min(left.length, right.length) >> 4)
  return byCodePoint(left, right)
}

/** Python's `==`, except that on the top level a boolean is no number. */
function equal(left: Datum, right: Datum, work: Work): boolean {
  if ((typeof left === 'boolean') !== (typeof right === 'boolean')) return false
  return left === right || (!Number.isNaN(left) && alike(left, right, work))
}

/**
 * Equality within lists and maps, where Python takes true for 1 and false for 0, and where NaN, being one and the same
 * object, equals itself. The order of keys does not count.
 */
export function alike(left: Datum, right: Datum, work: Work): boolean {
  if (left === right) return true
  enter(work)
  const same = sameParts(left, right, work)
  leave(work)
  return same
}

function sameParts(left: Datum, right: Datum, work: Work): boolean {
  if (isList(left) && isList(right)) return sameList(left, right, work)
  if (isMap(left) && isMap(right)) return sameMap(left, right, work)
  const [a, b] = [numeric(left), numeric(right)]
  if (a === undefined || b === undefined) return false
  return (a <= b && b <= a) || (Number.isNaN(a) && Number.isNaN(b))
}

function sameList(left: readonly Datum[], right: readonly Datum[], work: Work): boolean {
  if (left.length !== right.length) return false
  spend(work, left.length)
  return left.every((item, at) => alike(item, right[at] ?? null, work))
}

function sameMap(left: DatumMap, right: DatumMap, work: Work): boolean {
  if (left.size !== right.size) return false
  spend(work, left.size)
  for (const [key, value] of left) {
    const other = right.get(key)
    if (other === undefined || !alike(value, other, work)) return false
  }
  return true
}

function numeric(value: Datum): Numeric | undefined {
  if (typeof value === 'boolean') return value ? 1n : 0n
  return isNumber(value) ? value : undefined
}
