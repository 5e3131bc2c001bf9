import { isList, isMap, isTemplate } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { Path, Place } from '../../yaml/places.ts'
import type { FoundRest, Note } from '../format.ts'
import { textFrom } from '../hcl/convert.ts'
import { spelled } from '../references/template.ts'
import type { Given } from './given.ts'
import { attributeNote, blockWanted, noteOf, unknownAttribute } from './notes.ts'

export const REST_TYPE = 'aws_api_gateway_integration'
export const RESPONSE_TYPE = 'aws_api_gateway_integration_response'

/** By the names that CloudFormation has for them. */
const MEMBERS: ReadonlyMap<string, string> = new Map([
  ['cache_key_parameters', 'CacheKeyParameters'],
  ['cache_namespace', 'CacheNamespace'],
  ['connection_id', 'ConnectionId'],
  ['connection_type', 'ConnectionType'],
  ['content_handling', 'ContentHandling'],
  ['credentials', 'Credentials'],
  ['integration_http_method', 'IntegrationHttpMethod'],
  ['integration_target', 'IntegrationTarget'],
  ['passthrough_behavior', 'PassthroughBehavior'],
  ['request_parameters', 'RequestParameters'],
  ['request_templates', 'RequestTemplates'],
  ['response_transfer_mode', 'ResponseTransferMode'],
  ['timeout_milliseconds', 'TimeoutInMillis'],
  ['tls_config', 'TlsConfig'],
  ['type', 'Type'],
  ['uri', 'Uri'],
])

const OF_RESPONSE: ReadonlyMap<string, string> = new Map([
  ['content_handling', 'ContentHandling'],
  ['response_parameters', 'ResponseParameters'],
  ['response_templates', 'ResponseTemplates'],
  ['selection_pattern', 'SelectionPattern'],
  ['status_code', 'StatusCode'],
])

/** What says which method of which API it is. */
export const METHOD = ['rest_api_id', 'resource_id', 'http_method'] as const

/** An `aws_api_gateway_integration`, with the responses that are resources of their own. */
export function restOf(
  given: readonly Given[],
  responses: readonly (readonly Given[])[],
): Pick<FoundRest, 'integration' | 'notes' | 'place'> {
  const notes: Note[] = []
  const integration = new Map<Value, Value>(membersOf(given, MEMBERS, notes))
  const read = responses.map((response): ValueMap => new Map(membersOf(response, OF_RESPONSE, notes)))
  if (read.length > 0) integration.set('IntegrationResponses', read)
  return { integration, notes, place: placesOf(given, responses) }
}

function membersOf(
  given: readonly Given[],
  names: ReadonlyMap<string, string>,
  notes: Note[],
): readonly [Value, Value][] {
  return given.flatMap((each): [Value, Value][] => {
    const name = names.get(each.name)
    if (each.value === null) return []
    if (name !== undefined) return [[name, name === 'TlsConfig' ? tlsConfig(each, notes) : valueOf(name, each.value)]]
    if (METHOD.some((method) => method === each.name)) return []
    notes.push(attributeNote(each) ?? unknownAttribute(each, [...names.keys()]))
    return []
  })
}

/** Texts, as Terraform makes them of numbers; the timeout is a number. */
function valueOf(name: string, value: Value): Value {
  if (name === 'TimeoutInMillis' || isList(value)) return value
  if (!isMap(value)) return textFrom(value) ?? value
  return new Map(
    Array.from(value, ([key, item]): [Value, Value] => [key, textFrom(item) ?? item]).filter(
      ([, item]) => item !== null,
    ),
  )
}

function tlsConfig(given: Given, notes: Note[]): Value {
  const wanted = blockWanted(given)
  if (wanted !== undefined) notes.push(wanted)
  const block = isList(given.value) ? (given.value[0] ?? null) : given.value
  if (!isMap(block)) return block
  for (const [key, value] of block) {
    const name = String(textFrom(key))
    const place = (): Place | undefined => given.place([0, name])
    if (name !== 'insecure_skip_verification' && value !== null)
      notes.push(unknownAttribute({ name: `tls_config.${name}`, value, place }, ['insecure_skip_verification']))
  }
  const skips = block.get('insecure_skip_verification') ?? null
  return skips === null ? new Map() : new Map([['InsecureSkipVerification', skips]])
}

/** What stands for the method, the same for an integration and its responses. */
export function methodOf(given: readonly Given[], own: (text: string) => string): string {
  return METHOD.map((name) => {
    const value = given.find((each) => each.name === name)?.value ?? null
    return isTemplate(value) ? own(spelled(value, ({ text }) => text)) : String(textFrom(value))
  }).join('\n')
}

/** Of what names the API and the method there is nothing in the integration. */
export function methodNotes(given: readonly Given[]): readonly Note[] {
  return given
    .filter(({ name, value }) => METHOD.some((method) => method === name) && value !== null)
    .map((each) => noteOf('told', each, 'It names the method of the REST API, which is no part of the integration.'))
}

function placesOf(
  given: readonly Given[],
  responses: readonly (readonly Given[])[],
): (path: Path) => Place | undefined {
  const among = (
    list: readonly Given[],
    names: ReadonlyMap<string, string>,
    [name, ...rest]: Path,
  ): Place | undefined => {
    const each = list.find((one) => names.get(one.name) === name)
    const part = name === 'TlsConfig' && rest.length > 0 ? [0, 'insecure_skip_verification'] : rest
    return each?.place(part) ?? each?.place([])
  }
  return (path) => {
    const [name, index, ...rest] = path
    if (name !== 'IntegrationResponses') return among(given, MEMBERS, path)
    const response = responses[Number(index ?? 0)] ?? []
    return rest.length === 0
      ? response.find((each) => each.name === 'status_code')?.place([])
      : among(response, OF_RESPONSE, rest)
  }
}
