import { isMap } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { FoundRest, Note, Route } from '../format.ts'
import { evaluate } from './evaluate.ts'
import { METHOD_PROPERTIES, tellMembers } from './method-members.ts'
import { propertiesOf } from './properties.ts'
import { nearestPlace } from './scope.ts'
import type { Resource, Scope } from './scope.ts'
import { textOf } from './texts.ts'
import { wholeMap } from './whole-maps.ts'

const DEEPEST = 50

/** The integration of an `AWS::ApiGateway::Method`, if it has one. */
export function readMethod(resource: Resource, outer: Scope): FoundRest | undefined {
  const notes: Note[] = []
  const scope: Scope = { ...outer, note: (note) => notes.push(note), base: resource.at.length }
  const properties = propertiesOf(resource, scope, METHOD_PROPERTIES)
  const raw = properties.map.get('Integration')
  if (raw === undefined || raw === null) return undefined
  const at = [...properties.at, 'Integration']
  const inner: Scope = { ...scope, base: properties.at.length }
  const integration = evaluate(raw, inner, at)
  if (integration === undefined) return undefined
  if (!isMap(integration))
    notes.push({
      kind: 'lost',
      member: 'Integration',
      says: 'A reference or something else stands for all of it, and no map.',
    })
  tellMembers(properties, inner)
  const route = routeOf(properties.map.get('HttpMethod'), properties.map.get('ResourceId'), outer)
  return {
    kind: 'rest',
    name: resource.name,
    integration: isMap(integration) ? withWholeMaps(integration, raw) : new Map<Value, Value>(),
    notes,
    place: (path) => nearestPlace(outer.locate, path.length === 0 ? resource.at : [...at, ...path]),
    ...(route !== undefined && { route }),
  }
}

function withWholeMaps(integration: ValueMap, raw: Value): ValueMap {
  const written = (key: Value): Value | undefined => (isMap(raw) ? raw.get(key) : undefined)
  return new Map(Array.from(integration, ([key, value]) => [key, wholeMap(String(key), written(key), value)]))
}

/** The path is that of the resource, as far as this and what is above it are in the template. */
function routeOf(method: Value | undefined, resource: Value | undefined, outer: Scope): Route | undefined {
  const scope: Scope = { ...outer, note: () => undefined }
  const name = textOf(method === undefined ? undefined : evaluate(method, scope, []))
  const path = pathOf(resource, scope, 0)
  return name === undefined || path === undefined ? undefined : { method: name, path: path === '' ? '/' : path }
}

function pathOf(reference: Value | undefined, scope: Scope, depth: number): string | undefined {
  if (!isMap(reference) || reference.size !== 1 || depth === DEEPEST) return undefined
  const attribute = reference.get('Fn::GetAtt')
  const dotted = Array.isArray(attribute) ? attribute.join('.') : String(attribute)
  if (attribute !== undefined) return dotted.endsWith('.RootResourceId') ? '' : undefined
  const properties = scope.sections.resources.get(String(reference.get('Ref')))?.body.get('Properties')
  if (!isMap(properties)) return undefined
  const part = textOf(evaluate(properties.get('PathPart') ?? null, scope, []))
  const above = pathOf(properties.get('ParentId'), scope, depth + 1)
  return part === undefined || above === undefined ? undefined : `${above}/${part}`
}
