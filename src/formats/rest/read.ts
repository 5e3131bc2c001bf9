import { CliError } from '../../errors.ts'
import { isList, isMap } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { Path, Place } from '../../yaml/places.ts'
import { readTemplate } from '../cloudformation/read.ts'
import type { FoundRest, Note, Reading, ReadSettings, Route, Source } from '../format.ts'
import { kindOf } from './kind.ts'
import type { DocumentSource } from './kind.ts'
import { INPUT_NAMES, named, REPLY_NAMES } from './names.ts'

/** Whether a source holds integrations of REST APIs and nothing else. */
export function isRestIntegration(source: Source): source is DocumentSource {
  return source.kind === 'document' && kindOf(source.value) !== undefined
}

/**
 * Integrations of REST APIs that stand by themselves: what a template has under `Integration`, with its functions, and
 * what the AWS CLI takes for `put-integration` and prints for `get-integration`, `get-method` and `get-resources`.
 *
 * @throws CliError `param` where it is none of these
 */
export async function readRest(source: Source, settings: ReadSettings): Promise<Reading> {
  if (source.kind === 'text')
    throw new CliError('param', 'An integration of a REST API is a document of JSON or YAML, and this is a text.')
  const { value } = source
  switch (kindOf(value)) {
    case undefined:
    case 'properties':
      return readProperties(source, settings)
    case 'input':
      return { found: [fromInput(source)], notes: [] }
    case 'integration':
      return { found: [fromReply(value, [], source, '')], notes: [] }
    case 'method':
      return readResource({ methods: new Map([[methodOf(value), value]]), at: () => [], path: undefined }, source)
    case 'resource':
      return readResource(resourceOf(value, []), source)
    case 'resources':
      return readResources(source)
  }
}

/** As the integration of a method in a template, whose functions may stand in it. */
function readProperties({ value, place, syntax }: DocumentSource, settings: ReadSettings): Promise<Reading> {
  const properties: ValueMap = new Map([['Integration', value]])
  const method: ValueMap = new Map<Value, Value>([
    ['Type', 'AWS::ApiGateway::Method'],
    ['Properties', properties],
  ])
  const inner = (path: Path): Place | undefined => place(path.slice(2))
  return Promise.resolve(readTemplate({ kind: 'document', value: method, place: inner, syntax }, settings))
}

const methodOf = (value: ValueMap): string => {
  const method = value.get('httpMethod')
  return typeof method === 'string' ? method : ''
}

/** Names of what `put-integration` is about, which the API of version 2 has in other places. */
const OF_METHOD = new Map([
  ['restApiId', 'The API is another one.'],
  ['resourceId', 'The path belongs to the route, which is created by itself.'],
  ['httpMethod', 'The method belongs to the route, which is created by itself.'],
])

function fromInput(source: DocumentSource): FoundRest {
  const entries = [...source.value].filter(([key]) => !OF_METHOD.has(String(key)))
  const notes = [...OF_METHOD].flatMap(([member, says]): readonly Note[] =>
    source.value.has(member) ? [placed({ kind: 'told', member, says }, source, [member])] : [],
  )
  return { ...fromMembers({ members: new Map(entries), names: INPUT_NAMES, at: [], source }), name: '', notes }
}

function placed(note: Note, { place }: DocumentSource, path: Path): Note {
  const found = place(path)
  return found === undefined ? note : { ...note, place: found }
}

function fromReply(members: ValueMap, at: Path, source: DocumentSource, name: string, route?: Route): FoundRest {
  const own = [...members].filter(([key]) => key !== 'ResponseMetadata')
  const found = fromMembers({ members: new Map(own), names: REPLY_NAMES, at, source })
  return { ...found, name, ...(route !== undefined && { route }) }
}

interface Members {
  readonly members: ValueMap
  readonly names: readonly string[]
  readonly at: Path
  readonly source: DocumentSource
}

function fromMembers({ members, names, at, source }: Members): Omit<FoundRest, 'name'> {
  const { integration, back } = named(members, names)
  return { kind: 'rest', integration, notes: [], place: (path) => source.place([...at, ...back(path)]) }
}

/** The methods of a resource, and where the document holds each. */
interface ResourceOf {
  readonly methods: ValueMap
  readonly at: (method: string) => Path
  readonly path: string | undefined
}

function resourceOf(resource: ValueMap, at: Path): ResourceOf {
  const methods = resource.get('resourceMethods')
  const path = resource.get('path')
  return {
    methods: isMap(methods) ? methods : new Map(),
    at: (method) => [...at, 'resourceMethods', method],
    path: typeof path === 'string' ? path : undefined,
  }
}

const OF_METHODS = 'The rest of a method, as its authorization and its models, is no part of its integration.'

function readResource({ methods, at, path }: ResourceOf, source: DocumentSource): Reading {
  const found: FoundRest[] = []
  const notes: Note[] = []
  for (const [key, value] of methods) {
    const method = String(key)
    const name = [method, path].filter((part) => part !== undefined && part !== '').join(' ')
    const integration = isMap(value) ? value.get('methodIntegration') : undefined
    const here = at(method)
    if (isMap(integration)) {
      const route = path === undefined || method === '' ? undefined : { method, path }
      found.push(fromReply(integration, [...here, 'methodIntegration'], source, name, route))
      if (isMap(value) && value.size > 2)
        notes.push(placed({ kind: 'told', member: name, says: OF_METHODS }, source, here))
      continue
    }
    const says = 'The integration of the method is not in the document.'
    const instead = 'ask for it with get-resources --embed methods'
    notes.push(placed({ kind: 'skipped', member: name, says, instead }, source, here))
  }
  return { found, notes }
}

function readResources(source: DocumentSource): Reading {
  const key = source.value.has('items') ? 'items' : 'item'
  const items = source.value.get(key)
  const readings = (isList(items) ? items : []).map((item, at) =>
    isMap(item) ? readResource(resourceOf(item, [key, at]), source) : { found: [], notes: [] },
  )
  const more: readonly Note[] = source.value.has('position')
    ? [
        placed(
          { kind: 'skipped', member: 'position', says: 'There are more resources than the document holds.' },
          source,
          ['position'],
        ),
      ]
    : []
  return { found: readings.flatMap(({ found }) => found), notes: [...readings.flatMap(({ notes }) => notes), ...more] }
}
