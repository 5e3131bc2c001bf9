import { isMap } from '../../value.ts'
import type { Template, Value, ValueMap } from '../../value.ts'
import type { Path } from '../../yaml/places.ts'
import { joined } from '../references/template.ts'
import { functionIn } from './detect.ts'
import { bounded, noteAt, refer } from './scope.ts'
import type { Evaluate, Scope } from './scope.ts'
import { partOf } from './texts.ts'

/** Where the Serverless Framework looks for the values of its variables. */
const SOURCES = 'self|opt|param|env|sls|ssm|cf|s3|aws|file|git|vault|terraform'
const VARIABLE = new RegExp(`\\$\\{(?:${SOURCES})(?:\\([^(){}]*\\))?:(?!:)`, 'g')
const PSEUDO: ReadonlyMap<string, string> = new Map([
  ['aws:region', 'AWS::Region'],
  ['aws:accountId', 'AWS::AccountId'],
])
/** How many variables a value may lead through. */
const DEEPEST = 30

/**
 * A text with the variables of the Serverless Framework in it, as `${self:custom.url}`. Within its own configuration
 * they become what that holds, or references; in another template they are no variables, and it is told that they look
 * like some.
 */
export function withVariables(text: string, scope: Scope, at: Path, evaluate: Evaluate): string | Template {
  if (text.search(VARIABLE) === -1) return text
  const { serverless } = scope.sections
  if (serverless !== undefined) return filled(text, { scope, at, evaluate, serverless }, 0)
  const says = 'It looks like a variable of the Serverless Framework, and CloudFormation leaves it as it stands.'
  noteAt(scope, at, { kind: 'told', says, instead: 'read serverless.yml instead of the file that it takes in' })
  return text
}

interface Surroundings {
  readonly scope: Scope
  readonly at: Path
  readonly evaluate: Evaluate
  readonly serverless: ValueMap
}

/** What stands within a variable is filled in first, since it is part of an address. */
function filled(text: string, around: Surroundings, depth: number): string | Template {
  const closes = closesOf(text)
  const parts: (string | Template)[] = []
  let end = 0
  for (const { index } of text.matchAll(VARIABLE)) {
    const close = closes.get(index)
    if (index < end || close === undefined) continue
    const inner = text.slice(index + 2, close)
    const address = depth < DEEPEST ? filled(inner, around, depth + 1) : inner
    parts.push(text.slice(end, index), valueOf(typeof address === 'string' ? address : inner, around, depth))
    end = close + 1
  }
  return bounded(joined([...parts, text.slice(end)]))
}

/** Where what each `${` opens is closed. */
function closesOf(text: string): ReadonlyMap<number, number> {
  const closes = new Map<number, number>()
  const open: number[] = []
  for (const { 0: brace, index } of text.matchAll(/\$?\{|\}/g)) {
    const start = brace === '}' ? open.pop() : undefined
    if (brace !== '}') open.push(index)
    else if (start !== undefined) closes.set(start, index)
  }
  return closes
}

/** `self:custom.url, 'default'`: the first that has a value. Each is worked out once. */
function valueOf(variable: string, around: Surroundings, depth: number): string | Template {
  const { scope } = around
  const known = scope.variables.get(variable)
  if (known !== undefined) return known
  // While it is being worked out, it stands for itself: so circles end.
  const reference: Template = { kind: 'template', parts: [scope.registry(variable)] }
  scope.variables.set(variable, reference)
  const [address = '', ...others] = variable.split(',').map((part) => part.trim())
  const pseudo = PSEUDO.get(address)
  const own = (): Value | undefined => (depth === DEEPEST ? undefined : ownValue(address, others, around, depth))
  const value = partOf(pseudo === undefined ? refer(scope, variable, address, own) : refer(scope, pseudo)) ?? reference
  scope.variables.set(variable, value)
  return value
}

function ownValue(
  address: string,
  others: readonly string[],
  around: Surroundings,
  depth: number,
): string | Template | undefined {
  const found = address.startsWith('self:') ? memberAt(around.serverless, address.slice(5).split('.')) : undefined
  if (typeof found === 'string') return filled(found, around, depth + 1)
  if (isMap(found))
    return functionIn(found) === undefined ? undefined : partOf(around.evaluate(found, around.scope, around.at))
  if (found !== undefined) return partOf(found)
  const [fallback] = others
  const [, , literal] = /^(['"])([^'"]*)\1$/.exec(fallback ?? '') ?? []
  if (literal !== undefined) return literal
  return fallback === undefined || !fallback.includes(':') ? undefined : valueOf(fallback, around, depth + 1)
}

function memberAt(map: ValueMap, names: readonly string[]): Value | undefined {
  let value: Value | undefined = map
  for (const name of names) value = isMap(value) ? value.get(name) : undefined
  return value
}
