import { Format, SingleBar } from 'cli-progress'
import { harmlessLine } from '../grammar/harmless.ts'
import { textWidth } from '../output/width.ts'
import type { Bar } from '../world.ts'

/** Where the bar is drawn: standard error, or what a test puts in its place. */
export type Screen = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }

interface State {
  readonly done: number
  readonly total: number | undefined
  readonly words: string
}

const WIDEST = 40
/** A shorter one tells less than the numbers beside it. */
const NARROWEST = 8
const MILLIS_BETWEEN = 100
/** Save the place of the cursor, and go back there. */
const PLACES: readonly string[] = ['\x1b7', '\x1b8']
const NONE: Bar = { show: () => {}, hide: () => {}, end: () => {} }

/**
 * Draws a bar on the last line of a terminal, about ten times a second at most. On a terminal that cannot take back what
 * it shows, nothing is drawn. It has no colours, and changes nothing about the terminal that would have to be restored.
 * While it is shown it keeps the process alive.
 */
export function openBar(screen: Screen = process.stderr, term: string | undefined = process.env['TERM']): Bar {
  if (screen.isTTY !== true || term === 'dumb') return NONE
  let state: State = { done: 0, total: undefined, words: '' }
  let waiting: NodeJS.Timeout | undefined
  let drawn = -Infinity
  let is: 'visible' | 'hidden' | 'ended' = 'hidden'
  const bar = newBar(screen, () => state)

  const draw = (): void => {
    waiting = undefined
    is = 'visible'
    drawn = performance.now()
    bar.start(1, 0)
  }
  const leave = (next: 'hidden' | 'ended'): void => {
    clearTimeout(waiting)
    waiting = undefined
    if (is === 'visible') bar.stop()
    is = is === 'ended' ? is : next
  }
  return {
    show: (done, total, words) => {
      if (is === 'ended') return
      state = { done, total, words }
      if (is === 'visible') return bar.update(done)
      const wait = drawn + MILLIS_BETWEEN - performance.now()
      if (wait <= 0) draw()
      else waiting ??= setTimeout(draw, wait).unref()
    },
    hide: () => leave('hidden'),
    end: () => leave('ended'),
  }
}

/** It is asked for its line whenever it draws itself; what it counts on its own is not used. */
const newBar = (screen: Screen, stateOf: () => State): SingleBar =>
  new SingleBar({
    stream: unplaced(screen),
    format: (_, { maxWidth }) => lineOf(stateOf(), maxWidth - 1),
    fps: 1000 / MILLIS_BETWEEN,
    clearOnComplete: true,
    hideCursor: false,
    linewrap: true, // The line is cut to fit; the library would switch wrapping off, and a kill leave it so.
    gracefulExit: false,
  })

/**
 * The library would keep the place of the cursor and go back to it, which is another line once somebody has pressed Enter
 * or the terminal was resized. The bar is always on the line of the cursor.
 */
const unplaced = (screen: Screen): Screen =>
  new Proxy(screen, {
    get: (target, name): unknown =>
      name === 'write'
        ? (text: string): boolean => (PLACES.includes(text) ? true : target.write(text))
        : Reflect.get(target, name),
  })

/** `[====----] 12/24 | words`, in so many columns; without the bar where there is no room for it, or no total. */
function lineOf({ done, total, words }: State, columns: number): string {
  const behind = words === '' ? '' : ` | ${harmlessLine(words).replaceAll('\t', ' ')}`
  const text = `${done}${total === undefined ? '' : `/${total}`}${behind}`
  const barsize = Math.min(WIDEST, columns - textWidth(text) - 3)
  if (total === undefined || barsize < NARROWEST) return cut(text, columns)
  const progress = total === 0 ? 1 : Math.min(1, done / total)
  const [barCompleteString, barIncompleteString] = ['='.repeat(barsize), '-'.repeat(barsize)]
  return `[${Format.BarFormat(progress, { barsize, barGlue: '', barCompleteString, barIncompleteString })}] ${text}`
}

function cut(text: string, columns: number): string {
  const chars = [...text]
  while (textWidth(chars.join('')) > columns) chars.pop()
  return chars.join('')
}
