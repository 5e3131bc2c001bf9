import { unlink } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import type { JournalFile, OpenedJournal } from '../world.ts'
import { endOf, journalError } from './journal-end.ts'
import { openAlone } from './journal-lock.ts'
import type { LockedFile } from './journal-lock.ts'
import { isTornHead, piecesOf } from './journal-torn.ts'
import { wholeLines } from './whole-lines.ts'

/**
 * Opens the journal of a run and keeps other runs out of it. What cannot be one, as standard input or a device, is a
 * problem: EINVAL.
 *
 * @throws CliError `general` where the system cannot keep others out
 */
export async function openJournal(path: string): Promise<OpenedJournal> {
  if (path === '-') return { problem: { code: 'EINVAL', number: 22 } }
  const opened = await openAlone(path)
  return 'handle' in opened ? await journalIn(opened, path) : opened
}

async function journalIn(file: LockedFile, path: string): Promise<JournalFile> {
  const { handle, created } = file
  const { size, mtimeMs } = await handle.stat()
  // The umask may have taken more away. A file system that knows no modes has nothing that could be changed.
  if (size === 0) await handle.chmod(0o600).catch(() => {})
  const { append, flush } = endOf({ handle, path, size, created })
  let closing: Promise<void> | undefined
  return {
    lines: linesOf(handle, size, path),
    age: size === 0 ? undefined : Math.max(0, Date.now() - mtimeMs),
    append,
    close: () => (closing ??= flush().then(() => leave(file, path))),
  }
}

/** A file that is new and empty goes while it is still locked, so that nobody can have begun to use it. */
async function leave({ handle, created, isThere, release }: LockedFile, path: string): Promise<void> {
  try {
    if (created && (await handle.stat()).size === 0 && (await isThere())) await unlink(path)
  } catch {
    // An empty file is left behind, which does no harm.
  }
  await release()
}

/**
 * Of a file without a single whole line that does not begin as a journal does, its beginning is given as a line: whoever
 * reads it would else take it for a new one.
 */
async function* linesOf(handle: FileHandle, size: number, path: string): AsyncGenerator<string> {
  try {
    let first: Buffer | undefined
    let isEmpty = true
    const seen = async function* (): AsyncGenerator<Buffer> {
      for await (const piece of piecesOf(handle, size)) {
        first ??= piece
        yield piece
      }
    }
    for await (const line of wholeLines(seen())) {
      isEmpty = false
      yield line
    }
    if (isEmpty && first !== undefined && !isTornHead(first)) yield first.toString()
  } catch (error) {
    throw journalError(path, error)
  }
}
