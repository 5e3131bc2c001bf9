import { isList, isMap } from '../../value.ts'
import type { Value } from '../../value.ts'
import { asSet, booleanOf, numberOf, textFrom } from '../hcl/convert.ts'
import type { Expression } from '../hcl/tree.ts'

/** What stands for a variable's value: a text, a number or a boolean, or a collection. */
export function kindOfType(type: Expression | undefined): 'text' | 'scalar' | 'other' {
  const name = typeName(type)
  if (name === 'number' || name === 'bool') return 'scalar'
  return name === undefined || name === 'string' || name === 'any' ? 'text' : 'other'
}

/** A value as the type of a variable makes it. What does not fit stays as it is. */
export function converted(value: Value, type: Expression | undefined, literal: (type: Expression) => Value): Value {
  if (value === null || type === undefined) return value
  const inner = (item: Value): Value => converted(item, argumentOf(type), literal)
  switch (typeName(type)) {
    case 'string':
      return textFrom(value) ?? value
    case 'number':
      return numberOf(value) ?? value
    case 'bool':
      return booleanOf(value) ?? value
    case 'list':
      return isList(value) ? value.map(inner) : value
    case 'set':
      return isList(value) ? asSet(value.map(inner)) : value
    case 'map':
      return isMap(value) ? new Map(Array.from(value, ([key, item]) => [key, inner(item)])) : value
    case 'object':
      return objectOf(value, argumentOf(type), literal)
    default:
      return value
  }
}

/** `map` of `map(string)` */
export function typeName(type: Expression | undefined): string | undefined {
  if (type?.kind === 'call') return type.name
  return type?.kind === 'traversal' && typeof type.root === 'string' ? type.root : undefined
}

const argumentOf = (type: Expression): Expression | undefined => (type.kind === 'call' ? type.args[0] : undefined)

/** The members that the type names, with the defaults of those that are optional. Terraform drops all others. */
function objectOf(value: Value, type: Expression | undefined, literal: (type: Expression) => Value): Value {
  if (!isMap(value) || type?.kind !== 'object') return value
  const members = type.entries.flatMap(({ key, value: of }): [Value, Value][] => {
    const name = literal(key)
    const isOptional = of.kind === 'call' && of.name === 'optional'
    const [inner, other] = isOptional ? of.args : [of]
    const given = value.get(name)
    if (given !== undefined && given !== null) return [[name, converted(given, inner, literal)]]
    if (isOptional) return [[name, other === undefined ? null : converted(literal(other), inner, literal)]]
    return given === undefined ? [] : [[name, given]]
  })
  return new Map(members)
}
