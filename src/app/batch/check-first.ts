import type { Journal } from '../../batch/journal.ts'
import type { DoubtfulTask, Task } from '../../batch/task.ts'
import { CliError } from '../../errors.ts'
import type { World } from '../../world.ts'
import { checkUsed } from '../formats/gather.ts'
import { prepareTasks } from './prepare.ts'
import type { Preparing } from './prepare.ts'
import { readAhead } from './read-ahead.ts'
import { openStock } from './stock.ts'
import type { Stock } from './stock.ts'

/** The items of a batch, as far as they were looked at before the first is sent. */
export interface Checked {
  /** All of them; those that were not looked at are as they are taken. */
  readonly tasks: AsyncIterable<Task>
  /** How many there are, where all were looked at. */
  readonly total: number | undefined
  /** Those that an earlier run left in doubt. */
  readonly doubtful: readonly DoubtfulTask[]
  /** How many are to be created, by API. */
  readonly wanted: ReadonlyMap<string, number>
  /** The ids that lines of results name, each behind its API and a slash. */
  readonly owned: readonly string[]
  readonly close: () => void
}

/** So many items of a stream are prepared in a go, as far as they are there. */
const AHEAD = 32

/**
 * Looks at items before the first is sent: at all of them; of a stream at those that the journal knows, if there is one.
 * What was looked at waits in a spool, so there may be more than memory holds.
 *
 * @throws CliError `param` where an item of what is no stream is wrong, or the journal is that of another input
 */
export async function checkFirst(preparing: Preparing, world: World): Promise<Checked> {
  const { settings, journal, progress } = preparing
  const source = readAhead(prepareTasks(preparing, world), AHEAD)
  const spool = await world.openSpool()
  const stock = openStock(spool)
  const seen = { doubtful: [] as DoubtfulTask[], wanted: new Map<string, number>(), owned: [] as string[] }
  const isEnough = (): boolean => settings.stream && (journal === undefined || journal.unmet() === 0)
  let count = 0
  let ended = false
  try {
    while (!isEnough()) {
      const next = await source.next()
      ended = next.done === true
      if (next.done === true) break
      stock.add(next.value)
      note(next.value, seen)
      progress.show(++count, undefined, () => 'checked')
    }
    if (!settings.stream) refuse(preparing, count)
    if (journal !== undefined) refuseForeign(journal, settings.journal ?? '')
  } catch (error) {
    spool.close()
    throw error
  } finally {
    progress.hide()
  }
  const tasks = ended ? stock.tasks() : chained(stock, source)
  return { ...seen, tasks, total: ended ? count : undefined, close: spool.close }
}

function note(task: Task, seen: { doubtful: DoubtfulTask[]; wanted: Map<string, number>; owned: string[] }): void {
  if (task.is === 'doubtful') seen.doubtful.push(task)
  if (task.is === 'new') seen.wanted.set(task.apiId, (seen.wanted.get(task.apiId) ?? 0) + 1)
  if (task.is === 'there' && task.id !== undefined) seen.owned.push(`${task.apiId ?? ''}/${task.id}`)
}

async function* chained(stock: Stock, rest: AsyncGenerator<Task>): AsyncGenerator<Task> {
  yield* stock.tasks()
  yield* rest
}

/** @throws CliError `param` where an item cannot be sent, or a value that was given is of no use */
function refuse({ settings, tally }: Preparing, all: number): void {
  tally.end()
  const wrong = tally.count()
  if (wrong === 0) return checkUsed(settings.input.lookup)
  const few = wrong === 1 ? 'One item' : `${wrong} items`
  const [left, does] = settings.dryRun ? ['so nothing is printed', 'prints'] : ['so nothing was sent', 'sends']
  const hint = wrong < all ? { hint: `--stream ${does} the others` } : {}
  throw new CliError('param', `${few} of ${all} cannot be sent, ${left}`, hint)
}

function refuseForeign(journal: Journal, path: string): void {
  const count = journal.unmet()
  if (count === 0) return
  const few = count === 1 ? 'an integration that is' : `${count} integrations that are`
  throw new CliError('param', `${path} is the journal of another input: it knows ${few} not in this one`, {
    hint: 'an input belongs to its journal; a new input wants a new one',
  })
}
