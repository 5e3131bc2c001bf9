import type { FieldName } from '../../model/fields.ts'
import { str } from '../../python/repr.ts'
import { isMap } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { Path } from '../../yaml/places.ts'
import type { FoundRest, Note } from '../format.ts'
import { draftOf } from '../members.ts'
import type { About } from './found-integration.ts'
import { LOWER, REST_MEMBERS, REST_RESPONSE_MEMBERS, raised } from './names.ts'
import type { Spot } from './spots.ts'

/** Collects notes on what an integration holds. */
interface Desk {
  readonly notes: Note[]
  readonly lose: (path: readonly string[], says: string) => void
}

/** An integration of a REST API, as CloudFormation would have it. */
export function restOf(spot: Spot, about: About): FoundRest {
  const notes: Note[] = [...about.notes]
  const lose: Desk['lose'] = (path, says) => {
    const place = about.noted([...spot.path, ...path])
    notes.push({
      kind: 'lost',
      finding: 'warning',
      member: path.join('.'),
      says,
      ...(place !== undefined && { place }),
    })
  }
  const integration = new Map<Value, Value>()
  for (const [key, value] of spot.extension) {
    const member = str(key)
    const name = REST_MEMBERS.get(member)
    if (name !== undefined && value !== null) integration.set(name, valueOf(name, value, member, { notes, lose }))
    else if (value !== null && member !== '$ref') lose([member], 'An integration of a REST API has no such member.')
  }
  const [route] = spot.routes
  return {
    kind: 'rest',
    name: about.name,
    aliases: about.aliases,
    integration,
    notes,
    place: (path) => about.place(pathOf(path, spot)),
    ...(route !== undefined && { route }),
  }
}

function valueOf(name: string, value: Value, member: string, desk: Desk): Value {
  if (LOWER.has(name) && typeof value === 'string') return raised(value)
  if (name === 'IntegrationResponses' && isMap(value)) return responsesOf(value, desk)
  if (name === 'TlsConfig' && isMap(value)) return tlsOf(value, desk)
  return fitted(name, value, member, desk)
}

/** The types of the wire: what the fields of CreateIntegration of the same shape get. */
function fitted(name: string, value: Value, member: string, { notes }: Desk): Value {
  const field = FITTED.get(name)
  if (field === undefined) return value
  const read = draftOf([{ field, value, member }])
  notes.push(...read.notes)
  return read.draft.get(field)?.value ?? value
}

const FITTED: ReadonlyMap<string, FieldName> = new Map([
  ['RequestParameters', 'RequestParameters'],
  ['RequestTemplates', 'RequestParameters'],
  ['ResponseParameters', 'RequestParameters'],
  ['ResponseTemplates', 'RequestParameters'],
  ['TimeoutInMillis', 'TimeoutInMillis'],
  ['StatusCode', 'Description'],
  ['CacheNamespace', 'Description'],
  ['ConnectionId', 'Description'],
])

function tlsOf(tls: ValueMap, { lose }: Desk): ValueMap {
  const read = new Map<Value, Value>()
  for (const [key, value] of tls) {
    if (key === 'insecureSkipVerification') read.set('InsecureSkipVerification', value)
    else lose(['tlsConfig', str(key)], 'The TLS settings of a REST API have no such member.')
  }
  return read
}

/** A map by patterns becomes a list, in which the default has no pattern. */
function responsesOf(responses: ValueMap, desk: Desk): readonly Value[] {
  return Array.from(responses, ([key, response]): Value => {
    const pattern = str(key)
    const read = new Map<Value, Value>()
    if (!isMap(response)) {
      if (response !== null) desk.lose(['responses', pattern], 'It is no response that is known here.')
      return withPattern(read, pattern)
    }
    for (const [part, value] of response) {
      const member = str(part)
      const name = REST_RESPONSE_MEMBERS.get(member)
      const path = ['responses', pattern, member]
      if (name === undefined) desk.lose(path, 'A response of a REST API has no such member.')
      else if (value !== null) read.set(name, fitted(name, value, path.join('.'), desk))
    }
    return withPattern(read, pattern)
  })
}

function withPattern(response: Map<Value, Value>, pattern: string): ValueMap {
  return pattern === 'default' ? response : response.set('SelectionPattern', pattern)
}

/** Where a member stands; that of a response by its pattern. */
function pathOf([name, ...rest]: Path, { path, extension }: Spot): Path {
  if (name === undefined) return path
  const member = nameOf(REST_MEMBERS, name)
  const [first, second, ...others] = rest
  if (first === undefined || (member !== 'responses' && member !== 'tlsConfig')) return [...path, member, ...rest]
  if (member === 'tlsConfig')
    return [...path, member, first === 'InsecureSkipVerification' ? 'insecureSkipVerification' : first]
  const responses = extension.get(member)
  const pattern = isMap(responses) ? str([...responses.keys()][Number(first)] ?? first) : first
  if (second === undefined || second === 'SelectionPattern') return [...path, member, pattern]
  return [...path, member, pattern, nameOf(REST_RESPONSE_MEMBERS, second), ...others]
}

function nameOf(names: ReadonlyMap<string, string>, wanted: string | number): string | number {
  for (const [member, name] of names) if (name === wanted) return member
  return wanted
}
