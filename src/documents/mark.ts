import type { Place } from '../yaml/places.ts'

/** A position in a text, and what it is in lines and columns. It only moves on, so that a text is counted once. */
export interface Mark {
  at: number
  line: number
  column: number
}

const NEWLINE = 0x0a

/** Moves the mark on to `at`. Lines end at a newline alone, as JSON's own messages count; columns are code points. */
export function moveTo(mark: Mark, text: string, at: number): Place {
  let { line, column } = mark
  for (let index = mark.at; index < at; index++) {
    const unit = text.charCodeAt(index)
    if (unit === NEWLINE) {
      line++
      column = 1
    } else if (!isFirstHalf(text, index, unit)) column++
  }
  mark.at = Math.max(mark.at, at)
  mark.line = line
  mark.column = column
  return { line, column }
}

/** Of the two halves of a character the second counts: the first may no longer be at hand. */
function isFirstHalf(text: string, index: number, unit: number): boolean {
  return (unit & 0xfc00) === 0xd800 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00
}
