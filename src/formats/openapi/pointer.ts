import { isList, isMap } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'

/** What a `$ref` leads to, or why it leads nowhere. */
export type Target = Found | Trouble

export interface Trouble {
  readonly trouble: string
  readonly instead?: string
  /** An error where no reader of OpenAPI can follow it; what leads out of the document leads somewhere. */
  readonly finding: 'error' | 'warning'
}

interface Found {
  readonly value: Value
  readonly path: readonly string[]
}

/**
 * Follows a value that is a `$ref`, and what that leads to, as far as it goes within the document.
 *
 * @param known what references lead to, as far as it was found before: in a row of them each leads to the same
 */
export function follow(value: Value, path: readonly string[], body: ValueMap, known: Map<string, Target>): Target {
  const seen = new Set<string>()
  const target = lastOf({ value, path }, body, known, seen)
  for (const ref of seen) known.set(ref, target)
  return target
}

function lastOf(first: Found, body: ValueMap, known: ReadonlyMap<string, Target>, seen: Set<string>): Target {
  let target = first
  for (;;) {
    const ref = isMap(target.value) ? target.value.get('$ref') : undefined
    if (ref === undefined) return target
    if (typeof ref !== 'string') return { trouble: 'Its $ref is no text that is known here.', finding: 'error' }
    const found = known.get(ref)
    if (found !== undefined) return found
    if (seen.has(ref)) return { trouble: `Its $ref "${ref}" leads back to itself.`, finding: 'error' }
    seen.add(ref)
    if (!ref.startsWith('#'))
      return {
        trouble: `Its $ref "${ref}" leads out of the document.`,
        instead: 'bundle the documents into one',
        finding: 'warning',
      }
    const next = at(ref.slice(1), body)
    if (next === undefined) return { trouble: `Its $ref "${ref}" leads to nothing.`, finding: 'error' }
    target = next
  }
}

/** Source: RFC 6901, and section 6 of it for pointers in a URI. */
function at(pointer: string, body: ValueMap): Found | undefined {
  if (pointer !== '' && !pointer.startsWith('/')) return undefined
  const path = pointer.split('/').slice(1).map(unescaped)
  let value: Value | undefined = body
  for (const name of path) {
    value = isMap(value)
      ? memberOf(value, name)
      : isList(value) && /^\d{1,9}$/.test(name)
        ? value[Number(name)]
        : undefined
    if (value === undefined) return undefined
  }
  return { value, path }
}

/** YAML may have a number for a key. */
function memberOf(map: ValueMap, name: string): Value | undefined {
  const found = map.get(name)
  return found === undefined && /^\d{1,15}$/.test(name) ? map.get(BigInt(name)) : found
}

function unescaped(part: string): string {
  return decoded(part).replaceAll('~1', '/').replaceAll('~0', '~')
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
