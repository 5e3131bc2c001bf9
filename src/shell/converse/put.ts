import { PassThrough } from 'node:stream'
import inquirer from 'inquirer'
import type { Key } from './keys.ts'
import { clean } from './look.ts'
import type { Paint } from './look.ts'
import { openScreen } from './screen.ts'
import type { Terminal } from './terminal.ts'
import { themeOf } from './theme.ts'
import type { Words } from './theme.ts'

/** What questions are put with. */
export interface Desk {
  readonly terminal: Terminal
  readonly write: (text: string) => void
  readonly columns: () => number
  readonly rows: () => number
  readonly colours: boolean
  readonly paint: Paint
}

/** A question in inquirer's terms. */
export interface Question {
  readonly type: 'input' | 'select' | 'search' | 'checkbox'
  readonly message: string
  readonly [setting: string]: unknown
}

export interface Course {
  /** What stands in the line from the start. */
  readonly typed?: string
  /** The line, as it is now; where it is not given, characters are keys. */
  readonly line?: () => string
  /** Whether a tab takes the default into the line. */
  readonly tab?: boolean
  /** Called with what stops the question from outside, and takes it away. */
  readonly begun?: (stop: (why: Stopped) => void) => void
}

export type Stopped = 'back' | 'cancelled' | 'anew'

/** What the keys do, in the last line of a question. */
export const MOVE = ['↑↓', 'move'] as const
export const TAKE = ['⏎', 'take'] as const
export const BACK = ['esc', 'back'] as const

export type Outcome = { readonly value: unknown } | Stopped

export const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Puts a question, which looks as our questions do. Of one that is cancelled a line stays. */
export async function ask(desk: Desk, question: Question, words: Words, course: Course = {}): Promise<Outcome> {
  const outcome = await put(desk, { ...question, theme: themeOf(desk, words) }, course)
  if (outcome === 'cancelled') desk.write(`${desk.paint.red('✖')} ${clean(words.message)}\n`)
  return outcome
}

/** Puts one question of inquirer's, till it is answered or stopped. */
async function put(desk: Desk, question: Question, course: Course): Promise<Outcome> {
  const input = new PassThrough()
  const abort = new AbortController()
  let stopped: Stopped | undefined
  const feed = openFeed(input, course)
  const screen = openScreen({ ...desk, onDrawn: () => setImmediate(feed.start) })
  const stop = (why: Stopped): void => {
    stopped ??= why
    screen.clear()
    abort.abort()
  }
  const offResize = desk.terminal.onResize(screen.redraw)
  desk.terminal.listen((key) => {
    if (key.is === 'back' || key.is === 'cancelled') feed.last(() => stop(key.is === 'back' ? 'back' : 'cancelled'))
    else feed.add(key)
  })
  course.begun?.(stop)
  try {
    const module = inquirer.createPromptModule({ input, output: screen.stream, signal: abort.signal })
    // The types of inquirer know each prompt's settings, which are put together elsewhere.
    const ask = module as unknown as (questions: readonly object[]) => Promise<{ answer: unknown }>
    return { value: (await ask([{ ...question, name: 'answer' }])).answer }
  } catch (error) {
    if (stopped === undefined) throw error
    return stopped
  } finally {
    offResize()
    desk.terminal.listen(undefined)
    const rest = feed.stop()
    // The same question comes again at once, and an answer that was on its way is for that.
    if (stopped === 'anew') desk.terminal.unread(rest)
  }
}

/**
 * Hands keys to inquirer, one a turn of the event loop: some of what follows a key, like the search, is done in promises,
 * and a key that came before its end would be lost. Several characters at once are one key, or a long paste would be
 * drawn once for each.
 */
function openFeed(input: PassThrough, { typed = '', line, tab = false }: Course) {
  const queue: (Key | (() => void))[] = typed === '' ? [] : [{ is: 'text', text: typed }]
  let state: 'waiting' | 'idle' | 'busy' | 'stopped' = 'waiting'
  const next = (): void => {
    if (state === 'stopped') return
    const item = queue.shift()
    state = item === undefined ? 'idle' : 'busy'
    if (item === undefined) return
    if (typeof item === 'function') item()
    else press(input, item, tab && line?.() === '')
    setImmediate(next)
  }
  const wake = (): void => {
    if (state === 'idle') next()
  }
  return {
    add: (key: Key): void => {
      const keys = key.is === 'text' && line === undefined ? charactersOf(key.text) : [key]
      queue.push(...keys)
      wake()
    },
    /** After the keys before it. */
    last: (act: () => void): void => {
      if (state === 'waiting') return (setImmediate(act), undefined)
      queue.push(act)
      wake()
    },
    start: next,
    /** What was not handed on. */
    stop: (): readonly Key[] => {
      state = 'stopped'
      return queue.filter((item) => typeof item !== 'function')
    },
  }
}

const charactersOf = (text: string): readonly Key[] => [...text].map((char) => ({ is: 'text', text: char }))

function press(input: PassThrough, key: Key, tab: boolean): void {
  if (key.is === 'text' && key.text.length > 1)
    input.emit('keypress', key.text, { sequence: key.text, name: undefined, ctrl: false, meta: false, shift: false })
  else if (key.is === 'text') input.write(key.text)
  // Elsewhere a tab would be a character.
  else if (key.is === 'press' && (key.bytes !== '\t' || tab)) input.write(key.bytes)
}
