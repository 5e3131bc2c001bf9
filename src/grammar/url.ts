/** The parts of an http(s) URL as they are written: stage variables and path parameters stay in them. */
export interface Url {
  readonly scheme: string
  /** What stands before an `@`. */
  readonly user: string | undefined
  readonly host: string
  readonly port: string | undefined
  /** Path and query. */
  readonly target: string
  readonly fragment: string | undefined
}

/**
 * url       = ( "http" / "https" ) "://" authority target [ "#" fragment ]
 * authority = [ user "@" ] host [ ":" port ]
 */
const URL = /^(https?):\/\/([^\s/?#]+)([/?][^\s#]*)?(?:#(\S*))?$/i

/** `undefined` where a text is no absolute http(s) URL, or has blanks in it. */
export function readUrl(text: string): Url | undefined {
  const [, scheme, authority, target = '', fragment] = URL.exec(text) ?? []
  if (scheme === undefined || authority === undefined) return undefined
  const at = authority.lastIndexOf('@')
  const place = authority.slice(at + 1)
  // The colons of an IPv6 address stand in brackets.
  const colon = place.indexOf(':', place.lastIndexOf(']') + 1)
  return {
    scheme,
    user: at < 0 ? undefined : authority.slice(0, at),
    host: colon < 0 ? place : place.slice(0, colon),
    port: colon < 0 ? undefined : place.slice(colon + 1),
    target,
    fragment,
  }
}
