import type { IntegrationType, Protocol } from '../../model/facts.ts'
import type { SubtypeName } from '../../model/subtypes.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { Path } from '../../yaml/places.ts'
import type { Lookup } from '../lookup.ts'
import type { Fate } from './fate.ts'
import type { Veil } from './veil.ts'

/** The integration that is converted, and what is known of the way it goes. */
export interface Way {
  readonly integration: ValueMap
  readonly protocol: Protocol
  /** Its type as a REST API has it. */
  readonly type: IntegrationType
  readonly lookup: Lookup
  /** The statuses to try patterns on. */
  readonly statuses: readonly string[]
  readonly veil: Veil
}

/** A member of the source, with the names that lead to it, becomes what it becomes. */
export type Convert = (value: Value, from: Path, way: Way) => readonly Fate[]

/** Tables of these, by the names of the members. */
export type Converts = Readonly<Record<string, Convert>>

/** An action of a service that takes the place of a URI, and its parameters; these may have marks in them. */
export interface Action {
  readonly subtype: SubtypeName
  readonly parameters: ReadonlyMap<string, string>
}

/** A text of the integration, hidden. */
export const textOf = ({ integration, veil }: Pick<Way, 'integration' | 'veil'>, name: string): string | undefined =>
  veil.hide(integration.get(name))
