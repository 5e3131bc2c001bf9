import { CliError } from '../../errors.ts'
import { isList, isMap } from '../../value.ts'
import type { Template, Value, ValueMap } from '../../value.ts'
import type { Path, Place } from '../../yaml/places.ts'
import type { Note } from '../format.ts'
import { WELL_KNOWN } from '../code/kinds.ts'
import type { Lookup } from '../lookup.ts'
import { referenceName } from '../references/name.ts'
import type { Registry } from '../references/registry.ts'

/** What the names of a program stand for, and what is remembered of them. */
export interface Scope {
  readonly registry: Registry
  readonly lookup: Lookup
  readonly project: Value | undefined
  readonly config: ValueMap
  readonly variables: ValueMap
  readonly resources: ValueMap
  /** The variables that are known, and those that are being worked out. */
  readonly known: Map<string, Value>
  readonly open: Set<string>
  /** How large each map and list is that was made. */
  readonly sizes: WeakMap<object, number>
  readonly place: (path: Path) => Place | undefined
  readonly note: (note: Note) => void
}

const DEEPEST = 200
const LARGEST = 100_000
const LONGEST = 1_000_000

/** @throws CliError for a value that is nested too deeply */
export function checkDepth(depth: number): void {
  if (depth > DEEPEST) throw new CliError('param', `The program nests its values more than ${DEEPEST} levels deep.`)
}

/**
 * A value that was made: variables can double it at each step.
 *
 * @throws CliError for one of more than a hundred thousand members or a million characters
 */
export function measured<V extends Value>(value: V, { sizes }: Scope): V {
  const size = sizeOf(value, sizes)
  if (size > LARGEST) throw new CliError('param', 'The variables of the program make a value without end.')
  if (typeof value === 'object' && value !== null) sizes.set(value, size)
  return value
}

function sizeOf(value: Value, sizes: WeakMap<object, number>): number {
  if (typeof value === 'string') return value.length > LONGEST ? Infinity : 1
  if (typeof value !== 'object' || value === null) return 1
  const known = sizes.get(value)
  if (known !== undefined) return known
  if (isList(value)) return value.reduce<number>((sum, item) => sum + sizeOf(item, sizes), 1)
  if (isMap(value)) return [...value.values()].reduce<number>((sum, item) => sum + sizeOf(item, sizes), 1)
  return 'kind' in value && value.kind === 'template' ? lengthOf(value) : 1
}

const lengthOf = ({ parts }: Template): number =>
  parts.length + Math.floor(parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 0), 0) / 10)

/**
 * What `--set` gives, else a reference of that text. Programs that this one has written call where they are by the names
 * that all formats know.
 */
export function refer(scope: Pick<Scope, 'registry' | 'lookup'>, text: string, wish = text): string | Template {
  const wellKnown = WELL_KNOWN.find((name) => name === referenceName(wish))
  if (wellKnown !== undefined)
    return scope.lookup.find(text, wellKnown) ?? { kind: 'template', parts: [scope.registry(wellKnown)] }
  const reference = scope.registry(text, wish)
  return scope.lookup.find(text, reference.name) ?? { kind: 'template', parts: [reference] }
}

export function noteAt(scope: Scope, path: Path, note: Omit<Note, 'member' | 'place'>, member = path.join('.')): void {
  const place = scope.place(path)
  scope.note({ ...note, member, ...(place !== undefined && { place }) })
}
