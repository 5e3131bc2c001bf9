import { fstatSync, readFileSync, readSync, statSync, writeSync } from 'node:fs'
import { CliError } from '../errors.ts'
import { osErrorText } from '../python/os-error.ts'
import type { FileContent, Sink, World } from '../world.ts'
import { VERSION } from './version.ts'

/** The world as the process sees it. Nothing is opened, read or loaded here before it is asked for. */
export function realWorld(): World {
  const known = new Map<string, FileContent>()
  const interrupts = watchInterrupts()
  return {
    env,
    home,
    stdout: sink(1),
    stderr: sink(2),
    readFile: (path) => {
      const content = known.get(path) ?? readFile(path)
      known.set(path, content)
      return content
    },
    stdin: {
      get isTerminal() {
        return isTerminal(0)
      },
    },
    openFile: async (path) => (await import('./open-file.ts')).openFile(path),
    secrets: async () => (await import('./credentials/open-secrets.ts')).openSecrets({ env, version: VERSION }),
    page: async (words, text) => (await import('./page.ts')).page(words, text),
    converse: async () => (await import('./converse.ts')).openConversation(),
    connect: async (connection) => {
      interrupts.watch()
      return (await import('./connect.ts')).connect(connection)
    },
    lists: async (connection) => (await import('./lists/open-lists.ts')).openLists(connection, { env }),
    elapsed: () => performance.now(),
    sleep: (millis) => new Promise((done) => setTimeout(done, millis)),
    random: Math.random,
    keep: async (name, text) => (await import('./save-file.ts')).keepText(name, text),
    save: async (path, text, over) => (await import('./save-file.ts')).saveText(path, text, over),
    openJournal: async (path) => (await import('./journal-file.ts')).openJournal(path),
    openSpool: async () => (await import('./spool.ts')).openSpool(),
    // Garbage is collected when the heap has grown by so much; V8 would let it grow fourfold.
    spareMemory: () => process.getBuiltinModule('node:v8').setFlagsFromString('--heap-growing-percent=70'),
    digest: (text) => process.getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('base64url'),
    onInterrupt: interrupts.onFirst,
    openBar: async () => (await import('./bar.ts')).openBar(),
    shipped: async (name) => (await import('./shipped.ts')).readShipped(name),
    platform: process.platform,
    version: VERSION,
  }
}

const env = (name: string): string | undefined => process.env[name]

function readFile(path: string): FileContent {
  try {
    return { bytes: path === '-' ? readStdin() : readFileSync(path) }
  } catch (error) {
    return problemOf(error)
  }
}

export function problemOf(error: unknown): Extract<FileContent, { readonly problem: unknown }> {
  const { code = 'EIO', errno = -5 } = systemError(error)
  return { problem: { code, number: Math.abs(errno) } }
}

function systemError(error: unknown): NodeJS.ErrnoException {
  return error instanceof Error ? error : new Error(String(error))
}

const CHUNK = 65_536

/** By its number: opening `/dev/stdin` anew fails where it is a socket. */
function readStdin(): Uint8Array {
  const chunks: Uint8Array[] = []
  for (;;) {
    const chunk = new Uint8Array(CHUNK)
    const size = persist(() => readSync(0, chunk))
    if (size === 0) return Buffer.concat(chunks)
    chunks.push(chunk.subarray(0, size))
  }
}

/**
 * Writing is synchronous, so nothing is lost when the process ends, and costs no stream. A reader who has gone away (as
 * in `| head -1`) is no error: the rest is dropped.
 */
function sink(fd: 1 | 2): Sink {
  let gone = false
  return {
    get isTerminal() {
      return isTerminal(fd)
    },
    get columns() {
      return (fd === 1 ? process.stdout : process.stderr).columns ?? 80
    },
    get isGone() {
      return gone
    },
    write: (text) => {
      let rest: Uint8Array = Buffer.from(text)
      while (rest.length > 0 && !gone)
        try {
          const chunk = rest
          rest = rest.subarray(persist(() => writeSync(fd, chunk)))
        } catch (error) {
          // A terminal that was closed answers EIO; nobody reads there any more, either.
          const { code = '' } = systemError(error)
          if (code !== 'EPIPE' && (code !== 'EIO' || fd === 1)) throw unwritten(fd, code, error)
          gone = true
        }
    },
  }
}

function unwritten(fd: number, code: string, cause: unknown): CliError {
  const name = fd === 1 ? 'standard output' : 'standard error'
  return new CliError('general', `${name} cannot be written: ${osErrorText(code)}`, { cause })
}

function isTerminal(fd: number): boolean {
  return mayBeTerminal(fd) && process.getBuiltinModule('node:tty').isatty(fd)
}

/** A pipe, a file and `/dev/null` are none, which can be told without loading what a terminal needs. */
function mayBeTerminal(fd: number): boolean {
  if (process.platform === 'win32') return true
  const status = fstatSync(fd)
  return status.isCharacterDevice() && status.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev
}

/** Another process may have made the pipe non-blocking; then a full or an empty one is worth another try. */
function persist(transfer: () => number): number {
  for (;;)
    try {
      return transfer()
    } catch (error) {
      const { code } = systemError(error)
      if (code === 'EOF') return 0 // What Windows says at the end of a pipe.
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
}

function home(user?: string): string | undefined {
  if (user !== undefined) return homeFromTable(user)
  const { HOME, USERPROFILE } = process.env
  return HOME ?? USERPROFILE ?? process.getBuiltinModule('node:os').userInfo().homedir
}

/** name:password:uid:gid:comment:home:shell */
function homeFromTable(user: string): string | undefined {
  const table = readFile('/etc/passwd')
  if ('problem' in table) return undefined
  const lines = Buffer.from(table.bytes).toString('utf8').split('\n')
  return lines.map((line) => line.split(':')).find(([name]) => name === user)?.[5]
}

/**
 * Ctrl-C ends a call as the AWS CLI does: an empty line on stdout, and 130. Not before there is something to wait for: a
 * handler would keep the signal from a process that stands in a read of standard input. The first one can be given
 * something else to do.
 */
function watchInterrupts() {
  let first: (() => void) | undefined
  let watches = false
  let wasFirst = false
  const watch = (): void => {
    if (!watches) process.on('SIGINT', act)
    watches = true
  }
  const act = (): void => {
    const instead = first
    first = undefined
    if (instead === undefined) return wasFirst ? process.exit(130) : end()
    wasFirst = true
    return instead()
  }
  return {
    watch,
    onFirst: (instead: () => void): void => {
      first = instead
      watch()
    },
  }
}

function end(): never {
  try {
    writeSync(1, '\n')
  } catch {
    // Nobody reads it any more.
  }
  process.exit(130)
}
