import { isList, isMap } from '../../value.ts'
import type { Template, Value } from '../../value.ts'
import type { Path } from '../../yaml/places.ts'
import { joined } from '../references/template.ts'
import { valueAt } from './access.ts'
import { callFunction, functionIn } from './functions.ts'
import { parseText } from './interpolation.ts'
import { checkDepth, measured, noteAt, refer } from './scope.ts'
import type { Scope } from './scope.ts'
import { textOf } from './texts.ts'

export type Evaluate = (value: Value, scope: Scope, at: Path, depth: number) => Value

/**
 * A value of a program with its functions carried out and its texts put together. What only a run of the program knows
 * stands in it as a reference.
 *
 * @throws CliError for what is nested too deeply or grows without end
 */
export function evaluate(value: Value, scope: Scope, at: Path, depth = 0): Value {
  checkDepth(depth)
  if (typeof value === 'string') return textAt(value, scope, at, depth)
  if (isList(value))
    return measured(
      value.map((item, index) => evaluate(item, scope, [...at, index], depth + 1)),
      scope,
    )
  if (!isMap(value)) return value
  const name = functionIn(value)
  if (name !== undefined) return callFunction(name, value, scope, at, depth, evaluate)
  const members = new Map<Value, Value>()
  for (const [key, item] of value) {
    const path = [...at, String(key)]
    members.set(typeof key === 'string' ? textAt(key, scope, path, depth) : key, evaluate(item, scope, path, depth + 1))
  }
  return measured(members, scope)
}

function textAt(text: string, scope: Scope, at: Path, depth: number): Value {
  if (!text.includes('$')) return text
  const parts = parseText(text)
  if (parts === undefined) {
    const instead = 'write $${ for the text itself'
    noteAt(scope, at, { kind: 'told', says: 'Pulumi cannot read this text.', instead, finding: 'error' })
    return text
  }
  const values = parts.map((part) =>
    typeof part === 'string' ? part : valueAt({ access: part, scope, at, depth, evaluate }),
  )
  const [first = ''] = values
  if (values.length === 1) return first
  const texts = values.map((value, index): string | Template => textOf(value) ?? refer(scope, sourceOf(parts[index])))
  return measured(joined(texts), scope)
}

const sourceOf = (part: string | { readonly text: string } | undefined): string =>
  typeof part === 'string' ? part : (part?.text ?? '')
