import { createInterface } from 'node:readline'
import { oneLine } from './keys.ts'

/** Where plain questions are written, and lines are read. */
export interface Lines {
  readonly write: (text: string) => void
  readonly read: () => Promise<Read>
  /** Runs a program that takes the terminal for itself. */
  readonly lend: <Result>(run: () => Result) => Result
  readonly end: () => void
}

/** A line, or how the question ended without one. */
export type Read = { readonly line: string } | 'back' | 'cancelled'

/** How long the next line of a paste may take, in milliseconds. */
const PATIENCE = 40

/** Lines as the terminal gives them, edited by the terminal itself. */
export function openLines(input: NodeJS.ReadableStream, write: (text: string) => void): Lines {
  const reader = createInterface({ input, terminal: false })
  let take: ((read: Read) => void) | undefined
  let ended = false
  const give = (read: Read): void => {
    const taker = take
    take = undefined
    taker?.(read)
  }
  const paste = openPaste(give)
  const cancel = (): void => {
    ended = true
    if (take !== undefined) write('\n')
    give('cancelled')
  }
  const close = (): void => {
    paste.settle()
    cancel()
  }
  reader.on('line', (line) => take !== undefined && paste.add(line))
  reader.on('close', close)
  process.on('SIGINT', cancel)
  return {
    write,
    read: () =>
      new Promise((done) => {
        take = done
        if (ended) give('cancelled')
      }),
    lend: (run) => {
      reader.pause()
      try {
        return run()
      } finally {
        reader.resume()
      }
    },
    end: () => {
      process.off('SIGINT', cancel)
      reader.off('close', close)
      reader.close()
    },
  }
}

/** Lines that come at once are one answer, or the second would answer the question after this one. */
function openPaste(give: (read: Read) => void) {
  let heard: string[] = []
  let timer: NodeJS.Timeout | undefined
  const settle = (): void => {
    clearTimeout(timer)
    if (heard.length === 0) return
    const text = heard.join('\n')
    heard = []
    give(/^\s*(<|\x1b)\s*$/.test(text) ? 'back' : { line: oneLine(text) })
  }
  return {
    settle,
    add: (line: string): void => {
      heard.push(line)
      clearTimeout(timer)
      timer = setTimeout(settle, PATIENCE)
    },
  }
}
