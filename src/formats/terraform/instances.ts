import { isList, isTemplate } from '../../value.ts'
import type { Value } from '../../value.ts'
import type { Note } from '../format.ts'
import { numberOf, pairsOf } from '../hcl/convert.ts'
import { bind, evaluate } from '../hcl/evaluate.ts'
import type { Scope } from '../hcl/evaluate.ts'
import { attributeIn } from './config.ts'
import type { Resource } from './config.ts'

/** More of one resource than an API may have integrations. */
const MOST = 1000n

/** One of those that a resource stands for. */
export interface Instance {
  /** `orders["a"]` */
  readonly name: string
  readonly scope: Scope
}

export interface Instances {
  readonly instances: readonly Instance[]
  readonly notes: readonly Note[]
}

/** What `count` and `for_each` make of a resource. Where they are not known, it is read once, as it is written. */
export function instancesOf({ type, name, block }: Resource, scope: Scope): Instances {
  const address = `${type}.${name}`
  const count = attributeIn(block, 'count')
  const each = attributeIn(block, 'for_each')
  const expression = count ?? each
  if (expression === undefined) return { instances: [{ name, scope }], notes: [] }
  const what = count === undefined ? 'for_each' : 'count'
  const place = expression.place()
  const note = (kind: Note['kind'], says: string, instead?: string): Note => ({
    kind,
    member: `${address}.${what}`,
    says,
    ...(instead !== undefined && { instead }),
    ...(place !== undefined && { place }),
  })
  const given = evaluate(expression, scope)
  const value = count === undefined ? (scope.collection(given) ?? given) : given
  const keys = count === undefined ? eachOf(value) : countOf(value)
  const [wanted, shape] =
    count === undefined ? ['collection', 'a map or a set of texts'] : ['number', `a whole number up to ${MOST}`]
  if (keys === undefined) {
    // What was given for it would be gone without a trace, if the resource were read as if nothing had been.
    if (typeof value === 'string')
      return {
        instances: [],
        notes: [note('skipped', 'It is a text, which makes none of this resource.', `give ${shape}`)],
      }
    const [says, instead] = isTemplate(value)
      ? ['It is not known', `give the ${wanted} with --set`]
      : ['It cannot be taken apart', `write ${shape}`]
    return {
      instances: [{ name, scope }],
      notes: [note('skipped', `${says}, so the resource is read once, as it is written.`, instead)],
    }
  }
  if (keys.length === 0) return { instances: [], notes: [note('told', 'It makes none of this resource.')] }
  return { instances: keys.map(({ key, bound }) => ({ name: `${name}[${key}]`, scope: bound(scope) })), notes: [] }
}

interface Key {
  readonly key: string
  readonly bound: (scope: Scope) => Scope
}

function countOf(value: Value): readonly Key[] | undefined {
  const number = numberOf(value)
  if (typeof number !== 'bigint' || number < 0n || number > MOST) return undefined
  return Array.from({ length: Number(number) }, (_, index): Key => {
    const count = new Map<Value, Value>([['index', BigInt(index)]])
    return { key: String(index), bound: (scope) => bound(scope, 'count', count) }
  })
}

function eachOf(value: Value): readonly Key[] | undefined {
  const pairs = pairsOf(value)
  if (pairs === undefined || pairs.length > MOST) return undefined
  const keys = pairs.map(([key, item]) => ({ key: isList(value) ? item : key, item }))
  if (!keys.every(({ key }) => typeof key === 'string')) return undefined
  return keys.map(({ key, item }) => {
    const each = new Map<Value, Value>([
      ['key', key],
      ['value', item],
    ])
    return { key: JSON.stringify(key), bound: (scope) => bound(scope, 'each', each) }
  })
}

const bound = (scope: Scope, valueName: string, value: Value): Scope =>
  bind(scope, { keyName: undefined, valueName }, null, value)
