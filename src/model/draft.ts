import type { Value } from '../value.ts'

/**
 * An input not yet judged: the members that were given, under the names that were given (a document may name what does
 * not exist), in the order in which the AWS CLI checks and sends them. It may be partial.
 */
export type Draft = ReadonlyMap<string, Given>

export interface Given {
  readonly value: Value
  /** How it was written. Messages name the objects of a flag's JSON otherwise than those of a document. */
  readonly as: 'flag' | 'flag-json' | 'document'
}
