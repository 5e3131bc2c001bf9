import type { Place } from '../../yaml/places.ts'

/** The body of a file or of a block. Attributes and blocks stand in the order of the text, each kind for itself. */
export interface Body {
  readonly attributes: readonly Attribute[]
  readonly blocks: readonly Block[]
}

export interface Attribute {
  readonly name: string
  readonly value: Expression
  readonly place: Where
}

export interface Block {
  readonly type: string
  readonly labels: readonly string[]
  readonly body: Body
  readonly place: Where
}

/** A place is only counted out when it is asked for: lines may be very long. */
export type Where = () => Place | undefined

/** What is common to expressions: their own text, and where it begins in the text that was parsed. */
interface Written {
  readonly text: string
  readonly at: number
  readonly place: Where
}

export type Expression = Written & Form

export type Form =
  | { readonly kind: 'literal'; readonly value: null | boolean | bigint | number }
  | { readonly kind: 'template'; readonly parts: readonly Part[] }
  | { readonly kind: 'tuple'; readonly items: readonly Expression[] }
  | { readonly kind: 'object'; readonly entries: readonly Entry[] }
  | Traversal
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[]; readonly spreads: boolean }
  | For
  | { readonly kind: 'conditional'; readonly condition: Expression; readonly yes: Expression; readonly no: Expression }
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: Expression }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'parens'; readonly inner: Expression }

/** A value and the way into it: `var.orders[0].uri`. */
export interface Traversal {
  readonly kind: 'traversal'
  /** A name, or an expression whose value is gone into. */
  readonly root: string | Expression
  readonly steps: readonly Step[]
}

export type Step =
  | { readonly kind: 'attribute'; readonly name: string }
  | { readonly kind: 'index'; readonly key: Expression }
  /** `[*]`, or `.*`, and what is taken of each item. */
  | { readonly kind: 'splat'; readonly steps: readonly Step[] }

export interface For {
  readonly kind: 'for'
  readonly keyName: string | undefined
  readonly valueName: string
  readonly of: Expression
  readonly condition: Expression | undefined
  /** Of an object: the keys. */
  readonly key: Expression | undefined
  readonly value: Expression
  /** `...`: the values of equal keys are gathered. */
  readonly groups: boolean
}

export interface Entry {
  /** A bare name is a text already. */
  readonly key: Expression
  readonly value: Expression
}

export type Part =
  | string
  | { readonly kind: 'value'; readonly value: Expression }
  | { readonly kind: 'if'; readonly condition: Expression; readonly yes: readonly Part[]; readonly no: readonly Part[] }
  | {
      readonly kind: 'for'
      readonly keyName: string | undefined
      readonly valueName: string
      readonly of: Expression
      readonly body: readonly Part[]
    }
