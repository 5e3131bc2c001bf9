import { isList, isMap } from '../../value.ts'
import type { Value } from '../../value.ts'
import type { Path } from '../../yaml/places.ts'
import type { Call } from './functions.ts'
import { checkGiven } from './parameter-values.ts'
import { refer, noteAt, referToCall } from './scope.ts'
import type { Scope } from './scope.ts'
import { textOf, textsOf } from './texts.ts'

const LIST = /^(?:CommaDelimitedList$|List<)/
const STORED = /^AWS::SSM::Parameter::Value<(.*)>$/s

/** What `Ref` gives for a name: a pseudo-parameter, a parameter, or a resource, which is always carried. */
export function refTo(argument: Value, scope: Scope, at: Path): Value | undefined {
  const name = textOf(argument)
  if (name === undefined) return referToCall(scope, 'Ref', argument, at)
  if (name === 'AWS::NoValue') return undefined
  if (name.startsWith('AWS::')) return refer(scope, name)
  if (scope.sections.parameters.has(name)) return parameterNamed(name, scope)
  if (isStranger(name, scope)) {
    const says = `The template has no parameter and no resource of the name ${name}.`
    noteAt(scope, at, { kind: 'told', says, finding: 'error' })
  }
  return refer(scope, name)
}

const isStranger = (name: string, { sections }: Scope): boolean => sections.isClosed && !sections.resources.has(name)

function parameterNamed(name: string, scope: Scope): Value {
  const definition = scope.sections.parameters.get(name)
  const type = isMap(definition) ? (textOf(definition.get('Type')) ?? '') : ''
  const [, stored] = STORED.exec(type) ?? []
  const isListed = LIST.test(stored ?? type)
  const itemsOf = (text: string): readonly string[] => text.split(',').map((item) => item.trim())
  const given = scope.lookup.find(name, scope.registry(name).name)
  // What CloudFormation holds to these of a stored parameter is its name there.
  if (given !== undefined && isMap(definition) && stored === undefined)
    checkGiven(isListed ? itemsOf(given) : [given], { name, type, definition })
  const value = refer(scope, name, name, () => defaultOf(name, definition, stored !== undefined, scope))
  return typeof value === 'string' && isListed ? itemsOf(value) : value
}

/** The default of a parameter of the Parameter Store's is a name there, and not the value. */
function defaultOf(name: string, definition: Value | undefined, isStored: boolean, scope: Scope): Value | undefined {
  const given = isMap(definition) ? definition.get('Default') : undefined
  const value = textsOf(given) ?? textOf(given)
  if (value === undefined) return undefined
  const member = `Parameters.${name}`
  if (isStored) {
    const says = `Its default "${String(value)}" is the name of a parameter in the Parameter Store, whose value is not known here.`
    scope.tell({ kind: 'told', member, says, instead: `give the value with --set ${name}=VALUE` })
    return undefined
  }
  const secret = isMap(definition) && textOf(definition.get('NoEcho')) === 'true'
  const says = secret ? 'Its default is taken.' : `Its default "${String(value)}" is taken.`
  scope.tell({ kind: 'told', member, says, instead: `give another value with --set ${name}=VALUE` })
  return value
}

/** An attribute of a resource, as `[name, attribute]` or `name.attribute`. */
export function getAttribute({ name, argument, scope, at, evaluate }: Call): Value {
  const parts = isList(argument) ? argument : [argument]
  const texts = parts.map((part, index) => textOf(evaluate(part, scope, [...at, index])))
  const known = texts.filter((text) => text !== undefined)
  if (known.length < texts.length) return referToCall(scope, name, argument, at)
  return attribute(known.join('.'), scope, at)
}

export function attribute(text: string, scope: Scope, at: Path): Value {
  const [resource = ''] = text.split('.')
  if (isStranger(resource, scope)) {
    const says = `The template has no resource of the name ${resource}.`
    noteAt(scope, at, { kind: 'told', says, finding: 'error' })
  }
  return refer(scope, text)
}
