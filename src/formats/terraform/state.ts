import { CliError } from '../../errors.ts'
import { isList, isMap } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { Path, Place } from '../../yaml/places.ts'
import type { Found, FoundIntegration, FoundRest, Reading, ReadSettings } from '../format.ts'
import { namesOf } from './address.ts'
import type { Given } from './given.ts'
import { TYPE } from './names.ts'
import { integrationOf } from './resource.ts'
import { RESPONSE_TYPE, REST_TYPE, methodNotes, methodOf, restOf } from './rest.ts'
import { COMPUTED, unknownIn } from './unknown.ts'

/** Modules in modules in modules; more is no document of Terraform. */
const DEEPEST = 50

interface Resource {
  readonly type: string
  readonly address: string
  readonly values: ValueMap
  readonly place: (path: Path) => Place | undefined
}

type Find = (path: Path) => Place | undefined

/** Whether a document is what `terraform show -json` prints of a state or a plan, or a state file. */
export function isState(value: ValueMap): boolean {
  if (typeof value.get('terraform_version') !== 'string') return false
  return isMap(value.get('values')) || isMap(value.get('planned_values')) || isList(value.get('resources'))
}

/** The integrations of a state or a plan, with their values as they are. */
export function readState(value: ValueMap, place: Find, settings: ReadSettings): Reading {
  const unknown = unknownIn(value, settings)
  const resources = [...resourcesOf(value, place)].map((each) => ({ ...each, values: unknown.filled(each) }))
  const responses = resources.filter(({ type }) => type === RESPONSE_TYPE)
  const given = new Map(resources.map((each) => [each, givenOf(each)]))
  const at = (each: Resource): readonly Given[] => given.get(each) ?? []
  const found = resources.flatMap((each): Found[] => {
    if (each.type === TYPE) return [integration(each, at(each))]
    if (each.type !== REST_TYPE) return []
    const method = methodOf(at(each), (text) => text)
    const mine = responses.filter((response) => methodOf(at(response), (text) => text) === method)
    return [rest(each, at(each), mine.map(at))]
  })
  return { found, notes: unknown.notes() }
}

function* resourcesOf(value: ValueMap, place: Find): Generator<Resource> {
  for (const name of ['values', 'planned_values']) {
    const values = value.get(name)
    if (isMap(values)) yield* inModule(values.get('root_module'), [name, 'root_module'], place, 0)
  }
  yield* inStateFile(value.get('resources'), place)
}

function* inModule(module: Value | undefined, path: Path, place: Find, depth: number): Generator<Resource> {
  if (!isMap(module)) return
  if (depth === DEEPEST) throw new CliError('param', `Modules are nested more than ${DEEPEST} levels deep.`)
  for (const [index, resource] of listOf(module.get('resources')).entries()) {
    if (!isMap(resource) || resource.get('mode') === 'data') continue
    const values = resource.get('values')
    const at = [...path, 'resources', index]
    if (isMap(values))
      yield {
        type: textOf(resource.get('type')),
        address: textOf(resource.get('address')),
        values,
        place: within(at, 'values', place),
      }
  }
  for (const [index, child] of listOf(module.get('child_modules')).entries())
    yield* inModule(child, [...path, 'child_modules', index], place, depth + 1)
}

/** The fourth version of state files, which Terraform has written since 0.12. */
function* inStateFile(resources: Value | undefined, place: Find): Generator<Resource> {
  for (const [index, resource] of listOf(resources).entries()) {
    if (!isMap(resource) || resource.get('mode') === 'data') continue
    const type = textOf(resource.get('type'))
    const module = resource.get('module')
    const stem = `${typeof module === 'string' ? `${module}.` : ''}${type}.${textOf(resource.get('name'))}`
    for (const [number, instance] of listOf(resource.get('instances')).entries()) {
      const values = isMap(instance) ? instance.get('attributes') : undefined
      const key = isMap(instance) ? instance.get('index_key') : undefined
      const at = ['resources', index, 'instances', number]
      if (isMap(values)) yield { type, address: stem + keyOf(key), values, place: within(at, 'attributes', place) }
    }
  }
}

function keyOf(key: Value | undefined): string {
  if (typeof key === 'string') return `[${JSON.stringify(key)}]`
  return typeof key === 'bigint' || typeof key === 'number' ? `[${String(key)}]` : ''
}

const listOf = (value: Value | undefined): readonly Value[] => (isList(value) ? value : [])
const textOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '')

const within =
  (path: Path, name: string, place: Find): Find =>
  (inner) =>
    place(inner.length === 0 ? path : [...path, name, ...inner])

/** What is empty was not given. */
function givenOf({ values, place }: Resource): readonly Given[] {
  return Array.from(values).flatMap(([key, value]): Given[] => {
    const name = String(key)
    if (COMPUTED.has(name) || isEmpty(value)) return []
    return [{ name, value, place: (path) => place([name, ...path]) }]
  })
}

function isEmpty(value: Value): boolean {
  if (value === null || value === '') return true
  return (isList(value) && value.length === 0) || (isMap(value) && value.size === 0)
}

const placeOf =
  (place: Find, inner: Find): Find =>
  (path) =>
    path.length === 0 ? place([]) : inner(path)

function integration(resource: Resource, given: readonly Given[]): FoundIntegration {
  const { draft, notes, place } = integrationOf(given, false)
  const id = resource.values.get('id')
  return {
    kind: 'integration',
    ...namesOf(resource.address),
    draft,
    notes,
    place: placeOf(resource.place, place),
    ...(typeof id === 'string' && id !== '' && { id }),
  }
}

function rest(resource: Resource, given: readonly Given[], responses: readonly (readonly Given[])[]): FoundRest {
  const known = [given, ...responses].map((list) => list.filter(({ name }) => name !== 'id'))
  const { integration, notes, place } = restOf(known[0] ?? [], known.slice(1))
  return {
    kind: 'rest',
    ...namesOf(resource.address),
    integration,
    notes: [...notes, ...methodNotes(given)],
    place: placeOf(resource.place, place),
  }
}
