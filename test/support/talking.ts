import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { ROOT, bareEnv } from './program.ts'

/** Some of what inquirer loads is CommonJS. */
const REQUIRE = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)`

/** Bundles the program that asks, `talk.ts`, and gives its path. */
export async function buildTalk(): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'apigw-talk-')), 'talk.mjs')
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['test/support/talk.ts'],
    outfile: file,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    banner: { js: REQUIRE },
    mainFields: ['module', 'main'],
  })
  return file
}

export interface Talk {
  /** Waits until the text was shown, after what was waited for before. */
  readonly until: (text: string) => Promise<void>
  readonly send: (keys: string) => void
  /** All that was shown, line breaks as `\n`, and what the program wrote to standard output: one answer a line. */
  readonly ended: Promise<{ readonly exit: unknown; readonly shown: string; readonly answers: readonly unknown[] }>
}

const PATIENCE = 8000

/** Asks the questions on a terminal of their own. Standard output is a file. */
export function talk(
  program: string,
  questions: readonly object[],
  { env = {}, columns = 80 }: { env?: Readonly<Record<string, string>>; columns?: number } = {},
): Talk {
  const home = mkdtempSync(join(tmpdir(), 'apigw-pty-'))
  const command = `stty cols ${columns} rows 24; '${process.execPath}' '${program}' "$QUESTIONS" >answers; echo "exit $?"; stty -a | grep -o '[-]*icanon'`
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    cwd: home,
    env: { ...bareEnv(home), TERM: 'xterm', QUESTIONS: JSON.stringify(questions), ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let shown = ''
  let seen = 0
  let look = (): void => {}
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    shown += chunk
    look()
  })
  child.stdin.on('error', () => {})
  const until = (text: string): Promise<void> =>
    new Promise((done, failed) => {
      const late = setTimeout(() => {
        child.kill()
        failed(new Error(`${text} was not shown, but:\n${shown.slice(seen)}`))
      }, PATIENCE)
      look = () => {
        const at = shown.indexOf(text, seen)
        if (at < 0) return
        seen = at + text.length
        look = () => {}
        clearTimeout(late)
        setTimeout(done, 60) // a person takes longer
      }
      look()
    })
  const ended = new Promise<number | null>((done) => child.on('close', done)).then((exit) => {
    const lines = readFileSync(join(home, 'answers'), 'utf8').split('\n').slice(0, -1)
    rmSync(home, { recursive: true })
    return { exit, shown: shown.replaceAll('\r\n', '\n'), answers: lines.map((line): unknown => JSON.parse(line)) }
  })
  return { until, send: (keys) => void child.stdin.write(keys), ended }
}
