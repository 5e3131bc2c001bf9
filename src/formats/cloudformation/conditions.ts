import { isList, isMap, isTemplate } from '../../value.ts'
import type { Template, Value } from '../../value.ts'
import type { Path } from '../../yaml/places.ts'
import { functionIn } from './detect.ts'
import { nearestPlace } from './scope.ts'
import type { Evaluate, Scope } from './scope.ts'
import { textOf } from './texts.ts'

/** How many conditions may stand one in the other, by their names. */
const DEEPEST = 100

interface Surroundings {
  readonly scope: Scope
  readonly at: Path
  readonly evaluate: Evaluate
}

/**
 * Whether a condition holds, by its name or as it is written out; `undefined` where that depends on what is not known,
 * and where conditions go in a circle, which is told.
 */
export function decide(condition: Value, around: Surroundings): boolean | undefined {
  if (typeof condition === 'string') return named(condition, around)
  if (!isMap(condition)) return typeof condition === 'boolean' ? condition : undefined
  const inner = condition.size === 1 ? condition.get('Condition') : undefined
  if (typeof inner === 'string') return named(inner, around)
  const name = functionIn(condition)
  const argument = condition.get(name ?? '')
  return name === undefined || !isList(argument) ? undefined : combined(name, argument, around)
}

function combined(name: string, items: readonly Value[], around: Surroundings): boolean | undefined {
  const { scope, evaluate } = around
  const at = [...around.at, name]
  if (name === 'Fn::Equals') {
    const [left, right] = items.map((item, index) => evaluate(item, scope, [...at, index]))
    return items.length === 2 ? areEqual(left, right) : undefined
  }
  const parts = items.map((item, index) => decide(item, { ...around, at: [...at, index] }))
  const [first] = parts
  if (name === 'Fn::Not') return first === undefined || parts.length !== 1 ? undefined : !first
  if (name === 'Fn::And') return parts.includes(false) ? false : parts.includes(undefined) ? undefined : true
  if (name === 'Fn::Or') return parts.includes(true) ? true : parts.includes(undefined) ? undefined : false
  return undefined
}

/** Two references to the same thing are equal whatever it is. */
function areEqual(left: Value | undefined, right: Value | undefined): boolean | undefined {
  if (isTemplate(left) && isTemplate(right)) return sameParts(left, right) ? true : undefined
  const [one, other] = [textOf(left), textOf(right)]
  return one === undefined || other === undefined ? undefined : one === other
}

function sameParts(left: Template, right: Template): boolean {
  return (
    left.parts.length === right.parts.length &&
    left.parts.every((part, index) => {
      const other = right.parts[index]
      if (typeof part === 'string' || typeof other === 'string') return part === other
      return part.name === other?.name
    })
  )
}

function named(name: string, { scope, evaluate }: Surroundings): boolean | undefined {
  if (scope.decided.has(name)) return scope.decided.get(name)
  const condition = scope.sections.conditions.get(name)
  if (condition === undefined) return missing(name, scope)
  if (scope.deciding.includes(name)) return broken(name, scope, 'It depends on itself.')
  if (scope.deciding.length === DEEPEST) return broken(name, scope, `It depends on more than ${DEEPEST} others.`)
  scope.deciding.push(name)
  const holds = decide(condition, { scope, evaluate, at: ['Conditions', name] })
  scope.deciding.pop()
  scope.decided.set(name, holds)
  if (holds !== undefined) tellOf(name, scope, { says: `It is ${holds}, by the values of its parameters.` })
  return holds
}

function missing(name: string, scope: Scope): undefined {
  if (scope.sections.isClosed) tellOf(name, scope, { says: 'The template has no such condition.', finding: 'error' })
}

function broken(name: string, scope: Scope, says: string): undefined {
  tellOf(name, scope, { says, finding: 'error' })
}

function tellOf(name: string, scope: Scope, note: { says: string; finding?: 'error' }): void {
  const place = nearestPlace(scope.place, ['Conditions', name])
  scope.tell({ kind: 'told', member: `Conditions.${name}`, ...note, ...(place !== undefined && { place }) })
}
