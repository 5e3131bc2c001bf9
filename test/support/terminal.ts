import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bareEnv, BIN } from './program.ts'

/** Whether `script` is here, which gives a program a terminal; said aloud where it is not. */
export const HAS_TERMINAL = hasScript()

function hasScript(): boolean {
  try {
    execFileSync('script', ['--version'], { stdio: 'ignore' })
    return process.platform === 'linux'
  } catch {
    process.stderr.write('script (util-linux) is not here: what happens on a terminal is not tested\n')
    return false
  }
}

/** Runs the built program on a terminal of its own; what it shows, line breaks as `\n`, and its exit code. */
export async function runOnTerminal(argv: readonly string[], env: Readonly<Record<string, string>>) {
  const home = mkdtempSync(join(tmpdir(), 'apigw-pty-'))
  const command = [process.execPath, BIN, ...argv].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ')
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    env: { ...bareEnv(home), TERM: 'xterm', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const shown: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => shown.push(chunk))
  const exit = await new Promise((done) => child.on('close', done))
  rmSync(home, { recursive: true })
  return { exit, shown: Buffer.concat(shown).toString('utf8').replaceAll('\r\n', '\n') }
}
