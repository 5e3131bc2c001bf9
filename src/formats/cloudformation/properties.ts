import { closeMatches } from '../../python/difflib.ts'
import { isMap } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { Path } from '../../yaml/places.ts'
import type { Note } from '../format.ts'
import { decide } from './conditions.ts'
import { evaluate } from './evaluate.ts'
import { nearestPlace, noteAt } from './scope.ts'
import type { Resource, Scope } from './scope.ts'

/** What a resource may have beside its type and its properties, and what becomes of it. */
const ATTRIBUTES: ReadonlyMap<string, readonly [kind: 'lost' | 'told', says: string]> = new Map([
  ['DependsOn', ['lost', 'It says what the stack makes first, and is not in the output.']],
  ['DeletionPolicy', ['lost', 'It says what becomes of it when the stack lets go of it, and is not in the output.']],
  ['UpdateReplacePolicy', ['lost', 'It says what becomes of it when the stack replaces it, and is not in the output.']],
  ['UpdatePolicy', ['lost', 'It says how the stack changes the resource, and is not in the output.']],
  ['CreationPolicy', ['lost', 'It says when the stack takes the resource as made, and is not in the output.']],
  // Tools write it into every template, and no resource is another for it.
  ['Metadata', ['told', 'It is a note to people and tools, and is not in the output.']],
])
const SHORTEST = 4

/** The properties of a resource as they are written, and where. */
export interface Properties {
  readonly map: ValueMap
  readonly at: Path
}

/**
 * The properties of a resource; in broken copies they stand beside its type, or one `Properties` in another. Tells what
 * else the resource has.
 */
export function propertiesOf(
  { body, at, propertiesAt = [...at, 'Properties'] }: Resource,
  scope: Scope,
  known: readonly string[],
): Properties {
  const given = body.get('Properties') ?? null
  const inner = isMap(given) && given.size === 1 ? given.get('Properties') : undefined
  const beside = [...body].filter(([key, value]) => known.includes(String(key)) && value !== null)
  tellAttributes({ body, at, scope, beside: beside.map(([key]) => String(key)) })
  if (isMap(inner)) return { map: inner, at: [...at, 'Properties', 'Properties'] }
  if (beside.length === 0 && isMap(given)) return { map: given, at: propertiesAt }
  if (!isMap(given) && given !== null)
    noteAt(scope, [...at, 'Properties'], { kind: 'lost', says: 'It is no map.', finding: 'error' })
  if (beside.length === 0) return { map: new Map(), at }
  return { map: new Map([...beside, ...(isMap(given) ? given : [])]), at }
}

interface Told {
  readonly body: ValueMap
  readonly at: Path
  readonly scope: Scope
  readonly beside: readonly string[]
}

function tellAttributes({ body, at, scope, beside }: Told): void {
  for (const [key, value] of body) {
    const name = String(key)
    if (['Type', 'Properties', 'Condition'].includes(name) || value === null) continue
    const place = nearestPlace(scope.place, [...at, name])
    const note = { member: name, ...(place !== undefined && { place }) }
    const attribute = ATTRIBUTES.get(name)
    if (attribute !== undefined) scope.note({ kind: attribute[0], says: attribute[1], ...note })
    else if (beside.includes(name))
      scope.note({
        kind: 'told',
        says: 'It stands beside Type, where CloudFormation does not take it.',
        instead: 'put it below Properties',
        finding: 'error',
        ...note,
      })
    else scope.note({ kind: 'lost', says: 'A resource has no such attribute.', finding: 'error', ...note })
  }
}

/** Whether a resource is made: by its condition, which is told. `false` where it is not. */
export function isMade({ body, at }: Resource, scope: Scope): boolean {
  const condition = body.get('Condition')
  if (condition === undefined || condition === null) return true
  const name = typeof condition === 'string' ? condition : 'Condition'
  const holds = decide(condition, { scope, at: [...at, 'Condition'], evaluate })
  const place = nearestPlace(scope.place, [...at, 'Condition'])
  scope.note({ member: 'Condition', ...madeSays(name, holds), ...(place !== undefined && { place }) })
  return holds !== false
}

/** CloudFormation makes nothing either where the condition does not hold; where that is open, the output always does. */
function madeSays(name: string, holds: boolean | undefined): Pick<Note, 'kind' | 'says' | 'instead'> {
  if (holds === false) return { kind: 'told', says: `It is not made, since the condition ${name} does not hold.` }
  if (holds) return { kind: 'told', says: `It is made since the condition ${name} holds.` }
  const says = `It is made only where the condition ${name} holds, and the output makes it always.`
  return { kind: 'lost', says, instead: 'give the parameters of the condition with --set' }
}

/** A property that the type does not have. */
export function noteUnknown(name: string, at: Path, scope: Scope, known: readonly string[]): void {
  const near = nearName(name, known)
  const instead = near === undefined ? {} : { instead: `write ${near}` }
  const says = 'CloudFormation knows no property of this name, and refuses it.'
  noteAt(scope, at, { kind: 'lost', says, finding: 'error', ...instead })
}

function nearName(name: string, known: readonly string[]): string | undefined {
  const plain = name.replace(/[-_]/g, '').toLowerCase()
  const same = known.find((each) => each.toLowerCase() === plain)
  if (same !== undefined || name.length < SHORTEST) return same
  return (
    closeMatches(name, known)[0] ??
    closeMatches(
      plain,
      known.map((each) => each.toLowerCase()),
    ).map((near) => known.find((each) => each.toLowerCase() === near))[0]
  )
}

/** The properties with their functions carried out, in the order in which they are written. */
export function evaluated({ map, at }: Properties, scope: Scope): ValueMap {
  const value = evaluate(map, scope, at)
  if (isMap(value)) return value
  noteAt(scope, at, { kind: 'lost', says: 'What the properties are is not known.' })
  return new Map<Value, Value>()
}
