import { isTemplate } from '../../value.ts'
import type { Value } from '../../value.ts'
import type { Item, Note } from '../format.ts'
import { itemNames } from '../references/item-names.ts'
import { ANY_METHOD } from './names.ts'

/** The operation that an item is written into. */
export interface Slot {
  readonly path: string
  /** The key of the operation. */
  readonly method: string
  /** The variables of the path. */
  readonly variables: readonly string[]
  readonly isDefault: boolean
  readonly notes: readonly Note[]
}

const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'])

/** An operation for each item, each another: that of its route, else one that is made up. */
export function slotsOf(items: readonly Item[]): readonly Slot[] {
  const taken = new Set<string>()
  const segments = itemNames(items, segmentOf)
  return items.map((item, index) => {
    const routed = routedSlot(item)
    const slot =
      routed !== undefined && !taken.has(keyOf(routed))
        ? routed
        : madeUp(item, segments[index] ?? '', items.length, taken)
    taken.add(keyOf(slot))
    return slot
  })
}

const keyOf = ({ path, method }: Pick<Slot, 'path' | 'method'>): string => `${method} ${path}`

function routedSlot({ route }: Item): Slot | undefined {
  if (route === undefined) return undefined
  const isDefault = route.path === '$default'
  const lower = route.method.toLowerCase()
  const method = lower === 'any' || isDefault ? ANY_METHOD : lower
  if (method !== ANY_METHOD && !METHODS.has(method)) return undefined
  const path = isDefault ? '/$default' : route.path
  // A path that looks like another of the standard's parts would be taken for it.
  if (!/^\/[^?#\s]*$/.test(path)) return undefined
  return { path, method, variables: variablesIn(path), isDefault, notes: [] }
}

function madeUp(item: Item, segment: string, count: number, taken: ReadonlySet<string>): Slot {
  const variables = variablesIn(uriText(item.draft.get('IntegrationUri')?.value))
  const inPath = count === 1 && variables.length === 0 ? ['proxy'] : variables
  const end = inPath.map((name) => `/{${name}}`).join('')
  const start = count === 1 ? '' : `/${segment}`
  let path = start + end
  for (let number = 2; taken.has(keyOf({ path, method: ANY_METHOD })); number++) path = `/${segment}-${number}${end}`
  return { path, method: ANY_METHOD, variables: inPath, isDefault: false, notes: notesOf(item, path) }
}

function notesOf({ route }: Item, path: string): readonly Note[] {
  if (route === undefined) return []
  const says = `OpenAPI cannot hold the route "${route.method} ${route.path}" here; ANY ${path} stands for it.`
  return [{ kind: 'changed', member: 'Route', says }]
}

/** The texts of a URI, without the variables that API Gateway puts in. */
function uriText(uri: Value | undefined): string {
  const text = isTemplate(uri) ? uri.parts.filter((part) => typeof part === 'string').join(' ') : uri
  return typeof text === 'string' ? text.replace(/\$\{[^{}]*\}/g, '') : ''
}

function variablesIn(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(/\{([A-Za-z0-9_.:-]+\+?)\}/g), ([, name = '']) => name))]
}

const segmentOf = (text: string): string =>
  text.replace(/[^A-Za-z0-9._~-]+/g, '-').replace(/^-|-$/g, '') || 'integration'
