import { excerpt } from '../../grammar/excerpt.ts'
import { referTo } from '../references/template.ts'
import type { Path } from '../../yaml/places.ts'
import { carried, changed, lost } from './fate.ts'
import type { Entry, Fate } from './fate.ts'
import { composedPath, fillingFate, filledUri, fillingsOf, placeholdersIn, wantsPath } from './path-parameters.ts'
import type { Filling } from './path-parameters.ts'
import { textOf } from './way.ts'
import type { Way } from './way.ts'

/** What becomes of the URI of an HTTP backend, and of the entries that fill in its path. */
export interface UriPlan {
  readonly uri: Fate | undefined
  /** By the hidden name of the parameter. */
  readonly fillings: ReadonlyMap<string, Fate>
}

const FROM: Path = ['Uri']
const URI = ['IntegrationUri'] as const
const PATH = ['RequestParameters', 'overwrite:path'] as const

/** Path and query, behind scheme and host; stage variables and placeholders may be in all of them. */
const URL = /^((https?):\/\/([^/?#]+))([^?#]*)(\?[^#]*)?$/i

/** A public backend: the placeholders of its URI are the parameters of the route. */
export function planPublic(way: Way): UriPlan {
  const fillings = fillingsOf(way)
  const uri = textOf(way, 'Uri')
  if (uri === undefined) return { uri: undefined, fillings: fatesOf(fillings, '', false) }
  const [, origin = '', , , path = '', query = ''] = URL.exec(uri) ?? []
  const composes = placeholdersIn(path).some((name) => wantsPath(fillings.get(name)))
  const composed = composes && placeholdersIn(origin + query).length === 0 ? composedPath(path, fillings) : undefined
  if (composed !== undefined) {
    const rest = origin + query
    const says = `Becomes ${excerpt(rest)}; overwrite:path has the path.`
    const to: Entry = { to: URI, value: way.veil.show(rest) }
    const fate = changed(FROM, says, to, { to: PATH, value: way.veil.show(composed) })
    return { uri: fate, fillings: fatesOf(fillings, uri, true) }
  }
  const filled = filledUri(uri, fillings)
  const entry: Entry = { to: URI, value: way.veil.show(filled) }
  return { uri: publicFate(uri, filled, entry), fillings: fatesOf(fillings, uri, false) }
}

function publicFate(uri: string, filled: string, entry: Entry): Fate {
  if (filled.startsWith('${stageVariables.'))
    return {
      ...lost(FROM, 'APIs of version 2 refuse a URL whose scheme is in a stage variable.', 'write https:// before it'),
      gives: [entry],
    }
  return uri === filled ? carried(FROM, entry) : changed(FROM, `Becomes ${excerpt(filled)}.`, entry)
}

const fatesOf = (fillings: ReadonlyMap<string, Filling>, uri: string, composed: boolean): UriPlan['fillings'] =>
  new Map(Array.from(fillings, ([name, filling]) => [name, fillingFate(name, filling, uri, composed)]))

/** What an HTTP API calls behind a VPC link; `undefined` where the integration names it itself, as IntegrationTarget. */
function listener({ integration, lookup, veil }: Way): { readonly entry?: Entry; readonly given: boolean } {
  if (veil.hide(integration.get('IntegrationTarget')) !== undefined) return { given: true }
  const given = lookup.find('ListenerArn')
  const value = given ?? referTo('ListenerArn', 'ListenerArn')
  return { entry: { to: URI, value }, given: given !== undefined }
}

/**
 * A private backend: an HTTP API calls the listener, and passes the path of the request on. A REST API calls the path of
 * the URI, which `overwrite:path` does here.
 */
export function planPrivate(way: Way): UriPlan {
  const fillings = fillingsOf(way)
  const uri = textOf(way, 'Uri')
  const { entry, given } = listener(way)
  const gives = entry === undefined ? [] : [entry]
  if (uri === undefined) return { uri: undefined, fillings: fatesOf(fillings, '', false) }
  const [, , scheme, host = '', path = '', query] = URL.exec(uri) ?? []
  const composed = scheme === undefined ? undefined : composedPath(path === '' ? '/' : path, fillings)
  if (composed === undefined)
    return {
      uri: {
        ...lost(FROM, `The path of ${excerpt(uri)} cannot be mapped.`, 'map overwrite:path to the path of the backend'),
        gives,
      },
      fillings: fatesOf(fillings, uri, false),
    }
  const mapped: Entry = { to: PATH, value: way.veil.show(composed) }
  const all = [...gives, mapped, ...(/^https$/i.test(scheme ?? '') ? verified(host, way) : [])]
  return { uri: privateFate(all, given, query), fillings: fatesOf(fillings, uri, true) }
}

function verified(host: string, { veil }: Way): readonly Entry[] {
  const name = host.replace(/^[^]*@|:\d*$/g, '')
  if (name.includes('${') || name.includes('{')) return []
  return [{ to: ['TlsConfig', 'ServerNameToVerify'], value: veil.show(name) }]
}

function privateFate(gives: readonly Entry[], given: boolean, query: string | undefined): Fate {
  const tls = gives.some(({ to: [field] }) => field === 'TlsConfig') ? ', TlsConfig.ServerNameToVerify the host' : ''
  const says = `An HTTP API calls the listener behind the VPC link; overwrite:path has the path${tls}.`
  if (query !== undefined) {
    const instead = `map the query string, as in overwrite:querystring.NAME${given ? '' : '; and set ListenerArn'}`
    return { ...lost(FROM, `${says} The query string ${excerpt(query)} is lost.`, instead), gives }
  }
  if (given) return changed(FROM, says, ...gives)
  return { ...lost(FROM, `${says} The URL does not tell which listener that is.`, 'set ListenerArn to its ARN'), gives }
}
