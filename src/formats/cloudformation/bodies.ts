import { isMap } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { Note, Reading } from '../format.ts'
import { readOpenapiBody } from '../openapi/read-body.ts'
import { evaluate } from './evaluate.ts'
import { nearestPlace, noteAt, refer } from './scope.ts'
import type { Resource, Scope } from './scope.ts'

/** The kinds of APIs that can be written as one OpenAPI document, and where it stands. */
interface BodyNames {
  readonly kind: 'http' | 'rest'
  readonly inline: string
  readonly elsewhere: string
}

export const BODIES: ReadonlyMap<string, BodyNames> = new Map([
  ['AWS::ApiGatewayV2::Api', { kind: 'http', inline: 'Body', elsewhere: 'BodyS3Location' }],
  ['AWS::Serverless::HttpApi', { kind: 'http', inline: 'DefinitionBody', elsewhere: 'DefinitionUri' }],
  ['AWS::ApiGateway::RestApi', { kind: 'rest', inline: 'Body', elsewhere: 'BodyS3Location' }],
  ['AWS::Serverless::Api', { kind: 'rest', inline: 'DefinitionBody', elsewhere: 'DefinitionUri' }],
])

/** The integrations in the OpenAPI document of an API. */
export function readBody(resource: Resource, { kind, inline, elsewhere }: BodyNames, outer: Scope): Reading {
  const notes: Note[] = []
  const properties = resource.body.get('Properties')
  if (!isMap(properties)) return { found: [], notes }
  const at = [...resource.at, 'Properties', inline]
  const scope: Scope = { ...outer, note: (note) => notes.push(note), base: resource.at.length - 1 }
  if (properties.has(elsewhere)) {
    const says = 'The OpenAPI document of the API stands in another file.'
    noteAt({ ...scope, base: resource.at.length - 1 }, [...at.slice(0, -1), elsewhere], {
      kind: 'skipped',
      says,
      instead: 'give that file',
    })
  }
  tellTarget(properties, resource, scope)
  const raw = properties.get(inline) ?? null
  if (raw === null) return { found: [], notes }
  if (isMap(raw) && raw.has('Fn::Transform')) {
    const says = 'A macro, as AWS::Include, puts the OpenAPI document in when the template is deployed.'
    noteAt(scope, at, { kind: 'skipped', says, instead: 'give the file that it takes in' })
    if (raw.size === 1) return { found: [], notes }
  }
  const body = evaluate(without(raw, 'Fn::Transform'), scope, at)
  if (!isMap(body)) {
    noteAt(scope, at, { kind: 'skipped', says: 'What the OpenAPI document of the API is is not known.' })
    return { found: [], notes }
  }
  const { registry } = scope
  const api = refer(scope, resource.name)
  const place: Scope['place'] = (path) => nearestPlace(outer.locate, [...at, ...path])
  const read = readOpenapiBody(body, { registry, place, kind, prefix: resource.name, api })
  return { found: read.found, notes: [...notes, ...read.notes] }
}

function without(value: Value, name: string): Value {
  return isMap(value) ? new Map([...value].filter(([key]) => key !== name)) : value
}

/** Quick create: the service makes an integration of its own, which no template can name. */
function tellTarget(properties: ValueMap, resource: Resource, scope: Scope): void {
  if (resource.body.get('Type') !== 'AWS::ApiGatewayV2::Api' || !properties.has('Target')) return
  const says = 'The API makes an integration with this target by itself, which is not read.'
  noteAt(scope, [...resource.at, 'Properties', 'Target'], { kind: 'skipped', says })
}
