import { isListenerArn } from '../../grammar/arn.ts'
import { isMap } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import { KEPT } from './names.ts'
import type { Spot } from './spots.ts'

/** A REST API (v1), or one of those that CreateIntegration is for. */
export type Kind = 'rest' | 'http'

/** What an integration shows of its kind: one, the other, both, or nothing. */
interface Signs {
  readonly rest: boolean
  readonly http: boolean
}

/** Source: the developer guide, OpenAPI extensions; each page says which kind of API reads it. */
const REST_AT_TOP = [
  ...['api-key-source', 'binary-media-types', 'documentation', 'gateway-responses', 'minimum-compression-size'],
  ...['policy', 'request-validator', 'request-validators', 'security-policy', 'endpoint-access-mode'],
].map((name) => `x-amazon-apigateway-${name}`)
const HTTP_AT_TOP = ['x-amazon-apigateway-cors', 'x-amazon-apigateway-importexport-version', KEPT]

const REST_MEMBERS = ['responses', 'cacheNamespace', 'cacheKeyParameters', 'responseTransferMode', 'integrationTarget']
const HTTP_MEMBERS = ['payloadFormatVersion', 'integrationSubtype', 'responseParameters', 'templateSelectionExpression']
const MAPPING_KEY = /^(?:append|overwrite|remove):/

/**
 * Which kind of API each integration of a document is of. A document describes one API, so a sign anywhere counts for all
 * of it; where the signs contradict each other, each integration goes by its own.
 */
export function kindsOf(body: ValueMap, spots: readonly Spot[]): (spot: Spot) => Kind {
  if (body.has('swagger')) return () => 'rest'
  const whole = topSigns(body)
  if (whole.http && !whole.rest)
    return ({ extension, kept }) => (kept === undefined && !body.has(KEPT) && isRestAlone(extension) ? 'rest' : 'http')
  const signs = new Map(spots.map((spot) => [spot, signsOf(spot)]))
  if (whole.rest && !whole.http) return () => 'rest'
  const all = [...signs.values()]
  const isRest = all.some(({ rest }) => rest)
  const isHttp = all.some(({ http }) => http)
  if (!(isRest && isHttp)) return () => (isRest ? 'rest' : 'http')
  return (spot) => (signs.get(spot)?.rest === true && signs.get(spot)?.http === false ? 'rest' : 'http')
}

function topSigns(body: ValueMap): Signs {
  const endpoint = body.get('x-amazon-apigateway-endpoint-configuration')
  // HTTP APIs read this one too, for `disableExecuteApiEndpoint`.
  const isPrivate = isMap(endpoint) && endpoint.has('vpcEndpointIds')
  return {
    rest: isPrivate || REST_AT_TOP.some((name) => body.has(name)),
    http: HTTP_AT_TOP.some((name) => body.has(name)) || hasPath(body, '$default'),
  }
}

function hasPath(body: ValueMap, name: string): boolean {
  const paths = body.get('paths')
  return isMap(paths) && (paths.has(name) || paths.has(`/${name}`))
}

function signsOf({ extension, kept }: Spot): Signs {
  if (kept !== undefined) return { rest: false, http: true }
  const http = showsHttp(extension)
  return { http, rest: showsRest(extension, http) }
}

function showsHttp(extension: ValueMap): boolean {
  const parameters = entriesOf(extension.get('requestParameters'))
  const tls = extension.get('tlsConfig')
  return (
    HTTP_MEMBERS.some((name) => extension.has(name)) ||
    parameters.some(([key, value]) => MAPPING_KEY.test(key) || startsWith(value, 'route.request.')) ||
    entriesOf(extension.get('requestTemplates')).some(([key]) => !key.includes('/')) ||
    (isMap(tls) && tls.has('serverNameToVerify')) ||
    [extension.get('connectionId'), extension.get('uri')].some(isListener)
  )
}

function showsRest(extension: ValueMap, http: boolean): boolean {
  const type = extension.get('type')
  const tls = extension.get('tlsConfig')
  return (
    REST_MEMBERS.some((name) => extension.has(name)) ||
    entriesOf(extension.get('requestParameters')).some(([, value]) => startsWith(value, 'method.request.')) ||
    (isMap(tls) && tls.has('insecureSkipVerification')) ||
    entriesOf(extension.get('requestTemplates')).some(([key]) => key.includes('/')) ||
    (!http && typeof type === 'string' && /^(?:aws|http|mock)$/i.test(type)) ||
    (!http && (extension.has('passthroughBehavior') || extension.has('contentHandling')))
  )
}

/** What no HTTP API takes, whatever the document says beside it. */
function isRestAlone(extension: ValueMap): boolean {
  const type = extension.get('type')
  const isProxy = typeof type !== 'string' || !/^(?:aws|http|mock)$/i.test(type)
  return (!isProxy || REST_MEMBERS.some((name) => extension.has(name))) && !showsHttp(extension)
}

function entriesOf(value: Value | undefined): readonly (readonly [string, Value])[] {
  if (!isMap(value)) return []
  return Array.from(value, ([key, item]): [string, Value] => [String(key), item])
}

const startsWith = (value: Value, start: string): boolean => typeof value === 'string' && value.startsWith(start)

const isListener = (value: Value | undefined): boolean => typeof value === 'string' && isListenerArn(value)
