/** A position in JSON text that comes in parts, and what is open there. */
export interface Scan {
  text: string
  at: number
  /** Nothing follows `text`. */
  ended: boolean
  /** A line ends whatever is open. */
  readonly lines: boolean
  /** Up to here lines do so too. */
  zone: number
  /** The brackets that are open. */
  depth: number
  quoted: boolean
  /** The last character that is no blank, outside of quotes. */
  last: number
  /** In an array, whose commas end what is neither a map nor a list. */
  inItems: boolean
}

const NEWLINE = 0x0a
const BLANK = 0x20
const QUOTE = 0x22
const COMMA = 0x2c
const COLON = 0x3a
const BACKSLASH = 0x5c
const OPEN_LIST = 0x5b
const CLOSE_LIST = 0x5d
const OPEN_MAP = 0x7b
const CLOSE_MAP = 0x7d

/**
 * Goes on to behind the bracket that closes the first one. It is `broken` where that cannot come: at a line's end within
 * quotes, and at a brace that begins a line where no value can stand, for there another document begins.
 */
export function scanContainer(scan: Scan): 'open' | 'whole' | 'broken' {
  const { text, lines, zone } = scan
  let { at, depth, last } = scan
  let outcome: 'open' | 'whole' | 'broken' = 'open'
  while (at < text.length) {
    if (scan.quoted) {
      scan.at = at
      if (!scanQuoted(scan)) return endsLine(scan) ? 'broken' : 'open'
      at = scan.at
      continue
    }
    const unit = text.charCodeAt(at)
    if (unit === NEWLINE && (lines || at <= zone)) {
      outcome = 'broken'
      break
    }
    at++
    if (unit <= BLANK) continue
    if (unit === QUOTE) scan.quoted = true
    else if (unit === OPEN_MAP || unit === OPEN_LIST) {
      if (unit === OPEN_MAP && depth > 0 && text.charCodeAt(at - 2) === NEWLINE && !mayPrecede(last)) {
        at--
        outcome = 'broken'
        break
      }
      scan.depth = ++depth
    } else if (unit === CLOSE_MAP || unit === CLOSE_LIST) {
      scan.depth = --depth
      if (depth === 0) {
        outcome = 'whole'
        break
      }
    }
    scan.last = last = unit
  }
  scan.at = at
  return outcome
}

/** What stands before a value. */
const mayPrecede = (unit: number): boolean => unit === COLON || unit === COMMA || unit === OPEN_LIST

const endsLine = ({ text, at }: Scan): boolean => text.charCodeAt(at) === NEWLINE

/** Goes on to behind the closing quote; else, and false, to the end of the line or of what there is. */
function scanQuoted(scan: Scan): boolean {
  const { text, ended } = scan
  for (let at = scan.at; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === QUOTE) {
      scan.at = at + 1
      scan.quoted = false
      return true
    }
    if (unit === NEWLINE || (unit === BACKSLASH && at + 1 === text.length && !ended)) {
      scan.at = at
      return false
    }
    if (unit === BACKSLASH && text.charCodeAt(at + 1) !== NEWLINE) at++
  }
  scan.at = text.length
  return false
}

/** Goes on to the end of what is neither a map nor a list: the line's, in an array also a comma or its bracket. */
export function scanPlain(scan: Scan): boolean {
  const { text, inItems } = scan
  while (scan.at < text.length) {
    if (scan.quoted) {
      if (!scanQuoted(scan)) return endsLine(scan)
      continue
    }
    const unit = text.charCodeAt(scan.at)
    if (unit === NEWLINE || (inItems && (unit === COMMA || unit === CLOSE_LIST))) return true
    if (unit === QUOTE) scan.quoted = true
    scan.at++
  }
  return false
}
