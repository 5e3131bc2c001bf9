import { hearKeys, isPasting, keysOfRest } from './keys.ts'
import type { Key } from './keys.ts'

export interface Terminal {
  /** Who gets the keys, until the next. Keys that nobody takes are lost, but for Ctrl-C, which is kept for the next. */
  readonly listen: (take: ((key: Key) => void) | undefined) => void
  /** Keys that nobody has read yet, and those that come now: they are for whoever listens next. */
  readonly unread: (keys: readonly Key[]) => void
  readonly onResize: (redraw: () => void) => () => void
  /** Runs a program that takes the terminal for itself. */
  readonly lend: <Result>(run: () => Result) => Result
  readonly end: () => void
}

/** How long the rest of a key may take on a slow line, in milliseconds, before ESC is the key Esc. */
const PATIENCE = 150

const SHOW = '\x1b[?25h'
const PASTES_MARKED = '\x1b[?2004h'
const PASTES_UNMARKED = '\x1b[?2004l'

/** The keys of the terminal, one by one and unseen, until `end`, or the end of the process, gives it back as it was. */
export function openTerminal(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Terminal {
  const desk = openDesk()
  const raw = (on: boolean): void => setRaw(on, input, output)
  const ears = openEars((key) => {
    if (key.is === 'suspend') suspend(raw, output)
    else desk.put(key)
  })
  const cancel = (): void => ears.give({ is: 'cancelled' })
  const end = (): void => {
    // The question that stands there stays, and what comes next begins a line.
    if (desk.isTaken()) output.write('\r\n')
    unwatch()
    ears.close()
    input.off('data', ears.hear).off('end', cancel).off('error', cancel).pause()
    raw(false)
  }
  const unwatch = watch(cancel, end, desk.isTaken)
  raw(true)
  // One that was closed takes nothing any more, which the input says in its own way.
  output.on('error', ignore)
  input.setEncoding('utf8').on('data', ears.hear).on('end', cancel).on('error', cancel).resume()
  return {
    listen: desk.listen,
    unread: desk.unread,
    onResize: (redraw) => {
      output.on('resize', redraw)
      return () => output.off('resize', redraw)
    },
    lend: (run) => {
      // Ctrl-C is for the program.
      process.off('SIGINT', cancel).on('SIGINT', ignore)
      input.pause()
      raw(false)
      try {
        return run()
      } finally {
        raw(true)
        input.resume()
        process.off('SIGINT', ignore).on('SIGINT', cancel)
      }
    },
    end,
  }
}

/** Where keys are put for whoever takes them. */
function openDesk() {
  let take: ((key: Key) => void) | undefined
  let cancelled = false
  let held: Key[] | undefined
  return {
    isTaken: (): boolean => take !== undefined,
    put: (key: Key): void => {
      if (take !== undefined) take(key)
      else if (key.is === 'cancelled') cancelled = true
      else held?.push(key)
    },
    listen: (next: ((key: Key) => void) | undefined): void => {
      take = next
      if (cancelled) next?.({ is: 'cancelled' })
      cancelled &&= next === undefined
      if (next === undefined) return
      const keys = held ?? []
      held = undefined
      for (const key of keys) next(key)
    },
    unread: (keys: readonly Key[]): void => void (held = [...keys]),
  }
}

function setRaw(on: boolean, input: NodeJS.ReadStream, output: NodeJS.WriteStream): void {
  try {
    input.setRawMode(on)
  } catch (error) {
    // Of one that was closed nothing is left to give back.
    if (on) throw error
  }
  output.write(on ? PASTES_MARKED : PASTES_UNMARKED + SHOW)
}

/** The terminal is given back however the process ends; but for a signal that no one can catch. */
function watch(cancel: () => void, end: () => void, isAsking: () => boolean): () => void {
  // The answers are kept first; where nothing is asked there are none to keep.
  const die = (signal: NodeJS.Signals): void => {
    if (isAsking()) return cancel()
    end()
    process.kill(process.pid, signal)
  }
  process.on('SIGINT', cancel).on('exit', end)
  for (const signal of ENDINGS) process.on(signal, die)
  return () => {
    process.off('SIGINT', cancel).off('exit', end)
    for (const signal of ENDINGS) process.off(signal, die)
  }
}

/** Ctrl-Z, and `fg`. */
function suspend(raw: (on: boolean) => void, output: NodeJS.WriteStream): void {
  if (process.platform === 'win32') return
  raw(false)
  process.once('SIGCONT', () => {
    raw(true)
    output.emit('resize')
  })
  process.kill(process.pid, 'SIGTSTP')
}

const ENDINGS = ['SIGTERM', 'SIGHUP'] as const

const ignore = (): void => {}

/** Hears bytes, as they come, and gives keys. */
function openEars(give: (key: Key) => void) {
  let rest = ''
  let timer: NodeJS.Timeout | undefined
  return {
    give,
    hear: (chunk: string | Uint8Array): void => {
      clearTimeout(timer)
      // One that was never ended must not keep Ctrl-C from being heard.
      if (isPasting(rest) && chunk.toString() === '\x03') rest = ''
      const heard = hearKeys(rest + chunk.toString())
      rest = heard.rest
      if (rest !== '' && !isPasting(rest))
        timer = setTimeout(() => {
          const late = keysOfRest(rest)
          rest = ''
          late.forEach(give)
        }, PATIENCE)
      heard.keys.forEach(give)
    },
    close: (): void => clearTimeout(timer),
  }
}
