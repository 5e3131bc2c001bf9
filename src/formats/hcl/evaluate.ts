import { isList, isMap, isTemplate } from '../../value.ts'
import type { Template, Value } from '../../value.ts'
import { joined } from '../references/template.ts'
import { charge, nested, paid } from './budget.ts'
import type { Budget } from './budget.ts'
import { booleanOf, pairsOf, positionOf, textFrom } from './convert.ts'
import { callFunction } from './functions.ts'
import { binary, unary } from './operators.ts'
import { textWithin } from './text-within.ts'
import type { Expression, For, Form, Part, Step, Traversal } from './tree.ts'

/** What the names in an expression stand for. */
export interface Scope {
  /** The names of the loops that the expression stands in. */
  readonly bound: ReadonlyMap<string, Value>
  /** What the document knows by the first of a traversal's names, and how many steps led to it. */
  readonly resolve: (root: string, steps: readonly Step[]) => Resolved | undefined
  /** A reference, or what was set for it, for an expression that is not known. */
  readonly refer: (text: string) => Value
  /** The kind of what a reference stands for, where the document declares it. */
  readonly kindOf: (reference: Template) => 'text' | 'scalar' | 'other'
  /** Where a collection is needed: that which a text from outside is the writing of; all else as it is. */
  readonly collection: (value: Value | undefined) => Value | undefined
  /** A text from outside, which has no kind of its own, as the kind of what it is compared with; all else as it is. */
  readonly alike: (value: Value, other: Value) => Value
  readonly budget: Budget
}

export interface Resolved {
  readonly value: Value | undefined
  readonly used: number
}

/**
 * The value of an expression; what is not known in it is a reference, by its own text. An expression that Terraform
 * would refuse is not known either: it may be that only this reader does not know how to take it.
 */
export function evaluate(expression: Expression, scope: Scope): Value {
  const value = tried(expression, scope)
  return value === undefined ? unknownOf(expression, scope) : value
}

/** As `evaluate`, but `undefined` where the expression has no value, as `try` and `can` need it. */
export function tried(expression: Expression, scope: Scope): Value | undefined {
  return nested(scope.budget, () => paid(scope.budget, valueOf(expression, expression, scope)))
}

function unknownOf(expression: Expression, scope: Scope): Value {
  return scope.refer(textWithin(expression, scope, (each) => tried(each, scope)))
}

function valueOf(expression: Expression, form: Form, scope: Scope): Value | undefined {
  const unknown = (): Value => unknownOf(expression, scope)
  switch (form.kind) {
    case 'literal':
      return form.value
    case 'parens':
      return tried(form.inner, scope)
    case 'template':
      return templateOf(form.parts, scope)
    case 'tuple':
      return form.items.map((item) => evaluate(item, scope))
    case 'object':
      return objectOf(form.entries, scope)
    case 'traversal':
      return traversed(form, scope, unknown)
    case 'conditional':
      return chosen(form, scope, unknown)
    case 'for':
      return looped(form, scope, unknown)
    case 'unary':
      return known([form.operand], scope, unknown, ([value]) => unary(form.operator, value))
    case 'binary':
      return known([form.left, form.right], scope, unknown, ([a, b]) => compared(form.operator, a, b, scope))
    case 'call':
      return callFunction(form, scope, { evaluate, tried, unknown })
  }
}

function known(
  operands: readonly Expression[],
  scope: Scope,
  unknown: () => Value,
  reckon: (values: readonly Value[]) => Value | undefined,
): Value | undefined {
  const values = operands.map((operand) => tried(operand, scope))
  if (values.some((value) => isTemplate(value))) return unknown()
  const all = values.filter((value) => value !== undefined)
  return all.length === values.length ? reckon(all) : undefined
}

function compared(
  operator: string,
  left: Value | undefined,
  right: Value | undefined,
  scope: Scope,
): Value | undefined {
  if (left === undefined || right === undefined || (operator !== '==' && operator !== '!='))
    return binary(operator, left, right)
  return binary(operator, scope.alike(left, right), scope.alike(right, left))
}

function objectOf(entries: Extract<Form, { kind: 'object' }>['entries'], scope: Scope): Value | undefined {
  const map = new Map<Value, Value>()
  for (const { key, value } of entries) {
    const name = textFrom(evaluate(key, scope))
    if (name === undefined) return undefined
    map.set(name, evaluate(value, scope))
  }
  return map
}

/** Terraform makes one kind of both answers: a number beside a text becomes a text. */
function chosen(
  { condition, yes, no }: Extract<Form, { kind: 'conditional' }>,
  scope: Scope,
  unknown: () => Value,
): Value | undefined {
  const asked = tried(condition, scope)
  if (isTemplate(asked)) return unknown()
  const answer = booleanOf(asked)
  if (answer === undefined) return undefined
  const value = tried(answer ? yes : no, scope)
  if (typeof value === 'string' || value === null || typeof value === 'object' || value === undefined) return value
  const other = tried(answer ? no : yes, scope)
  return typeof other === 'string' ? textFrom(value) : value
}

