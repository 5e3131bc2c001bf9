import { str } from '../../python/repr.ts'
import { isMap } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { Path } from '../../yaml/places.ts'
import type { Found, FoundIntegration, Note, ReadSettings, Reading } from '../format.ts'
import { WELL_KNOWN } from '../code/kinds.ts'
import { newRegistry } from '../references/registry.ts'
import type { DocumentSource } from './detect.ts'
import { evaluate } from './evaluate.ts'
import { parseText } from './interpolation.ts'
import { integrationOf, protocolOf } from './properties.ts'
import { integrationProvider, isApi } from './providers.ts'
import type { Provider } from './providers.ts'
import { noteAt } from './scope.ts'
import type { Scope } from './scope.ts'

/** What a resource may have beside its properties. */
const ATTRIBUTES = new Set(['type', 'properties', 'name', 'options', 'get', 'defaultProvider'])
/** To find a place takes as long as the document is; so many are enough for people. */
const MOST_PLACES = 500

/** The integrations of a program in YAML. */
export function readProgram({ value, place }: DocumentSource, { lookup }: ReadSettings): Reading {
  const notes: Note[] = []
  const registry = newRegistry()
  // First of all, so that nothing of the program takes the names by which all formats know them.
  for (const name of WELL_KNOWN) registry(name)
  const resources = mapAt(value, 'resources')
  let places = MOST_PLACES
  const scope: Scope = {
    registry,
    lookup,
    project: value.get('name'),
    config: new Map([...mapAt(value, 'configuration'), ...mapAt(value, 'config')]),
    variables: mapAt(value, 'variables'),
    resources,
    known: new Map(),
    open: new Set(),
    sizes: new WeakMap(),
    place: (path) => (places-- > 0 ? place(path) : undefined),
    note: (note) => notes.push(note),
  }
  const found: Found[] = []
  for (const [key, resource] of resources) {
    const provider = isMap(resource) ? integrationProvider(resource.get('type')) : undefined
    const read =
      isMap(resource) && provider !== undefined ? foundOf(str(key), resource, provider, scope, place) : undefined
    if (read !== undefined) found.push(read)
  }
  return { found, notes }
}

function mapAt(map: ValueMap, name: string): ValueMap {
  const value = map.get(name)
  return isMap(value) ? value : new Map()
}

function foundOf(
  name: string,
  resource: ValueMap,
  provider: Provider,
  scope: Scope,
  placeOf: DocumentSource['place'],
): FoundIntegration | undefined {
  const at = ['resources', name]
  if (resource.has('get')) {
    noteAt(scope, at, { kind: 'skipped', says: 'It is read from AWS by its id, and not made by the program.' })
    return undefined
  }
  const notes: Note[] = []
  const own: Scope = { ...scope, note: (note) => notes.push(withoutPath(note, at)) }
  tellAttributes(resource, own, at)
  const properties = evaluate(resource.get('properties') ?? null, own, [...at, 'properties'])
  if (!isMap(properties)) {
    noteAt(scope, [...at, 'properties'], {
      kind: 'skipped',
      says: 'What its properties are is not known.',
      finding: 'warning',
    })
    return undefined
  }
  const from = (place: DocumentSource['place']) => (path: Path) => place([...at, 'properties', ...path])
  const places = { place: from(placeOf), noted: from(scope.place) }
  const read = integrationOf({ properties, provider, isProgram: true, ...places })
  const protocol = protocolBehind(mapAt(resource, 'properties').get('apiId') ?? null, scope)
  const given = resource.get('name')
  return {
    kind: 'integration',
    name,
    aliases: typeof given === 'string' && given !== name ? [given] : [],
    draft: read.draft,
    notes: [...notes, ...read.notes],
    place: (path) => (path.length === 0 ? placeOf(at) : read.place(path)),
    ...(read.defaults !== undefined && { defaults: read.defaults }),
    ...(protocol !== undefined && { protocol }),
  }
}

/** What is said of a property goes by the property's name. */
function withoutPath(note: Note, at: readonly string[]): Note {
  const start = `${[...at, 'properties'].join('.')}.`
  return note.member.startsWith(start) ? { ...note, member: note.member.slice(start.length) } : note
}

function tellAttributes(resource: ValueMap, scope: Scope, at: readonly string[]): void {
  for (const [key, value] of resource) {
    const name = str(key)
    if (value === null) continue
    const says =
      name === 'name'
        ? 'It is what Pulumi calls the resource; it stays a name to pick it by, and is no part of the integration.'
        : 'It tells Pulumi how to manage the resource, and is not part of it.'
    if (name === 'options' || name === 'name') noteAt(scope, [...at, name], { kind: 'told', says }, name)
    else if (!ATTRIBUTES.has(name))
      noteAt(scope, [...at, name], { kind: 'lost', says: 'A resource has no such member.', finding: 'warning' }, name)
  }
}

/** What the API says of itself, where it is one of the program. */
function protocolBehind(apiId: Value, { resources }: Scope): FoundIntegration['protocol'] {
  const [part, ...others] = typeof apiId === 'string' && apiId.includes('${') ? (parseText(apiId) ?? []) : []
  if (typeof part !== 'object' || others.length > 0) return undefined
  const api = resources.get(part.steps[0] ?? '')
  return isMap(api) && isApi(api.get('type')) ? protocolOf(api.get('properties')) : undefined
}
