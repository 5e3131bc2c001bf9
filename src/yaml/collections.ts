import { defineMappingTag, defineSequenceTag } from 'js-yaml'
import type { TagDefinition } from 'js-yaml'
import { isList, isMap } from '../value.ts'
import type { Value } from '../value.ts'
import { identity, keyOf } from './keys.ts'
import { isOdd, troubleOf } from './odd.ts'
import type { Read } from './odd.ts'

type OpenMap = Map<Value, Value>
type OpenSet = { readonly kind: 'set'; readonly items: Value[] }

/** What has to be known of the collections under construction beyond what they hold. */
interface Memory {
  /** The keys that are not strings, by identity. */
  readonly keys: WeakMap<OpenMap | OpenSet, Map<string, Value>>
  /** Maps that took something over by `<<`: in these the AWS CLI lets the last of two equal keys win. */
  readonly merged: WeakSet<OpenMap>
  /** Where the last of two equal keys counts: the first ones. */
  readonly repeated: Value[] | undefined
}

const YAML = 'tag:yaml.org,2002:'
const DUPLICATE = 'this key stands here twice'
const SINGLE = 'each item must be a map with one key'
/** js-yaml asks this when it writes; these only read. */
const identify = (): boolean => false

/**
 * The collections of one document, for js-yaml: maps in document order with keys of any type, `!!set`, `!!omap`
 * (a map) and `!!pairs` (a list of tuples). Not to be used for a second document, since they remember its maps.
 *
 * @param repeated takes the keys that stand twice in a map, whose last value counts then; without it they are refused
 */
export function collectionTags(repeated?: Value[]): TagDefinition[] {
  const memory: Memory = { keys: new WeakMap(), merged: new WeakSet(), repeated }
  return [
    defineMappingTag<OpenMap>(`${YAML}map`, {
      create: () => new Map(),
      addPair: (map, key, value) => addPair(memory, map, key as Read, value as Read),
      has: () => false,
      keys: (map) => map.keys(),
      get: (map, key) => map.get(key as Value),
      identify,
    }),
    defineMappingTag<OpenSet>(`${YAML}set`, {
      create: () => ({ kind: 'set', items: [] }),
      addPair: (set, key, value) => addToSet(memory, set, key as Read, value as Read),
      has: () => false,
      keys: ({ items }) => items,
      get: () => null,
      identify,
    }),
    defineSequenceTag<Value[]>(`${YAML}seq`, {
      create: () => [],
      addItem: (list, item) => addItem(list, item as Read),
      identify,
    }),
    defineSequenceTag<OpenMap>(`${YAML}omap`, {
      create: () => new Map(),
      addItem: (map, item) => onlyPair(item as Read, (key, value) => addPair(memory, map, key, value)),
      identify,
    }),
    defineSequenceTag<Value[]>(`${YAML}pairs`, {
      create: () => [],
      addItem: (list, item) =>
        onlyPair(item as Read, (key, value) => addItem(list, { kind: 'tuple', items: [key, value] })),
      identify,
    }),
  ]
}

function addItem(list: Value[], item: Read): string {
  if (isOdd(item)) return troubleOf(item)
  list.push(item)
  return ''
}

function onlyPair(item: Read, add: (key: Value, value: Value) => string): string {
  if (isOdd(item) || !isMap(item)) return troubleOf(item) || SINGLE
  const [pair, more] = item
  return pair === undefined || more !== undefined ? SINGLE : add(...pair)
}

function addPair(memory: Memory, map: OpenMap, key: Read, value: Read): string {
  if (isOdd(value)) return troubleOf(value)
  if (isOdd(key) && key.odd === 'merge') return merge(memory, map, value)
  return withKey(key, (usable) => {
    if (known(memory, map, usable) !== undefined && !memory.merged.has(map)) {
      if (memory.repeated === undefined) return DUPLICATE
      memory.repeated.push(usable)
    }
    put(memory, map, usable, value)
    return ''
  })
}

function addToSet(memory: Memory, set: OpenSet, key: Read, value: Read): string {
  if (isOdd(value)) return troubleOf(value)
  return withKey(key, (usable) => {
    const keys = keysOf(memory, set)
    const id = identity(usable) ?? ''
    if (keys.has(id)) return DUPLICATE
    keys.set(id, usable)
    set.items.push(usable)
    return ''
  })
}

function withKey(key: Read, use: (usable: Value) => string): string {
  if (isOdd(key)) return key.odd === 'equals' ? use('=') : troubleOf(key)
  const usable = keyOf(key)
  return usable === undefined ? 'a map, a set or a list of lists cannot be a key' : use(usable)
}

/**
 * `<<` takes over the entries of one map or of a list of maps. They come before the map's own ones wherever `<<`
 * stands, those of the last map of a list first; own entries win over them, and earlier maps over later ones.
 */
function merge(memory: Memory, map: OpenMap, value: Value): string {
  if (memory.merged.has(map)) return "a map can have only one '<<'"
  const sources = isList(value) ? [...value].reverse() : [value]
  const taken: [Value, Value][] = []
  for (const source of sources) {
    if (!isMap(source)) return "'<<' takes a map or a list of maps"
    taken.push(...source)
  }
  const own = [...map]
  map.clear()
  memory.keys.delete(map)
  for (const [key, member] of [...taken, ...own]) put(memory, map, key, member)
  if (taken.length > 0) memory.merged.add(map)
  return ''
}

/** The key of `map` that Python holds equal to `key`: as such a map keeps the first of several equal keys. */
function known(memory: Memory, map: OpenMap, key: Value): Value | undefined {
  if (typeof key === 'string') return map.has(key) ? key : undefined
  return memory.keys.get(map)?.get(identity(key) ?? '')
}

function put(memory: Memory, map: OpenMap, key: Value, value: Value): void {
  const first = known(memory, map, key)
  map.set(first === undefined ? key : first, value)
  if (first === undefined && typeof key !== 'string') keysOf(memory, map).set(identity(key) ?? '', key)
}

function keysOf(memory: Memory, holder: OpenMap | OpenSet): Map<string, Value> {
  const keys = memory.keys.get(holder) ?? new Map<string, Value>()
  memory.keys.set(holder, keys)
  return keys
}