/** A template of one sequence and nothing else is what that is, of any kind. */
function templateOf(parts: readonly Part[], scope: Scope): Value | undefined {
  const [only] = parts
  if (parts.length === 1 && typeof only === 'object' && only.kind === 'value') return tried(only.value, scope)
  return textOf(parts, scope)
}

function textOf(parts: readonly Part[], scope: Scope): string | Template | undefined {
  const texts: (string | Template)[] = []
  for (const part of parts) {
    const text = typeof part === 'string' ? part : partText(part, scope)
    if (text === undefined) return undefined
    texts.push(paid(scope.budget, text))
  }
  return joined(texts)
}

function partText(part: Exclude<Part, string>, scope: Scope): string | Template | undefined {
  if (part.kind === 'value') return textFrom(evaluate(part.value, scope))
  if (part.kind === 'if') {
    const condition = booleanOf(tried(part.condition, scope))
    return condition === undefined ? undefined : textOf(condition ? part.yes : part.no, scope)
  }
  const pairs = pairsOf(scope.collection(tried(part.of, scope)))
  const texts = pairs?.map(([key, value]) => textOf(part.body, bind(scope, part, key, value)))
  return texts?.every((text) => text !== undefined) ? joined(texts) : undefined
}

/** The scope within a loop. */
export function bind(
  scope: Scope,
  { keyName, valueName }: { readonly keyName: string | undefined; readonly valueName: string },
  key: Value,
  value: Value,
): Scope {
  charge(scope.budget, 10 + scope.bound.size)
  const bound = new Map(scope.bound)
  if (keyName !== undefined) bound.set(keyName, key)
  return { ...scope, bound: bound.set(valueName, value) }
}

function looped(form: For, scope: Scope, unknown: () => Value): Value | undefined {
  const of = scope.collection(tried(form.of, scope))
  if (isTemplate(of)) return unknown()
  const pairs = pairsOf(of)
  if (pairs === undefined) return undefined
  const list: Value[] = []
  const map = new Map<Value, Value>()
  for (const [key, value] of pairs) {
    const inner = bind(scope, form, key, value)
    const passes = form.condition === undefined ? true : tried(form.condition, inner)
    if (isTemplate(passes)) return unknown()
    if (booleanOf(passes) === undefined) return undefined
    if (booleanOf(passes) === false) continue
    const item = evaluate(form.value, inner)
    if (form.key === undefined) list.push(item)
    else {
      const name = textFrom(evaluate(form.key, inner))
      if (name === undefined) return undefined
      const group = map.get(name)
      map.set(name, form.groups ? [...(isList(group) ? group : []), item] : item)
    }
  }
  return form.key === undefined ? list : map
}

function traversed({ root, steps }: Traversal, scope: Scope, unknown: () => Value): Value | undefined {
  const start = typeof root === 'string' ? resolved(root, steps, scope) : { value: tried(root, scope), used: 0 }
  if (start === undefined) return unknown()
  const value = stepped(start.value, steps.slice(start.used), scope)
  // A reference with nothing behind it is already called as the document calls it.
  return isTemplate(value) && start.used < steps.length && isTemplate(start.value) ? unknown() : value
}

function resolved(root: string, steps: readonly Step[], scope: Scope): Resolved | undefined {
  const bound = scope.bound.get(root)
  return bound === undefined ? scope.resolve(root, steps) : { value: bound, used: 0 }
}

function stepped(start: Value | undefined, steps: readonly Step[], scope: Scope): Value | undefined {
  let value = start
  for (const step of steps) {
    if (value === undefined || isTemplate(value)) return value
    if (step.kind === 'splat') value = splat(value, step.steps, scope)
    else {
      const whole = scope.collection(value) ?? value
      value = member(whole, step.kind === 'attribute' ? step.name : tried(step.key, scope))
    }
  }
  return value
}

/** A member of a map, or an item of a list. */
export function member(value: Value, key: Value | undefined): Value | undefined {
  if (isTemplate(key)) return undefined
  if (isMap(value)) return key === undefined ? undefined : value.get(textFrom(key) ?? key)
  const position = positionOf(key)
  return isList(value) && position !== undefined ? value[position] : undefined
}

/** What is no list is a list of it, and null a list of nothing. */
function splat(value: Value, steps: readonly Step[], scope: Scope): Value | undefined {
  const items = isList(value) ? value : value === null ? [] : [value]
  const taken = items.map((item) => stepped(item, steps, scope))
  return taken.every((item) => item !== undefined) ? taken : undefined
}
