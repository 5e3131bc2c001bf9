import { isList, isMap, isTemplate } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { Path } from '../../yaml/places.ts'
import { onlyReference } from '../references/template.ts'
import type { Evaluate } from './evaluate.ts'
import type { Access } from './interpolation.ts'
import { noteAt, refer } from './scope.ts'
import type { Scope } from './scope.ts'
import { wellKnown } from './well-known.ts'

interface Way {
  readonly access: Access
  readonly scope: Scope
  readonly at: Path
  readonly depth: number
  readonly evaluate: Evaluate
}

/**
 * What a way through the names of a program leads to. What only a run of the program knows is a reference.
 *
 * Source: the reference of Pulumi YAML; the parts of a program share one set of names.
 */
export function valueAt(way: Way): Value {
  const { access, scope } = way
  const [root, ...rest] = access.steps
  if (typeof root !== 'string') return refer(scope, access.text)
  const text = [root, ...rest].join('.')
  if (scope.variables.has(root)) return variableAt(root, rest, text, way)
  if (scope.config.has(root)) return configAt(root, rest, text, way)
  const resource = scope.resources.get(root)
  if (isMap(resource)) return resourceAt(resource, rest, text, scope)
  if (root === 'pulumi' && rest.length === 1 && rest[0] === 'project' && typeof scope.project === 'string')
    return scope.lookup.find(text) ?? scope.project
  return refer(scope, text)
}

function variableAt(root: string, rest: Access['steps'], text: string, way: Way): Value {
  const { scope, at, depth, evaluate } = way
  const set = scope.lookup.find(text)
  if (set !== undefined) return set
  if (scope.open.has(root)) {
    noteAt(scope, at, { kind: 'skipped', says: `The variable ${root} leads back to itself.`, finding: 'error' })
    return refer(scope, text)
  }
  let value = scope.known.get(root)
  if (value === undefined) {
    scope.open.add(root)
    value = evaluate(scope.variables.get(root) ?? null, scope, ['variables', root], depth + 1)
    scope.open.delete(root)
    scope.known.set(root, value)
  }
  return within(value, rest, text, scope)
}

/** A part of a value; of what is not known, a part that is not known either. */
export function within(value: Value, steps: Access['steps'], text: string, scope: Scope): Value {
  let found: Value | undefined = value
  for (const step of steps) {
    if (isTemplate(found)) return ofUnknown(found, steps, text, scope)
    found = isMap(found) ? found.get(step) : isList(found) && typeof step === 'number' ? found[step] : undefined
    if (found === undefined) return refer(scope, text)
  }
  return found
}

/** A variable may be all that a function gives. */
function ofUnknown(value: Value, steps: Access['steps'], text: string, scope: Scope): Value {
  const token = /^(\S+)\(\)$/.exec(onlyReference(value)?.text ?? '')?.[1]
  const known = token === undefined || steps.length !== 1 ? undefined : wellKnown(token, String(steps[0]))
  return known === undefined ? refer(scope, text) : refer(scope, known)
}

function configAt(root: string, rest: Access['steps'], text: string, { scope }: Way): Value {
  const set = scope.lookup.find(text)
  if (set !== undefined) return set
  const config = scope.config.get(root) ?? null
  const own = isMap(config) ? (config.get('value') ?? config.get('default')) : config
  return own === undefined || own === null ? refer(scope, text) : within(own, rest, text, scope)
}

/** What a resource is given need not be what it has; but one that is read by its id has that id. */
function resourceAt(resource: ValueMap, rest: Access['steps'], text: string, scope: Scope): Value {
  const set = scope.lookup.find(text)
  if (set !== undefined) return set
  const existing = resource.get('get')
  const id = isMap(existing) ? existing.get('id') : undefined
  const wantsId = rest.length === 0 || (rest.length === 1 && rest[0] === 'id')
  return wantsId && typeof id === 'string' && !id.includes('$') ? id : refer(scope, text)
}
