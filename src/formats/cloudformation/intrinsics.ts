import type { Json, Reference, Template } from '../../value.ts'

/** What all templates can refer to without a declaration, by the names of the references. */
const PSEUDO: ReadonlyMap<string, string> = new Map([
  ['AwsRegion', 'AWS::Region'],
  ['AwsAccountId', 'AWS::AccountId'],
  ['AwsPartition', 'AWS::Partition'],
  ['AwsUrlSuffix', 'AWS::URLSuffix'],
])
const OTHERS = ['AWS::StackName', 'AWS::StackId']

export function pseudoOf({ name, text }: Reference): string | undefined {
  return PSEUDO.get(name) ?? OTHERS.find((pseudo) => pseudo === text)
}

/** The name of a reference in the template: of a parameter, or a pseudo-parameter. */
export type NameOf = (reference: Reference) => string

/**
 * A text with references: `Ref` alone, else `Fn::Sub`, or `Fn::Join` where a part of it holds what `Fn::Sub` would take
 * for a variable.
 */
export function intrinsic({ parts }: Template, nameOf: NameOf): Json {
  const [first] = parts
  if (parts.length === 1 && typeof first === 'object') return new Map([['Ref', nameOf(first)]])
  const isPlain = parts.every((part) => typeof part !== 'string' || !/\$\{|\$$/.test(part))
  const said = parts.map((part): Json => (typeof part === 'string' ? part : new Map([['Ref', nameOf(part)]])))
  if (!isPlain) return new Map<string, Json>([['Fn::Join', ['', said]]])
  const text = parts.map((part) => (typeof part === 'string' ? part : `\${${nameOf(part)}}`)).join('')
  return new Map([['Fn::Sub', text]])
}

/** Whether CloudFormation would take a map with such a key for a function. */
export function isCall(key: string, size: number): boolean {
  return key.startsWith('Fn::') || (key === 'Ref' && size === 1)
}
