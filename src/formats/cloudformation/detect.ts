import { isList, isMap } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { Source } from '../format.ts'

type DocumentSource = Extract<Source, { kind: 'document' }>

/** What a document is that holds resources: the rest of it is read accordingly. */
export type Kind = 'reply' | 'template' | 'serverless' | 'fragment' | 'resource' | 'properties'

/** Members of an integration that no other document has in this writing, beside the AWS CLI's input. */
const MARKS = ['ApiId', 'IntegrationType', 'IntegrationUri']
/** How far into a member functions are looked for: as deep as a mapping goes. */
const DEEP = 4

/** Whether a source is a template of CloudFormation, part of one, or what holds one. */
export function isTemplate(source: Source): source is DocumentSource {
  return source.kind === 'document' && kindOf(source.value) !== undefined
}

/** What a document is; `undefined` for what is none of these. */
export function kindOf(document: ValueMap): Kind | undefined {
  const body = document.get('TemplateBody')
  if (isMap(body) || typeof body === 'string') return 'reply'
  if (isMap(document.get('Resources'))) return 'template'
  if (typeof document.get('AWSTemplateFormatVersion') === 'string') return 'template'
  if (isServerless(document)) return 'serverless'
  if (isResourceType(document.get('Type'))) return 'resource'
  for (const value of document.values()) if (isMap(value) && isResourceType(value.get('Type'))) return 'fragment'
  return isProperties(document) ? 'properties' : undefined
}

export const isResourceType = (type: Value | undefined): type is string =>
  typeof type === 'string' && /^AWS::\w+::\w/.test(type)

/** A configuration of the Serverless Framework. `resources` alone is also in the files of Pulumi and Terraform. */
function isServerless(document: ValueMap): boolean {
  const resources = document.get('resources')
  if (isMap(resources) && isMap(resources.get('Resources'))) return true
  if (!document.has('service') || !document.has('provider')) return false
  return resources !== undefined || document.has('functions')
}

function isProperties(document: ValueMap): boolean {
  if (!MARKS.some((name) => document.has(name))) return false
  const responses = document.get('ResponseParameters')
  if (isMap(responses) && [...responses.values()].some(hasPairs)) return true
  return [...document.values()].some((value) => holdsFunction(value, 0))
}

const hasPairs = (status: Value): boolean => isMap(status) && isList(status.get('ResponseParameters'))

function holdsFunction(value: Value, depth: number): boolean {
  if (depth === DEEP) return false
  if (isList(value)) return value.some((item) => holdsFunction(item, depth + 1))
  if (!isMap(value)) return false
  return functionIn(value) !== undefined || [...value.values()].some((item) => holdsFunction(item, depth + 1))
}

/** The name of the function that a map of one member calls. */
export function functionIn(value: ValueMap): string | undefined {
  if (value.size !== 1) return undefined
  const [name] = value.keys()
  return typeof name === 'string' && (name === 'Ref' || name.startsWith('Fn::')) ? name : undefined
}
