import { isFunctionArn, isInvocationArn, isListenerArn, isPartition, readArn } from '../../grammar/arn.ts'
import type { Arn } from '../../grammar/arn.ts'
import { excerpt } from '../../grammar/excerpt.ts'
import type { Protocol } from '../../model/facts.ts'
import type { Fix } from '../rule.ts'
import { functionWithin, invocationOf } from './function-arn.ts'
import { functionMistake } from './function-mistake.ts'
import type { Mistake } from './mistake.ts'
import { withInvocations } from './with-invocations.ts'
import { hasVariable } from './stage-variable.ts'

/** The first of the actions that an HTTP API calls by name, by the service in an ARN. */
const SUBTYPES: Readonly<Record<string, string>> = {
  appconfig: 'AppConfig-GetConfiguration',
  events: 'EventBridge-PutEvents',
  kinesis: 'Kinesis-PutRecord',
  sqs: 'SQS-SendMessage',
  states: 'StepFunctions-StartExecution',
}

const NAME = /^[A-Za-z0-9_-]+(?::(?:\$LATEST|[A-Za-z0-9_-]+))?$/
const PART_OF_ARN = /(?:^|:)function:([A-Za-z0-9_-]+(?::[$A-Za-z0-9_-]+)?)$/
const UNBRACED = /\$(stageVariables\.[A-Za-z0-9_]+)/g
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i

/** Why a URI is not that of a Lambda function; `undefined` where it is, or may be. */
export function lambdaMistake(uri: string, protocol: Protocol | undefined): Mistake | undefined {
  if (namesFunction(uri)) return undefined
  const trimmed = uri.trim()
  if (namesFunction(trimmed)) return { says: 'Blanks stand around the ARN of the function.', fix: { put: trimmed } }
  const braced = trimmed.replace(UNBRACED, '${$1}')
  if (namesFunction(braced))
    return { says: 'A stage variable is written in braces, as ${stageVariables.NAME}.', fix: { put: braced } }
  if (SCHEME.test(uri)) return urlInstead(uri)
  const arn = readArn(trimmed)
  if (arn === undefined) return noArn(trimmed)
  if (!isPartition(arn.partition)) return undefined
  if (arn.service === 'lambda') return hasVariable(uri) ? undefined : functionMistake(trimmed, arn)
  if (arn.service === 'apigateway' && arn.account === 'lambda')
    return hasVariable(uri) ? undefined : invocationMistake(arn)
  return otherService(uri, arn, protocol)
}

const namesFunction = (uri: string): boolean =>
  isFunctionArn(uri) || isInvocationArn(uri) || withInvocations(uri) !== undefined

const urlInstead = (uri: string): Mistake => ({
  says: `AWS_PROXY calls a Lambda function by its ARN, and ${excerpt(uri)} is a URL.`,
  fix: /^https?:/i.test(uri)
    ? { add: { field: 'IntegrationType', value: 'HTTP_PROXY' } }
    : { words: 'write arn:aws:lambda:REGION:ACCOUNT:function:NAME' },
})

function noArn(uri: string): Mistake | undefined {
  if (uri.startsWith('${')) return undefined
  const within = functionWithin(uri.replace(/^arn:/i, 'arn:'))
  if (within !== undefined) {
    const put = /functions\/|\/invocations$/.test(uri) ? invocationOf(within) : within
    return { says: `${excerpt(uri)} is more or less than the ARN of a function.`, fix: { put } }
  }
  const part = PART_OF_ARN.exec(uri)?.[1]
  const says =
    part !== undefined
      ? `${excerpt(uri)} is a part of a function's ARN, and the whole is needed.`
      : NAME.test(uri)
        ? `${excerpt(uri)} is the name of a function, and its ARN is needed.`
        : `${excerpt(uri)} is not the ARN of a Lambda function.`
  const name = part ?? (NAME.test(uri) ? uri : 'NAME')
  return { says, fix: { words: `write arn:aws:lambda:REGION:ACCOUNT:function:${name}` } }
}

const FUNCTIONS = /^path\/+[^/]+\/functions\//
/** REST APIs have been seen to take `*` for the account, and no Region at all. */
const LOOSE = /^path\/+[^/]+\/functions\/arn:[^:/]+:lambda:[^:/]*:(?:\d{12}|\*):function:[^/]+\/\S*invocations$/

function invocationMistake({ partition, region, resource }: Arn): Mistake | undefined {
  if (LOOSE.test(resource) && region !== '') return undefined
  const within = functionWithin(resource)
  if (within !== undefined)
    return {
      says: 'The URI is not the ARN by which API Gateway invokes a function.',
      fix: { put: invocationOf(within) },
    }
  const inner = FUNCTIONS.test(resource) ? resource.replace(FUNCTIONS, '').replace(/\/.*$/s, '') : ''
  const name = NAME.test(inner) ? inner : 'NAME'
  const says =
    inner === ''
      ? 'The invocation ARN is cut off: it names no function.'
      : `${excerpt(inner)} stands where the ARN of the function belongs.`
  const form = `arn:${partition}:lambda:${region === '' ? 'REGION' : region}:ACCOUNT:function:${name}`
  return { says, fix: { words: `write .../functions/${form}/invocations` } }
}

function otherService(uri: string, { service, account }: Arn, protocol: Protocol | undefined): Mistake | undefined {
  const called = service === 'apigateway' ? (account.split('.').at(-1) ?? '') : service
  // The service's own words allow it besides Lambda.
  if (called === 'firehose' || hasVariable(called)) return undefined
  const says = `AWS_PROXY with a URI calls Lambda functions only, and ${excerpt(uri)} is no function's ARN.`
  return { says, fix: elsewhere(uri, called, protocol) }
}

function elsewhere(uri: string, service: string, protocol: Protocol | undefined): Fix {
  if (isListenerArn(uri)) return { words: 'use IntegrationType HTTP_PROXY and a VPC link' }
  if (protocol === 'WEBSOCKET') return { add: { field: 'IntegrationType', value: 'AWS' } }
  const subtype = SUBTYPES[service]
  return subtype === undefined
    ? { words: 'write arn:aws:lambda:REGION:ACCOUNT:function:NAME' }
    : { words: `leave the URI out and name the action, as in IntegrationSubtype ${subtype}` }
}
