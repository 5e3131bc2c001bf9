import type { Reference } from '../../value.ts'
import type { Kind, Use } from '../code/kinds.ts'
import { referenceName, snakeCase } from '../references/name.ts'

/** Where Terraform itself knows where it is. `id` is the region's name in each version of the provider. */
export const DATA = {
  AwsRegion: { source: 'aws_region', attribute: 'id' },
  AwsAccountId: { source: 'aws_caller_identity', attribute: 'account_id' },
  AwsPartition: { source: 'aws_partition', attribute: 'partition' },
  AwsUrlSuffix: { source: 'aws_partition', attribute: 'dns_suffix' },
} as const

export const isData = (name: string): name is keyof typeof DATA => Object.hasOwn(DATA, name)

export const VARIABLE_TYPES = {
  text: 'string',
  integer: 'number',
  map: 'map(string)',
  mappings: 'map(string)',
  maps: 'map(map(string))',
  structure: 'object({ server_name_to_verify = string })',
} as const satisfies Record<Kind, string>

/** What Terraform keeps for itself. */
const RESERVED: readonly string[] = 'source version providers count for_each lifecycle depends_on locals'.split(' ')

/** `FunctionArn` -> `function_arn` */
export function variableOf(name: string): string {
  const variable = snakeCase(name)
  return RESERVED.includes(variable) ? `${variable}_value` : variable
}

/** What a variable is called elsewhere. It may be called `aws_region`, and be another region than the one where one is. */
export const freeName = (variable: string): string =>
  isData(referenceName(variable)) ? `${variable}_variable` : variable

/** The variable for a reference: where it was one before, the name that it had. */
export function variableFor({ name, text }: Reference): string {
  const [, before] = /^var\.([A-Za-z_][\w-]*)$/.exec(text) ?? []
  const isKept = before !== undefined && !RESERVED.includes(before) && referenceName(freeName(before)) === name
  return isKept ? before : variableOf(name)
}

/** The expression for a reference. */
export function expressionOf(reference: Reference): string {
  const { name } = reference
  if (!isData(name)) return `var.${variableFor(reference)}`
  const { source, attribute } = DATA[name]
  return `data.${source}.current.${attribute}`
}

/** The data sources that have to be declared. */
export function sourcesOf(uses: readonly Use[]): readonly string[] {
  return [...new Set(uses.flatMap(({ reference: { name } }) => (isData(name) ? [DATA[name].source] : [])))]
}

/** What a reference was in the source, as the description of what it became. */
export const descriptionOf = ({ text }: Reference): string => Array.from(text).slice(0, 200).join('')
