import { CliError } from '../errors.ts'
import type { Draft, Given } from '../model/draft.ts'
import { REQUEST } from '../model/fields.ts'
import type { Request } from '../model/request.ts'
import type { Member, Shape } from '../model/shape.ts'
import { str, typeText } from '../python/repr.ts'
import type { DictName } from '../python/repr.ts'
import { isMap } from '../value.ts'
import type { Value, ValueMap } from '../value.ts'

/**
 * The AWS CLI's own check before it sends: types, required and unknown members, the least value of an integer. It knows
 * no enum, length, pattern or greatest value; those are the service's.
 *
 * @param options.ranges `parameter_validation` of the profile switches the least values off
 *
 * @throws CliError `param`: `Parameter validation failed:` and a line for every problem.
 */
export function checkTypes(draft: Draft, { ranges = true }: { readonly ranges?: boolean } = {}): Request {
  const all = [...structureProblems('input', '', valuesOf(draft), REQUEST.members, (name) => dictOf(draft.get(name)))]
  const found = all.filter(({ kind }) => ranges || kind !== 'range')
  if (found.length === 0) return requestOf(draft)
  const lines = found.map(({ says }) => says).join('\n')
  const hint = found.find(({ hint }) => hint !== undefined)?.hint
  throw new CliError('param', `Parameter validation failed:\n${lines}`, hint === undefined ? {} : { hint })
}

interface Problem {
  readonly says: string
  readonly kind?: 'range'
  readonly hint?: string | undefined
}

/** The AWS CLI reads the JSON text of a map parameter into an `OrderedDict`, and says so. */
const dictOf = (given: Given | undefined): DictName => (given?.as === 'flag-json' ? 'OrderedDict' : 'dict')

const valuesOf = (draft: Draft): ValueMap => new Map([...draft].map(([name, { value }]) => [name, value]))

/**
 * Every value has been found to be of its field's type, so a draft's values are a request's. The AWS CLI sends an empty
 * API id, to a path that names no API; this is the one thing refused here that it lets pass.
 */
function requestOf(draft: Draft): Request {
  if (draft.get('ApiId')?.value === '')
    throw new CliError(
      'param',
      'Parameter validation failed:\nInvalid length for parameter ApiId, value: 0, valid min length: 1',
    )
  return valuesOf(draft) as unknown as Request
}

/** First what is missing, in model order, then what is unknown, then what is wrong in the rest, in the order given. */
function* structureProblems(
  title: string,
  path: string,
  value: ValueMap,
  members: Readonly<Record<string, Member>>,
  dict: (name: string) => DictName,
): Generator<Problem> {
  const names = Object.keys(members)
  for (const name of names) {
    const { needed } = members[name] ?? {}
    if (needed !== undefined && Object.keys(needed).length === 0 && !value.has(name))
      yield { says: `Missing required parameter in ${title}: "${name}"` }
  }
  for (const name of value.keys())
    if (typeof name !== 'string' || !names.includes(name))
      yield {
        says: `Unknown parameter in ${title}: "${str(name)}", must be one of: ${names.join(', ')}`,
        hint: nearName(str(name), names),
      }
  for (const [name, inner] of value) {
    const member = typeof name === 'string' && names.includes(name) ? members[name] : undefined
    if (member) yield* problems(path === '' ? str(name) : `${path}.${str(name)}`, inner, member.shape, dict(str(name)))
  }
}

function* problems(path: string, value: Value, shape: Shape, dict: DictName): Generator<Problem> {
  const wrong = (type: string): Problem => ({
    says: `Invalid type for parameter ${path}, value: ${str(value, dict)}, type: ${typeText(value, dict)}, valid types: <class '${type}'>`,
    hint: typeHint(path, value, shape),
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
          says: `Invalid value for parameter ${path}, value: ${str(value)}, valid min value: ${shape.min}`,
          kind: 'range',
        }
      return
    case 'map':
      if (isMap(value)) yield* mapProblems(path, value, shape.of, dict)
      else yield wrong('dict')
      return
    case 'structure':
      if (isMap(value)) yield* structureProblems(path, path, value, shape.members, () => dict)
      else yield wrong('dict')
  }
}

function* mapProblems(path: string, value: ValueMap, of: Shape, dict: DictName): Generator<Problem> {
  for (const [key, inner] of value) {
    yield* problems(`${path} (key: ${str(key)})`, key, { kind: 'text' }, dict)
    yield* problems(`${path}.${str(key)}`, inner, of, dict)
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
function typeHint(path: string, value: Value, shape: Shape): string | undefined {
  const scalar = typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean'
  if (shape.kind === 'text' && scalar) {
    if (path.endsWith(`(key: ${str(value)})`)) return `write the key in quotes: "${str(value)}":`
    return `write it in quotes: ${lastName(path)}: "${typeof value === 'bigint' ? '…' : str(value)}"`
  }
  if (shape.kind === 'integer' && typeof value === 'string' && /^[0-9]+$/.test(value))
    return `write it without quotes: ${lastName(path)}: ${value}`
  return undefined
}

const lastName = (path: string): string => path.slice(path.lastIndexOf('.') + 1)
