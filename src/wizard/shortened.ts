import { isJsonMap, isList } from '../value.ts'
import { textWidth } from '../output/width.ts'
import type { Json } from '../value.ts'

/** A text of more lines than this is long. */
const MOST_LINES = 8
/** So much of a text is shown at least, however narrow the terminal. */
const LEAST = 16
const INDENT = 2

/** Where a text stands in YAML: behind so many columns, and where it is a block, behind as many as `margin`. */
interface Room {
  readonly columns: number
  readonly before: number
  readonly margin: number
}

/** The value with its long texts cut to the width that YAML has for them. */
export function shortened(value: Json, columns: number): Json {
  return cut(value, { columns, before: 0, margin: 0 })
}

function cut(value: Json, room: Room): Json {
  if (typeof value === 'string') return shortText(value, room)
  if (isList(value)) return value.map((item) => cut(item, { ...room, before: room.margin + INDENT }))
  if (!isJsonMap(value)) return value
  return new Map(Array.from(value, ([name, inner]) => [name, cut(inner, behind(name, room))]))
}

const behind = (name: string, { columns, margin }: Room): Room => ({
  columns,
  before: margin + textWidth(`${name}: `),
  margin: margin + INDENT,
})

/** Lines that fit, and few of them, are shown as they are. */
function shortText(text: string, { columns, before, margin }: Room): string {
  const lines = text.split('\n', MOST_LINES + 1)
  const most = Math.max(LEAST, columns - (lines.length > 1 ? margin : before))
  if (lines.length <= MOST_LINES && lines.every((line) => textWidth(line) <= most)) return text
  const count = [...text].length
  const tail = `… (${grouped(count)} ${count === 1 ? 'character' : 'characters'})`
  // YAML may put the text in quotes.
  return start(lines[0] ?? '', Math.max(LEAST, columns - before - textWidth(tail) - 2)) + tail
}

function start(line: string, room: number): string {
  let width = 0
  let text = ''
  // Never more characters than columns.
  for (const char of line.slice(0, 2 * room)) {
    width += textWidth(char)
    if (width > room) break
    text += char
  }
  return text
}

const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
