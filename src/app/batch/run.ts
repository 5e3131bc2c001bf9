import type { Seen } from '../../batch/look.ts'
import { idIn, readOrError, sendItem } from '../../batch/send-item.ts'
import type { Outcome, Sending } from '../../batch/send-item.ts'
import type { DoubtfulTask, NewTask, Task } from '../../batch/task.ts'
import { CliError } from '../../errors.ts'
import { readMembers } from '../../service/reply.ts'
import { NOT_LET_IN } from '../../service/retry-codes.ts'
import type { World } from '../../world.ts'
import { isFailure, NOTHING } from './results.ts'
import type { Counts, Result } from './results.ts'

/** A run of a batch while it goes on. */
export interface Run {
  readonly work: (task: Task) => Promise<Result>
  /** Takes a result in its turn. */
  readonly count: (result: Result) => void
  readonly counts: () => Counts
  /** Begins nothing more. */
  readonly halt: () => void
}

export interface RunParts {
  readonly sending: Sending
  /** What was seen of the items that an earlier run left in doubt, by their position. */
  readonly seen: ReadonlyMap<number, Seen>
  /** After so many failures nothing more is begun. */
  readonly maxErrors: number | undefined
  /** Called when nothing more is begun. */
  readonly halted: () => void
  /** Called before an item is sent. */
  readonly begin: ((apiId: string) => Promise<void>) | undefined
}

export function openRun({ sending, seen, maxErrors = Infinity, halted, begin }: RunParts, world: World): Run {
  let isHalted = false
  let errors = 0
  const counts = { ...NOTHING }
  const halt = (): void => {
    if (isHalted) return
    isHalted = true
    halted()
  }
  const send = async (task: NewTask | DoubtfulTask): Promise<Outcome> => {
    if (isHalted) return { status: 'skipped' }
    await begin?.(task.apiId)
    return sendItem({ ...task, is: 'new' }, sending, world)
  }
  return {
    halt,
    counts: () => counts,
    count: ({ outcome }) => counts[outcome.status]++,
    work: async (task) => {
      try {
        const outcome = await outcomeOf(task, { seen, sending, send })
        if (isFailure(outcome.status) && ++errors >= maxErrors && !isHalted) halt()
        if ('error' in outcome && isForAll(outcome.error) && !isHalted) {
          halt()
          world.stderr.write(`nothing more is begun, since all would end like item ${task.index}\n`)
        }
        return { task, outcome }
      } catch (error) {
        halt()
        sending.desk.stop()
        throw error
      }
    },
  }
}

/** The service cannot be reached, after many tries, or lets nobody in with these keys. */
const isForAll = ({ code = '' }: CliError): boolean => NOT_LET_IN.includes(code) || UNREACHED.includes(code)

const UNREACHED = ['EndpointConnectionError', 'ConnectTimeoutError', 'ProxyConnectionError', 'SSLError']

interface Doing extends Pick<RunParts, 'seen' | 'sending'> {
  readonly send: (task: NewTask | DoubtfulTask) => Promise<Outcome>
}

async function outcomeOf(task: Task, { seen, sending, send }: Doing): Promise<Outcome> {
  switch (task.is) {
    case 'wrong':
      return { status: 'refused', error: new CliError('param', task.says) }
    case 'there':
      return { status: 'exists', members: new Map(task.id === undefined ? [] : [['IntegrationId', task.id]]) }
    case 'doubtful':
      return (await afterLook(task, seen.get(task.index), sending)) ?? send(task)
    case 'new':
      return send(task)
  }
}

/** What is known of an item that an earlier run left in doubt; nothing, where it does not exist. */
async function afterLook(
  { name, apiId }: DoubtfulTask,
  seen: Seen | undefined,
  { journal }: Sending,
): Promise<Outcome | undefined> {
  switch (seen?.is) {
    case 'absent':
      return undefined
    case 'there': {
      const members = readOrError(() => readMembers(seen.kept))
      if (members instanceof CliError) return { status: 'unknown', error: members }
      if (name !== undefined) await journal?.note(name, 'created', { apiId, id: idIn(members) })
      return { status: 'exists', members }
    }
    default:
      return { status: 'unknown', error: new CliError('general', UNKNOWN[seen?.is ?? 'late']) }
  }
}

const UNKNOWN = {
  unclear:
    'An earlier run may have created it; the API has more of its kind than were sent, and none can be told from it.',
  undated:
    'An earlier run may have created it. The API has one like it, which may be older: it could not be listed when the ' +
    'journal was begun. If it is the one, leave the item out; if not, give the item to a run with a new journal.',
  unseen: 'An earlier run may have created it, and the integrations of the API cannot be looked at.',
  late: 'An earlier run may have created it; what is a stream is not looked up. Without --stream it is.',
} as const
