/** `$request.body.action`, or with braces, `${request.body.action}`; `end` is behind it. */
export interface Variable {
  readonly kind: 'variable'
  /** Without `$` and braces. */
  readonly name: string
  readonly braced: boolean
  /** False where the brace is not closed: the name is then the rest of the expression. */
  readonly closed: boolean
  readonly at: number
  readonly end: number
}

export type Part = { readonly kind: 'text'; readonly text: string } | Variable

const NAME = /\$([A-Za-z_][\w.[\]*-]*)/y

/**
 * The parts of an expression that picks a template. Any text is one.
 *
 *     expression = *( char / "\$" / "$" name / "${" name "}" )
 *
 * A dollar sign that no name follows stands for itself, and so does one behind any number of backslashes: shells and
 * templates of tools add some of their own.
 */
export function readSelection(expression: string): readonly Part[] {
  const parts: Part[] = []
  let text = ''
  let from = 0
  for (let at = expression.indexOf('$'); at >= 0; at = expression.indexOf('$', from)) {
    const variable = expression[at - 1] === '\\' ? undefined : variableAt(expression, at)
    text += withoutBackslashes(expression.slice(from, at)) + (variable ? '' : '$')
    from = variable?.end ?? at + 1
    if (variable === undefined) continue
    if (text !== '') parts.push({ kind: 'text', text })
    parts.push(variable)
    text = ''
  }
  text += expression.slice(from)
  return text === '' ? parts : [...parts, { kind: 'text', text }]
}

function variableAt(expression: string, at: number): Variable | undefined {
  if (expression[at + 1] === '{') {
    const brace = expression.indexOf('}', at)
    const [closed, end] = brace < 0 ? [false, expression.length] : [true, brace + 1]
    const name = expression.slice(at + 2, closed ? brace : end)
    return { kind: 'variable', name, braced: true, closed, at, end }
  }
  NAME.lastIndex = at
  const [whole, name] = NAME.exec(expression) ?? []
  if (whole === undefined || name === undefined) return undefined
  return { kind: 'variable', name, braced: false, closed: true, at, end: at + whole.length }
}

function withoutBackslashes(text: string): string {
  let end = text.length
  while (text[end - 1] === '\\') end--
  return text.slice(0, end)
}

/** What an expression without variables stands for: `\$default` for `$default`. */
export function staticValue(expression: string): string | undefined {
  const parts = readSelection(expression)
  if (parts.some(({ kind }) => kind === 'variable')) return undefined
  return parts.map((part) => (part.kind === 'text' ? part.text : '')).join('')
}

/** A value as an expression that stands for just that. */
export const asExpression = (value: string): string => value.replaceAll('$', '\\$')
