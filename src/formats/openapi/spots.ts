import { str } from '../../python/repr.ts'
import { isMap } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { Path, Place } from '../../yaml/places.ts'
import type { Note, Route } from '../format.ts'
import { ANY_METHOD, INTEGRATION, INTEGRATIONS, KEPT } from './names.ts'
import { follow } from './pointer.ts'
import type { Target, Trouble } from './pointer.ts'

/** Where a document holds an integration, and which routes lead there. */
export interface Spot {
  readonly extension: ValueMap
  readonly path: readonly string[]
  /** The first is what it is called. */
  readonly names: string[]
  readonly routes: Route[]
  /** What this program has kept beside it. */
  readonly kept: Kept | undefined
}

export interface Kept {
  readonly value: Value
  readonly path: readonly string[]
}

interface Walk {
  readonly body: ValueMap
  readonly place: (path: Path) => Place | undefined
  /** By path, since many operations may lead to the same. */
  readonly spots: Map<string, Spot>
  readonly targets: Map<string, Target>
  readonly items: Map<ValueMap, readonly Operation[]>
  readonly notes: Note[]
}

/** Source: the Path Item Object of OpenAPI 3.1, and of 3.2 `query`. */
const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'])

/** All integrations of a document, each once, in its order, and notes on what was not read. */
export function spotsOf(
  body: ValueMap,
  place: Walk['place'],
): { readonly spots: readonly Spot[]; readonly notes: readonly Note[] } {
  const walk: Walk = { body, place, spots: new Map(), targets: new Map(), items: new Map(), notes: [] }
  if (body.has(INTEGRATION)) skip(walk, [INTEGRATION], MISPLACED)
  const paths = body.get('paths')
  if (isMap(paths)) for (const [key, item] of paths) walkItem(walk, str(key), item)
  else if (paths !== undefined && paths !== null) skip(walk, ['paths'], 'It is no map of paths that is known here.')
  walkComponents(walk)
  return { spots: [...walk.spots.values()], notes: walk.notes }
}

const MISPLACED = 'API Gateway looks for an integration in an operation, not here.'

function walkItem(walk: Walk, url: string, item: Value): void {
  if (/^x-/i.test(url) || item === null) return
  const path = ['paths', url]
  const target = follow(item, path, walk.body, walk.targets)
  if ('trouble' in target) skip(walk, path, target.trouble, target)
  else if (!isMap(target.value) || url.startsWith('Fn::')) skip(walk, path, 'It is no path that is known here.')
  else walkOperations(walk, url, target.value, target.path)
  // OpenAPI 3.1 lets operations stand beside the `$ref`.
  if (isMap(item) && item.has('$ref')) walkOperations(walk, url, item, path)
}

function walkOperations(walk: Walk, url: string, item: ValueMap, path: readonly string[]): void {
  for (const [name, method, operation] of operationsIn(walk, item, path))
    walkOperation(walk, { method, path: url === '/$default' ? '$default' : url }, operation, [...path, name])
}

type Operation = readonly [name: string, method: string, operation: ValueMap]

/** Those of an item to which many paths may lead. */
function operationsIn(walk: Walk, item: ValueMap, path: readonly string[]): readonly Operation[] {
  const known = walk.items.get(item)
  if (known !== undefined) return known
  const operations: Operation[] = []
  for (const [key, operation] of item) {
    const name = str(key)
    const method = methodOf(name)
    if (name === INTEGRATION) skip(walk, [...path, name], MISPLACED)
    if (method === undefined || operation === null) continue
    if (isMap(operation)) operations.push([name, method, operation])
    else skip(walk, [...path, name], 'It is no operation that is known here.')
  }
  walk.items.set(item, operations)
  return operations
}

function methodOf(key: string): string | undefined {
  const lower = key.toLowerCase()
  if (lower === ANY_METHOD) return 'ANY'
  return METHODS.has(lower) ? lower.toUpperCase() : undefined
}

function walkOperation(walk: Walk, route: Route, operation: ValueMap, path: readonly string[]): void {
  const extension = operation.get(INTEGRATION)
  if (extension === undefined || extension === null) return
  const here = [...path, INTEGRATION]
  const target = follow(extension, here, walk.body, walk.targets)
  if ('trouble' in target) return skip(walk, here, target.trouble, target)
  if (!isMap(target.value)) return skip(walk, here, 'It is no integration that is known here.')
  if (isMap(extension)) tellOfNeighbours(walk, extension, here)
  const operationId = operation.get('operationId')
  const name = `${route.method} ${route.path}`
  const names = typeof operationId === 'string' && operationId !== '' ? [operationId, name] : [name]
  const spot = spotAt(walk, target.value, target.path, componentName(target.path), keptIn(operation, path))
  for (const each of names) addName(spot, each)
  spot.routes.push(route)
}

function addName({ names }: Spot, name: string): void {
  if (names.length > MANY || !names.includes(name)) names.push(name)
}

/** With so many names, one that is there twice costs less than to look for it. */
const MANY = 100

function keptIn(operation: ValueMap, path: readonly string[]): Kept | undefined {
  const value = operation.get(KEPT)
  return value === undefined ? undefined : { value, path: [...path, KEPT] }
}

function spotAt(walk: Walk, extension: ValueMap, path: readonly string[], name?: string, kept?: Kept): Spot {
  const key = JSON.stringify(path)
  const known = walk.spots.get(key)
  if (known !== undefined) return known
  const spot: Spot = { extension, path, names: name === undefined ? [] : [name], routes: [], kept }
  walk.spots.set(key, spot)
  return spot
}

const componentName = (path: readonly string[]): string | undefined =>
  path.length === 3 && path[0] === 'components' && path[1] === INTEGRATIONS ? path[2] : undefined

function tellOfNeighbours(walk: Walk, extension: ValueMap, path: readonly string[]): void {
  if (!extension.has('$ref')) return
  for (const key of extension.keys()) {
    if (key === '$ref') continue
    const says = 'What stands beside a $ref does not count.'
    walk.notes.push({ kind: 'lost', finding: 'warning', ...noteAt(walk, [...path, str(key)]), says })
  }
}

function walkComponents(walk: Walk): void {
  const components = walk.body.get('components')
  const shared = isMap(components) ? components.get(INTEGRATIONS) : undefined
  if (shared === undefined || shared === null) return
  const path = ['components', INTEGRATIONS]
  if (!isMap(shared)) return skip(walk, path, 'It is no map of integrations that is known here.')
  for (const [key, extension] of shared) {
    const here = [...path, str(key)]
    const target = follow(extension, here, walk.body, walk.targets)
    if ('trouble' in target) skip(walk, here, target.trouble, target)
    else if (isMap(target.value)) addName(spotAt(walk, target.value, target.path, componentName(target.path)), str(key))
    else skip(walk, here, 'It is no integration that is known here.')
  }
}

function skip(walk: Walk, path: readonly string[], says: string, more: Partial<Trouble> = {}): void {
  const { instead, finding = 'warning' } = more
  walk.notes.push({
    kind: 'skipped',
    finding,
    ...noteAt(walk, path),
    says,
    ...(instead !== undefined && { instead }),
  })
}

function noteAt({ place }: Walk, path: readonly string[]): Pick<Note, 'member' | 'place'> {
  const found = place(path)
  return { member: path.join('.'), ...(found !== undefined && { place: found }) }
}
