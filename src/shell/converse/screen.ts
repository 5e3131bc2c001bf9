import { Writable } from 'node:stream'
import { columnsOf } from './look.ts'

/** Where a question is drawn. */
export interface Screen {
  readonly stream: NodeJS.WritableStream
  /** Draws once more, for the width that the terminal has now. */
  readonly redraw: () => void
  /** Takes away what is drawn; nothing is drawn any more. */
  readonly clear: () => void
}

interface Surface {
  readonly write: (text: string) => void
  readonly columns: () => number
  readonly colours: boolean
  /** The question stands on the screen for the first time. */
  readonly onDrawn: () => void
}

interface Frame {
  readonly lines: readonly string[]
  /** Where the cursor stands: the index of the line, and the column in it. */
  readonly line: number
  column: number
}

/** How inquirer begins a drawing, by erasing the one before; and how it ends it, by placing the cursor. */
const ERASING = /^(?:\x1b\[\d+B)?(?:\x1b\[2K(?:\x1b\[1A)?)*(?:\x1b\[G)?/
const PLACING = /(?:\x1b\[(\d+)A)?\x1b\[(\d+)G$/
const MOVING = /^\x1b\[(\d+)G$/
const DONE = '\x1b[G\x1b[?25h'
const SHOW = '\x1b[?25h'

/**
 * Draws what inquirer wants drawn. inquirer erases as many rows as it drew; where the terminal became narrower since, its
 * lines take more of them, and their rests would stay. So the erasing is ours, by the width of the moment.
 */
export function openScreen({ write, columns, colours, onDrawn }: Surface): Screen {
  let frame: Frame | undefined
  let closed = false
  const draw = (next: Frame): void => {
    if (frame !== undefined && isSame(frame, next)) return
    const first = frame === undefined
    write(eraseOf(frame, columns()) + textOf(next, columns()))
    frame = next
    if (first) onDrawn()
  }
  const take = (chunk: string): void => {
    const [, column] = MOVING.exec(chunk) ?? []
    if (column !== undefined) {
      if (frame !== undefined) frame.column = Number(column) - 1
      write(chunk)
    } else if (chunk.endsWith(DONE)) {
      write(`${down(frame, columns())}\r\n${SHOW}`)
      closed = true
    } else draw(frameOf(colours ? chunk : chunk.replace(/\x1b\[[\d;]*m/g, '')))
  }
  const stream = new Writable({
    decodeStrings: false,
    write: (chunk: string | Buffer, _, done) => {
      if (!closed) take(chunk.toString())
      done()
    },
  })
  // What inquirer asks for the width.
  Object.defineProperty(stream, 'columns', { get: columns })
  return {
    stream,
    redraw: () => {
      if (!closed && frame !== undefined) write(eraseOf(frame, columns()) + textOf(frame, columns()))
    },
    clear: () => {
      if (!closed) write(eraseOf(frame, columns()) + SHOW)
      closed = true
    },
  }
}

const isSame = (one: Frame, two: Frame): boolean =>
  one.line === two.line && one.column === two.column && one.lines.join('\n') === two.lines.join('\n')

function frameOf(chunk: string): Frame {
  const drawing = chunk.replace(ERASING, '')
  const [placing = '', up = '0', column = '1'] = PLACING.exec(drawing) ?? []
  const lines = drawing.slice(0, drawing.length - placing.length).split('\n')
  return { lines, line: Math.max(0, lines.length - 1 - Number(up)), column: Number(column) - 1 }
}

function textOf(frame: Frame, width: number): string {
  const back = rowsOf(frame.lines, width) - 1 - cursorRow(frame, width)
  return `${frame.lines.join('\n')}${back > 0 ? `\x1b[${back}A` : ''}\x1b[${(frame.column % width) + 1}G`
}

function eraseOf(frame: Frame | undefined, width: number): string {
  if (frame === undefined) return ''
  const up = cursorRow(frame, width)
  return `\r${up > 0 ? `\x1b[${up}A` : ''}\x1b[J`
}

function down(frame: Frame | undefined, width: number): string {
  const rows = frame === undefined ? 0 : rowsOf(frame.lines, width) - 1 - cursorRow(frame, width)
  return rows > 0 ? `\x1b[${rows}B` : ''
}

/** The row of the cursor, from the first of the drawing. */
const cursorRow = ({ lines, line, column }: Frame, width: number): number =>
  rowsOf(lines.slice(0, line), width) + Math.floor(column / width)

const rowsOf = (lines: readonly string[], width: number): number =>
  lines.reduce((rows, line) => rows + Math.max(1, Math.ceil(columnsOf(line) / width)), 0)
