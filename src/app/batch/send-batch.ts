import { openDesk } from '../../batch/desk.ts'
import type { Desk } from '../../batch/desk.ts'
import type { Seen } from '../../batch/look.ts'
import { openPace } from '../../batch/pace.ts'
import type { Sending } from '../../batch/send-item.ts'
import { EXIT } from '../../errors.ts'
import type { JsonMap } from '../../value.ts'
import type { World } from '../../world.ts'
import type { Ready, Setup } from '../setup.ts'
import { countAhead, countEach, lookEarlier, wantedOf } from './before-sending.ts'
import { checkFirst } from './check-first.ts'
import type { Checked } from './check-first.ts'
import { openJournalAt } from './open-journal.ts'
import { startPool } from './pool.ts'
import type { Preparing } from './prepare.ts'
import { exitOf } from './results.ts'
import { openRun } from './run.ts'
import { openTeller } from './teller.ts'
import { toldPace } from './told-pace.ts'

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
    const desk = openDesk(
      { gateway, pace: toldPace(openPace(settings.rate, world), world), journal, connection },
      world,
    )
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
  const { settings, tally, put, progress } = batch
  const { desk } = sending
  const interrupt = watchInterrupt(desk, world)
  const seen = await interrupt.orElse(lookEarlier(checked.doubtful, sending), new Map<number, Seen>())
  const counting = { desk, abreast: settings.concurrency, progress }
  if (!settings.stream) await interrupt.orElse(countAhead(wantedOf(checked, seen), counting, world), undefined)
  let end = (): void => {}
  // What is left of a stream is not read; what has been read is told of.
  const halted = (): void => {
    if (!settings.stream) return
    end()
    world.stderr.write('the rest of the stream is not read\n')
  }
  const begin = settings.stream ? countEach(desk, world) : undefined
  const run = openRun({ sending, seen, maxErrors: settings.maxErrors, halted, begin }, world)
  const teller = openTeller({ run, put, total: checked.total, progress }, world)
  // Of a stream that was halted, others may have been read and not told of.
  let wrong = 0
  const pool = startPool(checked.tasks, {
    work: run.work,
    emit: (result) => {
      if (result.task.is === 'wrong') wrong++
      teller.tell(result)
    },
    abreast: settings.concurrency,
    lead: LEAD,
  })
  end = pool.end
  interrupt.halt(run.halt)
  try {
    await pool.done
  } finally {
    teller.end()
    if (settings.stream) tally.end()
  }
  if (interrupt.came()) return EXIT.interrupt
  return exitOf(run.counts(), wrong) || (teller.isLeft() ? EXIT.general : 0)
}

/** The first Ctrl-C stops sending. It may come before there is a run that could be halted. */
function watchInterrupt(desk: Desk, { onInterrupt, stderr }: World) {
  let came = false
  let halt = (): void => {}
  let wake = (): void => {}
  const coming = new Promise<void>((resolve) => (wake = resolve))
  onInterrupt(() => {
    came = true
    wake()
    stderr.write('\ninterrupted: what is under way is finished; once more ends at once\n')
    desk.stop()
    halt()
  })
  return {
    came: () => came,
    /** What is only looked at need not be waited for. */
    orElse: <Value>(looking: Promise<Value>, instead: Value): Promise<Value> =>
      Promise.race([looking, coming.then(() => instead)]),
    halt: (act: () => void) => {
      halt = act
      if (came) act()
    },
  }
}
