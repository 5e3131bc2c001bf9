/**
 * A place in a text. `at` counts UTF-16 units, which is cheap to move by: everything the grammar looks for is a single
 * unit, and a caret counts code points only once, when an error is put into words.
 */
export interface Cursor {
  readonly text: string
  at: number
}

/** Deeper than any value a person writes, and shallow enough that no recursion over it can overflow. */
export const DEEPEST = 500

const BLANKS = ' \t\n\r\v\f'

export const atEnd = (c: Cursor): boolean => c.at === c.text.length

export const sees = (c: Cursor, char: string): boolean => c.text[c.at] === char

/** The first place at or after `at` where no blank stands: SPACE TAB LF CR VT FF, fewer than Python strips. */
export function pastBlanks(text: string, at: number): number {
  let end = at
  while (end < text.length && BLANKS.includes(text.charAt(end))) end++
  return end
}

export function skipBlanks(c: Cursor): void {
  c.at = pastBlanks(c.text, c.at)
}

/** The code point under the cursor, as it is, or `EOF`. */
export function seen(c: Cursor): string {
  const point = c.text.codePointAt(c.at)
  return point === undefined ? 'EOF' : String.fromCodePoint(point)
}

/**
 * The text with a line put in below the one that holds `at`, whose caret is as many code points from the left as `at`
 * is from the start of its line. Only LF ends a line, and an `at` on the LF itself belongs to the line it ends.
 */
export function pointedAt(text: string, at: number): string {
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
  const newline = text.indexOf('\n', at)
  const end = newline === -1 ? text.length : newline
  const column = Array.from(text.slice(start, at)).length
  return `${text.slice(0, end)}\n${' '.repeat(column)}^${text.slice(end)}`
}
