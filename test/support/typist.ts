import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bareEnv, BIN } from './program.ts'

export const KEYS = { enter: '\r', esc: '\x1b', down: '\x1b[B', up: '\x1b[A', ctrlC: '\x03', ctrlD: '\x04', clear: '\x15' }

export interface File {
  readonly name: string
  readonly text: string
  /** The permissions, as `600`. */
  readonly mode: string
}

export interface Ended {
  readonly exit: number
  readonly stdout: string
  /** All that was shown, without colours and moves, line breaks as `\n`. */
  readonly shown: string
  /** The same as it came. */
  readonly raw: string
  /** The terminal is set as it was before, which includes the echo. */
  readonly restored: boolean
  /** What lies in the folder that the program was started in. */
  readonly files: readonly File[]
}

/** A person at a terminal on which the built program runs. */
export interface Typist extends Disposable {
  /** Waits for words, after those that were waited for before. Blanks and line breaks are alike. */
  readonly until: (words: string) => Promise<void>
  readonly send: (keys: string) => void
  /** Waits for a question, and for its list, if it has one. */
  readonly asked: (question: string) => Promise<void>
  /** Types an answer to a question, and enter. */
  readonly reply: (question: string, text?: string) => Promise<void>
  /** Moves to a choice, and takes it. */
  readonly choose: (question: string, name: string) => Promise<void>
  /** Marks some, and goes on. */
  readonly mark: (question: string, names: readonly string[]) => Promise<void>
  readonly ended: () => Promise<Ended>
}

export interface Desk {
  readonly env?: Readonly<Record<string, string>>
  readonly columns?: number
  /** Files that are there, by name. */
  readonly files?: Readonly<Record<string, string>>
  /** What the shell does; the program with its arguments is `apigw "$@"`. Standard output goes into a file. */
  readonly line?: string
}

/** How long a person waits for words, in milliseconds. */
const PATIENCE = 10_000

const LINE = 'apigw "$@" >../stdout'

/** A signal of the keyboard reaches the shell as well, which shall live. */
const script = (line: string, columns: number): string => `trap : INT
apigw() { "$NODE" "$BIN" "$@"; }
stty cols ${columns} rows 40; stty -g >../before
${line}
echo $? >../exit; stty -g >../after`

/** Sits down at a terminal with 90 columns and starts the built program. */
export function startTypist(argv: readonly string[], { env = {}, columns = 90, files = {}, line = LINE }: Desk = {}) {
  const home = mkdtempSync(join(tmpdir(), 'apigw-typist-'))
  const folder = join(home, 'work')
  mkdirSync(folder)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text, { mode: 0o755 })
  writeFileSync(join(home, 'tour.sh'), script(line, columns))
  const words = ['sh', '../tour.sh', ...argv].map((word) => `'${word.replaceAll("'", "'\\''")}'`)
  const child = spawn('script', ['-qfec', words.join(' '), '/dev/null'], {
    cwd: folder,
    env: { ...bareEnv(home), TERM: 'xterm', AWS_PAGER: '', NODE: process.execPath, BIN, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.on('error', () => {}) // it may end without reading
  const closed = new Promise<void>((done) => child.on('close', () => done()))
  const watched = watch(child.stdout)
  const send = (keys: string): void => void child.stdin.write(keys)
  const ended = async (): Promise<Ended> => {
    await inTime(closed, () => `The program has not ended:\n${watched.text()}`)
    return { ...resultsIn(home, folder), shown: watched.text(), raw: watched.raw() }
  }
  return {
    ...tourist(watched, send),
    ended,
    [Symbol.dispose]: () => {
      child.kill()
      rmSync(home, { recursive: true, force: true })
    },
  } satisfies Typist
}

function resultsIn(home: string, folder: string) {
  const textOf = (name: string): string => readFileSync(join(home, name), 'utf8')
  const stdout = readdirSync(home).includes('stdout') ? textOf('stdout') : ''
  const files = readdirSync(folder).map((name): File => {
    const path = join(folder, name)
    return { name, text: readFileSync(path, 'utf8'), mode: (statSync(path).mode & 0o777).toString(8) }
  })
  return { exit: Number(textOf('exit')), stdout, restored: textOf('before') === textOf('after'), files }
}

interface Watched {
  readonly until: (pattern: RegExp) => Promise<void>
  /** What came after that which was waited for. */
  readonly rest: () => string
  readonly text: () => string
  readonly raw: () => string
  /** Waits until more is shown. */
  readonly more: () => Promise<void>
}

const inPlain = (raw: string): string => raw.replace(/\x1b\[[0-?]*[ -/]*[@-~]/g, '').replaceAll('\r', '')

function watch(output: NodeJS.ReadableStream): Watched {
  let raw = ''
  let seen = 0
  let wake = (): void => {}
  output.setEncoding('utf8').on('data', (chunk: string) => {
    raw += chunk
    wake()
  })
  const text = (): string => inPlain(raw)
  const more = (wanted = 'Nothing more'): Promise<void> =>
    inTime(new Promise((done) => (wake = done)), () => `${wanted} was not shown, but:\n${text().slice(seen)}`)
  const until = async (pattern: RegExp): Promise<void> => {
    for (;;) {
      const found = pattern.exec(text().slice(seen))
      if (found !== null) return void (seen += found.index + found[0].length)
      await more(String(pattern))
    }
  }
  return { until, more, text, raw: () => raw, rest: () => text().slice(seen) }
}

function inTime(wanted: Promise<void>, words: () => string): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(new Error(words())), PATIENCE)
  })
  return Promise.race([wanted, late]).finally(() => clearTimeout(timer))
}

const literally = (words: string): string =>
  words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`)

function tourist(watched: Watched, send: (keys: string) => void) {
  const until = (words: string): Promise<void> => watched.until(new RegExp(literally(words)))
  const asked = async (question: string): Promise<void> => {
    // A list that is on its way is drawn anew when it comes.
    await watched.until(new RegExp(`\\? ${literally(question)}(?![^]*loading …(?![^]*\\? ))`))
  }
  const reply = async (question: string, text = ''): Promise<void> => {
    await asked(question)
    send(text + KEYS.enter)
  }
  const pointAt = (name: string): Promise<void> => pointTo(name, watched, send)
  return {
    until,
    send,
    asked,
    reply,
    choose: async (question: string, name: string): Promise<void> => {
      await asked(question)
      await pointAt(name)
      send(KEYS.enter)
    },
    mark: async (question: string, names: readonly string[]): Promise<void> => {
      await asked(question)
      for (const name of names) {
        await pointAt(name)
        send(' ')
        await until('◉')
      }
      send(KEYS.enter)
    },
  }
}

/** Moves to the choice whose name begins so. */
async function pointTo(name: string, { rest, more, until }: Watched, send: (keys: string) => void): Promise<void> {
  while (!rest().includes('❯') || !/\n[^]*$/.test(rest())) await more()
  for (let moves = 0; moves < 40; moves += 1) {
    const here = rest().split('❯').at(-1) ?? ''
    if (here.replace(/^\s*[◉◯]?\s*/, '').startsWith(name)) return
    send(KEYS.down)
    await until(/❯/)
    while (!/\n/.test(rest())) await more()
  }
  throw new Error(`${name} is not among the choices:\n${rest()}`)
}
