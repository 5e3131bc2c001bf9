import { randomBytes } from 'node:crypto'
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CliError } from '../errors.ts'
import type { Spool } from '../world.ts'
import { wholeLines } from './whole-lines.ts'

/** In characters. */
const MOST_IN_MEMORY = 4 << 20
const PIECE = 65_536

/** What the system says where a disk, a quota or a limit leaves no room. */
const NO_ROOM = ['ENOSPC', 'EDQUOT', 'EFBIG']

/** Opens a place for lines; of more than 4 Mi characters it makes a file in the folder, which only this process can see. */
export function openSpool(folder: string = tmpdir(), most = MOST_IN_MEMORY): Spool {
  let lines: string[] = []
  let size = 0
  let file: PassingFile | undefined
  const flush = (into: PassingFile): void => {
    into.write(lines.map((line) => `${line}\n`).join(''))
    lines = []
    size = 0
  }
  return {
    add: (line) => {
      lines.push(line)
      size += line.length + 1
      if (size > (file === undefined ? most : PIECE)) flush((file ??= openPassing(folder)))
    },
    lines: () => {
      if (file === undefined) return inOrder(lines)
      if (lines.length > 0) flush(file)
      return wholeLines(file.pieces())
    },
    close: () => {
      lines = []
      file?.close()
      file = undefined
    },
  }
}

async function* inOrder(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) yield line
}

interface PassingFile {
  readonly write: (text: string) => void
  readonly pieces: () => Iterable<Buffer>
  readonly close: () => void
}

/** Its name goes at once, so that nothing is left behind however the process ends; where that cannot be, at the end. */
function openPassing(folder: string): PassingFile {
  const path = join(folder, `apigw-${randomBytes(8).toString('hex')}.tmp`)
  const fd = trying(folder, () => openSync(path, 'wx+', 0o600))
  let open = true
  let named = !isUnlinked(path)
  return {
    write: (text) => {
      for (let rest = Buffer.from(text); rest.length > 0;)
        rest = rest.subarray(trying(folder, () => writeSync(fd, rest)))
    },
    pieces: function* () {
      for (let at = 0; open;) {
        const buffer = Buffer.allocUnsafe(PIECE)
        const length = trying(folder, () => readSync(fd, buffer, 0, PIECE, at))
        if (length === 0) return
        at += length
        yield buffer.subarray(0, length)
      }
    },
    close: () => {
      if (open) closeSync(fd)
      open = false
      if (named) named = !isUnlinked(path)
    },
  }
}

function isUnlinked(path: string): boolean {
  try {
    unlinkSync(path)
    return true
  } catch {
    return false
  }
}

function trying<T>(folder: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    const { code = '', message }: NodeJS.ErrnoException = error instanceof Error ? error : new Error(String(error))
    const says = NO_ROOM.includes(code)
      ? `${folder}, the folder for passing files, has no room for what is to be sent (${code})`
      : `${folder}, the folder for passing files, cannot be used: ${message}`
    throw new CliError('general', says, { hint: 'name another folder in the variable TMPDIR', cause: error })
  }
}
