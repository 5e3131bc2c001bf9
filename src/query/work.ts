import { CliError } from '../errors.ts'
import type { Json } from '../value.ts'
import { isExpression, isList, isMap } from './datum.ts'
import type { Datum } from './datum.ts'

/** How deep a query may nest: deeper than any that a person writes, or that the AWS CLI takes. */
export const DEEPEST = 500

/** Data may be as deep as a query, and the query adds to it. No recursion of this depth overflows the stack. */
const DEEPEST_RESULT = 1000

/** Less than a second. A short query can double a list or a string again and again. */
const MOST_STEPS = 3_000_000

/** What an evaluation may still do, and how deep it is. */
export interface Work {
  left: number
  depth: number
}

export const freshWork = (): Work => ({ left: MOST_STEPS, depth: 0 })

/** @throws CliError `general` when the evaluation has done too much. */
export function spend(work: Work, steps: number): void {
  work.left -= steps
  if (work.left < 0) throw new CliError('general', `The query takes more than ${MOST_STEPS} steps.`)
}

/**
 * One step, one level down. The depth of the query is bounded by its parser, but for an expression that is handed to
 * itself; the depth of what it builds is not.
 *
 * @throws CliError `general` when the evaluation is too deep or has done too much.
 */
export function enter(work: Work): void {
  spend(work, 1)
  if (++work.depth > DEEPEST_RESULT) tooDeep('general')
}

export function leave(work: Work): void {
  work.depth--
}

/** @throws CliError always: Python's words, and the limits as a hint. */
export function tooDeep(fault: 'param' | 'general'): never {
  const hint = `A query may nest ${DEEPEST} levels deep, its result ${DEEPEST_RESULT}.`
  throw new CliError(fault, 'maximum recursion depth exceeded', { hint })
}

/**
 * Whether a value is JSON all through. It pays for every place where a part stands, since a part can be shared by more
 * places than could ever be printed.
 *
 * @throws CliError `general` when the value is too deep or too large.
 */
export function isJson(value: Datum, work: Work): value is Json {
  if (isExpression(value)) return false
  enter(work)
  const parts = isList(value) ? value : isMap(value) ? value.values() : []
  for (const part of parts) if (!isJson(part, work)) return false
  leave(work)
  return true
}
