import { refuse } from './refuse.ts'
import { textWidth } from './width.ts'

/** A part of a table with columns of its own. It grows while the value is read. */
export interface Section {
  /** An empty one, or none, is not shown. */
  readonly title: string | undefined
  /** How many levels deep the section is; it has so many bars on either side. */
  readonly indent: number
  headers: readonly string[]
  readonly rows: (readonly string[])[]
  /** What every row must hold; the first row or header decides. */
  cells: number | undefined
  /** The widest text of each column. */
  widths: readonly number[]
}

export function newSection(title: string | undefined, indent: number): Section {
  return { title, indent, headers: [], rows: [], cells: undefined, widths: [] }
}

/**
 * A nested list of maps can bring a second header into a section. The AWS CLI then keeps the columns of the first.
 *
 * @throws CliError `general`, where the second header has more columns than the section.
 */
export function setHeaders(section: Section, headers: readonly string[]): void {
  widen(section, headers)
  section.cells ??= headers.length
  section.headers = headers
}

/** @throws CliError `general`, where the row is longer or shorter than the first one. */
export function addRow(section: Section, row: readonly string[]): void {
  section.cells ??= row.length
  if (row.length !== section.cells) refuse(`Row should have ${section.cells} elements, instead it has ${row.length}`)
  section.rows.push(row)
  widen(section, row)
}

function widen(section: Section, row: readonly string[]): void {
  const { widths } = section
  if (widths.length === 0) section.widths = row.map(textWidth)
  else if (row.length > widths.length) refuse('list index out of range')
  else section.widths = widths.map((width, at) => Math.max(width, textWidth(row[at] ?? '')))
}
