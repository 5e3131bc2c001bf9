import { isRestIntegration as isBare } from '../../rules/judge-rest.ts'
import { isList, isMap } from '../../value.ts'
import type { ValueMap } from '../../value.ts'
import type { Source } from '../format.ts'
import { INPUT_NAMES, REPLY_NAMES } from './names.ts'

export type DocumentSource = Extract<Source, { kind: 'document' }>

/**
 * What a document of integrations of REST APIs is: the properties of one in a template, the input of `put-integration`, or
 * a reply of `get-integration`, `get-method`, `get-resource` or `get-resources`.
 */
export type Kind = 'properties' | 'input' | 'integration' | 'method' | 'resource' | 'resources'

/** Members that only documents have which are read otherwise. */
const OTHERS = ['Resources', 'Properties', 'openapi', 'swagger', 'resource', 'resources', 'integrationType', 'apiId']

/** `undefined` for what holds anything else; that is read by the format of its own. */
export function kindOf(document: ValueMap): Kind | undefined {
  if (OTHERS.some((name) => document.has(name)) || /::|:/.test(String(document.get('Type') ?? ''))) return undefined
  if (isBare(document)) return 'properties'
  if (isMap(document.get('methodIntegration'))) return 'method'
  if (isMap(document.get('resourceMethods'))) return 'resource'
  const items = document.get('items') ?? document.get('item')
  if (isList(items)) return items.some((item) => isMap(item) && item.has('resourceMethods')) ? 'resources' : undefined
  if (!TYPES.includes(String(document.get('type')))) return undefined
  if (document.has('restApiId') || document.has('integrationHttpMethod')) return 'input'
  return [...document.keys()].every(isOfReply) ? 'integration' : undefined
}

const TYPES = ['AWS', 'AWS_PROXY', 'HTTP', 'HTTP_PROXY', 'MOCK']
const KNOWN: ReadonlySet<unknown> = new Set([...REPLY_NAMES, ...INPUT_NAMES, 'ResponseMetadata'])
const isOfReply = (name: unknown): boolean => KNOWN.has(name)
