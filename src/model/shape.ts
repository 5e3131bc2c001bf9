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
  /** Present wherever this holds; `{}` holds always. */
  readonly needed?: When
}

/** A condition on what is known of an integration, as data. Every named fact must hold. */
export interface When {
  readonly connection?: 'INTERNET' | 'VPC_LINK'
}

export const text = (min = 0, max?: number): TextShape => ({ kind: 'text', min, ...(max !== undefined && { max }) })

export const choice = (...oneOf: readonly string[]): TextShape => ({ kind: 'text', oneOf })

export const integer = (min: number, max: number): IntegerShape => ({ kind: 'integer', min, max })

export const map = (of: Shape): MapShape => ({ kind: 'map', of })

export const structure = (members: Readonly<Record<string, Member>>): StructureShape => ({ kind: 'structure', members })
