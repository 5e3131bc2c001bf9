import { lookEarlier } from '../../src/app/batch/before-sending.ts'
import { startPool } from '../../src/app/batch/pool.ts'
import { openRun } from '../../src/app/batch/run.ts'
import type { Result } from '../../src/app/batch/results.ts'
import { canonicalText } from '../../src/batch/canonical.ts'
import { openDesk } from '../../src/batch/desk.ts'
import { openJournal } from '../../src/batch/journal.ts'
import type { Journal } from '../../src/batch/journal.ts'
import { openPace } from '../../src/batch/pace.ts'
import type { DoubtfulTask, Task } from '../../src/batch/task.ts'
import type { Request } from '../../src/model/request.ts'
import type { JournalFile, World } from '../../src/world.ts'
import { CONNECTION } from '../support/connection.ts'
import { fakeWorld } from '../support/fake-world.ts'
import type { Clock } from './clock.ts'
import { never } from './simulated-service.ts'
import type { SimulatedService } from './simulated-service.ts'

/** What outlives a run. */
export interface Disk {
  lines: string[]
  writtenAt: number
}

export interface Ending {
  /** The results that were told, in order. */
  readonly results: Result[]
  /** What the run threw; `undefined` while it goes on. */
  over: { readonly error: unknown } | 'well' | undefined
}

export interface RunPlan {
  readonly items: readonly Request[]
  readonly service: SimulatedService
  readonly clock: Clock
  readonly disk: Disk
  readonly draw: () => number
  readonly concurrency: number
  readonly rate: number
}

export interface StartedRun {
  readonly ending: Ending
  /** Nothing that it does from now on leaves a trace. What was on its way to the disk is there in part. */
  readonly kill: () => void
  /** As Ctrl-C does it. */
  readonly stop: () => void
}

/** Starts a run over the items, as the command does it, with the journal so far. */
export function startRun(plan: RunPlan): StartedRun {
  const { clock, service, draw, disk } = plan
  const life = { isAlive: true, isOpen: true }
  const { file, crash } = openFile(disk, clock, draw, () => life.isAlive)
  const world: World = {
    ...fakeWorld().world,
    elapsed: clock.world.elapsed,
    random: draw,
    sleep: (millis) => clock.world.sleep(millis).then(() => (life.isAlive ? undefined : never())),
  }
  const ending: Ending = { results: [], over: undefined }
  let stop = (): void => {}
  const go = async (): Promise<void> => {
    const journal = await openJournal(file, 'j', CONNECTION.url)
    const tasks = plan.items.map((request, index) => taskOf(request, index, journal))
    if (journal.unmet() > 0) throw new Error(`${journal.unmet()} items were not met`)
    const gateway = service.gateway(() => life.isAlive)
    const desk = openDesk({ gateway, pace: openPace(plan.rate, world), journal, connection: CONNECTION }, world)
    const doubtful = tasks.filter((task): task is DoubtfulTask => task.is === 'doubtful')
    const sending = { desk, journal, connection: CONNECTION, allowed: 3, debug: () => {} }
    stop = desk.stop
    const seen = await lookEarlier(doubtful, sending)
    const run = openRun({ sending, seen, maxErrors: undefined, halted: () => {}, begin: undefined }, world)
    stop = () => {
      desk.stop()
      run.halt()
    }
    const emit = (result: Result): void => void (life.isAlive && ending.results.push(result))
    await startPool(each(tasks), { work: run.work, emit, abreast: plan.concurrency, lead: 1000 }).done
  }
  go().then(
    () => (ending.over = 'well'),
    (error: unknown) => (ending.over = { error }),
  )
  const kill = (): void => {
    life.isAlive = false
    crash()
  }
  return { ending, kill, stop: () => stop() }
}

const digests = fakeWorld().world

function taskOf(request: Request, index: number, journal: Journal): Task {
  const apiId = String(request.get('ApiId'))
  const { name, standing } = journal.meet(digests.digest(canonicalText(request)))
  if (standing?.step === 'created') return { is: 'there', index, apiId, id: standing.id }
  const isDoubtful = standing?.step === 'begun' || standing?.step === 'unknown'
  return { is: isDoubtful ? 'doubtful' : 'new', index, apiId, request, name }
}

async function* each<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values
}

/** A file whose lines take a while to the disk. */
function openFile(disk: Disk, clock: Clock, draw: () => number, isAlive: () => boolean) {
  const pending: { readonly line: string; readonly done: () => void }[] = []
  const flush = (count: number): void => {
    for (const { line, done } of pending.splice(0, count)) {
      disk.lines.push(line)
      disk.writtenAt = clock.world.elapsed()
      done()
    }
  }
  const file: JournalFile = {
    lines: each([...disk.lines]),
    age: disk.lines.length === 0 ? undefined : clock.world.elapsed() - disk.writtenAt,
    close: async () => {},
    append: (line) =>
      isAlive()
        ? new Promise<void>((done) => {
            pending.push({ line, done })
            const { length } = pending
            if (length === 1) clock.at(clock.world.elapsed() + 6 * draw(), () => isAlive() && flush(Infinity))
          })
        : never(),
  }
  return { file, crash: () => flush(Math.floor(draw() * (pending.length + 1))) }
}
