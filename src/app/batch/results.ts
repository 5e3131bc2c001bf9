import type { Outcome } from '../../batch/send-item.ts'
import type { Task } from '../../batch/task.ts'
import { EXIT } from '../../errors.ts'
import type { CliError, Fault } from '../../errors.ts'
import type { Json, JsonMap } from '../../value.ts'

/** What became of a task that cannot be sent, beside what sending comes to. */
export type Result = { readonly task: Task; readonly outcome: Outcome }

export type Status = Outcome['status']

/**
 * The line of a result: where the item stands in the input, what became of it, and what exists then. Else the error, and
 * what was asked for: so a line is an input again.
 */
export function resultOf({ task, outcome }: Result): JsonMap {
  const head: readonly (readonly [string, Json])[] = [
    ['Index', BigInt(task.index)],
    ['Status', outcome.status],
  ]
  if ('members' in outcome) {
    const { members } = outcome
    const id = members.get('IntegrationId')
    const rest = [...members].filter(([name]) => name !== 'IntegrationId')
    return new Map([...head, ...given('IntegrationId', id), ...given('ApiId', apiOf(task)), ...rest])
  }
  const asked = 'request' in task ? task.request : 'asked' in task ? task.asked : undefined
  const error = 'error' in outcome ? errorOf(outcome.error) : undefined
  return new Map([...head, ...given('ApiId', apiOf(task)), ...given('Error', error), ...given('Request', asked)])
}

const given = (name: string, value: Json | undefined): readonly (readonly [string, Json])[] =>
  value === undefined ? [] : [[name, value]]

function apiOf(task: Task): Json | undefined {
  return 'apiId' in task ? task.apiId : task.asked?.get('ApiId')
}

/** What errors without a name of their own are called. */
const CODES: Readonly<Partial<Record<Fault, string>>> = { param: 'ParamValidation' }

/** As the service says it, where it does. */
function errorOf({ fault, message, report, hint, code = CODES[fault] ?? 'General' }: CliError): JsonMap {
  const said: JsonMap = report ?? new Map([['Message', message]])
  const details = [...said].filter(([name]) => name !== 'Code' && name !== 'Findings')
  return new Map([['Code', code], ...details, ...given('Hint', hint)])
}

/** How many items have come to what. */
export type Counts = Readonly<Record<Status, number>>

export const NOTHING: Counts = { created: 0, exists: 0, refused: 0, failed: 0, unknown: 0, skipped: 0 }

const WORDS: Readonly<Record<Status, string>> = {
  created: 'created',
  exists: 'there already',
  refused: 'refused',
  failed: 'failed',
  unknown: 'unknown',
  skipped: 'skipped',
}

const STATUSES: readonly Status[] = ['created', 'exists', 'refused', 'failed', 'unknown', 'skipped']

/** `198 created, 2 refused` */
export function wordCounts(counts: Counts): string {
  const words = STATUSES.filter((status) => counts[status] > 0).map((status) => `${counts[status]} ${WORDS[status]}`)
  return words.length === 0 ? 'nothing to create' : words.join(', ')
}

export const sumOf = (counts: Counts): number => STATUSES.reduce((sum, status) => sum + counts[status], 0)

/** Of those that count for `--max-errors`. */
export const isFailure = (status: Status): boolean =>
  status === 'refused' || status === 'failed' || status === 'unknown'

/** 0 where all were created; else who is to blame for the first kind of failure that there is. */
export function exitOf({ refused, failed, unknown, skipped }: Counts, wrong: number): number {
  if (refused > wrong) return EXIT.service
  if (failed + unknown > 0) return EXIT.general
  if (wrong > 0) return EXIT.param
  return skipped > 0 ? EXIT.general : 0
}
