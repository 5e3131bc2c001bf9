import { isList, isTemplate } from '../../value.ts'
import type { Value } from '../../value.ts'
import { isKnown } from './convert.ts'
import type { Scope } from './evaluate.ts'
import { COLLECTIONS } from './functions-collections.ts'
import type { Func } from './functions-texts.ts'
import { TEXTS } from './functions-texts.ts'
import { jsonText } from './json-text.ts'
import type { Expression, Form } from './tree.ts'

interface Evaluator {
  readonly evaluate: (expression: Expression, scope: Scope) => Value
  readonly tried: (expression: Expression, scope: Scope) => Value | undefined
  /** A reference that stands for the whole call. */
  readonly unknown: () => Value
}

type Call = Extract<Form, { kind: 'call' }>

const FUNCTIONS: ReadonlyMap<string, Func> = new Map([...Object.entries(TEXTS), ...Object.entries(COLLECTIONS)])

/**
 * The value of a call; `undefined` where it has none. Functions that ask for what is outside (files, the time), and
 * those that are not known here, are references.
 */
export function callFunction(call: Call, scope: Scope, evaluator: Evaluator): Value | undefined {
  if (call.name === 'try') return firstOf(call, scope, evaluator)
  if (call.name === 'can') return canBe(call, scope, evaluator)
  const args = argumentsOf(call, scope, evaluator)
  if (args === 'unknown') return evaluator.unknown()
  if (args === undefined) return undefined
  const result = call.name === 'jsonencode' ? encoded(args, scope) : resultOf(call.name, args, scope)
  if (result !== undefined) return result
  return FUNCTIONS.has(call.name) && args.every(isKnown) ? undefined : evaluator.unknown()
}

function resultOf(name: string, args: readonly Value[], { collection }: Scope): Value | undefined {
  const result = FUNCTIONS.get(name)?.(args)
  if (result !== undefined || (name !== 'join' && !Object.hasOwn(COLLECTIONS, name))) return result
  const whole = args.map((arg) => collection(arg) ?? arg)
  return whole.every((arg, index) => arg === args[index]) ? undefined : FUNCTIONS.get(name)?.(whole)
}

function encoded([value]: readonly Value[], { kindOf }: Scope): Value | undefined {
  return value === undefined ? undefined : jsonText(value, kindOf)
}

function argumentsOf(
  { args, spreads }: Call,
  scope: Scope,
  { tried }: Evaluator,
): readonly Value[] | 'unknown' | undefined {
  const values: Value[] = []
  for (const arg of args) {
    const value = tried(arg, scope)
    if (value === undefined) return undefined
    values.push(value)
  }
  if (!spreads) return values
  const last = values.pop()
  if (isTemplate(last)) return 'unknown'
  return isList(last) ? [...values, ...last] : undefined
}

function firstOf({ args }: Call, scope: Scope, { tried, unknown }: Evaluator): Value | undefined {
  for (const arg of args) {
    const value = tried(arg, scope)
    if (value !== undefined) return isTemplate(value) ? unknown() : value
  }
  return undefined
}

function canBe({ args }: Call, scope: Scope, { tried, unknown }: Evaluator): Value | undefined {
  const [arg] = args
  const value = arg === undefined ? undefined : tried(arg, scope)
  return isTemplate(value) ? unknown() : value !== undefined
}
