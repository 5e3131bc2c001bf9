import { CliError } from '../errors.ts'
import { repr } from '../python/repr.ts'
import { partitionOf } from './partitions.ts'

export interface Endpoint {
  /** Scheme, host and base path without a final slash; the path of the request follows. */
  readonly url: string
  /** Follows the path of the request: `?a=b` or nothing. */
  readonly query: string
  readonly signingRegion: string | undefined
}

export interface EndpointWish {
  /** Unknown in a dry run: the URL then shows `{region}`. */
  readonly region: string | undefined
  readonly fips: boolean
  readonly dualstack: boolean
  /** The URL to use in place of the service's own; FIPS and dual-stack are then not looked at. */
  readonly custom?: string | undefined
}

/**
 * Where the request goes.
 *
 * @throws CliError 255 where a custom URL cannot be sent to, or where no such host is known.
 */
export function endpointFor({ region, fips, dualstack, custom }: EndpointWish): Endpoint {
  return {
    ...(custom === undefined ? { url: ownUrl(region, fips, dualstack), query: '' } : customUrl(custom)),
    signingRegion: region,
  }
}

/**
 * A URL without a scheme is a bad value of the flag; from anywhere else it is a bad endpoint.
 *
 * @throws CliError 252, or 255 where brackets do not pair
 */
export function checkEndpointFlag(url: string): void {
  if (splitUrl(url).scheme === undefined)
    throw new CliError(
      'param',
      `Bad value for --endpoint-url "${url}": scheme is missing.  ` +
        'Must be of the form http://<hostname>/ or https://<hostname>/',
    )
}

function ownUrl(region = '{region}', fips: boolean, dualstack: boolean): string {
  const { suffix, dualstackSuffix, dualstackUnknown } = partitionOf(region)
  if (dualstack && dualstackUnknown) {
    const variants = fips ? "'dualstack', 'fips'" : "'dualstack'"
    throw new CliError(
      'general',
      `Unable to construct a modeled endpoint with the following variant(s) [${variants}]: `,
    )
  }
  const url = `https://apigateway${fips ? '-fips' : ''}.${region}.${dualstack ? dualstackSuffix : suffix}`
  if (region === '') throw invalid(url, 'The region is empty.')
  return url
}

function customUrl(text: string): { url: string; query: string } {
  if (/[\t\r\n]/.test(text)) throw invalid(text, 'A tab or a line break is in it.')
  const { scheme, authority, path, query } = splitUrl(text)
  const { host, port } = splitAuthority(authority)
  if (!isHost(host)) throw invalid(text, 'It has no valid host. An endpoint is written http://HOST or https://HOST.')
  checkPort(port)
  if (scheme !== 'http' && scheme !== 'https') throw invalid(text, 'The scheme must be http or https.')
  return {
    url: `${scheme}://${encoded(authority, AUTHORITY)}${withoutDots(encoded(path.replace(/\/$/, ''), PATH))}`,
    query: query === '' ? '' : `?${encoded(query, QUERY)}`,
  }
}

interface Url {
  readonly scheme: string | undefined
  readonly authority: string
  readonly path: string
  readonly query: string
}

/** As `urllib.parse.urlsplit`: control characters in front are dropped, line breaks and tabs anywhere. */
function splitUrl(text: string): Url {
  const clean = text.replace(/^[\0- ]+/, '').replace(/[\t\r\n]/g, '')
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(clean)?.[1]
  const rest = scheme === undefined ? clean : clean.slice(scheme.length + 1)
  const authority = /^\/\/([^/?#]*)/.exec(rest)?.[1]
  if (authority !== undefined && authority.includes('[') !== authority.includes(']'))
    throw new CliError('general', 'Invalid IPv6 URL')
  const [, path = '', query = ''] =
    /^([^?#]*)(?:\?([^#]*))?/.exec(authority === undefined ? rest : rest.slice(authority.length + 2)) ?? []
  return { scheme: scheme?.toLowerCase(), authority: authority ?? '', path, query }
}

/** Whatever stands before the last `@` is a user and a password. */
function splitAuthority(authority: string): { host: string; port: string } {
  const hostAndPort = authority.slice(authority.lastIndexOf('@') + 1)
  const [, host = '', port = ''] = /^(\[[^\]]*\]|[^:[\]]*)(?::(.*))?$/.exec(hostAndPort) ?? []
  return { host, port }
}

const HOST = /^(?:(?!-)[a-z0-9-]{1,63}(?<!-)\.)*(?!-)[a-z0-9-]{1,63}(?<!-)$/i

/** A name, an IPv4 address or an IPv6 address in brackets; no underscore and nothing beyond ASCII. */
function isHost(host: string): boolean {
  if (host.startsWith('[')) return isIpv6(host.slice(1, -1))
  return host.length <= 255 && HOST.test(host.replace(/\.$/, ''))
}

/** Eight groups, or fewer around one `::`; the last two may be written as IPv4. No zone: Node's URLs have none. */
function isIpv6(address: string): boolean {
  const tail = /:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1]
  if (tail !== undefined && !tail.split('.').every((byte) => /^(?:0|[1-9]\d{0,2})$/.test(byte) && Number(byte) < 256))
    return false
  const halves = (tail === undefined ? address : `${address.slice(0, -tail.length)}0:0`).split('::')
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')))
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false
  return halves.length === 2 ? groups.length <= 7 : halves.length === 1 && groups.length === 8
}

/** @throws CliError 255 in Python's words */
function checkPort(port: string): void {
  if (port === '') return
  if (!/^\d+$/.test(port)) throw new CliError('general', `Port could not be cast to integer value as ${repr(port)}`)
  if (Number(port) > 65_535) throw new CliError('general', 'Port out of range 0-65535')
}

const PATH = /[^\w.~!$&'()*+,;=:@/%-]/gu
const QUERY = /[^\w.~!$&'()*+,;=:@/?%-]/gu
const AUTHORITY = /[^\w.~!$&'()*+,;=:@%[\]-]/gu

/** Escapes stay, in capitals; but where one `%` begins no escape, none is taken for one. */
function encoded(text: string, forbidden: RegExp): string {
  const literal = /%(?![0-9a-f]{2})/i.test(text)
  return text
    .replace(/%[0-9a-f]{2}/gi, (escape) => escape.toUpperCase())
    .replaceAll('%', literal ? '%25' : '%')
    .replace(forbidden, (char) => Buffer.from(char).toString('hex').toUpperCase().replace(/../g, '%$&'))
}

/** Empty segments are kept: `//` is a path of its own. */
function withoutDots(path: string): string {
  const kept: string[] = []
  for (const segment of path.split('/').slice(1)) {
    if (segment === '..') kept.pop()
    else if (segment !== '.') kept.push(segment)
  }
  return kept.map((segment) => `/${segment}`).join('')
}

function invalid(url: string, hint: string): CliError {
  return new CliError('general', `Invalid endpoint: ${url}`, { hint })
}
