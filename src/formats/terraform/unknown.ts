import { isList, isMap } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { Note, ReadSettings } from '../format.ts'
import { newRegistry } from '../references/registry.ts'
import { addressOf, moduleOf } from './address.ts'
import type { Address } from './address.ts'

/** What the provider tells of a resource beside what it was given. */
export const COMPUTED: ReadonlySet<string> = new Set(['id', 'integration_response_selection_expression', 'region'])
/** What it tells only where nothing was given, which the configuration in the plan shows. */
const OPTIONAL: ReadonlySet<string> = new Set(['cache_namespace', 'passthrough_behavior', 'timeout_milliseconds'])

/** References that lead on to others, and values in values. */
const DEEPEST = 20
/** A reference that is likely to be the whole of a value, and not a part of a text. */
const WHOLE = /^(?!each\.|count\.|self\.)[\w.[\]"-]+[._](?:id|arn)$/

interface Named {
  readonly address: string
  readonly values: ValueMap
}

/** What a plan does not know yet. */
export interface Unknown {
  /** The values of a resource, with a reference for each that is known only after apply. */
  readonly filled: (resource: Named) => ValueMap
  /** To be asked for in the end. */
  readonly notes: () => readonly Note[]
}

/**
 * A plan says of each attribute whether it is known only after apply (`resource_changes[].change.after_unknown`), and what
 * its expression refers to (`configuration`), but not the expression: of `"http://${aws_lb.a.dns_name}/x"`, it has
 * `aws_lb.a.dns_name` alone. So the reference is called after what it refers to only where that is an id or an ARN, which
 * people give as they are, and after the attribute itself elsewhere.
 */
export function unknownIn(document: ValueMap, { lookup }: ReadSettings): Unknown {
  const registry = newRegistry()
  const unknown = unknownByAddress(document)
  const root = mapIn(document, 'configuration', 'root_module')
  let isAny = false
  const refer = (text: string): Value => {
    isAny = true
    return lookup.find(text) ?? { kind: 'template', parts: [registry(text)] }
  }
  return {
    filled: ({ address, values }) => {
      const after = unknown.get(address)
      const parsed = addressOf(address)
      if (after === undefined || parsed === undefined) return values
      const source = sourceOf(parsed, root)
      const mine = Array.from(after).filter(([name]) => isGiven(String(name), source))
      const given = new Map(
        mine.map(([name, mark]): [Value, Value] => {
          const text = (mark === true ? wholeOf(String(name), source) : undefined) ?? `${address}.${String(name)}`
          return [name, withUnknown(values.get(name), mark, text, refer)]
        }),
      )
      return new Map([...values, ...[...given].filter(([, value]) => value !== null)])
    },
    notes: () =>
      isAny ? [{ kind: 'told', member: 'planned_values', says: 'What is only known after apply is a reference.' }] : [],
  }
}

function unknownByAddress(document: ValueMap): ReadonlyMap<string, ValueMap> {
  const changes = document.get('resource_changes')
  const found = new Map<string, ValueMap>()
  for (const each of isList(changes) ? changes : []) {
    // What is left of a resource that was replaced has the same address.
    if (isMap(each) && each.has('deposed')) continue
    const address = isMap(each) ? each.get('address') : undefined
    const after = isMap(each) ? mapIn(each, 'change', 'after_unknown') : undefined
    if (typeof address === 'string' && after !== undefined) found.set(address, after)
  }
  return found
}

/** `true` stands for what is not known, in the shape of the value that it is part of. */
function withUnknown(
  value: Value | undefined,
  mark: Value,
  text: string,
  refer: (text: string) => Value,
  depth = 0,
): Value {
  if (mark === true) return refer(text)
  if (depth === DEEPEST) return value ?? null
  const inner = (item: Value | undefined, of: Value, key: string): Value =>
    withUnknown(item, of, `${text}[${key}]`, refer, depth + 1)
  if (isList(mark)) {
    const items = isList(value) ? value : []
    const made = mark.map((of, index) => inner(items[index], of, String(index)))
    return made.length === 0 ? (value ?? null) : [...made, ...items.slice(made.length)]
  }
  if (!isMap(mark) || mark.size === 0) return value ?? null
  const members = isMap(value) ? value : new Map<Value, Value>()
  const made = Array.from(mark, ([key, of]): [Value, Value] => [
    key,
    inner(members.get(key), of, JSON.stringify(String(key))),
  ])
  return new Map([...members, ...made])
}

/** Where the configuration of a resource stands in the plan. */
interface Source {
  readonly expressions: ValueMap | undefined
  readonly address: Address
  /** The configurations of the modules on the way, the root first. */
  readonly modules: readonly ValueMap[]
}

function sourceOf(address: Address, root: ValueMap | undefined): Source {
  const modules: ValueMap[] = root === undefined ? [] : [root]
  for (const { name } of address.modules) {
    const last = modules.at(-1)
    const next = last === undefined ? undefined : mapIn(last, 'module_calls', name, 'module')
    if (next === undefined) return { expressions: undefined, address, modules: [] }
    modules.push(next)
  }
  return { expressions: expressionsOf(modules.at(-1), address.type, address.name), address, modules }
}

function expressionsOf(module: ValueMap | undefined, type: string, name: string): ValueMap | undefined {
  const resources = module?.get('resources')
  const found = isList(resources)
    ? resources.find((each) => isMap(each) && each.get('type') === type && each.get('name') === name)
    : undefined
  return isMap(found) ? mapIn(found, 'expressions') : undefined
}

function isGiven(name: string, { expressions }: Source): boolean {
  if (COMPUTED.has(name)) return false
  return expressions === undefined ? !OPTIONAL.has(name) : expressions.has(name)
}

/** The id or ARN that is the whole of an attribute, by its address; `undefined` where that cannot be told. */
function wholeOf(attribute: string, source: Source): string | undefined {
  let { modules } = source
  let text = referenceIn(source.expressions?.get(attribute))
  for (let depth = 0; text !== undefined && depth < DEEPEST; depth++) {
    const [, variable] = /^var\.([\w-]+)$/.exec(text) ?? []
    const caller = modules.at(-2)
    const [, type, name, member = ''] = /^([\w-]+)\.([\w-]+)\.(rest_api_id|resource_id|api_id)$/.exec(text) ?? []
    if (variable !== undefined) {
      const call = source.address.modules[modules.length - 2]?.name ?? ''
      text =
        caller === undefined ? undefined : referenceIn(mapIn(caller, 'module_calls', call, 'expressions', variable))
      modules = modules.slice(0, -1)
    } else if (type !== undefined && name !== undefined)
      text = referenceIn(expressionsOf(modules.at(-1), type, name)?.get(member))
    else break
  }
  if (text === undefined || !WHOLE.test(text)) return undefined
  return moduleOf({ modules: source.address.modules.slice(0, Math.max(0, modules.length - 1)) }) + text
}

/** The most telling of the references comes first, and what it is part of behind it. */
function referenceIn(expression: Value | undefined): string | undefined {
  const references = isMap(expression) ? expression.get('references') : undefined
  const [first, ...others] = isList(references) ? references : []
  return typeof first === 'string' && others.every((other) => first.startsWith(String(other))) ? first : undefined
}

function mapIn(map: ValueMap, ...names: readonly string[]): ValueMap | undefined {
  let value: Value | undefined = map
  for (const name of names) value = isMap(value) ? value.get(name) : undefined
  return isMap(value) ? value : undefined
}
