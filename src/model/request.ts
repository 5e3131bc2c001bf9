import type { JsonMap } from '../value.ts'

declare const judged: unique symbol

/**
 * A judged draft, and the only thing that is printed or sent: the members of the request by their names, in the order in
 * which they were given. Integers are `bigint` and maps `Map`, so that nothing is rounded or reordered on the way.
 */
export type Request = JsonMap & { readonly [judged]: true }
