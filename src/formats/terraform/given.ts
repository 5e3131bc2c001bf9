import { isTemplate } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { Path, Place } from '../../yaml/places.ts'
import type { Note } from '../format.ts'
import { pairsOf } from '../hcl/convert.ts'
import { bind, evaluate } from '../hcl/evaluate.ts'
import type { Scope } from '../hcl/evaluate.ts'
import type { Attribute, Block, Expression } from '../hcl/tree.ts'
import { attributeIn } from './config.ts'
import { wholeOfBlocks } from './whole-blocks.ts'

/** An attribute of a resource with its value; blocks are a list of maps. */
export interface Given {
  readonly name: string
  readonly value: Value
  /** Written with `=`, and no block. */
  readonly isAttribute?: boolean
  /** Of a part of the value; `[]` is the attribute. */
  readonly place: (path: Path) => Place | undefined
}

export interface AllGiven {
  readonly given: readonly Given[]
  readonly notes: readonly Note[]
}

interface Member {
  readonly value: ValueMap
  readonly place: (path: Path) => Place | undefined
}

/** The attributes and blocks of a resource, evaluated; `dynamic` blocks are written out where that can be done. */
export function givenIn({ body }: Block, scope: Scope): AllGiven {
  const notes: Note[] = []
  const given = [...lastOf(body.attributes, notes)].map(({ name, value, place }): Given => {
    const read = evaluate(value, scope)
    const whole = MAPS.has(name) ? (scope.collection(read) ?? read) : read
    return {
      name,
      value: whole,
      isAttribute: true,
      place: (path) => (path.length === 0 ? place() : placeIn(value, path, scope)),
    }
  })
  const blocks = new Map<string, Block[]>()
  for (const block of body.blocks) {
    const name = nameOf(block)
    blocks.set(name, [...(blocks.get(name) ?? []), block])
  }
  for (const [name, all] of blocks) given.push(ofBlocks(name, all, scope, notes))
  return { given, notes }
}

const nameOf = ({ type, labels }: Block): string => (type === 'dynamic' ? (labels[0] ?? '') : type)

function ofBlocks(name: string, blocks: readonly Block[], scope: Scope, notes: Note[]): Given {
  const whole = wholeOfBlocks(blocks, scope)
  if (whole !== undefined) return { name, value: whole, place: () => blocks[0]?.place() }
  const members = blocks.flatMap((block) =>
    block.type === 'dynamic' ? dynamic(name, block, scope, notes) : [memberOf(block, scope, notes)],
  )
  return {
    name,
    value: members.map(({ value }) => value),
    place: ([index = 0, ...rest]) => members[Number(index)]?.place(rest),
  }
}

/** Where a text cannot stand. */
const MAPS: ReadonlySet<string> = new Set([
  'mappings',
  'request_parameters',
  'request_templates',
  'response_parameters',
  'response_templates',
  'tls_config',
])

function lastOf(attributes: readonly Attribute[], notes: Note[]): Iterable<Attribute> {
  const last = new Map<string, Attribute>()
  for (const attribute of attributes) {
    const before = last.get(attribute.name)?.place()
    if (last.has(attribute.name))
      notes.push({
        kind: 'skipped',
        member: attribute.name,
        says: 'It is set twice in one block, which Terraform refuses; the last one is read.',
        finding: 'error',
        ...(before !== undefined && { place: before }),
      })
    last.set(attribute.name, attribute)
  }
  return last.values()
}

function memberOf(block: Block, scope: Scope, notes: Note[]): Member {
  const inner = givenIn(block, scope)
  notes.push(...inner.notes)
  return {
    value: new Map(inner.given.map(({ name, value }) => [name, value])),
    place: ([name, ...rest]) =>
      name === undefined ? block.place() : inner.given.find((each) => each.name === name)?.place(rest),
  }
}

function dynamic(name: string, block: Block, scope: Scope, notes: Note[]): readonly Member[] {
  const each = attributeIn(block, 'for_each')
  const content = block.body.blocks.find(({ type }) => type === 'content')
  const value = (each === undefined ? null : scope.collection(evaluate(each, scope))) ?? null
  const pairs = isTemplate(value) ? undefined : pairsOf(value)
  if (pairs === undefined || content === undefined) {
    const place = block.place()
    notes.push({
      kind: 'skipped',
      member: name,
      says: isTemplate(value)
        ? 'These blocks are made of a collection that is not known.'
        : 'These blocks are made of what is no collection.',
      instead: 'write them out, or give the collection with --set',
      ...(place !== undefined && { place }),
    })
    return []
  }
  const iterator = attributeIn(block, 'iterator')?.text ?? name
  return pairs.map(([key, item]) => {
    const current = new Map<Value, Value>([
      ['key', key],
      ['value', item],
    ])
    return memberOf(content, bind(scope, { keyName: undefined, valueName: iterator }, null, current), notes)
  })
}

/** The place of a member of an object that is written out; else of what holds it. */
export function placeIn(expression: Expression, [name, ...rest]: Path, scope: Scope): Place | undefined {
  if (name === undefined) return expression.place()
  if (expression.kind === 'parens') return placeIn(expression.inner, [name, ...rest], scope)
  if (expression.kind === 'tuple') {
    const item = expression.items[Number(name)]
    return item === undefined ? expression.place() : placeIn(item, rest, scope)
  }
  if (expression.kind !== 'object') return expression.place()
  const entry = expression.entries.find(({ key }) => evaluate(key, scope) === String(name))
  if (entry === undefined) return expression.place()
  return rest.length === 0 ? entry.key.place() : placeIn(entry.value, rest, scope)
}
