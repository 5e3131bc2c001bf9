import { canonicalText } from '../../batch/canonical.ts'
import type { Journal } from '../../batch/journal.ts'
import type { Task, ThereTask } from '../../batch/task.ts'
import type { Draft } from '../../model/draft.ts'
import type { Request } from '../../model/request.ts'
import { asJson } from '../../python/as-json.ts'
import type { Json, JsonMap } from '../../value.ts'
import type { World } from '../../world.ts'
import { judgeItem, wordsOf } from './judge-item.ts'
import type { Progress } from './progress.ts'
import { readItems } from './read-items.ts'
import type { DraftItem } from './read-items.ts'
import type { Settings } from './settings.ts'
import type { Tally } from './tally.ts'

/** From so many items on memory matters. Before, what is still to be loaded would be compiled anew for it. */
const MANY = 1000

/** What preparing needs. */
export interface Preparing {
  readonly settings: Settings
  /** Whether the AWS CLI's check of least values counts. */
  readonly ranges: boolean
  readonly journal: Journal | undefined
  readonly tally: Tally
  readonly progress: Progress
}

/**
 * The items of the input as tasks, each read, judged and held against the journal when it is its turn.
 *
 * @throws CliError where a source cannot be read
 */
export async function* prepareTasks(preparing: Preparing, world: World): AsyncGenerator<Task> {
  const { settings, ranges, tally } = preparing
  for await (const item of readItems(settings, tally.tell, world)) {
    const { index } = item
    if (index === MANY) world.spareMemory()
    if (item.is === 'bad') {
      const says = wordsOf(item.error)
      tally.wrong(index, [says])
      yield { is: 'wrong', index, says, asked: undefined }
      continue
    }
    const done = doneEarlier(item)
    if (done !== undefined) {
      if (done.apiId !== undefined && done.id !== undefined) preparing.journal?.meetMade(done.apiId, done.id)
      yield done
      continue
    }
    const judged = judgeItem(item, settings, ranges)
    tally.warn(index, judged.warnings)
    if (judged.is === 'request') yield taskOf(item, judged.request, preparing, world)
    else {
      tally.wrong(index, judged.errors)
      yield { is: 'wrong', index, says: judged.errors.join('\n'), asked: askedOf(item.draft) }
    }
  }
}

/** A line of results says of some items that they exist. */
function doneEarlier({ index, earlier, draft }: DraftItem): ThereTask | undefined {
  if (earlier === undefined || (earlier.status !== 'created' && earlier.status !== 'exists')) return undefined
  const apiId = draft.get('ApiId')?.value
  return { is: 'there', index, id: earlier.id, apiId: typeof apiId === 'string' ? apiId : undefined }
}

function taskOf(item: DraftItem, request: Request, { journal }: Preparing, world: World): Task {
  const { index, earlier } = item
  const apiId = String(request.get('ApiId'))
  const met = journal?.meet(world.digest(canonicalText(request)))
  const step = met?.standing?.step
  if (step === 'created') return { is: 'there', index, apiId, id: met?.standing?.id }
  const shared = { index, apiId, request, name: met?.name }
  if (step === 'begun' || step === 'unknown') return { ...shared, is: 'doubtful' }
  if (earlier?.status === 'unknown') return { ...shared, is: 'doubtful', isOlder: true }
  return { ...shared, is: 'new' }
}

function askedOf(draft: Draft): JsonMap {
  return new Map(Array.from(draft, ([name, { value }]): [string, Json] => [name, asJson(value)]))
}
