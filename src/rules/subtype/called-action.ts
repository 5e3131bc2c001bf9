import type { Draft } from '../../model/draft.ts'
import type { Facts } from '../../model/facts.ts'
import { isSubtypeName } from '../../model/subtypes.ts'
import type { SubtypeName } from '../../model/subtypes.ts'
import { isMap } from '../../value.ts'
import type { Known } from '../known.ts'

/** The action whose parameters RequestParameters are; `undefined` where none is called, or none that there is. */
export function calledAction({ IntegrationSubtype: name }: Known, facts: Facts): SubtypeName | undefined {
  return mayCallAction(facts) && isSubtypeName(name) ? name : undefined
}

/** Elsewhere an IntegrationSubtype is refused as such, which is said by another rule. */
export const mayCallAction = ({ protocol, type }: Facts): boolean => protocol === 'HTTP' && type === 'AWS_PROXY'

/** The names of all parameters that were given, of whatever type; `undefined` where they are no map. */
export function givenParameters(draft: Draft): readonly string[] | undefined {
  const given = draft.get('RequestParameters')
  if (given === undefined) return []
  return isMap(given.value) ? [...given.value.keys()].map(String) : undefined
}
