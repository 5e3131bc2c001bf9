import { isList, isMap } from '../../value.ts'
import type { Value } from '../../value.ts'
import type { Note } from '../format.ts'
import { nearestPlace, resourceName } from './scope.ts'
import type { Resource, Scope } from './scope.ts'

type Teller = (resource: Resource, scope: Scope) => readonly Note[]

/** Resources that are no integrations but make some, or may. */
export const TELLERS: ReadonlyMap<string, Teller> = new Map<string, Teller>([
  ['AWS::Serverless::Function', tellEvents],
  ['AWS::Serverless::StateMachine', tellEvents],
  ['AWS::Serverless::WebSocketApi', tellRoutes],
  ['AWS::CloudFormation::Stack', tellStack],
  ['AWS::Serverless::Application', tellStack],
  ['AWS::ApiGatewayV2::ApiGatewayManagedOverrides', tellOverrides],
])

const EVENTS = ['HttpApi', 'Api']
const FRAMEWORK_EVENTS = ['httpApi', 'http', 'websocket']

const memberOf = (map: Value | undefined, name: string): Value | undefined => (isMap(map) ? map.get(name) : undefined)

function note(resource: Resource, scope: Scope, names: readonly string[], kind: Note['kind'], says: string): Note {
  const place = nearestPlace(scope.place, [...resource.at, 'Properties', ...names])
  return { kind, member: [resourceName(resource), ...names].join('.'), says, ...(place !== undefined && { place }) }
}

/** What SAM makes of events and routes stands in the template that it makes of this one. */
const PROCESSED = 'give what get-template --template-stage Processed prints of the stack'
const TAKEN_OVER = ['PayloadFormatVersion', 'TimeoutInMillis']

function tellEvents(resource: Resource, scope: Scope): readonly Note[] {
  const events = memberOf(resource.body.get('Properties'), 'Events')
  if (!isMap(events)) return []
  return [...events].flatMap(([name, event]) => {
    const type = memberOf(event, 'Type')
    if (typeof type !== 'string' || !EVENTS.includes(type)) return []
    return [unread(resource, scope, ['Events', String(name)], `this ${type} event`, memberOf(event, 'Properties'))]
  })
}

function tellRoutes(resource: Resource, scope: Scope): readonly Note[] {
  const routes = memberOf(resource.body.get('Properties'), 'Routes')
  if (!isMap(routes)) return []
  return Array.from(routes, ([name, route]) => unread(resource, scope, ['Routes', String(name)], 'this route', route))
}

function unread(resource: Resource, scope: Scope, names: readonly string[], what: string, members?: Value): Note {
  const given = TAKEN_OVER.filter((name) => (memberOf(members, name) ?? null) !== null)
  const its = given.length === 0 ? '' : `, nor is its ${given.join(' or ')}`
  const says = `SAM makes an integration for ${what} by itself, which is not read${its}.`
  return { ...note(resource, scope, names, 'skipped', says), instead: PROCESSED }
}

function tellStack(resource: Resource, scope: Scope): readonly Note[] {
  const says = 'It is a stack of its own, whose template is not read here.'
  return [{ ...note(resource, scope, [], 'told', says), instead: 'give that template too' }]
}

function tellOverrides(resource: Resource, scope: Scope): readonly Note[] {
  if (memberOf(resource.body.get('Properties'), 'Integration') === undefined) return []
  const says = 'It changes the integration that the API made by itself, which is not read.'
  return [note(resource, scope, ['Integration'], 'skipped', says)]
}

/** What the Serverless Framework makes of the events of functions. */
export function tellFunctions(scope: Scope): readonly Note[] {
  const functions = memberOf(scope.sections.serverless, 'functions')
  if (!isMap(functions)) return []
  return [...functions].flatMap(([name, definition]) => {
    const events = memberOf(definition, 'events')
    const kinds = (isList(events) ? events : []).flatMap((event) => (isMap(event) ? [...event.keys()] : [event]))
    const ours = FRAMEWORK_EVENTS.filter((kind) => kinds.includes(kind))
    if (ours.length === 0) return []
    const place = nearestPlace(scope.place, ['functions', String(name), 'events'])
    const says = `The Serverless Framework makes integrations for its events (${ours.join(', ')}) by itself, which are not read.`
    const instead = 'give the template that serverless package writes'
    const member = `functions.${String(name)}`
    return [{ kind: 'skipped', member, says, instead, ...(place !== undefined && { place }) }]
  })
}
