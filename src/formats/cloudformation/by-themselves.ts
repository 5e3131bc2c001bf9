import { isMap } from '../../value.ts'
import type { Value } from '../../value.ts'
import type { Note } from '../format.ts'
import { nearestPlace } from './scope.ts'
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

const memberOf = (map: Value | undefined, name: string): Value | undefined => (isMap(map) ? map.get(name) : undefined)

function note(resource: Resource, scope: Scope, names: readonly string[], kind: Note['kind'], says: string): Note {
  const place = nearestPlace(scope.place, [...resource.at, 'Properties', ...names])
  return { kind, member: [resource.name, ...names].join('.'), says, ...(place !== undefined && { place }) }
}

function tellEvents(resource: Resource, scope: Scope): readonly Note[] {
  const events = memberOf(resource.body.get('Properties'), 'Events')
  if (!isMap(events)) return []
  return [...events].flatMap(([name, event]) => {
    const type = memberOf(event, 'Type')
    if (typeof type !== 'string' || !EVENTS.includes(type)) return []
    return [
      note(
        resource,
        scope,
        ['Events', String(name)],
        'told',
        `SAM makes an integration for this ${type} event by itself.`,
      ),
    ]
  })
}

function tellRoutes(resource: Resource, scope: Scope): readonly Note[] {
  const routes = memberOf(resource.body.get('Properties'), 'Routes')
  if (!isMap(routes)) return []
  return Array.from(routes.keys(), (name) =>
    note(resource, scope, ['Routes', String(name)], 'told', 'SAM makes an integration for this route by itself.'),
  )
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
    const kinds = Array.isArray(events) ? events.flatMap((event: Value) => (isMap(event) ? [...event.keys()] : [])) : []
    const ours = kinds.filter((kind) => kind === 'httpApi' || kind === 'http' || kind === 'websocket')
    if (ours.length === 0) return []
    const place = nearestPlace(scope.place, ['functions', String(name), 'events'])
    const says = 'The Serverless Framework makes integrations for its events by itself.'
    return [{ kind: 'told', member: `functions.${String(name)}`, says, ...(place !== undefined && { place }) }]
  })
}
