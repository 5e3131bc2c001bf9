import { stripVTControlCharacters } from 'node:util'

/** Text from elsewhere, on one line, and without what would move the cursor, colour the screen, or turn the text about. */
export function clean(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/[\t\r\n\u2028\u2029]+/g, ' ')
    .replace(/[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
}

/** How many columns it takes on a terminal. */
export function columnsOf(text: string): number {
  const shown = stripVTControlCharacters(text)
  if (/^[\x00-\x7f]*$/.test(shown)) return shown.length
  let columns = 0
  for (const char of shown) columns += WIDE.test(char) ? 2 : MARK.test(char) ? 0 : 1
  return columns
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const MARK = /[\p{Mn}\p{Me}\u200b-\u200d\ufe0f]/u

/** At most so many columns, with an ellipsis where something was left out. */
export function shorten(text: string, most: number): string {
  if (columnsOf(text) <= most) return text
  let kept = ''
  let columns = 1
  for (const char of text) {
    columns += columnsOf(char)
    if (columns > most) break
    kept += char
  }
  return `${kept}…`
}

/** Lines that break between words, where a word fits into one. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (columnsOf(longer) > width && line !== '') {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

export interface Paint {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly red: (text: string) => string
  readonly green: (text: string) => string
  readonly cyan: (text: string) => string
}

export function paintFor(colours: boolean): Paint {
  const paint = (on: number, off: number) => (text: string) => (colours ? `\x1b[${on}m${text}\x1b[${off}m` : text)
  return { bold: paint(1, 22), dim: paint(2, 22), red: paint(31, 39), green: paint(32, 39), cyan: paint(36, 39) }
}
