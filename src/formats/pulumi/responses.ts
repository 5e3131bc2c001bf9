import { str } from '../../python/repr.ts'
import { isList, isMap } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { Path } from '../../yaml/places.ts'
import type { Note } from '../format.ts'
import { textOf } from './texts.ts'

export const PAIRS = { list: 'responseParameters', destination: 'destination', source: 'source' } as const
export const BLOCKS = { status: 'statusCode', mappings: 'mappings' } as const

/** Says something of a part of the list. */
export type Say = (path: Path, note: Omit<Note, 'member' | 'place'>) => void

/** `{status: {responseParameters: [{destination, source}]}}`, as aws-native has it. */
export function fromNative(value: Value, say: Say): Value {
  if (!isMap(value)) return value
  const statuses = new Map<Value, Value>()
  for (const [status, held] of value) {
    const list = isMap(held) ? held.get(PAIRS.list) : undefined
    if (isMap(held) && isList(list)) {
      tellStrangers(held, [PAIRS.list], [str(status)], say)
      statuses.set(status, mappingsOf(list, [str(status), PAIRS.list], say))
      continue
    }
    const says = 'It is written as the API takes it; aws-native takes a list of destination and source.'
    const instead = 'write responseParameters: [{destination, source}] below the status code'
    if (isMap(held) && held.size > 0) say([str(status)], { kind: 'told', says, instead, finding: 'error' })
    statuses.set(status, held)
  }
  return statuses
}

function mappingsOf(list: readonly Value[], path: Path, say: Say): ValueMap {
  const mappings = new Map<Value, Value>()
  for (const [index, pair] of list.entries()) {
    const to = isMap(pair) ? pair.get(PAIRS.destination) : undefined
    const from = isMap(pair) ? pair.get(PAIRS.source) : undefined
    const at = [...path, index]
    if (isMap(pair)) tellStrangers(pair, [PAIRS.destination, PAIRS.source], at, say)
    if (to === undefined || from === undefined)
      say(at, {
        kind: 'lost',
        says: 'It is no mapping of a destination and a source that is known here.',
        finding: 'error',
      })
    else if (mappings.has(to))
      say(at, { kind: 'lost', says: 'A second mapping of the same destination cannot be kept.', finding: 'error' })
    else mappings.set(to, from)
  }
  return mappings
}

/** `[{statusCode, mappings}]`, as the classic provider has it. */
export function fromClassic(value: Value, say: Say): Value {
  if (!isList(value)) {
    const says = 'The classic provider takes a list of statusCode and mappings.'
    if (isMap(value)) say([], { kind: 'told', says, instead: 'write it as such a list', finding: 'error' })
    return value
  }
  const statuses = new Map<Value, Value>()
  for (const [index, block] of value.entries()) {
    const code = isMap(block) ? (block.get(BLOCKS.status) ?? null) : null
    const status = textOf(code)
    if (isMap(block)) tellStrangers(block, [BLOCKS.status, BLOCKS.mappings], [index], say)
    if (!isMap(block) || status === undefined)
      say([index], { kind: 'lost', says: 'It is no block with a status code that is known here.', finding: 'error' })
    else if (statuses.has(status))
      say([index], { kind: 'lost', says: 'A second block of the same status code cannot be kept.', finding: 'error' })
    else statuses.set(status, block.get(BLOCKS.mappings) ?? new Map())
  }
  return statuses
}

/** `__defaults` is where the state of the classic provider says what was not given. */
function tellStrangers(map: ValueMap, known: readonly string[], path: Path, say: Say): void {
  for (const [key, value] of map) {
    const name = str(key)
    if (known.includes(name) || name === '__defaults' || value === null) continue
    say([...path, name], { kind: 'lost', says: 'It has no such member.', finding: 'warning' })
  }
}
