import { CliError } from '../errors.ts'
import { singleQuoted } from '../grammar/shell-quote.ts'
import type { Draft, Given } from '../model/draft.ts'
import { REQUEST } from '../model/fields.ts'
import type { Request } from '../model/request.ts'
import { ALWAYS } from '../model/shape.ts'
import type { Member, Shape } from '../model/shape.ts'
import { str, typeText } from '../python/repr.ts'
import type { DictName } from '../python/repr.ts'
import { printShorthand } from '../shorthand/print.ts'
import { isList, isMap, isTemplate } from '../value.ts'
import type { Value, ValueMap } from '../value.ts'

/**
 * The AWS CLI's own check before it sends: types, required and unknown members, the least value of an integer. It knows
 * no enum, length, pattern or greatest value; those are the service's.
 *
 * @param options.ranges `parameter_validation` of the profile switches the least values off
 *
 * @throws CliError `param`: `Parameter validation failed:` and a line for every problem.
 */
export function checkTypes(draft: Draft, options: ClientOptions = {}): Request {
  const found = clientProblems(draft, options)
  if (found.length === 0) return requestOf(draft)
  const lines = found.map(({ says }) => says).join('\n')
  const hint = found.find(({ hint }) => hint !== undefined)?.hint
  throw new CliError('param', `Parameter validation failed:\n${lines}`, hint === undefined ? {} : { hint })
}

export interface ClientOptions {
  readonly ranges?: boolean
}

/** What the AWS CLI's own check finds, in its order. */
export function clientProblems(draft: Draft, { ranges = true }: ClientOptions = {}): readonly Problem[] {
  const top: Place = { title: 'input', path: [], name: '' }
  const all = [...structureProblems(top, valuesOf(draft), REQUEST.members, (name) => dictOf(draft.get(name)))]
  return all.filter(({ rule }) => ranges || rule !== 'range')
}

/** A problem by the rule that it breaks, and the names that lead to it. */
export interface Problem {
  readonly rule: 'required' | 'known-member' | 'type' | 'range'
  readonly path: readonly string[]
  /** In the AWS CLI's words. */
  readonly says: string
  readonly hint?: string | undefined
}

/** Where the check is: the names that lead there, and what the AWS CLI calls it. */
interface Place {
  readonly title: string
  readonly name: string
  readonly path: readonly string[]
}

/** The AWS CLI reads the JSON text of a map parameter into an `OrderedDict`, and says so. */
const dictOf = (given: Given | undefined): DictName => (given?.as === 'flag-json' ? 'OrderedDict' : 'dict')

const valuesOf = (draft: Draft): ValueMap => new Map([...draft].map(([name, { value }]) => [name, value]))

/**
 * The draft as a request, once `checkTypes` or `judge` has found every value to be of its field's type. The AWS CLI sends
 * an empty API id, to a path that names no API; this is the one thing refused here that it lets pass.
 *
 * @throws CliError `param`
 */
export function requestOf(draft: Draft): Request {
  if (draft.get('ApiId')?.value === '')
    throw new CliError(
      'param',
      'Parameter validation failed:\nInvalid length for parameter ApiId, value: 0, valid min length: 1',
    )
  return valuesOf(draft) as unknown as Request
}

/** First what is missing, in model order, then what is unknown, then what is wrong in the rest, in the order given. */
function* structureProblems(
  { title, name: outer, path }: Place,
  value: ValueMap,
  members: Readonly<Record<string, Member>>,
  dict: (name: string) => DictName,
): Generator<Problem> {
  const names = Object.keys(members)
  for (const name of names)
    if (members[name]?.needed === ALWAYS && !value.has(name))
      yield { rule: 'required', path: [...path, name], says: `Missing required parameter in ${title}: "${name}"` }
  for (const name of value.keys())
    if (typeof name !== 'string' || !names.includes(name))
      yield {
        rule: 'known-member',
        path: [...path, str(name)],
        says: `Unknown parameter in ${title}: "${str(name)}", must be one of: ${names.join(', ')}`,
        hint: nearName(str(name), names),
      }
  for (const [key, inner] of value) {
    const member = typeof key === 'string' && names.includes(key) ? members[key] : undefined
    const name = outer === '' ? str(key) : `${outer}.${str(key)}`
    const place: Place = { title: name, name, path: [...path, str(key)] }
    if (member) yield* problems(place, inner, member.shape, dict(str(key)))
  }
}

