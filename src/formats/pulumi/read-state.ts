import { CliError } from '../../errors.ts'
import { readJson } from '../../python/json.ts'
import { isList, isMap } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { Path } from '../../yaml/places.ts'
import type { FoundIntegration, Note, ReadSettings, Reading } from '../format.ts'
import { newRegistry } from '../references/registry.ts'
import { stateIn, stepsOf } from './detect.ts'
import type { DocumentSource, Form } from './detect.ts'
import { integrationOf, protocolOf } from './properties.ts'
import { integrationProvider, isApi } from './providers.ts'
import { checkDepth, refer } from './scope.ts'
import type { Provider } from './providers.ts'

/** What Pulumi writes in the place of a value that only comes to be known later. */
const UNKNOWN = '04da6b54-80e4-46f7-96ec-b56ff0331ba9'
/** The member that makes a map something else than a map, and what it has for a secret. */
const SIGNATURE = '4dabf18193072939515e22adb298388d'
const SECRET = '1b47061264138c4ac30d75fd1eb44270'
/** To find a place takes as long as the document is; so many are enough for people. */
const MOST_PLACES = 500

interface State {
  readonly resource: ValueMap
  readonly path: readonly string[]
}

interface Desk {
  readonly refer: (text: string) => Value
  readonly tell: (note: Note) => void
  readonly places: { left: number }
}

/** The integrations in what `pulumi stack export` or `pulumi preview --json` printed. Nothing in it is an expression. */
export function readState(source: DocumentSource, form: Exclude<Form, 'program'>, { lookup }: ReadSettings): Reading {
  const states = form === 'state' ? exported(source.value) : previewed(source.value)
  const notes: Note[] = []
  const registry = newRegistry()
  const desk: Desk = {
    refer: (text) => refer({ registry, lookup }, text),
    tell: (note) => notes.push(note),
    places: { left: MOST_PLACES },
  }
  const protocols = protocolsOf(states)
  const found = states.flatMap((state): FoundIntegration[] => {
    const provider = integrationProvider(state.resource.get('type'))
    if (provider === undefined) return []
    const name = nameOf(state.resource)
    if (state.resource.get('delete') === true) {
      notes.push({ kind: 'skipped', member: name, says: 'It waits to be deleted.' })
      return []
    }
    return [foundOf(name, state, provider, { source, desk, protocols })]
  })
  return { found, notes }
}

function exported(document: ValueMap): readonly State[] {
  const state = stateIn(document)
  if (state === undefined || !isList(state.resources)) return []
  return state.resources.flatMap((resource, index) =>
    isMap(resource) ? [{ resource, path: [...state.path, String(index)] }] : [],
  )
}

/** A step that deletes has no new state. */
function previewed(document: ValueMap): readonly State[] {
  return stepsOf(document).flatMap((step, index): State[] => {
    const resource = step.get('newState')
    return isMap(resource) && step.get('op') !== 'delete'
      ? [{ resource, path: ['steps', String(index), 'newState'] }]
      : []
  })
}

/** By the id of the API. */
function protocolsOf(states: readonly State[]): ReadonlyMap<Value, FoundIntegration['protocol']> {
  const apis = states.filter(({ resource }) => isApi(resource.get('type')) && typeof resource.get('id') === 'string')
  return new Map(apis.map(({ resource }) => [resource.get('id') ?? null, protocolOf(resource.get('inputs'))]))
}

/** A URN ends with the name. */
function nameOf(resource: ValueMap): string {
  const urn = resource.get('urn')
  return typeof urn === 'string' ? (urn.split('::').at(-1) ?? '') : ''
}

interface Around {
  readonly source: DocumentSource
  readonly desk: Desk
  readonly protocols: ReadonlyMap<Value, FoundIntegration['protocol']>
}

function foundOf(
  name: string,
  { resource, path }: State,
  provider: Provider,
  { source, desk, protocols }: Around,
): FoundIntegration {
  const inputs = resource.get('inputs')
  const notes: Note[] = []
  const own: Desk = { ...desk, tell: (note) => notes.push(note) }
  const properties = isMap(inputs) ? plainMap(inputs, name, own, 0) : new Map<Value, Value>()
  const place = (steps: Path): ReturnType<typeof source.place> => source.place([...path, 'inputs', ...steps])
  const noted = (steps: Path): ReturnType<typeof place> => (desk.places.left-- > 0 ? place(steps) : undefined)
  const read = integrationOf({ properties, provider, isProgram: false, place, noted })
  const id = idOf(resource)
  const protocol = protocols.get(properties.get('apiId') ?? null)
  const urn = resource.get('urn')
  return {
    kind: 'integration',
    name,
    aliases: typeof urn === 'string' ? [urn] : [],
    draft: read.draft,
    notes: [...notes, ...read.notes],
    place: (steps) => (steps.length === 0 ? source.place(path) : read.place(steps)),
    ...(id !== undefined && { id }),
    ...(protocol !== undefined && { protocol }),
  }
}

/** The id of aws-native is that of the API and its own, parted by `|`. */
function idOf(resource: ValueMap): string | undefined {
  const outputs = resource.get('outputs')
  const own = isMap(outputs) ? outputs.get('integrationId') : undefined
  if (typeof own === 'string') return own
  const id = resource.get('id')
  return typeof id === 'string' && id !== '' && id !== UNKNOWN ? id.split('|').at(-1) : undefined
}

function plainMap(map: ValueMap, path: string, desk: Desk, depth: number): ValueMap {
  return new Map(Array.from(map, ([key, value]) => [key, plain(value, `${path}.${String(key)}`, desk, depth + 1)]))
}

function plain(value: Value, path: string, desk: Desk, depth: number): Value {
  checkDepth(depth)
  if (value === UNKNOWN) return desk.refer(path)
  if (isList(value)) return value.map((item, index) => plain(item, `${path}.${index}`, desk, depth + 1))
  if (!isMap(value)) return value
  return value.get(SIGNATURE) === SECRET ? secretOf(value, path, desk, depth) : plainMap(value, path, desk, depth)
}

/** A secret is in plain text where the stack was exported with `--show-secrets`, as JSON in a text. */
function secretOf(secret: ValueMap, path: string, desk: Desk, depth: number): Value {
  const text = secret.get('plaintext') ?? secret.get('value')
  const member = path.slice(path.indexOf('.') + 1)
  desk.tell({ kind: 'told', member, says: 'Pulumi keeps it secret; what is read here does not.' })
  const value = typeof text === 'string' ? parsed(text) : (text ?? undefined)
  return value === undefined ? desk.refer(path) : plain(value, path, desk, depth + 1)
}

function parsed(text: string): Value | undefined {
  try {
    return readJson(text)
  } catch (error) {
    if (error instanceof CliError || error instanceof SyntaxError) return undefined
    throw error
  }
}
