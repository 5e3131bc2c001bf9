import { CliError } from '../../errors.ts'
import { isList, isMap, isTemplate } from '../../value.ts'
import type { Value } from '../../value.ts'

/** More than the largest file makes, and not more than a moment's work. */
const MOST = 20_000_000
const DEEPEST = 300

/** What the evaluation of one document may still cost, in steps and characters. */
export interface Budget {
  left: number
  depth: number
  /** What a value would cost if it were written out; parts may be shared. */
  readonly weights: WeakMap<object, number>
}

export const newBudget = (): Budget => ({ left: MOST, depth: 0, weights: new WeakMap() })

/** @throws CliError `param` where the values of a document grow without end */
export function charge(budget: Budget, cost: number): void {
  budget.left -= cost
  if (budget.left < 0) throw new CliError('param', 'The expressions of the document grow too large to be evaluated.')
}

/** @throws CliError `param` where values lead on to others without end */
export function nested<T>(budget: Budget, evaluate: () => T): T {
  if (budget.depth === DEEPEST)
    throw new CliError('param', 'The expressions of the document lead on to others too deeply.')
  budget.depth++
  try {
    return evaluate()
  } finally {
    budget.depth--
  }
}

/** The value, which has been paid for. */
export function paid<V extends Value | undefined>(budget: Budget, value: V): V {
  charge(budget, value === undefined ? 1 : weightOf(value, budget))
  return value
}

function weightOf(value: Value, budget: Budget): number {
  if (typeof value === 'string') return 1 + value.length
  if (typeof value === 'bigint') return 1 + value.toString(16).length
  if (value === null || typeof value !== 'object') return 1
  const known = budget.weights.get(value)
  if (known !== undefined) return known
  let weight = 1
  if (isTemplate(value))
    for (const part of value.parts) weight += typeof part === 'string' ? part.length : part.text.length
  if (isList(value)) for (const item of value) weight += weightOf(item, budget)
  if (isMap(value)) for (const [key, item] of value) weight += weightOf(key, budget) + weightOf(item, budget)
  budget.weights.set(value, weight)
  return weight
}
