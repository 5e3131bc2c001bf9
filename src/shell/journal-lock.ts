import { constants } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { createServer } from 'node:net'
import { CliError } from '../errors.ts'
import type { FileContent } from '../world.ts'
import { problemOf } from './real-world.ts'

/** A file that no other run has open in this way. */
export interface LockedFile {
  readonly handle: FileHandle
  /** It was made by this opening. */
  readonly created: boolean
  /** Whether the path still leads to it. */
  readonly isThere: () => Promise<boolean>
  /** Closes it and lets others have it. */
  readonly release: () => Promise<void>
}

type Problem = Extract<FileContent, { readonly problem: unknown }>
type Taken = { readonly locked: true }
type Identity = { readonly dev: bigint; readonly ino: bigint }

/**
 * How a system keeps others out in a way that ends with the process, however it dies, and leaves nothing behind: by flags
 * of the opening, or by a name that the kernel gives to one process at a time. A name is made of the file's own numbers,
 * so other paths and hard links lead to it too. Node has no call for `flock`.
 */
export type Guard = { readonly flags: number } | { readonly name: (numbers: string) => string }

/** As long as an address can be: libuv pads a shorter one with NUL before 1.47 (Node 20) and cuts it short later. */
const ABSTRACT_LENGTH = 108

/** `O_EXLOCK`, for which Node has no name. Its number is the same on macOS and each BSD. */
const EXLOCK = 0x20

const SOCKET: Guard = { name: (numbers) => `\0apigw-journal-${numbers}`.padEnd(ABSTRACT_LENGTH, '-') }
const PIPE: Guard = { name: (numbers) => `\\\\.\\pipe\\apigw-journal-${numbers}` }
const FLAG: Guard = { flags: EXLOCK }

const GUARDS: ReadonlyMap<string, Guard> = new Map<string, Guard>([
  ['linux', SOCKET],
  ['android', SOCKET],
  ['win32', PIPE],
  ['darwin', FLAG],
  ['freebsd', FLAG],
  ['openbsd', FLAG],
  ['netbsd', FLAG],
])

export const guardFor = (platform: string): Guard | undefined => GUARDS.get(platform)

/** Others may put another file in the place of one that is being opened. Who does so this often does nothing else. */
const MOST_TRIES = 20

/**
 * Opens a file to read and append, a new one where there is none, for this process alone.
 *
 * @throws CliError `general` where the system cannot keep others out
 */
export async function openAlone(path: string): Promise<LockedFile | Problem | Taken> {
  const guard = guardFor(process.platform)
  if (guard === undefined)
    throw new CliError('general', `${path}: a journal cannot be locked on ${process.platform}, so it is not used`)
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const opened = await openOnce(path, guard)
    if (opened !== 'moved') return opened
  }
  return { problem: { code: 'EBUSY', number: 16 } }
}

async function openOnce(path: string, guard: Guard): Promise<LockedFile | Problem | Taken | 'moved'> {
  try {
    // Asked before the opening, which would wait for the other end of a FIFO and wake up a device.
    const refused = refusalOf(await stat(path).catch(() => undefined))
    if (refused !== undefined) return refused
    const { handle, created } = await openEither(path, flagsWith(guard))
    return await keptOpen(handle, () => lockOpened(path, guard, handle, created))
  } catch (error) {
    if (error instanceof CliError) throw error
    const found = problemOf(error)
    return 'flags' in guard && found.problem.code === 'EAGAIN' ? { locked: true } : found
  }
}

async function lockOpened(path: string, guard: Guard, handle: FileHandle, created: boolean) {
  const status = await handle.stat({ bigint: true })
  const refused = refusalOf(status)
  if (refused !== undefined) return refused
  const lock = 'name' in guard ? await takeName(guard.name(numbersOf(status)), path) : UNNAMED
  if (lock === 'taken') return { locked: true } as const
  const isThere = async (): Promise<boolean> => {
    const there = await stat(path, { bigint: true }).catch(() => undefined)
    return there !== undefined && numbersOf(there) === numbersOf(status)
  }
  if (!(await isThere())) {
    await lock.release()
    return 'moved'
  }
  const release = async (): Promise<void> => {
    await handle.close()
    await lock.release()
  }
  return { handle, created, isThere, release }
}

/** Closes the file unless it is to be used. */
async function keptOpen<T>(handle: FileHandle, use: () => Promise<T | LockedFile>): Promise<T | LockedFile> {
  let used: T | LockedFile | undefined
  try {
    return (used = await use())
  } finally {
    if (typeof used !== 'object' || used === null || !('handle' in used)) await handle.close()
  }
}

/**
 * A new file is known to be new when it has to be. A link to nowhere is neither there nor free to be made; it is opened
 * as if it had been there.
 */
async function openEither(path: string, flags: number): Promise<{ handle: FileHandle; created: boolean }> {
  const there = await open(path, flags).catch(unless('ENOENT'))
  if (there !== undefined) return { handle: there, created: false }
  const made = await open(path, flags | constants.O_CREAT | constants.O_EXCL, 0o600).catch(unless('EEXIST'))
  if (made !== undefined) return { handle: made, created: true }
  return { handle: await open(path, flags | constants.O_CREAT, 0o600), created: false }
}

const unless =
  (code: string) =>
  (error: unknown): undefined => {
    if (problemOf(error).problem.code !== code) throw error
  }

/** Windows lets nobody cut off the end of a file that was opened to append; there, the place is given with each write. */
function flagsWith(guard: Guard): number {
  const { O_RDWR, O_APPEND, O_NONBLOCK = 0, O_NOCTTY = 0 } = constants
  const append = process.platform === 'win32' ? 0 : O_APPEND
  return O_RDWR | append | O_NONBLOCK | O_NOCTTY | ('flags' in guard ? guard.flags : 0)
}

function refusalOf(status: { isDirectory: () => boolean; isFile: () => boolean } | undefined): Problem | undefined {
  if (status === undefined || status.isFile()) return undefined
  return { problem: status.isDirectory() ? { code: 'EISDIR', number: 21 } : { code: 'EINVAL', number: 22 } }
}

/** Some versions of Node give all 64 bits of the number of a volume on Windows, others the lower 32. */
const numbersOf = ({ dev, ino }: Identity): string => `${BigInt.asUintN(32, dev)}-${BigInt.asUintN(64, ino)}`

interface Name {
  readonly release: () => Promise<void>
}

const UNNAMED: Name = { release: async () => {} }

/** Nobody has to connect: that the name is taken says it all. @throws CliError `general` */
export function takeName(name: string, path: string): Promise<Name | 'taken'> {
  return new Promise((done, failed) => {
    const server = createServer((visitor) => visitor.destroy())
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') return done('taken')
      const says = `${path}: the journal cannot be locked, so other runs could use it too: ${error.code ?? error.message}`
      failed(new CliError('general', says, { cause: error }))
    })
    server.listen(name, () => {
      server.unref()
      server.on('error', () => {})
      done({ release: () => new Promise((closed) => server.close(() => closed())) })
    })
  })
}
