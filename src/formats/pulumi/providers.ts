import { FIELD_NAMES } from '../../model/fields.ts'
import type { FieldName } from '../../model/fields.ts'
import { camelCase } from '../references/name.ts'
import { propertyOf } from '../terraform/names.ts'

/** One of Pulumi's two providers for AWS, each with its own names. */
export interface Provider {
  readonly name: string
  readonly fieldOf: ReadonlyMap<string, FieldName>
  /** ResponseParameters as a list of blocks, as Terraform has it, or as CloudFormation has it. */
  readonly responses: 'blocks' | 'pairs'
  /** What it sends where nothing is given, and the service would not take by itself. */
  readonly defaults: ReadonlyMap<FieldName, string>
}

/** Source: the provider's schema, which is that of CloudFormation. */
const NATIVE: Provider = {
  name: 'aws-native',
  fieldOf: new Map(FIELD_NAMES.map((field) => [camelCase(field), field])),
  responses: 'pairs',
  defaults: new Map(),
}

/** Source: the provider is made of Terraform's. */
const CLASSIC: Provider = {
  name: 'aws',
  fieldOf: new Map(FIELD_NAMES.map((field) => [propertyOf(field), field])),
  responses: 'blocks',
  defaults: new Map([['PayloadFormatVersion', '1.0']]),
}

/** The provider of an integration; `undefined` where a resource is of another type. */
export const integrationProvider = (type: unknown): Provider | undefined => providerOf(type, 'Integration')

/** Whether a resource is an API. */
export const isApi = (type: unknown): boolean => providerOf(type, 'Api') !== undefined

/** The middle of a token may be left out, and may name the file: `aws:apigatewayv2/integration:Integration`. */
function providerOf(type: unknown, wanted: string): Provider | undefined {
  if (typeof type !== 'string') return undefined
  const [, provider, file, name] = /^(aws(?:-native)?):apigatewayv2(?:\/(\w+))?:(\w+)$/.exec(type) ?? []
  if (name !== wanted || (file !== undefined && file.toLowerCase() !== wanted.toLowerCase())) return undefined
  return provider === 'aws' ? CLASSIC : NATIVE
}
