import type { Reference } from '../../value.ts'
import type { Item } from '../format.ts'
import { snakeCase } from '../references/name.ts'
import { plainTemplate } from '../terraform/hcl-text.ts'
import { planOf, resourceName } from '../terraform/plan.ts'
import type { Plan } from '../terraform/plan.ts'
import { TERRAFORM } from '../terraform/target.ts'
import { descriptionOf, isData, variableOf } from '../terraform/variables.ts'
import { dropsKey } from './cdk-target.ts'
import type { Use } from './kinds.ts'
import { namesBeside } from './names.ts'

/** What CDKTF takes for a token of its own wherever it stands in a text. */
const TOKENS = /(\$+|[#&])(?=\{TfToken\[)/g

/**
 * A text in CDKTF, which hands it to Terraform as it is: a template. What looks like a token of CDKTF is parted by an
 * expression, of which Terraform makes it whole again.
 */
export function cdktfText(text: string, followed: boolean): string {
  const pieces: string[] = []
  let from = 0
  for (const { 0: sign, index } of text.matchAll(TOKENS)) {
    pieces.push(plainTemplate(text.slice(from, index), true), `\${"${sign}"}`)
    from = index + sign.length
  }
  return [...pieces, plainTemplate(text.slice(from), followed)].join('')
}

/** The plan for a program, in which what stands for a reference shares its names with the resources. */
export function cdktfPlan(items: readonly Item[]): Plan {
  const plan = planOf(items, { ...TERRAFORM, refusesKey: dropsKey })
  const names = namesBeside(
    items,
    resourceName,
    plan.uses.map(({ reference }) => constructId(reference)),
  )
  return { ...plan, resources: plan.resources.map((resource, index) => ({ ...resource, name: names[index] ?? '' })) }
}

/** Where a program knows where it is: a class, the module it is in, and the attribute of it, in words. */
export const SOURCES = {
  AwsRegion: { type: 'DataAwsRegion', attribute: 'Id' },
  AwsAccountId: { type: 'DataAwsCallerIdentity', attribute: 'AccountId' },
  AwsPartition: { type: 'DataAwsPartition', attribute: 'Partition' },
  AwsUrlSuffix: { type: 'DataAwsPartition', attribute: 'DnsSuffix' },
} as const

/** The classes of data sources that a program needs. */
export function sourceTypes(uses: readonly Use[]): readonly string[] {
  return [...new Set(uses.flatMap(({ reference: { name } }) => (isData(name) ? [SOURCES[name].type] : [])))]
}

/** The id of the construct that stands for a reference. That of a variable is its name. */
export const constructId = ({ name }: Reference): string => (isData(name) ? snakeCase(name) : variableOf(name))

/** What a variable was in the source, unless CDKTF would take it for a token. */
export function variableDescription(reference: Reference): string | undefined {
  const text = descriptionOf(reference)
  return text.includes('TfToken[') ? undefined : text
}

/** What a program needs of CDKTF itself. */
export function importsOf(uses: readonly Use[]): readonly string[] {
  const variables = uses.filter(({ reference: { name } }) => !isData(name))
  return [
    ...(variables.some(({ of }) => of === 'structure') ? ['Fn'] : []),
    ...(variables.some(({ of }) => of === 'maps') ? ['TerraformIterator'] : []),
    'TerraformStack',
    ...(variables.length > 0 ? ['TerraformVariable'] : []),
  ]
}
