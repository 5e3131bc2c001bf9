import type { Value } from '../../value.ts'
import { textFrom } from './convert.ts'
import type { Scope } from './evaluate.ts'
import type { Expression, Part, Step } from './tree.ts'

/**
 * The text of an expression on one line. Where it names something of a loop that it stands in, that stands there as it
 * is this time: `aws_lambda_function.each[each.key].arn` is another thing for each key.
 *
 * @param value of an expression in the scope
 */
export function textWithin(expression: Expression, scope: Scope, value: Evaluate): string {
  const replaced = scope.bound.size === 0 ? [] : boundIn(expression, scope, value)
  let text = ''
  let at = expression.at
  for (const { from, to, by } of replaced) {
    if (from < at) continue
    text += expression.text.slice(at - expression.at, from - expression.at) + by
    at = to
  }
  const lines = (text + expression.text.slice(at - expression.at)).split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '').join(' ')
}

type Evaluate = (expression: Expression) => Value | undefined

interface Replaced {
  readonly from: number
  readonly to: number
  readonly by: string
}

function* boundIn(expression: Expression, scope: Scope, value: Evaluate): Generator<Replaced> {
  if (expression.kind === 'traversal' && typeof expression.root === 'string' && scope.bound.has(expression.root)) {
    const by = quoted(value(expression))
    if (by !== undefined) yield { from: expression.at, to: expression.at + expression.text.length, by }
    return
  }
  for (const child of childrenOf(expression)) yield* boundIn(child, scope, value)
}

function quoted(value: Value | undefined): string | undefined {
  if (typeof value === 'string') return JSON.stringify(value).replace(/([$%])(?=\{)/g, '$1$1')
  const text = value === undefined ? undefined : textFrom(value)
  return typeof text === 'string' ? text : undefined
}

/** In the order of the text. Loops bind names of their own, and are left as they are. */
function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'literal':
    case 'for':
      return []
    case 'parens':
      return [expression.inner]
    case 'template':
      return expression.parts.flatMap(ofPart)
    case 'tuple':
      return expression.items
    case 'object':
      return expression.entries.flatMap(({ key, value }) => [key, value])
    case 'traversal':
      return [...(typeof expression.root === 'string' ? [] : [expression.root]), ...expression.steps.flatMap(ofStep)]
    case 'call':
      return expression.args
    case 'conditional':
      return [expression.condition, expression.yes, expression.no]
    case 'unary':
      return [expression.operand]
    case 'binary':
      return [expression.left, expression.right]
  }
}

const ofPart = (part: Part): readonly Expression[] =>
  typeof part === 'object' && part.kind === 'value' ? [part.value] : []

const ofStep = (step: Step): readonly Expression[] =>
  step.kind === 'index' ? [step.key] : step.kind === 'splat' ? step.steps.flatMap(ofStep) : []
