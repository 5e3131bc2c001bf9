import { isList, isMap } from '../../value.ts'
import type { Template, Value } from '../../value.ts'
import { joined } from '../references/template.ts'
import { attribute, refTo } from './names.ts'
import type { Call } from './functions.ts'
import { bounded, noteAt, referToCall } from './scope.ts'
import { partOf } from './texts.ts'

/** No brace within: what a variable of API Gateway or VTL holds goes on as it is. */
const VARIABLE = /\$\{([^{}]*)\}/g
/** What CloudFormation takes for the name of a variable. */
const NAME = /^[\w.:]+$/

/** `Fn::Sub` of a text, or of a text and values for some of its variables. */
export function substitute(call: Call): Value {
  const { argument, scope, at, evaluate } = call
  const [text, values] = isList(argument) ? argument : [argument]
  if (typeof text !== 'string') return misused(call)
  const given = isMap(values) ? values : new Map<Value, Value>()
  // The Serverless Framework puts its own variables into the text before CloudFormation sees it.
  const filled = scope.sections.serverless === undefined ? text : partOf(evaluate(text, scope, at))
  if (filled === undefined) return misused(call)
  const known = new Map<string, string | Template | undefined>()
  const parts = typeof filled === 'string' ? [filled] : filled.parts
  const pieces = parts.map((part) => (typeof part === 'string' ? substituteIn(part, call, given, known) : part))
  return pieces.some((piece) => piece === undefined)
    ? misused(call)
    : bounded(joined(pieces.filter((piece) => piece !== undefined)))
}

function misused({ scope, at, name, argument }: Call): Value {
  const says = 'Fn::Sub takes a text, or a list of a text and a map of values that are texts.'
  noteAt(scope, at, { kind: 'told', says, finding: 'error' })
  return referToCall(scope, name, argument, at)
}

/** `undefined` where a value is no text. */
function substituteIn(
  text: string,
  call: Call,
  given: ReadonlyMap<Value, Value>,
  known: Map<string, string | Template | undefined>,
): string | Template | undefined {
  const parts: (string | Template)[] = []
  let end = 0
  for (const { 0: whole, 1: inner = '', index } of text.matchAll(VARIABLE)) {
    const name = inner.trim()
    const value = inner.startsWith('!') ? `\${${inner.slice(1)}}` : once(name, known, () => valueOf(name, call, given))
    if (value === undefined) return undefined
    parts.push(text.slice(end, index), name === '' ? whole : value)
    end = index + whole.length
  }
  return joined([...parts, text.slice(end)])
}

function once<T>(name: string, known: Map<string, T>, make: () => T): T {
  const found = known.get(name)
  if (found !== undefined) return found
  const value = make()
  known.set(name, value)
  return value
}

function valueOf(name: string, call: Call, given: ReadonlyMap<Value, Value>): string | Template | undefined {
  const { scope, at, evaluate } = call
  const own = given.get(name)
  if (own !== undefined) return partOf(evaluate(own, scope, [...at, 1, name]))
  if (!NAME.test(name) || /(?:^|[^:]):(?!:)/.test(name)) return strange(name, call)
  return partOf(name.includes('.') && !name.startsWith('AWS::') ? attribute(name, scope, at) : refTo(name, scope, at))
}

function strange(name: string, { scope, at }: Call): string {
  const says = `Fn::Sub knows no variable named like "${name}"; it is left as it stands.`
  noteAt(scope, at, { kind: 'told', says, instead: `write \${!${name}} for the text itself`, finding: 'error' })
  return `\${${name}}`
}
