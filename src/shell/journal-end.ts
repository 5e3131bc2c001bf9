import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { CliError } from '../errors.ts'
import { endOfLines } from './journal-torn.ts'

/** A file that nobody else writes to. */
export interface Growing {
  readonly handle: FileHandle
  readonly path: string
  /** Of what was there at the opening, in bytes. */
  readonly size: number
  readonly created: boolean
}

interface Waiting {
  readonly line: string
  readonly done: () => void
  readonly failed: (error: CliError) => void
}

/**
 * The end of a journal. Lines that come while others are on their way to the disk go there together after them, so that
 * many wait for one `fsync`. After a failure nothing more is written: nobody knows what the disk has.
 */
export function endOf(file: Growing) {
  const write = writerTo(file)
  let waiting: Waiting[] = []
  let running: Promise<void> | undefined
  let broken: CliError | undefined

  const run = async (): Promise<void> => {
    await undefined // The lines of this very moment are one group.
    while (waiting.length > 0) {
      const group = waiting
      waiting = []
      if (broken === undefined)
        await write(group.map(({ line }) => `${line}\n`).join('')).catch((error: unknown) => {
          broken = journalError(file.path, error)
        })
      settle(group, broken)
    }
    running = undefined
  }

  return {
    append: (line: string): Promise<void> =>
      new Promise((done, failed) => {
        waiting.push({ line, done, failed })
        running ??= run()
      }),
    /** Resolves when nothing is on its way any more. */
    flush: async (): Promise<void> => running,
  }
}

function settle(group: readonly Waiting[], broken: CliError | undefined): void {
  for (const { done, failed } of group)
    if (broken === undefined) done()
    else failed(broken)
}

/** A torn line goes when the first new one comes, not before: until then the file may turn out to be no journal. */
function writerTo(file: Growing): (text: string) => Promise<void> {
  let end: number | undefined
  return async (text) => {
    const isFirst = end === undefined
    // Somebody may have made it, or copied it, for more eyes. Not every file system knows modes.
    if (isFirst) await file.handle.chmod(0o600).catch(() => {})
    end = await writeWhole(file.handle, Buffer.from(text), end ?? (await cutTorn(file)))
    await file.handle.sync()
    if (isFirst && file.created) await syncFolder(dirname(file.path))
  }
}

async function cutTorn({ handle, path, size }: Growing): Promise<number> {
  const end = await endOfLines(handle, size)
  if (end === undefined) throw new CliError('general', `${path}: this is no journal, and nothing is written to it`)
  if (end < size) await handle.truncate(end)
  return end
}

/** A disk that fills up takes a part first and says so at the next try. */
async function writeWhole(handle: FileHandle, bytes: Buffer, position: number): Promise<number> {
  let at = 0
  while (at < bytes.length) at += (await handle.write(bytes, at, bytes.length - at, position + at)).bytesWritten
  return position + at
}

/** A new name is on the disk when its folder is. Windows opens no folder, and needs none. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r')
    await folder.sync().finally(() => folder.close())
  } catch {
    // The file itself is there, which is all that can be done.
  }
}

/** The words of a failure of reading or writing, with the path of the journal before them. */
export function journalError(path: string, error: unknown): CliError {
  if (error instanceof CliError) return error
  const says = error instanceof Error ? error.message : String(error)
  return new CliError('general', `${path}: the journal failed: ${says}`, { cause: error })
}
