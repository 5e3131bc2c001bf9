import type { Draft, Given } from '../model/draft.ts'
import type { Facts, Protocol } from '../model/facts.ts'
import type { FieldName } from '../model/fields.ts'
import type { Value, ValueMap } from '../value.ts'
import type { Known } from './known.ts'

/** Who would have told the user: the AWS CLI before it sends, the service, or nobody. The last is a warning. */
export type Tier = 'client' | 'service' | 'advice'

/** A law of the service, or a habit of people. One rule, one file; the file is called by its id. */
export interface Rule {
  /** Words, as in `timeout-within-protocol`. */
  readonly id: string
  /** The numbers in the rule book; none for what people were seen to get wrong. */
  readonly refs: readonly string[]
  readonly tier: Tier
  /** What is right, as a sentence. */
  readonly title: string
  /** Why it is so, or what happens otherwise. */
  readonly why: string
  /** Where that is written, or who has seen it: a URL, or the title of a document. */
  readonly source: string
  /** The service's own words. */
  readonly serviceSays?: string
  readonly example: { readonly fails: Example; readonly passes: Example }
  /**
   * A `gate` is asked first, and after its errors what most others find would be noise; a rule of the `shape` of values is
   * asked all the same.
   */
  readonly stage?: 'gate' | 'shape'
  /** Its breaches say that something is missing, which whoever asks for what is missing will ask for. */
  readonly missing?: true
  /** Ids of rules that say less of the same thing: what they find in the same place is left out. */
  readonly supersedes?: readonly string[]
  readonly check: (known: Known, facts: Facts, draft: Draft) => Iterable<Breach>
}

/** A draft as plain data, and what the API is. */
export interface Example {
  readonly protocol?: Protocol
  readonly draft: Readonly<Record<string, unknown>>
  /** How it is written, where that matters; else as a document. */
  readonly as?: Given['as']
}

/** One breach of a rule. */
export interface Breach {
  readonly field: FieldName
  /** Where in the field: the keys of maps. */
  readonly path?: readonly string[]
  /** What is wrong, as a sentence. Other fields are called by their wire names. */
  readonly says: string
  readonly fix?: Fix
  /** Where it is another than the rule's. */
  readonly tier?: Tier
  /** Where in the text of the value, both from 1. */
  readonly within?: { readonly line: number; readonly column: number }
}

/** What would be right: the value that belongs there, the key that was meant, a member that is missing, or words. */
export type Fix =
  | { readonly put: Value }
  | { readonly key: string }
  | { readonly add: { readonly field: FieldName; readonly value: Value } }
  | { readonly words: string }

/** A breach, with the rule that it breaks. `field` is undefined where the name is no field's. */
export interface Finding extends Omit<Breach, 'field' | 'tier'> {
  readonly rule: string
  readonly refs: readonly string[]
  readonly tier: Tier
  readonly field: string
  /** It says that something is missing. */
  readonly missing?: true
}

export const isError = ({ tier }: { readonly tier: Tier }): boolean => tier !== 'advice'

/** A law of REST APIs (v1), about the integration of a method as CloudFormation writes it. */
export interface RestRule extends Omit<Rule, 'check' | 'stage' | 'example'> {
  readonly example: {
    readonly fails: Readonly<Record<string, unknown>>
    readonly passes: Readonly<Record<string, unknown>>
  }
  readonly check: (integration: ValueMap) => Iterable<RestBreach>
}

/** As of v2, but for the names of the members. */
export interface RestBreach extends Omit<Breach, 'field' | 'fix'> {
  readonly field: string
  readonly fix?: Exclude<Fix, { readonly add: unknown }>
}
