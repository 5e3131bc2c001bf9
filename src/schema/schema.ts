/** A JSON Schema (draft 2020-12) or a part of one, as plain data. */
export interface Schema {
  readonly [keyword: string]: unknown
}
