import type { Value } from '../../value.ts'
import { nearestPlace, noteAt } from './scope.ts'
import type { Scope } from './scope.ts'
import { noteUnknown } from './properties.ts'
import type { Properties } from './properties.ts'
import { textOf } from './texts.ts'

/** What says which method it is; the route of an API of version 2 says it in its key. */
const WHERE = ['RestApiId', 'ResourceId', 'HttpMethod']

/** Members of a method beside its integration: what they say, and what has the like of them in version 2. */
const OF_ROUTE: ReadonlyMap<string, string> = new Map([
  ['AuthorizationType', 'create-route takes --authorization-type'],
  ['AuthorizerId', 'create-route takes --authorizer-id, of an authorizer of that API'],
  ['AuthorizationScopes', 'create-route takes --authorization-scopes'],
  ['ApiKeyRequired', 'create-route takes --api-key-required on WebSocket APIs'],
  ['RequestParameters', 'create-route takes --request-parameters on WebSocket APIs'],
  ['RequestModels', 'create-route takes --request-models on WebSocket APIs'],
  ['RequestValidatorId', 'create-route has nothing for it'],
  ['OperationName', 'create-route takes --operation-name'],
  ['MethodResponses', 'create-route-response makes them on WebSocket APIs'],
])

/** The properties of `AWS::ApiGateway::Method`. */
export const METHOD_PROPERTIES: readonly string[] = ['Integration', ...WHERE, ...OF_ROUTE.keys()]

/** What a REST API does where the member is not given. */
const DEFAULTS: ReadonlyMap<string, string> = new Map([
  ['AuthorizationType', 'NONE'],
  ['ApiKeyRequired', 'false'],
])

/** Tells of the members of a method around its integration, none of which an integration has. */
export function tellMembers({ map, at }: Properties, scope: Scope): void {
  const isGiven = (name: string): boolean => (map.get(name) ?? null) !== null
  const where = WHERE.filter(isGiven)
  const place = nearestPlace(scope.place, [...at, where[0] ?? ''])
  const says = 'The API is another one, and method and path belong to the route; create-route takes --route-key.'
  if (where.length > 0)
    scope.note({ kind: 'told', member: where.join(', '), says, ...(place !== undefined && { place }) })
  for (const [key, value] of map) {
    const name = String(key)
    if (!METHOD_PROPERTIES.includes(name)) noteUnknown(name, [...at, name], scope, METHOD_PROPERTIES)
    const taken = OF_ROUTE.get(name)
    if (taken === undefined || !isGiven(name) || isDefault(name, value)) continue
    noteAt(scope, [...at, name], { kind: 'told', says: `It belongs to the route, not to the integration; ${taken}.` })
  }
}

const isDefault = (name: string, value: Value): boolean => DEFAULTS.has(name) && textOf(value) === DEFAULTS.get(name)
