import { addRow, newSection } from './table-section.ts'
import type { Section } from './table-section.ts'
import { textWidth } from './width.ts'

export interface TableLook {
  /** The width of the terminal, 80 where stdout is none. A wider table turns its single rows upright; nothing is cut. */
  readonly columns: number
  readonly color: boolean
  /**
   * Whether a coloured table resets the terminal after each piece. The AWS CLI does so on stdout (the default here), but
   * not into a pager nor on stderr.
   */
  readonly resets?: boolean
}

/** Blanks around a cell and its bar. */
const PADDING = 4

interface Paint {
  readonly cell: (text: string) => string
  readonly bar: string
}

const RESET = '\u001b[0m'
const PLAIN: Paint = { cell: (text) => text, bar: '|' }
const COLORED: Paint = {
  cell: (text) => `\u001b[1m\u001b[34m${text}${RESET}`,
  bar: `\u001b[2m\u001b[33m|${RESET}`,
}

/** The sections one below the other, all as wide as the widest. At least one section is needed. */
export function layOut(sections: readonly Section[], { columns, color, resets = true }: TableLook): string {
  const lying = tableWidth(sections)
  const shown = lying > columns ? sections.map(upright) : sections
  const width = lying > columns ? tableWidth(shown) : lying
  const paint = color ? COLORED : PLAIN
  const body = shown.flatMap((section) => {
    const bars = paint.bar.repeat(section.indent)
    const lines = sectionLines(section, width - 2 * section.indent, paint)
    return lines.flatMap((line) => [bars, line, bars, '\n'])
  })
  const pieces = [`${'-'.repeat(width)}\n`, ...body]
  return pieces.join(color && resets ? RESET : '') + (color && resets ? RESET : '')
}

function tableWidth(sections: readonly Section[]): number {
  return sections.reduce((widest, section) => Math.max(widest, sectionWidth(section)), 0)
}

/** A nameless section, which only a nested list can begin, is measured by the name `None` that Python gives it. */
function sectionWidth({ title = 'None', indent, widths }: Section): number {
  return Math.max(textWidth(title), sum(widths.map((width) => width + PADDING))) + 2 + 2 * indent
}

/** A header over a single row becomes a row of name and value for each column. */
function upright(section: Section): Section {
  const { title, indent, headers, rows } = section
  const [row] = rows
  if (row === undefined || rows.length > 1 || headers.length === 0) return section
  const turned = newSection(title, indent)
  for (const [at, header] of headers.slice(0, row.length).entries()) addRow(turned, [header, row[at] ?? ''])
  return turned
}

function sectionLines(section: Section, width: number, paint: Paint): string[] {
  const { title, headers, rows } = section
  const widths = columnWidths(section, width)
  const rule = `+${widths.map((column, at) => `${'-'.repeat(Math.max(0, column - (at === 0 ? 2 : 1)))}+`).join('')}`
  const titled = title ? [centred(title, width, '|')] : []
  if (title && headers.length === 0 && rows.length === 0) return [...titled, `+${'-'.repeat(width - 2)}+`]
  const head = headers.length === 0 ? [] : [rule, cells(headers, widths, centred)]
  if (rows.length === 0 || widths.length === 0) return [...titled, ...head]
  const painted: Placed = (text, size, edge) => leftAligned(text, size, edge, paint)
  return [...titled, ...head, rule, ...rows.map((row) => cells(row, widths, painted)), rule]
}

/**
 * The columns stretched in proportion to the width of the table and rounded. What rounding took too much is given back
 * by the first columns one by one, what it left is added to the last ones.
 */
function columnWidths(section: Section, width: number): readonly number[] {
  const natural = section.widths.map((column) => column + PADDING)
  const scale = width / sum(natural)
  const scaled = natural.map((column) => halfToEven(scale * column))
  const excess = sum(scaled) - width
  const turns = Math.abs(excess)
  return scaled.map((column, at) => {
    const place = excess > 0 ? at : scaled.length - 1 - at
    const steps = Math.floor(turns / scaled.length) + (place < turns % scaled.length ? 1 : 0)
    return column - Math.sign(excess) * steps
  })
}

/** Python's `round`. */
function halfToEven(size: number): number {
  const below = Math.floor(size)
  if (size - below === 0.5) return below + (below % 2)
  return size - below < 0.5 ? below : below + 1
}

/** A text with its blanks and the bar on its right; `edge` is the one on its left, if any. `width` counts all of it. */
type Placed = (text: string, width: number, edge: string) => string

function cells(texts: readonly string[], widths: readonly number[], placed: Placed): string {
  const shown = texts.slice(0, widths.length)
  return shown.map((text, at) => placed(text, widths[at] ?? 0, at === 0 ? '|' : '')).join('')
}

/** Both halves are rounded down before they are compared, so an odd blank goes left or right. */
function centred(text: string, width: number, edge: string): string {
  const size = textWidth(text)
  const before = Math.floor(width / 2) - Math.floor(size / 2) - 1
  return `${edge}${blanks(before)}${text}${blanks(width - 1 - edge.length - before - size)}|`
}

/** Two blanks stand before the text, or none if both do not fit. */
function leftAligned(text: string, width: number, edge: string, paint: Paint): string {
  const free = width - 1 - edge.length - textWidth(text)
  const before = free >= 2 ? 2 : 0
  return `${edge}${blanks(before)}${paint.cell(text)}${blanks(free - before)}|`
}

function blanks(count: number): string {
  return ' '.repeat(Math.max(0, count))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
