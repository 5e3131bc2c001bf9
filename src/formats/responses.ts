import { isList, isMap } from '../value.ts'
import type { Value, ValueMap } from '../value.ts'

/** What a tool calls the parts of a mapping that it writes as a list, as in `{ResponseParameters: [{Destination, Source}]}`. */
export interface PairNames {
  readonly list: string
  readonly destination: string
  readonly source: string
}

/**
 * ResponseParameters with a list of pairs for each status, as CloudFormation has it: `{200: {list: [{destination,
 * source}]}}`. What is no map stays as it is.
 */
export function asPairs(value: Value, { list, destination, source }: PairNames): Value {
  if (!isMap(value)) return value
  return mapped(value, (mappings) => {
    if (!isMap(mappings)) return mappings
    const pairs = Array.from(
      mappings,
      ([to, from]): ValueMap =>
        new Map<Value, Value>([
          [destination, to],
          [source, from],
        ]),
    )
    return new Map<Value, Value>([[list, pairs]])
  })
}

/**
 * The reverse: the wire's shape of lists of pairs. A status that already has the wire's shape stays as it is, and is told
 * of in `plain`; so is what fits neither, for the rules to find.
 */
export function fromPairs(
  value: Value,
  names: PairNames,
): { readonly value: Value; readonly plain: readonly string[] } {
  if (!isMap(value)) return { value, plain: [] }
  const plain: string[] = []
  const read = mapped(value, (status, key) => {
    const pairs = isMap(status) ? status.get(names.list) : undefined
    if (isList(pairs)) return mappingsOf(pairs, names) ?? status
    if (isMap(status) && status.size > 0) plain.push(String(key))
    return status
  })
  return { value: read, plain }
}

function mappingsOf(pairs: readonly Value[], { destination, source }: PairNames): ValueMap | undefined {
  const mappings = new Map<Value, Value>()
  for (const pair of pairs) {
    const to = isMap(pair) ? pair.get(destination) : undefined
    const from = isMap(pair) ? pair.get(source) : undefined
    // Two pairs of one destination would become one.
    if (to === undefined || from === undefined || mappings.has(to)) return undefined
    mappings.set(to, from)
  }
  return mappings
}

/** ResponseParameters as a list of blocks, as Terraform has it: `[{status, mappings}]`. */
export function asBlocks(value: Value, names: BlockNames): Value {
  if (!isMap(value)) return value
  return Array.from(
    value,
    ([status, mappings]) =>
      new Map<Value, Value>([
        [names.status, status],
        [names.mappings, mappings],
      ]),
  )
}

/** The reverse; `undefined` where it is something else, or two blocks are of one status. */
export function fromBlocks(value: Value, names: BlockNames): ValueMap | undefined {
  if (!isList(value)) return undefined
  const statuses = new Map<Value, Value>()
  for (const block of value) {
    const status = isMap(block) ? block.get(names.status) : undefined
    const mappings = isMap(block) ? block.get(names.mappings) : undefined
    const key = typeof status === 'bigint' ? String(status) : status
    if (key === undefined || mappings === undefined || statuses.has(key)) return undefined
    statuses.set(key, mappings)
  }
  return statuses
}

/** What a tool calls the parts of such a block. */
export interface BlockNames {
  readonly status: string
  readonly mappings: string
}

function mapped(map: ValueMap, make: (value: Value, key: Value) => Value): ValueMap {
  return new Map(Array.from(map, ([key, value]) => [key, make(value, key)]))
}
