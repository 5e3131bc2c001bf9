import type { Value } from '../value.ts'

/**
 * What a plain scalar can be besides a value. `<<` and `=` mean something only as keys, and some texts have the form of
 * a type without being one (`2020-13-45`). A scalar is read before it is known where it stands, so the collection it
 * lands in judges it: that one can also say in which line.
 */
export type Odd = { readonly odd: 'merge' | 'equals' } | { readonly odd: 'wrong'; readonly says: string }

export type Read = Value | Odd

export const MERGE: Odd = { odd: 'merge' }
export const EQUALS: Odd = { odd: 'equals' }

/** A scalar that cannot be read. Two lines make an error message of their own and a hint; one line is the hint. */
export const wrong = (says: string): Odd => ({ odd: 'wrong', says })

export function isOdd(read: Read): read is Odd {
  return typeof read === 'object' && read !== null && 'odd' in read
}

/** Why `read` cannot stand as a value, or `''`. */
export function troubleOf(read: Read): string {
  if (!isOdd(read)) return ''
  if (read.odd === 'wrong') return read.says
  return read.odd === 'merge'
    ? "'<<' merges a map and can only be a key; put it in quotes if it is text"
    : "'=' alone has no value in YAML; put it in quotes if it is text"
}
