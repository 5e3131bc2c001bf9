import { isList, isMap, isTemplate } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import { asSet, inOrder, isKnown, isSame, numberOf, pairsOf, positionOf, textFrom, withoutRepeats } from './convert.ts'
import { compare } from './decimal.ts'
import type { Func } from './functions-texts.ts'

/** A range of more is not what anybody writes. */
const MOST = 10_000n

/** The functions that make or take collections. What these hold need not be known. */
export const COLLECTIONS: Readonly<Record<string, Func>> = {
  alltrue: ([list]) => (isKnownList(list) ? list.every((item) => item === true || item === 'true') : undefined),
  anytrue: ([list]) => (isKnownList(list) ? list.some((item) => item === true || item === 'true') : undefined),
  coalesce: (values) => coalesced(values),
  coalescelist: (lists) => lists.find((list) => !isList(list) || list.length > 0),
  compact: ([list]) => (isKnownList(list) ? list.filter((item) => item !== null && item !== '') : undefined),
  concat: (lists) => (lists.every((list) => isList(list)) ? lists.flat() : undefined),
  contains: ([list, value]) =>
    isKnownList(list) && value !== undefined && isKnown(value) ? list.some((item) => isSame(item, value)) : undefined,
  distinct: ([list]) => (isKnownList(list) ? withoutRepeats(list) : undefined),
  element: ([list, at]) => element(list, positionOf(at)),
  flatten: ([list]) => flat(list),
  index: ([list, value]) => (isKnownList(list) && value !== undefined ? found(list, value) : undefined),
  keys: ([map]) => pairsOf(isMap(map) ? map : undefined)?.map(([key]) => key),
  length: ([value]) => lengthOf(value),
  lookup: ([map, key, other]) => lookedUp(map, key, other),
  max: (values) => extreme(values, 1),
  merge: (maps) => merged(maps),
  min: (values) => extreme(values, -1),
  one: ([list]) => (isList(list) ? (list.length < 2 ? (list[0] ?? null) : undefined) : list),
  range: ([from, to, ...rest]) =>
    rest.length === 0
      ? range(numberOf(from), to === undefined ? undefined : numberOf(to), to !== undefined)
      : undefined,
  reverse: ([list]) => (isList(list) ? [...list].reverse() : undefined),
  slice: ([list, from, to]) => sliced(list, positionOf(from), positionOf(to)),
  sort: ([list]) => (isKnownList(list) ? sorted(list) : undefined),
  tolist: ([list]) => (isList(list) ? list : undefined),
  tomap: ([map]) => (isMap(map) ? map : undefined),
  toset: ([list]) => (isKnownList(list) ? asSet(list) : undefined),
  values: ([map]) => pairsOf(isMap(map) ? map : undefined)?.map(([, value]) => value),
  zipmap: ([keys, values]) => zipped(keys, values),
}

function isKnownList(value: Value | undefined): value is readonly Value[] {
  return isList(value) && isKnown(value)
}

/** The first that is neither null nor an empty text. */
function coalesced(values: readonly Value[]): Value | undefined {
  const first = values.find((value) => value !== null && value !== '')
  return isTemplate(first) ? undefined : first
}

function element(list: Value | undefined, at: number | undefined): Value | undefined {
  if (!isList(list) || at === undefined || list.length === 0) return undefined
  return list[((at % list.length) + list.length) % list.length]
}

/** Lists in lists, at any depth. */
function flat(value: Value | undefined): readonly Value[] | undefined {
  if (!isList(value) || value.some((item) => isTemplate(item))) return undefined
  const out: Value[] = []
  for (const item of value) {
    const inner = isList(item) ? flat(item) : [item]
    if (inner === undefined) return undefined
    for (const each of inner) out.push(each)
  }
  return out
}

function found(list: readonly Value[], value: Value): Value | undefined {
  const at = list.findIndex((item) => isSame(item, value))
  return at === -1 ? undefined : BigInt(at)
}

function lengthOf(value: Value | undefined): Value | undefined {
  // Terraform counts what looks like one character, which is more than a code point outside of ASCII.
  if (typeof value === 'string') return /^[\t\n -~]*$/.test(value) ? BigInt(value.length) : undefined
  if (isList(value)) return BigInt(value.length)
  return isMap(value) ? BigInt(value.size) : undefined
}

function lookedUp(map: Value | undefined, key: Value | undefined, other: Value | undefined): Value | undefined {
  const name = textFrom(key)
  if (!isMap(map) || typeof name !== 'string' || ![...map.keys()].every((each) => typeof each === 'string'))
    return undefined
  return map.get(name) ?? other
}

function extreme(values: readonly Value[], sign: number): Value | undefined {
  const numbers = values.map(numberOf).filter((number) => number !== undefined)
  if (numbers.length < values.length) return undefined
  return numbers.reduce<bigint | number | undefined>(
    (most, each) => (most === undefined || compare(each, most) === sign ? each : most),
    undefined,
  )
}

function merged(maps: readonly Value[]): ValueMap | undefined {
  const out = new Map<Value, Value>()
  for (const map of maps) {
    if (map === null) continue
    if (!isMap(map)) return undefined
    for (const [key, value] of map) out.set(key, value)
  }
  return out
}

function range(a: bigint | number | undefined, b: bigint | number | undefined, hasTwo: boolean): Value | undefined {
  const [from, to] = hasTwo ? [a, b] : [0n, a]
  if (typeof from !== 'bigint' || typeof to !== 'bigint' || to - from > MOST || to < from) return undefined
  return Array.from({ length: Number(to - from) }, (_, index) => from + BigInt(index))
}

function sliced(list: Value | undefined, from: number | undefined, to: number | undefined): Value | undefined {
  if (!isList(list) || from === undefined || to === undefined) return undefined
  return from < 0 || to < from || to > list.length ? undefined : list.slice(from, to)
}

function sorted(list: readonly Value[]): Value | undefined {
  const texts = list.map(textFrom).filter((text) => typeof text === 'string')
  return texts.length < list.length ? undefined : [...texts].sort(inOrder)
}

function zipped(keys: Value | undefined, values: Value | undefined): Value | undefined {
  if (!isKnownList(keys) || !isList(values) || keys.length !== values.length) return undefined
  return new Map(keys.map((key, index) => [textFrom(key) ?? key, values[index] ?? null]))
}
