import { SUBTYPE_NAMES } from '../../model/subtypes.ts'
import type { SubtypeName } from '../../model/subtypes.ts'
import { closeMatches } from '../../python/difflib.ts'

/** What the services are called elsewhere: in ARNs, in the AWS CLI, in their own names. */
const SERVICES: Readonly<Record<string, readonly string[]>> = {
  EventBridge: ['eventbridge', 'events', 'awsevents', 'cloudwatchevents', 'amazoneventbridge'],
  SQS: ['sqs', 'awssqs', 'amazonsqs'],
  AppConfig: ['appconfig', 'awsappconfig', 'appconfigdata'],
  Kinesis: ['kinesis', 'awskinesis', 'kinesisstreams', 'kinesisdatastreams', 'amazonkinesis'],
  StepFunctions: ['stepfunctions', 'stepfunction', 'states', 'sfn', 'awsstepfunctions'],
}

/** Nobody means an action by a longer text, save by an ARN, whose end counts. */
const LONGEST = 80

/** The action that was nearly written: `sqs:SendMessage`, `SendMessage`, `EventBridge-PutEvent`, `SQS-SendMessage 1.0`. */
export function meantSubtype(text: string): SubtypeName | undefined {
  if (text.length > LONGEST) return undefined
  const bare = text.trim().replace(/[\s-]*v?\d+(?:\.\d+)*$/, '')
  return byParts(bare) ?? byLetters(bare)
}

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '')

/** The action by its last word. PutRecord of Firehose is not that of Kinesis, so a service before it must be the right one. */
function byParts(text: string): SubtypeName | undefined {
  const [, before = '', last = ''] = /^(.*?)([A-Za-z]+)$/s.exec(text) ?? []
  return SUBTYPE_NAMES.find((name) => {
    const [service = '', action = ''] = name.split('-')
    if (plain(last) !== plain(action)) return false
    const words = before.toLowerCase().match(/[a-z]+/g) ?? []
    const named = words.filter((word) => !['arn', 'aws', 'action', 'amazon', 'subtype'].includes(word))
    return named.length === 0 || SERVICES[service]?.some((known) => named.includes(known) || named.join('') === known)
  })
}

/** Slips of the pen. A higher cutoff than elsewhere: SendMessageBatch is another action than SendMessage. */
function byLetters(text: string): SubtypeName | undefined {
  const [near] = closeMatches(plain(text), SUBTYPE_NAMES.map(plain), 0.88, 1)
  return SUBTYPE_NAMES.find((name) => plain(name) === near)
}
