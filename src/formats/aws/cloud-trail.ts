import { CliError } from '../../errors.ts'
import { readJson } from '../../python/json.ts'
import { isMap } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { Path } from '../../yaml/places.ts'

/** Whether a map is an event of CloudTrail. */
export const isRecord = (map: ValueMap): boolean =>
  typeof map.get('eventName') === 'string' && typeof map.get('eventSource') === 'string'

/** The request that an event tells of, as the service has it. */
export interface Recorded {
  readonly body: ValueMap
  readonly bodyPath: Path
  readonly apiId: Value | undefined
  readonly id: string | undefined
}

/**
 * What an event says of an integration that was asked for; `undefined` where it is of something else. The members stand
 * in `createIntegrationInput`, or beside the API.
 */
export function recordedIn(record: ValueMap): Recorded | undefined {
  const request = record.get('requestParameters')
  if (record.get('eventName') !== 'CreateIntegration' || !isMap(request)) return undefined
  const inner = request.get('createIntegrationInput')
  const answer = record.get('responseElements')
  const id = isMap(answer) ? answer.get('integrationId') : undefined
  const rest = { apiId: request.get('apiId'), id: typeof id === 'string' ? id : undefined }
  if (isMap(inner)) return { body: inner, bodyPath: ['requestParameters', 'createIntegrationInput'], ...rest }
  return { body: without(request, ['apiId', 'template']), bodyPath: ['requestParameters'], ...rest }
}

const without = (map: ValueMap, names: readonly Value[]): ValueMap =>
  new Map([...map].filter(([name]) => !names.includes(name)))

/** Whether the service refused what an event tells of, so that nothing came of it. */
export const hasFailed = (record: ValueMap): boolean =>
  ['errorCode', 'errorMessage'].some((name) => typeof record.get(name) === 'string')

/** Whether an event made the integration of a method of a REST API. */
export const isRestRecord = (record: ValueMap): boolean => record.get('eventName') === 'PutIntegration'

/** The event in an item of `aws cloudtrail lookup-events`, which holds it as a text of JSON. */
export function lookedUp(item: ValueMap): ValueMap | undefined {
  const text = item.get('CloudTrailEvent')
  if (typeof text !== 'string') return undefined
  try {
    const event = readJson(text)
    return isMap(event) ? event : undefined
  } catch (error) {
    if (error instanceof CliError) return undefined
    throw error
  }
}
