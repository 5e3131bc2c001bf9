import { bodyOf, canonical } from './item.ts'
import type { Plan } from './plan.ts'
import type { Kept } from './service.ts'
import type { Ran } from './trial.ts'

/** What there is to judge once all is done. */
export interface Outcome {
  readonly plan: Plan
  readonly runs: readonly Ran[]
  readonly kept: ReadonlyMap<string, Kept>
  readonly journal: string
}

/** A line of results. */
interface Line {
  readonly Index: number
  readonly Status: string
  readonly IntegrationId?: string
  readonly Request?: unknown
}

/** Each law in words, as far as it was broken. */
export function brokenLaws(outcome: Outcome): readonly string[] {
  const last = outcome.runs.at(-1)
  return [
    ...(last?.exit === 0 ? [] : [`the last run ended with ${last?.exit}`]),
    ...outcome.runs.flatMap((ran, index) => brokenByRun(ran, outcome.plan).map((words) => `run ${index + 1} ${words}`)),
    ...brokenByService(outcome),
    ...brokenByLast(outcome),
    ...brokenByJournal(outcome),
  ]
}

const STATUSES = ['created', 'exists', 'refused', 'failed', 'unknown', 'skipped']
const DONE = ['created', 'exists']

/** What every run owes, however it ends. */
function brokenByRun({ exit, killed, stdout, stderr }: Ran, { items }: Plan): readonly string[] {
  const lines = linesOf(stdout)
  if (lines === undefined) return [`writes what is not JSON: ${JSON.stringify(stdout.slice(-300))}`]
  const told = lines.filter(({ Status, IntegrationId }) => DONE.includes(Status) === (IntegrationId !== undefined))
  return [
    ...(killed || exit === 0 || exit === 255 ? [] : [`ended with ${exit}`]),
    ...(/^\s+at /m.test(stderr) ? ['shows a stack'] : []),
    ...(lines.every(({ Index }, place) => Index === place) ? [] : ['writes lines out of order']),
    ...(killed || lines.length === items.length ? [] : [`writes ${lines.length} lines`]),
    ...(lines.every(({ Status }) => STATUSES.includes(Status)) ? [] : ['writes a status that is none']),
    ...(told.length === lines.length ? [] : ['writes an id where there is none, or none where there is one']),
    ...(lines.every((line) => 'Request' in line !== DONE.includes(line.Status)) ? [] : ['writes no way to try again']),
  ]
}

/** The whole lines, `undefined` where one is not JSON; a killed run may have been in the middle of one. */
function linesOf(stdout: string): readonly Line[] | undefined {
  try {
    return stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Line)
  } catch {
    return undefined
  }
}

/** Every item is there, exactly as often as it was asked for. */
function brokenByService({ plan, kept }: Outcome): readonly string[] {
  const counts = new Map<string, number>()
  const count = (text: string, by: number): unknown => counts.set(text, (counts.get(text) ?? 0) + by)
  for (const item of plan.items) count(canonical(item.ApiId, bodyOf(item)), -1)
  for (const { api, body, old } of kept.values()) if (!old) count(canonical(api, body), 1)
  return [...counts]
    .filter(([, by]) => by !== 0)
    .map(([text, by]) => `${by > 0 ? `${by} too many` : `${-by} too few`} of ${text}`)
}

/** What the last run says is so: each line names an integration of its own, which is what its item asked for. */
function brokenByLast({ plan, runs, kept }: Outcome): readonly string[] {
  const last = linesOf(runs.at(-1)?.stdout ?? '') ?? []
  const ids = last.map(({ IntegrationId = '' }) => IntegrationId)
  const wrong = last.filter(({ Index, IntegrationId = '' }) => {
    const [item, one] = [plan.items[Index], kept.get(IntegrationId)]
    if (item === undefined || one === undefined || one.old) return true
    return canonical(item.ApiId, bodyOf(item)) !== canonical(one.api, one.body)
  })
  const said = new Map(last.map(({ Index, IntegrationId }) => [Index, IntegrationId]))
  const changed = runs.flatMap(({ stdout }) =>
    (linesOf(stdout) ?? []).filter(
      ({ Index, IntegrationId }) => (IntegrationId ?? said.get(Index)) !== said.get(Index),
    ),
  )
  return [
    ...(new Set(ids).size === ids.length ? [] : ['the last run names an id twice']),
    ...wrong.slice(0, 3).map((line) => `the last run is wrong about ${JSON.stringify(line)}`),
    ...changed.slice(0, 3).map((line) => `the last run does not say again ${JSON.stringify(line)}`),
  ]
}

/** The journal owns what was created, each once, and nothing else. What was torn may stay at its end. */
function brokenByJournal({ kept, journal }: Outcome): readonly string[] {
  const lines = linesOf(journal)
  if (lines === undefined) return ['the journal holds what is no line of JSON']
  const owned = lines.flatMap(({ IntegrationId }) => (IntegrationId === undefined ? [] : [IntegrationId]))
  const made = [...kept.values()].flatMap(({ id, old }) => (old ? [] : [id]))
  const twice = owned.filter((id, place) => owned.indexOf(id) !== place)
  return [
    ...(twice.length === 0 ? [] : [`the journal owns ${twice.join(', ')} more than once`]),
    ...(owned.every((id) => made.includes(id)) ? [] : ['the journal owns what was not created by it']),
    ...(made.every((id) => owned.includes(id)) ? [] : ['the journal does not own all that was created']),
  ]
}
