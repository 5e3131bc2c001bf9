import { execFile } from 'node:child_process'
import type { ExecFileException } from 'node:child_process'
import { promisify } from 'node:util'
import { bareEnv, BIN } from '../support/program.ts'
import type { Ended } from '../support/program.ts'

export interface Run {
  readonly ended: Promise<Ended>
  /** SIGKILL: the program does not learn of it. */
  readonly kill: () => void
}

/** More than any run should take, in milliseconds. */
const PATIENCE = 300_000

/** Starts the built program in a folder that is also its home; it ends by itself, or is killed. */
export function startRun(argv: readonly string[], home: string, stdin = ''): Run {
  const limits = {
    cwd: home,
    env: bareEnv(home),
    timeout: PATIENCE,
    killSignal: 'SIGKILL',
    maxBuffer: 2 ** 26,
  } as const
  const running = promisify(execFile)(process.execPath, [BIN, ...argv], limits)
  running.child.stdin?.on('error', () => {}) // it may be killed before it has read all
  running.child.stdin?.end(stdin)
  const ended = running.then(
    (streams) => ({ exit: 0, ...streams }),
    ({ code, signal, stdout = '', stderr = '' }: ExecFileException) => ({
      exit: typeof code === 'number' ? code : (signal ?? null),
      stdout,
      stderr,
    }),
  )
  return { ended, kill: () => void running.child.kill('SIGKILL') }
}
