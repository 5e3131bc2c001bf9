import type { Draft } from '../model/draft.ts'
import type { Protocol } from '../model/facts.ts'
import type { FieldName } from '../model/fields.ts'
import type { Choice, ListName } from '../conversation.ts'
import type { KindId } from './kinds.ts'

/** How far a person has come: what is given and answered. */
export interface Tour {
  readonly draft: Draft
  /** What the API is, where somebody said so. */
  readonly protocol: Protocol | undefined
  /** What the integration shall call. */
  readonly kind: KindId | undefined
  /** The optional places that were chosen; `undefined` while nobody was asked. */
  readonly extras: readonly string[] | undefined
  /** Optional places that were asked about and left out. */
  readonly skipped: readonly string[]
}

/** What a question is about: a field, a parameter of a service action, or something that is no field. */
export type Place =
  { readonly field: FieldName; readonly key?: string } | { readonly about: 'protocol' | 'kind' | 'extras' }

export type Question = TextQuestion | ChoiceQuestion | ChecksQuestion | MapQuestion

interface AnyQuestion {
  /** `ApiId`, `RequestParameters.QueueUrl`, `kind`. */
  readonly id: string
  readonly place: Place
  readonly message: string
  /** What the answer is for, an example, or what is wrong with the present one. */
  readonly note?: string
}

export interface TextQuestion extends AnyQuestion {
  readonly asks: 'text'
  readonly default?: string
  /** Answers that fit. */
  readonly examples: readonly string[]
  /** Where the account has a list of answers. */
  readonly list?: ListName
  /** An empty answer leaves it out. */
  readonly optional: boolean
}

export interface ChoiceQuestion extends AnyQuestion {
  readonly asks: 'choice'
  readonly choices: readonly Choice[]
  readonly default?: string
}

export interface ChecksQuestion extends AnyQuestion {
  readonly asks: 'checks'
  readonly choices: readonly Choice[]
}

/** Pairs; of responses by status code; of templates with texts of several lines. */
export interface MapQuestion extends AnyQuestion {
  readonly asks: 'mappings' | 'responses' | 'templates'
  readonly field: FieldName
}

export const begin = (draft: Draft, protocol: Protocol | undefined): Tour => ({
  draft,
  protocol,
  kind: undefined,
  extras: undefined,
  skipped: [],
})
