import { isList, isMap } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { Path } from '../../yaml/places.ts'
import { functionIn } from './detect.ts'
import { noteAt } from './scope.ts'
import type { Evaluate, Scope } from './scope.ts'
import { textOf, textsOf } from './texts.ts'

/** CloudFormation allows 500 resources; loops may stand in loops. */
const MOST = 5000
/** And no more values than this in all that a loop gives. */
const MOST_VALUES = 200_000

/**
 * A map with the members that its loops (`Fn::ForEach::NAME: [identifier, collection, {key: value}]`) make. A loop whose
 * collection is not known is left out, which is told.
 *
 * Source: the template reference, `Fn::ForEach`.
 */
export function expandLoops(map: ValueMap, scope: Scope, at: Path, evaluate: Evaluate): ValueMap {
  if (!hasLoop(map)) return map
  const budget = { members: MOST, values: MOST_VALUES }
  const members = new Map<Value, Value>()
  const pending = [...map].reverse()
  while (pending.length > 0) {
    const [key, value] = pending.pop() ?? ['', '']
    if (!isLoop(key)) members.set(key, value)
    else {
      const made = membersOf(value, scope, [...at, key], evaluate, budget)
      if (typeof made === 'string') noteAt(scope, [...at, key], { kind: 'skipped', says: made })
      else pending.push(...made.reverse())
    }
  }
  return members
}

const isLoop = (key: Value): key is string => typeof key === 'string' && key.startsWith('Fn::ForEach::')

const hasLoop = (map: ValueMap): boolean => [...map.keys()].some(isLoop)

interface Budget {
  members: number
  values: number
}

function membersOf(loop: Value, scope: Scope, at: Path, evaluate: Evaluate, budget: Budget): [Value, Value][] | string {
  const [identifier, collection, body] = isList(loop) ? loop : []
  if (typeof identifier !== 'string' || collection === undefined || !isMap(body))
    return 'A loop has an identifier, a collection and a map of what is repeated.'
  const items = textsOf(evaluate(collection, scope, [...at, 1]))
  if (items === undefined) return 'The collection of this loop is not known, so that what it repeats was not read.'
  budget.members -= items.length * body.size
  if (budget.members < 0) return `Loops that give more than ${MOST} members are not read.`
  const made = items.flatMap((item) =>
    Array.from(body, ([key, value]): [Value, Value] => [
      typeof key === 'string' ? filled(key, identifier, item) : key,
      replaced(value, identifier, item, budget),
    ]),
  )
  return budget.values < 0 ? `Loops that give more than ${MOST_VALUES} values are not read.` : made
}

/** The document's own depth bounds this one. */
function replaced(value: Value, identifier: string, item: string, budget: Budget): Value {
  if (--budget.values < 0) return ''
  if (typeof value === 'string') return filled(value, identifier, item)
  if (isList(value)) return value.map((each) => replaced(each, identifier, item, budget))
  if (!isMap(value)) return value
  if (functionIn(value) === 'Ref' && textOf(value.get('Ref')) === identifier) return item
  const members = Array.from(value, ([key, each]): [Value, Value] => [
    typeof key === 'string' ? filled(key, identifier, item) : key,
    replaced(each, identifier, item, budget),
  ])
  return new Map(members)
}

/** `&{x}` stands for the value with only its letters and digits. */
function filled(text: string, identifier: string, item: string): string {
  return text
    .replaceAll(`\${${identifier}}`, () => item)
    .replaceAll(`&{${identifier}}`, () => item.replace(/[^A-Za-z0-9]/g, ''))
}
