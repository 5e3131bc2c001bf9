import { FIELD_NAMES, isFieldName } from '../../model/fields.ts'
import type { Protocol } from '../../model/facts.ts'
import { isList, isMap } from '../../value.ts'
import type { Value } from '../../value.ts'
import type { Path, Place } from '../../yaml/places.ts'
import type { FoundIntegration, Note } from '../format.ts'
import { draftOf } from '../members.ts'
import type { Member } from '../members.ts'
import { onlyReference } from '../references/template.ts'
import { evaluate } from './evaluate.ts'
import { evaluated, noteUnknown, propertiesOf } from './properties.ts'
import type { Properties } from './properties.ts'
import { PAIRS, readResponses } from './response-parameters.ts'
import { nearestPlace } from './scope.ts'
import type { Resource, Scope } from './scope.ts'
import { wholeMap } from './whole-maps.ts'

/** An `AWS::ApiGatewayV2::Integration`. */
export function readIntegration(resource: Resource, outer: Scope): FoundIntegration {
  const notes: Note[] = []
  const scope: Scope = { ...outer, note: (note) => notes.push(note) }
  const properties = propertiesOf(resource, { ...scope, base: resource.at.length }, FIELD_NAMES)
  const inner: Scope = { ...scope, base: properties.at.length }
  const values = evaluated(properties, inner)
  const members: Member[] = []
  for (const [key, worked] of values) {
    const field = String(key)
    const value = wholeMap(field, properties.map.get(field), worked)
    const at = [...properties.at, field]
    if (!isFieldName(field)) noteUnknown(field, at, inner, FIELD_NAMES)
    else
      members.push({
        field,
        member: field,
        value: field === 'ResponseParameters' ? readResponses(value, inner, at) : value,
      })
  }
  const { draft, notes: changes } = draftOf(members)
  const place = placesOf(resource, properties, outer.locate)
  const noted = placesOf(resource, properties, outer.place)
  const protocol = protocolOf(properties.map.get('ApiId'), values.get('ApiId'), outer)
  for (const change of changes) notes.push({ ...change, ...placed(noted(change.member.split('.'))) })
  return { kind: 'integration', name: resource.name, draft, notes, place, ...(protocol !== undefined && { protocol }) }
}

const placed = (place: Place | undefined): { place?: Place } => (place === undefined ? {} : { place })

/** Places by the names in the draft, where ResponseParameters has no lists. */
function placesOf(
  resource: Resource,
  { map, at }: Properties,
  place: Scope['place'],
): (path: Path) => Place | undefined {
  return ([field, ...rest]) => {
    if (field === undefined) return nearestPlace(place, resource.at)
    const path = field === 'ResponseParameters' ? [...inLists(map.get(field), rest)] : rest
    return map.has(field) ? nearestPlace(place, [...at, field, ...path]) : undefined
  }
}

function inLists(value: Value | undefined, [status, destination]: Path): Path {
  if (status === undefined) return []
  const mappings = isMap(value)
    ? (value.get(status) ?? value.get(BigInt(/^\d{1,9}$/.test(String(status)) ? status : 0)))
    : undefined
  const list = isMap(mappings) ? mappings.get(PAIRS.list) : undefined
  if (destination === undefined) return [status]
  if (!isList(list)) return [status, destination]
  const index = list.findIndex((pair) => isMap(pair) && pair.get(PAIRS.destination) === destination)
  return [status, PAIRS.list, ...(index === -1 ? [] : [index])]
}

/** What the template says of the API that the integration refers to, if that is in it. */
function protocolOf(raw: Value | undefined, value: Value | undefined, scope: Scope): Protocol | undefined {
  const written = isMap(raw) && raw.size === 1 ? raw.get('Ref') : undefined
  const name = typeof written === 'string' ? written : onlyReference(value ?? null)?.text.replace(/\.ApiId$/, '')
  const api = scope.sections.resources.get(name ?? '')
  switch (api?.body.get('Type')) {
    case 'AWS::Serverless::HttpApi':
      return 'HTTP'
    case 'AWS::Serverless::WebSocketApi':
      return 'WEBSOCKET'
    case 'AWS::ApiGatewayV2::Api':
      return declared(api?.body.get('Properties'), scope)
    default:
      return undefined
  }
}

function declared(properties: Value | undefined, scope: Scope): Protocol | undefined {
  if (!isMap(properties)) return undefined
  if (properties.has('Body') || properties.has('BodyS3Location')) return 'HTTP'
  const type = evaluate(properties.get('ProtocolType') ?? '', { ...scope, note: () => undefined }, [])
  return type === 'HTTP' || type === 'WEBSOCKET' ? type : undefined
}