function* problems(place: Place, value: Value, shape: Shape, dict: DictName): Generator<Problem> {
  // What is not known is not wrong.
  if (isTemplate(value)) return
  const { name, path } = place
  const wrong = (type: string): Problem => ({
    rule: 'type',
    path,
    says: `Invalid type for parameter ${name}, value: ${str(value, dict)}, type: ${typeText(value, dict)}, valid types: <class '${type}'>`,
    hint: typeHint(name, value, shape),
  })
  switch (shape.kind) {
    case 'text':
      if (typeof value !== 'string') yield wrong('str')
      return
    case 'integer':
      // To Python a boolean is an integer, 0 or 1.
      if (typeof value !== 'bigint' && typeof value !== 'boolean') yield wrong('int')
      else if (BigInt(value) < shape.min)
        yield {
          rule: 'range',
          path,
          says: `Invalid value for parameter ${name}, value: ${str(value)}, valid min value: ${shape.min}`,
        }
      return
    case 'map':
      if (isMap(value)) yield* mapProblems(place, value, shape.of, dict)
      else yield wrong('dict')
      return
    case 'structure':
      if (isMap(value)) yield* structureProblems(place, value, shape.members, () => dict)
      else yield wrong('dict')
  }
}

function* mapProblems({ name, path }: Place, value: ValueMap, of: Shape, dict: DictName): Generator<Problem> {
  for (const [key, inner] of value) {
    const inside = { path: [...path, str(key)] }
    const keyName = `${name} (key: ${str(key)})`
    yield* problems({ ...inside, title: keyName, name: keyName }, key, { kind: 'text' }, dict)
    yield* problems({ ...inside, title: `${name}.${str(key)}`, name: `${name}.${str(key)}` }, inner, of, dict)
  }
}

/** `apiId` or `apiid` for `ApiId`. */
function nearName(name: string, names: readonly string[]): string | undefined {
  const plain = (text: string): string => text.toLowerCase().replace(/[-_]/g, '')
  const meant = names.find((known) => plain(known) === plain(name))
  return meant === undefined ? undefined : `the member is called ${meant}`
}

/**
 * What writers of YAML and JSON trip over: a version or a status code without quotes, a number with them. How an integer
 * was written is not known any more (`012` is 12 here), so it is not repeated.
 */
function typeHint(name: string, value: Value, shape: Shape): string | undefined {
  const scalar = typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean'
  if (shape.kind === 'text' && scalar) {
    if (name.endsWith(`(key: ${str(value)})`)) return `write the key in quotes: "${str(value)}":`
    return `write it in quotes: ${lastName(name)}: "${typeof value === 'bigint' ? '…' : str(value)}"`
  }
  if (shape.kind === 'integer' && typeof value === 'string' && /^[0-9]+$/.test(value))
    return `write it without quotes: ${lastName(name)}: ${value}`
  return shape.kind === 'text' ? listHint(name, value) : undefined
}

/** `RequestParameters.a` of `a=1,2`: to shorthand a comma makes a list. How it was written is not known any more. */
function listHint(name: string, value: Value): string | undefined {
  const [, key] = /^Request(?:Parameters|Templates)\.(.*)$/s.exec(name) ?? []
  if (key === undefined || !isList(value) || value.length < 2) return undefined
  if (!value.every((item) => typeof item === 'string')) return undefined
  const text = printShorthand(new Map([[key, value.join(',')]]))
  if (text === undefined || text.length > 200) return undefined
  return `one text belongs here, not a list; in shorthand a comma needs a backslash or quotes: ${singleQuoted(text)}`
}

const lastName = (name: string): string => name.slice(name.lastIndexOf('.') + 1)
