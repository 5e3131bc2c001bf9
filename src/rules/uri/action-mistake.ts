import { isFunctionArn, isServiceArn, isPartition, readArn } from '../../grammar/arn.ts'
import type { Arn } from '../../grammar/arn.ts'
import { excerpt } from '../../grammar/excerpt.ts'
import type { Fix } from '../rule.ts'
import { functionWithin, invocationOf } from './function-arn.ts'
import type { Mistake } from './mistake.ts'
import { hasVariable } from './stage-variable.ts'

/** What most want of a service whose resource they name. */
const USUAL: Readonly<Record<string, string>> = {
  dynamodb: 'action/PutItem',
  events: 'action/PutEvents',
  firehose: 'action/PutRecord',
  kinesis: 'action/PutRecord',
  s3: 'path/BUCKET/KEY',
  sns: 'action/Publish',
  sqs: 'path/ACCOUNT/QUEUE',
  states: 'action/StartExecution',
}

/** Why a URI does not name an action of a service; `undefined` where it does, or may. */
export function actionMistake(uri: string): Mistake | undefined {
  if (isServiceArn(uri)) return undefined
  const text = uri.trim()
  if (isServiceArn(text)) return { says: 'Blanks stand around the ARN of the action.', fix: { put: text } }
  if (/^https?:/i.test(text))
    return {
      says: `The type AWS calls an AWS service, and ${excerpt(uri)} is a URL.`,
      fix: { add: { field: 'IntegrationType', value: 'HTTP' } },
    }
  const arn = readArn(text)
  if (hasVariable(uri) && (arn !== undefined || uri.startsWith('${'))) return undefined
  const called = isFunctionArn(text) ? text : functionWithin(text)
  if (arn === undefined) return { says: `${excerpt(uri)} is no ARN.`, fix: fixOf(called, form('REGION', 'SERVICE')) }
  if (!isPartition(arn.partition)) return undefined
  return arn.service === 'apigateway' ? noAction(text, arn, called) : noApigateway(uri, arn, called)
}

const fixOf = (called: string | undefined, words: string): Fix =>
  called === undefined ? { words: `write ${words}` } : { put: invocationOf(called) }

const form = (region: string, service: string, partition = 'aws'): string =>
  `arn:${partition}:apigateway:${region === '' ? 'REGION' : region}:${service}:${USUAL[service] ?? 'action/NAME'}`

/** The parts of such an ARN: the name of the service stands where others have the account. */
function noAction(text: string, { partition, region, account: service, resource }: Arn, called?: string): Mistake {
  const action = /^(?:actions?\/)?([A-Z][A-Za-z0-9]+)$/i.exec(resource)?.[1]
  const mended = `arn:${partition}:apigateway:${region}:${service}:action/${action ?? ''}`
  const says =
    region === ''
      ? 'The ARN of the action names no Region.'
      : /^(?:path|action)\//.test(resource)
        ? `${excerpt(text)} is not spelled as the ARN of an action is.`
        : `After the service, ${excerpt(resource)} should begin with "action/" or "path/".`
  if (called === undefined && isServiceArn(mended)) return { says, fix: { put: mended } }
  return { says, fix: fixOf(called, form(region, service === '' ? 'SERVICE' : service, partition)) }
}

function noApigateway(uri: string, { partition, service, region, account, resource }: Arn, called?: string): Mistake {
  const says = `${excerpt(uri)} names a resource, and not what to do with it.`
  const queue = `arn:${partition}:apigateway:${region}:sqs:path/${account}/${resource}`
  if (service === 'sqs' && isServiceArn(queue)) return { says, fix: { put: queue } }
  return { says, fix: fixOf(called, form(region, service === '' ? 'SERVICE' : service, partition)) }
}
