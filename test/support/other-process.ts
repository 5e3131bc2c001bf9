import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { ROOT } from './program.ts'

/** A program of another process that uses a file of `src`. */
export interface OtherProgram {
  /** Runs it with these words behind it, by way of a shell command where one is given (`$0` is Node). */
  readonly start: (words: readonly string[], command?: string) => Other
  readonly remove: () => void
}

export interface Other {
  readonly process: ChildProcess
  /** Waits until it has written so many lines to standard output, and gives them all. */
  readonly lines: (count: number) => Promise<readonly string[]>
  readonly ended: Promise<{ readonly exit: number | NodeJS.Signals | null; readonly stdout: string }>
}

/**
 * Bundles lines of TypeScript that import from `../src`; `words` are what it is started with. It has none of the packages.
 */
export async function buildOther(text: string): Promise<OtherProgram> {
  const folder = mkdtempSync(join(tmpdir(), 'apigw-other-'))
  const file = join(folder, 'stdin.mjs')
  await build({
    absWorkingDir: ROOT,
    stdin: { contents: `const words = process.argv.slice(2)\n${text}`, resolveDir: join(ROOT, 'test'), loader: 'ts' },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
  })
  return {
    start: (words, command = 'exec "$0" "$@"') =>
      watch(
        spawn('/bin/sh', ['-c', command, process.execPath, file, ...words], { stdio: ['ignore', 'pipe', 'inherit'] }),
      ),
    remove: () => rmSync(folder, { recursive: true }),
  }
}

function watch(child: ChildProcess): Other {
  let stdout = ''
  let look = (): void => {}
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk
    look()
  })
  const ended = new Promise<Awaited<Other['ended']>>((done) => {
    child.on('close', (exit, signal) => done({ exit: exit ?? signal, stdout }))
  })
  const lines = (count: number): Promise<readonly string[]> =>
    new Promise((done, failed) => {
      look = () => {
        const seen = stdout.split('\n').slice(0, -1)
        if (seen.length >= count) done(seen)
      }
      look()
      void ended.then(() => failed(new Error(`it ended after ${JSON.stringify(stdout)}`)))
    })
  return { process: child, lines, ended }
}
