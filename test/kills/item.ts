/** What one integration is asked to be, as it stands in the input: `{"ApiId":"a1","IntegrationType":"HTTP_PROXY",…}`. */
export interface Item extends Members {
  readonly ApiId: string
}

export type Members = Readonly<Record<string, unknown>>

/** What the service says of its own accord of an integration that does not ask for it. */
export const FILLED_IN: Readonly<Record<string, readonly unknown[]>> = {
  connectionType: ['INTERNET'],
  payloadFormatVersion: ['1.0'],
  timeoutInMillis: [30_000, 29_000],
}

/** The members of the body of a request, under their wire names. */
export function bodyOf(item: Item): Members {
  return Object.fromEntries(
    Object.entries(withoutApi(item)).map(([name, value]) => [name.charAt(0).toLowerCase() + name.slice(1), value]),
  )
}

export const withoutApi = (item: Item): Members =>
  Object.fromEntries(Object.entries(item).filter(([name]) => name !== 'ApiId'))

/**
 * One text for all that are the same to the service: without its id, and without what it would have filled in, since
 * nobody can tell that from what was asked for.
 */
export function canonical(api: string, body: Members): string {
  const own = Object.entries(body).filter(
    ([name, value]) => name !== 'integrationId' && !FILLED_IN[name]?.includes(value),
  )
  return `${api} ${JSON.stringify(sorted(Object.fromEntries(own)))}`
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value).map(([name, inner]) => [name, sorted(inner)] as const)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}
