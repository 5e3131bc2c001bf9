import { CliError } from '../../errors.ts'
import { isList, isMap } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { Path } from '../../yaml/places.ts'
import { functionIn } from './detect.ts'
import { expandLoops } from './for-each.ts'
import { FUNCTIONS } from './functions.ts'
import { noteAt, referToCall } from './scope.ts'
import type { Scope } from './scope.ts'
import { withVariables } from './variables.ts'

/** As deep as a document can be, and a little for what is put into it. */
const DEEPEST = 520

/**
 * A value with its functions carried out. What is not known stands in it as a reference; where all of it is unknown, as
 * a template of nothing else. `undefined` is `AWS::NoValue`: the member or item is not there.
 *
 * @param at where the document holds it
 * @throws CliError for what is nested too deeply, and for texts that grow without end
 */
export function evaluate(value: Value, scope: Scope, at: Path): Value | undefined {
  if (at.length > DEEPEST) throw new CliError('param', `The template is nested more than ${DEEPEST} levels deep.`)
  if (typeof value === 'string') return withVariables(value, scope, at, evaluate)
  if (isList(value)) return value.flatMap((item, index) => present(evaluate(item, scope, [...at, index])))
  if (value === null) noteAt(scope, at, { kind: 'told', says: 'CloudFormation allows no null here.', finding: 'error' })
  if (!isMap(value)) return value
  const name = functionIn(value)
  if (name === undefined) return membersOf(value, scope, at)
  const argument = value.get(name) ?? null
  if (name.startsWith('Fn::ForEach::')) return membersOf(value, scope, at)
  const call = FUNCTIONS.get(name)
  if (call !== undefined) return call({ name, argument, scope, at: [...at, name], evaluate })
  const says = `${name} is no function that can be worked out here.`
  noteAt(scope, at, { kind: 'told', says })
  return referToCall(scope, name, argument, at)
}

const present = (value: Value | undefined): readonly Value[] => (value === undefined ? [] : [value])

function membersOf(map: ValueMap, scope: Scope, at: Path): ValueMap {
  const members = new Map<Value, Value>()
  for (const [key, value] of expandLoops(map, scope, at, evaluate)) {
    if (key === 'Fn::Transform') {
      const says = 'A macro may add to this and change it when the template is deployed; what it does is not known.'
      noteAt(scope, [...at, key], { kind: 'skipped', says })
      continue
    }
    const found = evaluate(value, scope, [...at, typeof key === 'string' ? key : String(key)])
    if (found !== undefined) members.set(key, found)
  }
  return members
}
