import { WIDE_BOUNDS } from './east-asian-wide.ts'

/**
 * How many columns a text takes in a table of the AWS CLI: two for a wide, full-width or ambiguous character, one for
 * any other, control characters and combining marks included. No terminal shows all of that so, but tables are laid
 * out by it.
 */
export function textWidth(text: string): number {
  if (ASCII.test(text)) return text.length
  let width = 0
  for (const char of text) width += isWide(char.codePointAt(0) ?? 0) ? 2 : 1
  return width
}

const ASCII = /^[\u0000-\u007f]*$/

/** The bounds open and close ranges in turn: a code point is in one if an odd number of bounds is not above it. */
function isWide(point: number): boolean {
  let low = 0
  let high = WIDE_BOUNDS.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((WIDE_BOUNDS[middle] ?? 0) <= point) low = middle + 1
    else high = middle
  }
  return low % 2 === 1
}
