import { readArn } from '../../grammar/arn.ts'
import type { Arn } from '../../grammar/arn.ts'
import { isSubtypeName, parameterNames, SUBTYPES } from '../../model/subtypes.ts'
import type { SubtypeName } from '../../model/subtypes.ts'
import { isMap } from '../../value.ts'
import { onlyReference, referTo } from '../references/template.ts'
import { configurationAsked } from './app-config.ts'
import { formFields, jsonMembers, onlyEntry } from './action-template.ts'
import type { Made } from './action-template.ts'
import { httpValue } from './mapped-value.ts'
import { textOf } from './way.ts'
import type { Action, Way } from './way.ts'

/** The services that an HTTP API calls itself: what their part of the names of actions is. */
const SERVICES: Readonly<Record<string, string>> = {
  appconfig: 'AppConfig',
  events: 'EventBridge',
  sqs: 'SQS',
  kinesis: 'Kinesis',
  states: 'StepFunctions',
}

/** What an integration of type AWS calls, as far as an HTTP API can do the same; else why it cannot. */
export function actionOf(way: Way): Action | { readonly says: string } {
  const arn = readArn(textOf(way, 'Uri') ?? '')
  if (arn?.service !== 'apigateway') return { says: 'What it calls is not known.' }
  const service = Object.hasOwn(SERVICES, arn.account) ? SERVICES[arn.account] : undefined
  if (service === undefined) return { says: `HTTP APIs do not call ${arn.account} themselves.` }
  const fields = queried(way)
  const asked = arn.account === 'appconfig'
  const members = asked ? configurationAsked(arn.resource, fields ?? new Map(), way) : templated(arn.account, way)
  const sent: Made = new Map([...(asked ? [] : (fields ?? [])), ...(members ?? [])])
  const action = asked ? 'GetConfiguration' : actionName(arn, sent, way)
  if (action === undefined) return { says: 'Which action it calls is not known.' }
  const subtype = `${service}-${action}`
  if (!isSubtypeName(subtype)) return { says: `HTTP APIs do not call ${action} of ${arn.account} themselves.` }
  if (fields === undefined || members === undefined)
    return { says: `What it sends cannot be said as parameters of ${subtype}.` }
  return withParameters(subtype, sent, arn, way)
}

/** `action/NAME`, or the name in a header or a field. */
function actionName({ resource }: Arn, sent: Made, { integration, veil }: Way): string | undefined {
  const [, named] = /^action\/(\w+)$/.exec(resource) ?? []
  if (named !== undefined) return named
  const parameters = integration.get('RequestParameters')
  for (const [key, value] of isMap(parameters) ? parameters : [])
    if (/^integration\.request\.header\.x-amz-target$/i.test(veil.hide(key) ?? ''))
      return /^'[\w.]*\.(\w+)'$/.exec(veil.hide(value) ?? '')?.[1]
  return sent.get('Action')
}

/** What the only template makes, if there is one; `undefined` where a mapping cannot make it. */
function templated(service: string, { integration, veil }: Way): Made | undefined {
  const templates = integration.get('RequestTemplates') ?? new Map()
  if (!isMap(templates)) return undefined
  const texts = new Set([...templates.values()].map((value) => veil.hide(value)))
  const [text] = texts
  if (templates.size === 0) return new Map()
  if (texts.size > 1 || text === undefined) return undefined
  const plain = text.trim()
  if (service === 'events') return onlyEntry(plain)
  return plain.startsWith('{') ? jsonMembers(plain) : formFields(plain)
}

/** What is sent in the query string, where services take it for the fields of a form. */
function queried({ integration, veil }: Way): Made | undefined {
  const parameters = integration.get('RequestParameters')
  const fields = new Map<string, string>()
  for (const [key, value] of isMap(parameters) ? parameters : []) {
    const [, name] = /^integration\.request\.querystring\.([^]+)$/.exec(veil.hide(key) ?? '') ?? []
    if (name === undefined) continue
    const text = veil.hide(value)
    const mapped = text === undefined ? undefined : httpValue(text, 'request')
    if (mapped?.kind !== 'known') return undefined
    fields.set(name, mapped.text)
  }
  return fields
}

/** What says which call it is, and is in the name of the subtype. */
const OF_CALL = ['Action', 'Version']

function withParameters(subtype: SubtypeName, sent: Made, arn: Arn, way: Way): Action | { readonly says: string } {
  const parameters = new Map<string, string>()
  const queue = queueUrl(arn, way)
  if (queue !== undefined && parameterNames(subtype).includes('QueueUrl')) parameters.set('QueueUrl', queue)
  for (const [name, value] of sent)
    if (!OF_CALL.includes(name)) parameters.set(name.charAt(0).toUpperCase() + name.slice(1), value)
  // The Region of the API itself need not be said.
  if (onlyReference(way.veil.show(arn.region))?.name !== 'AwsRegion') parameters.set('Region', arn.region)
  const strange = [...parameters.keys()].find((name) => !parameterNames(subtype).includes(name))
  if (strange !== undefined) return { says: `${subtype} has no parameter ${strange} on HTTP APIs.` }
  const missing = Object.keys(SUBTYPES[subtype].required).filter((name) => !parameters.has(name))
  if (missing.length > 0) return { says: `${subtype} needs ${missing.join(', ')}, which no template tells.` }
  const inOrder = parameterNames(subtype).flatMap((name): [string, string][] => {
    const value = parameters.get(name)
    return value === undefined ? [] : [[name, value]]
  })
  return { subtype, parameters: new Map(inOrder) }
}

const DOMAINS: Readonly<Record<string, string>> = {
  aws: 'amazonaws.com',
  'aws-us-gov': 'amazonaws.com',
  'aws-cn': 'amazonaws.com.cn',
}

/** `sqs:path/ACCOUNT/NAME` names a queue. */
function queueUrl({ account, partition, region, resource }: Arn, { lookup, veil }: Way): string | undefined {
  const [, queue] = /^path\/([^/]+\/[^/?]+)$/.exec(resource) ?? []
  if (account !== 'sqs' || queue === undefined) return undefined
  const known = Object.hasOwn(DOMAINS, partition) ? DOMAINS[partition] : undefined
  const domain = known ?? veil.hide(lookup.find('AwsUrlSuffix') ?? referTo('AwsUrlSuffix', 'AWS::URLSuffix')) ?? ''
  return queue.includes('{') ? undefined : `https://sqs.${region}.${domain}/${queue}`
}
