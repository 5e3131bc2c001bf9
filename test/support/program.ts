import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

export const BIN = join(ROOT, 'bin', 'run.js')

export interface Ended {
  readonly exit: number | NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>
  /** What stands on standard input; without it the input is empty. */
  readonly stdin?: string
  readonly cwd?: string
}

/** Runs the built program as a process of its own, in an environment that knows nothing of this machine's AWS set-up. */
export async function runProgram(
  argv: readonly string[],
  { env = {}, stdin = '', cwd }: Surroundings = {},
): Promise<Ended> {
  const home = mkdtempSync(join(tmpdir(), 'apigw-'))
  try {
    return await ended([BIN, ...argv], { env: { ...bareEnv(home), ...env }, stdin, cwd: cwd ?? home })
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

export function bareEnv(home: string): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'SECRETEXAMPLE',
    AWS_REGION: 'us-east-1',
    AWS_EC2_METADATA_DISABLED: 'true',
  }
}

function ended(
  argv: readonly string[],
  { env, stdin, cwd }: { env: Record<string, string>; stdin: string; cwd: string },
): Promise<Ended> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, argv, { env, cwd })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.stdin.on('error', () => {}) // it may end without reading
    child.stdin.end(stdin)
    child.on('error', failed)
    child.on('close', (code, signal) =>
      done({
        exit: code ?? signal,
        stdout: Buffer.concat(out).toString('utf8'),
        stderr: Buffer.concat(err).toString('utf8'),
      }),
    )
  })
}
