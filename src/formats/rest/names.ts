import type { Value, ValueMap } from '../../value.ts'
import { isMap } from '../../value.ts'
import type { Path } from '../../yaml/places.ts'

/** What the API calls the members that CloudFormation calls by the same words in capitals, but for these. */
const OTHERS: ReadonlyMap<string, string> = new Map([
  ['httpMethod', 'IntegrationHttpMethod'],
  ['integrationHttpMethod', 'IntegrationHttpMethod'],
])

const PLAIN = [
  'cacheKeyParameters',
  'cacheNamespace',
  'connectionId',
  'connectionType',
  'contentHandling',
  'credentials',
  'integrationResponses',
  'integrationTarget',
  'passthroughBehavior',
  'requestParameters',
  'requestTemplates',
  'responseTransferMode',
  'timeoutInMillis',
  'tlsConfig',
  'type',
  'uri',
] as const

/** The members of an integration in the API's replies. */
export const REPLY_NAMES: readonly string[] = [...PLAIN, 'httpMethod']

/** The same in what `put-integration` takes, where `httpMethod` is that of the method. */
export const INPUT_NAMES: readonly string[] = [...PLAIN, 'integrationHttpMethod']

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** The members by CloudFormation's names, and the way back to those of the API. */
export interface Named {
  readonly integration: ValueMap
  readonly back: (path: Path) => Path
}

/** `names` are the members to take for the integration's own; others keep their names. */
export function named(members: ValueMap, names: readonly string[]): Named {
  const ways = new Map<string, Path>()
  const integration = Array.from(members, ([key, value]): [Value, Value] => {
    if (typeof key !== 'string' || !names.includes(key)) return [key, value]
    const name = OTHERS.get(key) ?? capital(key)
    ways.set(name, [key])
    if (key === 'integrationResponses' && isMap(value)) return [name, responses(value, ways)]
    return [name, key === 'tlsConfig' ? capitals(value) : value]
  })
  return { integration: new Map(integration), back: (path) => backTo(path, ways) }
}

/** By status in the API, a list in CloudFormation. */
function responses(value: ValueMap, ways: Map<string, Path>): Value {
  return Array.from(value, ([code, response], at) => {
    ways.set(`IntegrationResponses.${at}`, ['integrationResponses', String(code)])
    const inner = capitals(response)
    return isMap(inner) && !inner.has('StatusCode') ? new Map<Value, Value>([['StatusCode', code], ...inner]) : inner
  })
}

function capitals(value: Value): Value {
  if (!isMap(value)) return value
  return new Map(Array.from(value, ([key, member]) => [typeof key === 'string' ? capital(key) : key, member]))
}

function backTo([first, second, third, ...rest]: Path, ways: ReadonlyMap<string, Path>): Path {
  if (first === undefined) return []
  const small = (name: string | number | undefined): Path =>
    name === undefined ? [] : [typeof name === 'string' ? name.charAt(0).toLowerCase() + name.slice(1) : name]
  const response = ways.get(`${first}.${second ?? ''}`)
  if (response !== undefined) return [...response, ...small(third), ...rest]
  const top = ways.get(String(first)) ?? [first]
  const inner = first === 'TlsConfig' ? small(second) : second === undefined ? [] : [second]
  return [...top, ...inner, ...(third === undefined ? [] : [third]), ...rest]
}
