import { isList, isMap, isTemplate } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { Path } from '../../yaml/places.ts'
import { fromPairs } from '../responses.ts'
import type { PairNames } from '../responses.ts'
import { noteAt } from './scope.ts'
import type { Scope } from './scope.ts'

/** What CloudFormation calls the parts of ResponseParameters. */
export const PAIRS: PairNames = { list: 'ResponseParameters', destination: 'Destination', source: 'Source' }
const MEMBERS = [PAIRS.destination, PAIRS.source]

/**
 * ResponseParameters in the wire's shape. The wire's own shape is taken too, and told of: CloudFormation refuses it.
 * What of the lists cannot be told apart from here is lost, with a note.
 *
 * @param value with its functions carried out
 */
export function readResponses(value: Value, scope: Scope, at: Path): Value {
  if (!isMap(value)) return value
  const statuses = new Map<Value, Value>()
  for (const [status, mappings] of value) {
    const read = listOf(mappings, scope, [...at, String(status)])
    if (read !== undefined) statuses.set(status, read)
  }
  const { value: read, plain } = fromPairs(statuses, PAIRS)
  for (const status of plain) {
    const says =
      'It is written as the API takes it; CloudFormation takes a list of Destination and Source, and refuses this.'
    const instead = 'write ResponseParameters: [{Destination, Source}] below the status code'
    noteAt(scope, [...at, status], { kind: 'told', says, instead, finding: 'error' })
  }
  return read
}

function listOf(mappings: Value, scope: Scope, at: Path): Value | undefined {
  const list = isMap(mappings) ? mappings.get(PAIRS.list) : undefined
  if (!isMap(mappings) || list === undefined) return mappings
  const inner = [...at, PAIRS.list]
  for (const key of mappings.keys())
    if (key !== PAIRS.list)
      noteAt(scope, [...at, String(key)], {
        kind: 'lost',
        says: 'It stands beside the list of mappings, where CloudFormation takes nothing.',
        finding: 'error',
      })
  if (!isList(list)) {
    if (isTemplate(list))
      noteAt(scope, inner, {
        kind: 'lost',
        says: 'A reference stands for the whole list.',
        instead: 'write the mappings out',
      })
    else noteAt(scope, inner, { kind: 'lost', says: 'It is no list of Destination and Source.', finding: 'error' })
    return undefined
  }
  const taken = new Set<Value>()
  const pairs = list.map((pair, index) => pairOf(pair, taken, scope, [...inner, index]))
  return new Map([[PAIRS.list, pairs.filter((pair) => pair !== undefined)]])
}

function pairOf(pair: Value, taken: Set<Value>, scope: Scope, at: Path): ValueMap | undefined {
  if (!isMap(pair)) {
    const says = isTemplate(pair) ? 'A reference stands for the whole mapping.' : 'It is no mapping of a Destination.'
    noteAt(scope, at, { kind: 'lost', says, ...(!isTemplate(pair) && { finding: 'error' as const }) })
    return undefined
  }
  const [destination, source] = MEMBERS.map((name) => memberOf(pair, name, scope, at))
  for (const key of pair.keys())
    if (!MEMBERS.some((name) => name.toLowerCase() === String(key).toLowerCase()))
      noteAt(scope, [...at, String(key)], {
        kind: 'lost',
        says: 'A mapping has Destination and Source alone.',
        finding: 'error',
      })
  const says = 'A mapping wants a Destination and a Source.'
  if (destination === undefined || source === undefined) noteAt(scope, at, { kind: 'lost', says, finding: 'error' })
  else if (isTemplate(destination))
    noteAt(scope, at, { kind: 'lost', says: 'What it maps to is not known.', instead: 'write the Destination out' })
  else if (taken.has(destination))
    noteAt(scope, at, {
      kind: 'lost',
      says: 'Another mapping has the same Destination, and comes first.',
      finding: 'error',
    })
  else {
    taken.add(destination)
    return new Map<Value, Value>([
      [PAIRS.destination, destination],
      [PAIRS.source, source],
    ])
  }
  return undefined
}

/** Generators of templates are known to write them small, since what stands here has no type for them. */
function memberOf(pair: ValueMap, name: string, scope: Scope, at: Path): Value | undefined {
  const small = name.toLowerCase()
  if (pair.has(name) || !pair.has(small)) return pair.get(name)
  const says = `CloudFormation takes ${name}, and refuses ${small}.`
  noteAt(scope, [...at, small], { kind: 'told', says, instead: `write ${name}`, finding: 'error' })
  return pair.get(small)
}
