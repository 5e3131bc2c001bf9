import { writeCompactJson } from '../../output/json.ts'
import { asJson } from '../../python/as-json.ts'
import { isList, isMap, isTemplate } from '../../value.ts'
import type { Template, Value } from '../../value.ts'
import type { Path } from '../../yaml/places.ts'
import { joined } from '../references/template.ts'
import type { Evaluate } from './evaluate.ts'
import { measured, noteAt, refer } from './scope.ts'
import type { Scope } from './scope.ts'
import { textOf } from './texts.ts'
import { wellKnown } from './well-known.ts'

/** A function of the program and what it was given, worked out as far as it is known. */
interface Call {
  /** In lower case, since Pulumi takes any. */
  readonly name: string
  readonly argument: Value
  readonly scope: Scope
  readonly at: Path
}

/** Each gives `undefined` where it needs something that is not known, or was given something that it does not take. */
const FUNCTIONS: ReadonlyMap<string, (call: Call) => Value | undefined> = new Map<
  string,
  (call: Call) => Value | undefined
>([
  ['fn::join', join],
  ['fn::select', select],
  ['fn::split', split],
  ['fn::tojson', toJson],
  ['fn::tobase64', ({ argument }) => textOnly(argument, (text) => Buffer.from(text, 'utf8').toString('base64'))],
  ['fn::frombase64', ({ argument }) => textOnly(argument, (text) => Buffer.from(text, 'base64').toString('utf8'))],
  ['fn::secret', secret],
  ['fn::invoke', invoke],
  ['fn::stackreference', stackReference],
])

/** The name of the function that a map calls, in lower case. */
export function functionIn(value: Value): string | undefined {
  if (!isMap(value) || value.size !== 1) return undefined
  const [name] = value.keys()
  return typeof name === 'string' && /^fn::/i.test(name) ? name.toLowerCase() : undefined
}

/** Carries a function out, or gives a reference for all that it would give. */
export function callFunction(
  name: string,
  value: Value,
  scope: Scope,
  at: Path,
  depth: number,
  evaluate: Evaluate,
): Value {
  const [key = name, raw = null] = isMap(value) ? ([...value][0] ?? []) : []
  const argument = evaluate(raw, scope, at, depth + 1)
  const given = FUNCTIONS.get(name)?.({ name, argument, scope, at })
  if (given !== undefined) return measured(given, scope)
  if (!FUNCTIONS.has(name)) noteAt(scope, at, { kind: 'told', says: `${String(key)} cannot be worked out here.` })
  const shown = typeof raw === 'string' ? raw : writeCompactJson(asJson(raw))
  return refer(scope, `${String(key)} ${shown}`, `${String(key).slice('fn::'.length)} ${shown}`)
}

const listOf = (value: Value): readonly Value[] => (isList(value) ? value : [])

function join({ argument }: Call): Value | undefined {
  const [separator = null, list = null] = listOf(argument)
  const between = textOf(separator)
  if (between === undefined || !isList(list)) return undefined
  const parts = list.map(textOf)
  if (!parts.every((part) => part !== undefined)) return undefined
  return joined(parts.flatMap((part, index): (string | Template)[] => (index === 0 ? [part] : [between, part])))
}

function select({ argument }: Call): Value | undefined {
  const [index = null, list = null] = listOf(argument)
  return isList(list) && (typeof index === 'bigint' || typeof index === 'number') ? list[Number(index)] : undefined
}

function split({ argument }: Call): Value | undefined {
  const [separator, text] = listOf(argument)
  return typeof separator === 'string' && typeof text === 'string' ? text.split(separator) : undefined
}

/** How a reference would have to be escaped within the JSON is not known before its value is. */
function toJson({ argument }: Call): Value | undefined {
  return holdsTemplate(argument) ? undefined : writeCompactJson(asJson(argument))
}

function holdsTemplate(value: Value): boolean {
  if (isList(value)) return value.some(holdsTemplate)
  return isMap(value) ? [...value].some((entry) => entry.some(holdsTemplate)) : isTemplate(value)
}

function textOnly(value: Value, make: (text: string) => string): string | undefined {
  return typeof value === 'string' ? make(value) : undefined
}

function secret({ argument, scope, at }: Call): Value {
  noteAt(scope, at, { kind: 'told', says: 'Pulumi keeps it secret; what is read here does not.' })
  return argument
}

/** A result of a function, or all of it, from which a result may be taken elsewhere. */
function invoke({ argument, scope }: Call): Value | undefined {
  const members = new Map(
    isMap(argument) ? Array.from(argument, ([key, value]) => [String(key).toLowerCase(), value]) : [],
  )
  const token = members.get('function')
  const result = members.get('return')
  if (typeof token !== 'string') return undefined
  if (typeof result !== 'string') return refer(scope, `${token}()`, token)
  return refer(scope, wellKnown(token, result) ?? `${token}().${result}`)
}

function stackReference({ argument, scope }: Call): Value | undefined {
  const [stack, output] = listOf(argument)
  return typeof stack === 'string' && typeof output === 'string' ? refer(scope, `${stack}.${output}`) : undefined
}
