import { openDesk } from '../../batch/desk.ts'
import { openPace } from '../../batch/pace.ts'
import type { Sending } from '../../batch/send-item.ts'
import { EXIT } from '../../errors.ts'
import type { JsonMap } from '../../value.ts'
import type { World } from '../../world.ts'
import type { Ready, Setup } from '../setup.ts'
import { countAhead, countEach, lookEarlier } from './before-sending.ts'
import { checkFirst } from './check-first.ts'
import type { Checked } from './check-first.ts'
import { openJournalAt } from './open-journal.ts'
import { startPool } from './pool.ts'
import type { Preparing } from './prepare.ts'
import { openProgress } from './progress.ts'
import { exitOf, resultOf, sumOf, wordCounts } from './results.ts'
import type { Result } from './results.ts'
import { openRun } from './run.ts'

/** A batch on its way: what to send, where to, and where the results go. */
export interface Batch extends Preparing {
  readonly setup: Setup
  readonly connection: Ready
  readonly put: (result: JsonMap) => void
}

/** So far results may wait for one that is slow. */
const LEAD = 1000

/**
 * Sends a batch. Before the first request all items are judged (of a stream none), those in doubt are looked for, and the
 * integrations that the APIs have are counted.
 *
 * @returns the exit code
 *
 * @throws CliError where nothing can be sent, or nothing more
 */
export async function sendBatch(batch: Batch, world: World): Promise<number> {
  const { settings, connection, setup } = batch
  const { journal, close } = await openJournalAt(settings.journal, connection.url, world)
  try {
    const checked = await checkFirst({ ...batch, journal }, world)
    if (!connection.verifyTls && connection.url.startsWith('https:')) world.stderr.write(UNVERIFIED)
    const gateway = await world.connect(connection)
    const desk = openDesk({ gateway, pace: openPace(settings.rate, world), journal, connection }, world)
    for (const id of checked.owned) desk.owned.add(id)
    const sending = { desk, journal, connection, allowed: connection.allowed, debug: setup.debug }
    try {
      return await sendChecked(checked, sending, batch, world)
    } finally {
      checked.close()
    }
  } finally {
    await close()
  }
}

const UNVERIFIED = 'warning: the certificate of the endpoint is not verified (--no-verify-ssl)\n'

async function sendChecked(checked: Checked, sending: Sending, batch: Batch, world: World): Promise<number> {
  const { settings, tally } = batch
  const { desk } = sending
  const began = world.elapsed()
  const interrupt = { came: false, act: desk.stop }
  world.onInterrupt(() => {
    interrupt.came = true
    world.stderr.write('\ninterrupted: what is under way is finished; once more ends at once\n')
    interrupt.act()
  })
  const seen = await lookEarlier(checked.doubtful, sending)
  if (!settings.stream) await countAhead(checked, desk, settings.concurrency, world)
  let end = (): void => {}
  // What is left of a stream is not read; what has been read is told of.
  const halted = (): void => (settings.stream ? end() : undefined)
  const begin = settings.stream ? countEach(desk, world) : undefined
  const run = openRun({ sending, seen, maxErrors: settings.maxErrors, halted, begin }, world)
  interrupt.act = () => {
    desk.stop()
    run.halt()
  }
  if (interrupt.came) run.halt()
  const progress = await openProgress(world)
  const emit = (result: Result): void => {
    if (world.stdout.isTerminal) progress.hide()
    batch.put(resultOf(result))
    run.count(result)
    progress.show(sumOf(run.counts()), checked.total, () => wordCounts(run.counts()))
    // Nobody would learn what else is made.
    if (world.stdout.isGone) run.halt()
  }
  const pool = startPool(checked.tasks, { work: run.work, emit, abreast: settings.concurrency, lead: LEAD })
  end = pool.end
  try {
    await pool.done
  } finally {
    progress.end()
    if (settings.stream) tally.end()
    const seconds = ((world.elapsed() - began) / 1000).toFixed(1)
    world.stderr.write(`${sumOf(run.counts())} items: ${wordCounts(run.counts())} (${seconds} s)\n`)
  }
  return interrupt.came ? EXIT.interrupt : exitOf(run.counts(), tally.count())
}
