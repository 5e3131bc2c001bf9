/**
 * Data as the AWS CLI holds it. Python keeps `1` and `1.0` apart, knows integers of any size and keeps the order of
 * map keys whatever they look like; a plain JavaScript object and number do none of this. So: an integer is a `bigint`,
 * a float is a `number`, and a map is a `Map`.
 */
export type Json = null | boolean | bigint | number | string | readonly Json[] | JsonMap

export type JsonMap = ReadonlyMap<string, Json>

/** What an input may hold before it is judged: JSON, bytes from `fileb://`, and what only YAML can write. */
export type Value = null | boolean | bigint | number | string | Uint8Array | readonly Value[] | ValueMap | Exotic

/** Keys are strings but in YAML, where `200:` is an integer. A map may hold itself (a YAML alias can do that). */
export type ValueMap = ReadonlyMap<Value, Value>

/** YAML's own types, which no parameter of the command accepts but messages show, and what is not known in whole. */
export type Exotic =
  | Template
  | { readonly kind: 'date'; readonly year: number; readonly month: number; readonly day: number }
  | DateTime
  | { readonly kind: 'set' | 'tuple'; readonly items: readonly Value[] }

export interface DateTime {
  readonly kind: 'datetime'
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly micros: number
  /** Minutes east of UTC; `undefined` where the text gave no zone. */
  readonly offset: number | undefined
  /** The zone as it is written: `Z`, `+02:00`. */
  readonly zone?: string
}

/** A value that is not known in whole: its texts, and references in the place of the rest. At least one is a reference. */
export interface Template {
  readonly kind: 'template'
  readonly parts: readonly (string | Reference)[]
}

/** What stands for a value that a document does not hold: a parameter, a variable, a property of something else. */
export interface Reference {
  readonly kind: 'reference'
  /** Words with capitals, as in `OrdersFunctionArn`; each language says it in its own way. */
  readonly name: string
  /** As it was written, as in `aws_lambda_function.orders.arn`. */
  readonly text: string
}

export function isMap(value: Value | undefined): value is ValueMap {
  return value instanceof Map
}

/** Of JSON, a map whose keys are strings and whose values are JSON in turn. */
export function isJsonMap(value: Json | undefined): value is JsonMap {
  return isMap(value)
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value)
}

export function isTemplate(value: Value | undefined): value is Template {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'template'
}
