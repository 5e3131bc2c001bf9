import { CliError } from '../../errors.ts'
import { asJson } from '../../python/as-json.ts'
import { writeCompactJson } from '../../output/json.ts'
import type { Template, Value, ValueMap } from '../../value.ts'
import type { Path, Place } from '../../yaml/places.ts'
import type { Note } from '../format.ts'
import type { Lookup } from '../lookup.ts'
import { newRegistry } from '../references/registry.ts'
import type { Registry } from '../references/registry.ts'

/** The parts of a template that its functions ask for. */
export interface Sections {
  readonly parameters: ValueMap
  readonly mappings: ValueMap
  readonly conditions: ValueMap
  readonly resources: ReadonlyMap<string, Resource>
  /** A whole template, to which no macro adds anything: what it refers to is in it. */
  readonly isClosed: boolean
  /** The configuration of the Serverless Framework around it, whose variables stand in texts. */
  readonly serverless: ValueMap | undefined
}

export interface Resource {
  readonly name: string
  readonly body: ValueMap
  /** Where the document holds it. */
  readonly at: Path
  /** Where the document holds its properties, if that is not below. */
  readonly propertiesAt?: Path
}

/** What an evaluation knows and remembers. */
export interface Scope {
  readonly sections: Sections
  readonly registry: Registry
  readonly lookup: Lookup
  /** For notes: to find a place takes as long as the document is, so there are places for the first of them. */
  readonly place: (path: Path) => Place | undefined
  /** The same, without end. */
  readonly locate: (path: Path) => Place | undefined
  /** Says something of what is being read. */
  readonly note: (note: Note) => void
  /** Says something of the document, once for each member. */
  readonly tell: (note: Note) => void
  /** How many parts of a path lead to the members of what is being read. */
  readonly base: number
  /** The conditions that are known, or known not to be. */
  readonly decided: Map<string, boolean | undefined>
  /** Those that are being decided, from the outermost. */
  readonly deciding: string[]
  readonly variables: Map<string, string | Template | undefined>
}

/** Evaluates a part of what a function was given, which stands `steps` below it. */
export type Evaluate = (value: Value, scope: Scope, at: Path) => Value | undefined

const PSEUDO = ['AccountId', 'Region', 'Partition', 'URLSuffix', 'StackName', 'StackId', 'NotificationARNs']
const MOST_PLACES = 100
const LONGEST = 1_000_000
const LONGEST_NAME = 48
const LONGEST_EXPRESSION = 300

interface Surroundings {
  readonly sections: Sections
  readonly lookup: Lookup
  readonly place: (path: Path) => Place | undefined
  readonly tell: (note: Note) => void
}

export function newScope({ sections, lookup, place, tell }: Surroundings): Scope {
  const registry = newRegistry()
  // First of all, so that no parameter takes the names by which all formats know them.
  for (const name of PSEUDO) registry(`AWS::${name}`, `AWS::${name.replace('ARNs', 'Arns')}`)
  const told = new Set<string>()
  const once = (note: Note): void => {
    if (!told.has(note.member)) tell(note)
    told.add(note.member)
  }
  return {
    ...{ sections, registry, lookup, place: limited(place), locate: place, note: tell, tell: once, base: 0 },
    ...{ decided: new Map(), deciding: [], variables: new Map() },
  }
}

function limited(place: Scope['place']): Scope['place'] {
  let left = MOST_PLACES
  return (path) => {
    const found = left > 0 ? place(path) : undefined
    if (found !== undefined) left--
    return found
  }
}

/** The value that `--set` gives; else the document's own; else a reference. The name is the same in all cases. */
export function refer(scope: Scope, text: string, wish = text, own?: () => Value | undefined): Value {
  const reference = scope.registry(text, wish)
  const template: Template = { kind: 'template', parts: [reference] }
  return scope.lookup.find(text, reference.name) ?? own?.() ?? template
}

/** A reference for what a function would give. */
export function referToCall(scope: Scope, name: string, argument: Value, at: Path, wish?: string): Value {
  const json = typeof argument === 'string' ? argument : writeCompactJson(asJson(argument))
  const whole = `${name} ${json}`
  const isWhole = whole.length <= LONGEST_EXPRESSION && !whole.includes('…')
  const text = isWhole ? whole : `${whole.slice(0, LONGEST_EXPRESSION)}… at ${at.join('.')}`
  return refer(scope, text, (wish ?? whole.replace(/^Fn::/, '')).slice(0, LONGEST_NAME))
}

/**
 * The name of a member as the document has it: without the functions around its parts. For all that is being read, and for
 * a macro in it, the name of that.
 */
export function memberAt(at: Path, { base }: Pick<Scope, 'base'>): string {
  const names = at.slice(base).map(String)
  const call = names.findIndex((name) => name === 'Ref' || /^Fn::(?!ForEach::)/.test(name))
  const plain = (call === -1 ? names : names.slice(0, call)).join('.')
  if (plain !== '') return plain
  return names[call] === 'Fn::Transform' ? 'Transform' : String(at.slice(0, Math.max(base, 0)).at(-1) ?? 'Template')
}

/** What a resource is called where something is said of it: a lone one has no name. */
export const resourceName = ({ name }: Pick<Resource, 'name'>): string => (name === '' ? 'Resource' : name)

/** The place of a member, or of the nearest around it that the document holds. */
export function nearestPlace(place: Scope['place'], path: Path): Place | undefined {
  for (let length = path.length; length >= 0; length--) {
    const found = place(path.slice(0, length))
    if (found !== undefined) return found
  }
  return undefined
}

/** A note on the member at a path. */
export function noteAt(scope: Scope, at: Path, note: Omit<Note, 'member' | 'place'>): void {
  const place = nearestPlace(scope.place, at)
  scope.note({ ...note, member: memberAt(at, scope), ...(place !== undefined && { place }) })
}

/**
 * A text that functions made: they can double it at each level.
 *
 * @throws CliError for one of more than a million characters or parts
 */
export function bounded<T extends string | Template>(text: T): T {
  const length = typeof text === 'string' ? text.length : lengthOf(text)
  if (length <= LONGEST) return text
  throw new CliError('param', `The functions of the template make a text of more than ${LONGEST} characters.`)
}

const lengthOf = ({ parts }: Template): number =>
  parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 1), 0)
