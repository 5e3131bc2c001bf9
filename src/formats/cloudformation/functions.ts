import { writeCompactJson } from '../../output/json.ts'
import { asJson } from '../../python/as-json.ts'
import { joined, spelled } from '../references/template.ts'
import { isList, isMap, isTemplate } from '../../value.ts'
import type { Value } from '../../value.ts'
import type { Path } from '../../yaml/places.ts'
import { decide } from './conditions.ts'
import { getAttribute, refTo } from './names.ts'
import { bounded, noteAt, referToCall } from './scope.ts'
import type { Evaluate, Scope } from './scope.ts'
import { substitute } from './sub.ts'
import { partOf, textOf } from './texts.ts'

/** A function of the template and what it was given. */
export interface Call {
  readonly name: string
  readonly argument: Value
  readonly scope: Scope
  /** The place of the argument. */
  readonly at: Path
  readonly evaluate: Evaluate
}

type Run = (call: Call) => Value | undefined

/**
 * The functions that can be worked out. Each gives a reference for all of it where a part that it needs is not known.
 *
 * Source: the template reference, intrinsic functions.
 */
export const FUNCTIONS: ReadonlyMap<string, Run> = new Map<string, Run>([
  ['Ref', ({ argument, scope, at }) => refTo(argument, scope, at)],
  ['Fn::Sub', substitute],
  ['Fn::Join', join],
  ['Fn::GetAtt', getAttribute],
  ['Fn::If', choose],
  ['Fn::FindInMap', findInMap],
  ['Fn::ImportValue', importValue],
  ['Fn::Select', select],
  ['Fn::Split', split],
  ['Fn::Base64', base64],
  ['Fn::ToJsonString', toJsonString],
  ['Fn::Length', length],
  ['Fn::Transform', transform],
  ...['Fn::GetAZs', 'Fn::Cidr', 'Fn::GetStackOutput'].map((name): [string, Run] => [name, unknown]),
])

function unknown({ name, argument, scope, at }: Call): Value {
  return referToCall(scope, name, argument, at)
}

function wrong(call: Call, says: string): Value {
  noteAt(call.scope, call.at, { kind: 'told', says, finding: 'error' })
  return unknown(call)
}

const inner = ({ evaluate, scope, at }: Call, value: Value | undefined, ...steps: Path): Value | undefined =>
  value === undefined ? undefined : evaluate(value, scope, [...at, ...steps])

const argumentsOf = ({ argument }: Call): readonly Value[] => (isList(argument) ? argument : [])

function join(call: Call): Value {
  const [separator, list] = argumentsOf(call)
  if (typeof separator !== 'string' || list === undefined)
    return wrong(call, 'Fn::Join takes a separator and a list of texts.')
  const items = inner(call, list, 1)
  if (!isList(items)) return unknown(call)
  const parts = items.map(partOf).filter((part) => part !== undefined)
  if (parts.length < items.length) return wrong(call, 'Fn::Join takes texts, and not all of these are.')
  return bounded(joined(parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]))))
}

function choose(call: Call): Value | undefined {
  const [condition, ifTrue, ifFalse] = argumentsOf(call)
  if (condition === undefined || ifTrue === undefined || ifFalse === undefined)
    return wrong(call, 'Fn::If takes the name of a condition and two values.')
  const holds = decide(condition, { ...call, at: [...call.at, 0] })
  if (holds !== undefined) return holds ? inner(call, ifTrue, 1) : inner(call, ifFalse, 2)
  const name = textOf(condition) ?? 'a condition'
  const says = `It depends on the condition ${name}, which the template leaves open.`
  noteAt(call.scope, call.at, { kind: 'told', says, instead: 'give the parameters of the condition with --set' })
  return referToCall(call.scope, call.name, call.argument, call.at, `If ${name}`)
}

function findInMap(call: Call): Value | undefined {
  const [, , , options] = argumentsOf(call)
  const keys = argumentsOf(call)
    .slice(0, 3)
    .map((key, index) => textOf(inner(call, key, index)))
  const [map, first, second] = keys
  if (keys.length < 3) return wrong(call, 'Fn::FindInMap takes a mapping and two keys.')
  if (map === undefined || first === undefined || second === undefined) return unknownMapping(call, keys)
  const found = memberOf(memberOf(call.scope.sections.mappings.get(map), first), second)
  if (found !== undefined) return found
  const fallback = isMap(options) ? options.get('DefaultValue') : undefined
  if (fallback !== undefined) return inner(call, fallback, 3, 'DefaultValue')
  const says = `The mapping ${map} has no ${first}.${second}.`
  if (call.scope.sections.isClosed) noteAt(call.scope, call.at, { kind: 'told', says, finding: 'error' })
  return unknownMapping(call, keys)
}

function unknownMapping({ scope, name, argument, at }: Call, keys: readonly (string | undefined)[]): Value {
  return referToCall(scope, name, argument, at, keys.filter((key) => key !== undefined).join(' '))
}

/** Account numbers stand as keys without quotes. */
function memberOf(map: Value | undefined, name: string): Value | undefined {
  if (!isMap(map)) return undefined
  if (map.has(name)) return map.get(name)
  for (const [key, value] of map) if (typeof key !== 'string' && textOf(key) === name) return value
  return undefined
}

/** The name of the export is what people know, as far as it is known. */
function importValue(call: Call): Value {
  const name = partOf(inner(call, call.argument))
  if (name === undefined) return unknown(call)
  if (typeof name === 'string') return referToCall(call.scope, call.name, name, call.at, name)
  const wish = spelled(name, (reference) => ` ${reference.name} `)
  return referToCall(
    call.scope,
    call.name,
    spelled(name, ({ text }) => `\${${text}}`),
    call.at,
    wish,
  )
}

function select(call: Call): Value {
  const [index, list] = argumentsOf(call)
  const position = textOf(inner(call, index, 0))
  const items = inner(call, list, 1)
  if (position === undefined || !isList(items)) return unknown(call)
  const item = /^[0-9]{1,9}$/.test(position) ? items[Number(position)] : undefined
  return item ?? wrong(call, `Fn::Select finds no item ${position} in a list of ${items.length}.`)
}

function split(call: Call): Value {
  const [separator, text] = argumentsOf(call)
  const value = textOf(inner(call, text, 1))
  if (typeof separator !== 'string' || separator === '') return wrong(call, 'Fn::Split takes a separator and a text.')
  return value === undefined ? unknown(call) : value.split(separator)
}

function base64(call: Call): Value {
  const text = textOf(inner(call, call.argument))
  return text === undefined ? unknown(call) : bounded(Buffer.from(text, 'utf8').toString('base64'))
}

/** How a reference would have to be escaped within the JSON is not known before its value is. */
function toJsonString(call: Call): Value {
  const value = inner(call, call.argument)
  if (value === undefined || holdsTemplate(value)) return unknown(call)
  return bounded(writeCompactJson(asJson(value)))
}

function holdsTemplate(value: Value): boolean {
  if (isList(value)) return value.some(holdsTemplate)
  return isMap(value) ? [...value.values()].some(holdsTemplate) : isTemplate(value)
}

function length(call: Call): Value {
  const items = inner(call, call.argument)
  return isList(items) ? BigInt(items.length) : unknown(call)
}

function transform(call: Call): Value {
  const says = 'A macro gives this when the template is deployed; what it gives is not known.'
  noteAt(call.scope, call.at, { kind: 'told', says })
  return unknown(call)
}
