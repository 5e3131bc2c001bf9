import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bareEnv, BIN } from './program.ts'

export const KEYS = {
  enter: '\r',
  tab: '\t',
  esc: '\x1b',
  down: '\x1b[B',
  up: '\x1b[A',
  ctrlC: '\x03',
  ctrlD: '\x04',
  clear: '\x15',
}

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
  /** Marks some, in the order in which they stand there, and goes on. */
  readonly mark: (question: string, names?: readonly string[]) => Promise<void>
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
const MOST_MOVES = 40

const LINE = 'apigw "$@" >../stdout'

/** A signal of the keyboard reaches the shell as well, which shall live. */
const script = (line: string, columns: number): string => `trap : INT
apigw() { "$NODE" "$BIN" "$@"; }
stty cols ${columns} rows 40; stty -g >../before
${line}
echo $? >../exit; stty -g >../after`

/** Sits down at a terminal with 90 columns and starts the built program. */
export function startTypist(
  argv: readonly string[],
  { env = {}, columns = 90, files = {}, line = LINE }: Desk = {},
): Typist {
  const home = mkdtempSync(join(tmpdir(), 'apigw-typist-'))
  const folder = join(home, 'work')
  mkdirSync(folder)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text, { mode: 0o755 })
  writeFileSync(join(home, 'tour.sh'), script(line, columns))
  const words = ['sh', '../tour.sh', ...argv].map((word) => `'${word.replaceAll("'", "'\\''")}'`)
  const child = spawn('script', ['-qfec', words.join(' '), '/dev/null'], {
    cwd: folder,
    env: { ...bareEnv(home), TERM: 'xterm', AWS_PAGER: '', NODE: process.execPath, BIN, ...env },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  child.stdin.on('error', () => {}) // it may end without reading
  const closed = new Promise<void>((done) => child.on('close', () => done()))
  const watched = watch(child.stdout)
  const send = (keys: string): void => void child.stdin.write(keys)
  const ended = async (): Promise<Ended> => {
    await inTime(closed, PATIENCE, () => `The program has not ended:\n${watched.text()}`)
    return { ...resultsIn(home, folder), shown: watched.text().replaceAll(DRAWN, ''), raw: watched.raw() }
  }
  return {
    ...handsOn(watched, send),
    ended,
    [Symbol.dispose]: () => {
      child.kill()
      rmSync(home, { recursive: true, force: true })
    },
  }
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
  /** Waits for what comes after that which was waited for before. */
  readonly until: (pattern: RegExp) => Promise<string>
  readonly text: () => string
  readonly raw: () => string
}

/** A drawing ends with the cursor put into its column, for which a form feed stands here. */
const DRAWN = '\f'

const inPlain = (raw: string): string =>
  raw
    .replace(/\x1b\[\d+G/g, DRAWN)
    .replace(/\x1b\[[0-?]*[ -/]*[@-~]/g, '')
    .replaceAll('\r', '')

function watch(output: NodeJS.ReadableStream): Watched {
  let raw = ''
  let seen = 0
  let wake = (): void => {}
  output.setEncoding('utf8').on('data', (chunk: string) => {
    raw += chunk
    wake()
  })
  const text = (): string => inPlain(raw)
  const until = async (pattern: RegExp): Promise<string> => {
    const late = Date.now() + PATIENCE
    for (;;) {
      const [found, at] = find(pattern, text().slice(seen))
      if (found !== undefined) {
        seen += at + found.length
        return found
      }
      const more = new Promise<void>((done) => (wake = done))
      await inTime(more, late - Date.now(), () => `${pattern} was not shown, but:\n${text().slice(seen)}`)
    }
  }
  return { until, text, raw: () => raw }
}

function find(pattern: RegExp, text: string): readonly [string | undefined, number] {
  const found = pattern.exec(text)
  return [found?.[0], found?.index ?? 0]
}

function inTime(wanted: Promise<void>, millis: number, words: () => string): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(new Error(words())), millis)
  })
  return Promise.race([wanted, late]).finally(() => clearTimeout(timer))
}

const literally = (words: string): string =>
  words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`)

/** To its end, where a list that is on its way, at first without a word, is drawn anew when it comes. */
const WHOLE = String.raw`(?=[^]*(?:\f|> $))(?![^]*(?:loading …|› ?\n\ntype to search)(?![^]*\f[^]*\? ))`

function handsOn({ until }: Watched, send: (keys: string) => void) {
  const asked = async (question: string): Promise<void> =>
    void (await until(new RegExp(`[^]*\\? ${literally(question)}${WHOLE}`)))
  const pointAt = async (name: string): Promise<void> => {
    for (let moves = 0; moves < MOST_MOVES; moves += 1) {
      const [above = '', here = ''] = (await until(/[^\f]*❯[^\f]*\f/)).split(/❯[◉◯]?\s*/)
      if (here.startsWith(name)) return
      send(above.includes(`  ${name}`) ? KEYS.up : KEYS.down)
    }
    throw new Error(`${name} is not among the choices`)
  }
  return {
    until: async (words: string): Promise<void> => void (await until(new RegExp(literally(words)))),
    send,
    asked,
    reply: async (question: string, text = ''): Promise<void> => {
      await asked(question)
      send(text + KEYS.enter)
    },
    choose: async (question: string, name: string): Promise<void> => {
      await asked(question)
      await pointAt(name)
      send(KEYS.enter)
    },
    mark: async (question: string, names: readonly string[] = []): Promise<void> => {
      await asked(question)
      for (const [at, name] of names.entries()) {
        if (at > 0) send(KEYS.down)
        await pointAt(name)
        send(' ')
        await until(/❯◉[^\f]*\f/)
      }
      send(KEYS.enter)
    },
  }
}
