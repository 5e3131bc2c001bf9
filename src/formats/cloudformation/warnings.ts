import { isList, isMap, isTemplate } from '../../value.ts'
import type { Value } from '../../value.ts'
import type { Item, WrittenNote } from '../format.ts'
import { spelled } from '../references/template.ts'

/** The schema of the type has this pattern, as every tool that is made of it. */
const ROLE = /^arn:(?:aws|aws-cn|aws-us-gov):iam::[0-9]*:(?:role|user|group)\/./
/** Of one template. */
const MOST_RESOURCES = 500

/** What CloudFormation will do with an integration that is not what it looks like. */
export function* warningsOf({ draft }: Item, index: number): Generator<Omit<WrittenNote, 'item'>> {
  const role = draft.get('CredentialsArn')?.value
  if (typeof role === 'string' && !ROLE.test(role)) {
    const says =
      'The schema of CloudFormation refuses this, since it wants the ARN of a role, a user or a group with the number of its account.'
    const instead = 'leave it out, and set it with update-integration once the stack stands'
    yield { kind: 'told', member: 'CredentialsArn', says, instead }
  }
  for (const [member, { value }] of draft)
    if (hasDynamic(value)) {
      const says = 'CloudFormation puts a secret or a stored value in the place of {{resolve:…}}.'
      yield { kind: 'told', member, says }
    }
  if (index === MOST_RESOURCES)
    yield {
      kind: 'told',
      member: 'Resources',
      says: `CloudFormation takes ${MOST_RESOURCES} resources in one template.`,
      instead: 'write several',
    }
}

const DEEPEST = 10

/** Whether a text in a value is one that CloudFormation replaces. */
export function hasDynamic(value: Value, depth = 0): boolean {
  // No field is deeper than that, and a value may hold itself.
  if (depth > DEEPEST) return false
  if (typeof value === 'string') return value.includes('{{resolve:')
  if (isTemplate(value)) return spelled(value, () => '').includes('{{resolve:')
  const inner = (each: Value): boolean => hasDynamic(each, depth + 1)
  if (isList(value)) return value.some(inner)
  return isMap(value) && [...value.values()].some(inner)
}
