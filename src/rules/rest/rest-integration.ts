import type { IntegrationType } from '../../model/facts.ts'
import { FIELDS } from '../../model/fields.ts'
import { isMap } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'

/** The types are those of v2. */
export const REST_TYPES: readonly string[] = FIELDS.IntegrationType.shape.oneOf ?? []

/**
 * The type of an integration. It is `unknown` where a template computes it, and `wrong` where it is missing or none that
 * there is: then whatever else is found would be noise.
 */
export function typeOf(integration: ValueMap): IntegrationType | 'unknown' | 'wrong' {
  if (isComputed(integration)) return 'unknown'
  const type = integration.get('Type')
  if (isMap(type)) return 'unknown'
  return isRestType(type) ? type : 'wrong'
}

const isRestType = (type: Value | undefined): type is IntegrationType =>
  typeof type === 'string' && REST_TYPES.includes(type)

/** `Fn::If` and `Fn::Transform` may stand for the whole integration or bring members of their own. */
function isComputed(integration: ValueMap): boolean {
  return [...integration.keys()].some((key) => typeof key === 'string' && (key === 'Ref' || key.startsWith('Fn::')))
}

/** Whether nothing is given: a null and an empty text are no method and no id. */
export function isMissing(integration: ValueMap, name: string): boolean {
  const value = integration.get(name) ?? ''
  return value === ''
}

/** A member that is text to the end; what holds a variable of a template may become anything. */
export function textOf(integration: ValueMap, name: string): string | undefined {
  const value = integration.get(name)
  return typeof value === 'string' && isSettled(value) ? value : undefined
}

/** Whether a text is what the service gets: `${…}` is a template's variable, but for those of a stage. */
export const isSettled = (text: string): boolean => !/\$\{(?!stageVariables\.)/.test(text)

/** Whether a stage variable stands at the beginning, so that nothing is known of the kind of the text. */
export const isFromStage = (text: string): boolean => text.startsWith('${')
