import type { When } from './facts.ts'

/** What a field holds on the wire. Lengths are the documented ones; the AWS CLI's own check knows none of them. */
export type Shape = TextShape | IntegerShape | MapShape | StructureShape

export interface TextShape {
  readonly kind: 'text'
  /** In characters. */
  readonly min?: number
  readonly max?: number
  /** The only values there are, in the order of the service's model. */
  readonly oneOf?: readonly string[]
}

export interface IntegerShape {
  readonly kind: 'integer'
  readonly min: number
  readonly max: number
}

export interface MapShape {
  readonly kind: 'map'
  readonly of: Shape
}

export interface StructureShape {
  readonly kind: 'structure'
  readonly members: Readonly<Record<string, Member>>
}

/** A named part of a structure. The request itself is one. */
export interface Member {
  readonly shape: Shape
  /** A few words: what it is. They stand in help and behind the member in the YAML skeleton. */
  readonly help: string
  /** The question to a person. */
  readonly ask?: string
  /** The values that there are, as far as is known; the shape allows others. */
  readonly known?: readonly string[]
  /** Must be there wherever one of these holds. */
  readonly needed?: readonly Need[]
  /** Has a meaning only where all of these hold. */
  readonly only?: readonly Only[]
}

export interface Need {
  /** `{}`: always. */
  readonly when: When
  /** The number in the rule book. */
  readonly ref: string
  /** What the service says where it is missing. */
  readonly serviceSays?: string
  /** Where the protocol was not told but concluded, its lack is a warning. */
  readonly unlessTold?: 'advice'
}

export interface Only {
  readonly when: When
  readonly ref: string
  /** What becomes of the field elsewhere. */
  readonly else: 'refused' | 'ignored'
  /** Values that do no harm elsewhere either. */
  readonly but?: readonly string[]
}

/** What the service's model wants whatever the other members say. */
export const ALWAYS: readonly Need[] = [{ when: {}, ref: 'R1' }]

export const text = (min = 0, max?: number): TextShape => ({ kind: 'text', min, ...(max !== undefined && { max }) })

export const choice = (...oneOf: readonly string[]): TextShape => ({ kind: 'text', oneOf })

export const integer = (min: number, max: number): IntegerShape => ({ kind: 'integer', min, max })

export const map = <S extends Shape>(of: S): MapShape & { readonly of: S } => ({ kind: 'map', of })

/** Of the members none is inherited: what a document calls `constructor` is none of them. */
export function structure(members: Readonly<Record<string, Member>>): StructureShape {
  const own: Record<string, Member> = Object.create(null)
  return { kind: 'structure', members: Object.assign(own, members) }
}
