import { excerpt } from '../../grammar/excerpt.ts'
import { CliError } from '../../errors.ts'
import type { ValueMap } from '../../value.ts'
import { textsOf } from './texts.ts'

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/
/** So many of the values that a parameter takes are named. */
const MOST_NAMED = 20

/** What a template says of a parameter that CloudFormation holds a value to. */
interface Parameter {
  readonly name: string
  readonly type: string
  readonly definition: ValueMap
}

/**
 * Holds what `--set` gives for a parameter to its type and to its allowed values, as CloudFormation would.
 *
 * @param values of a list its items
 * @throws CliError `param` for what CloudFormation refuses
 */
export function checkGiven(values: readonly string[], { name, type, definition }: Parameter): void {
  const isNumeric = type === 'Number' || type === 'List<Number>'
  const wrong = isNumeric ? values.find((value) => !NUMBER.test(value)) : undefined
  if (wrong !== undefined)
    throw new CliError(
      'param',
      `--set ${name}: ${excerpt(wrong)} is no number, and the parameter is of the type ${type}`,
    )
  const allowed = textsOf(definition.get('AllowedValues'))
  const strange = allowed && values.find((value) => !allowed.includes(value))
  if (allowed === undefined || strange === undefined) return
  const named = allowed.slice(0, MOST_NAMED).map((value) => excerpt(value))
  const all = [...named, ...(allowed.length > MOST_NAMED ? ['…'] : [])].join(', ')
  throw new CliError(
    'param',
    `--set ${name}: ${excerpt(strange)} is none of the values that the template allows: ${all}`,
  )
}
