import { openJournal } from '../../batch/journal.ts'
import type { Journal } from '../../batch/journal.ts'
import { CliError } from '../../errors.ts'
import { osErrorText } from '../../python/os-error.ts'
import type { World } from '../../world.ts'

/** A journal, and what gives it back to others. */
export interface Opened {
  readonly journal: Journal | undefined
  readonly close: () => Promise<void>
}

/**
 * Opens the journal of a run, where it has one.
 *
 * @throws CliError `param` for a file that is no journal of this run, cannot be opened, or is in use by another run
 */
export async function openJournalAt(path: string | undefined, endpoint: string, world: World): Promise<Opened> {
  if (path === undefined) return { journal: undefined, close: async () => {} }
  const file = await world.openJournal(path)
  if ('locked' in file) throw new CliError('param', `${path} is in use: another run is writing this journal`)
  if ('problem' in file) {
    const { code } = file.problem
    throw new CliError('param', `${path}: ${code === 'EINVAL' ? 'a journal is a file on a disk' : osErrorText(code)}`)
  }
  try {
    return { journal: await openJournal(file, path, endpoint), close: file.close }
  } catch (error) {
    await file.close()
    throw error
  }
}
