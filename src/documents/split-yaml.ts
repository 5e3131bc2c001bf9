import { tooLong } from './piece.ts'
import type { Piece, Splitter } from './piece.ts'

interface Reader {
  readonly longest: number
  text: string
  /** Where the document under way begins in `text`. */
  start: number
  /** How far the text is read; what follows is the unread rest of a line. */
  at: number
  /** The lines of `start` and of `at` in the source. */
  startLine: number
  line: number
  ended: boolean
  /** At `at` a line begins that nobody has looked at. */
  fresh: boolean
  /** The document under way has its `---`. */
  marked: boolean
  /** The document under way ends with this line, a `...`. */
  closing: boolean
  /** The document under way was too long, and the rest of it is passed over. */
  dropped: boolean
}

const BREAK = /\r\n?|\n/g
/** A line that holds more than a comment, a directive, or a mark with nothing behind it. */
const CONTENT = /^(?!---(?:\s|$)|\.\.\.(?:\s|$)|%)[ \t\ufeff]*[^\s#]|^---[ \t]+[^\s#]/m
const LIST_HINT = "a list is read as one document; put a line with '---' between the items instead"

/**
 * Cuts a stream of YAML documents. A line that begins with `---` or `...` parts documents wherever it stands: YAML
 * forbids it in quotes and in blocks of text for that very reason. What has no content is no document.
 */
export function splitYaml(longest: number): Splitter {
  const reader: Reader = {
    ...{ longest, text: '', start: 0, at: 0, startLine: 1, line: 1 },
    ...{ ended: false, fresh: true, marked: false, closing: false, dropped: false },
  }
  return {
    *push(text) {
      const kept = reader.dropped ? reader.at : reader.start
      reader.text = reader.text.slice(kept) + text
      reader.at -= kept
      reader.start = 0
      yield* read(reader)
    },
    *end() {
      reader.ended = true
      yield* read(reader)
      yield* taken(reader)
    },
  }
}

function* read(reader: Reader): Generator<Piece> {
  while (reader.at < reader.text.length) {
    if (reader.fresh) {
      if (!isDecided(reader)) break
      yield* startLine(reader)
    }
    if (!endLine(reader)) break
    if (reader.closing) yield* taken(reader)
  }
  if (isTooLong(reader) && !reader.dropped) {
    yield tooLong({ line: reader.startLine, column: 1 }, reader.longest, LIST_HINT)
    reader.dropped = true
  }
}

const isTooLong = ({ start, at, longest, dropped }: Reader): boolean => dropped || at - start > longest

/** Whether it can be told if the line at hand is a mark: `---` may be followed by more. */
function isDecided({ text, at, ended }: Reader): boolean {
  return ended || text.length - at >= 4 || /[\r\n]/.test(text.slice(at))
}

function* startLine(reader: Reader): Generator<Piece> {
  const { text, at } = reader
  const [, mark] = /^(---|\.\.\.)(?:\s|$)/.exec(text.slice(at, at + 4)) ?? []
  reader.fresh = false
  if (mark === '...') reader.closing = true
  if (mark !== '---') return
  // Comments and directives before the mark belong to the document after it.
  if (reader.marked || hasContent(reader)) yield* taken(reader)
  reader.marked = true
}

/** Goes on behind the end of the line; false where that has not come. */
function endLine(reader: Reader): boolean {
  BREAK.lastIndex = reader.at
  const found = BREAK.exec(reader.text)
  const end = found === null ? reader.text.length : BREAK.lastIndex
  if (found === null || (found[0] === '\r' && end === reader.text.length && !reader.ended)) {
    reader.at = found?.index ?? end
    return false
  }
  reader.at = end
  reader.line++
  reader.fresh = true
  return true
}

const hasContent = (reader: Reader): boolean =>
  isTooLong(reader) || CONTENT.test(reader.text.slice(reader.start, reader.at))

/** Ends the document under way: what stands from `at` on is the next. */
function* taken(reader: Reader): Generator<Piece> {
  const { text, start, at, startLine: line, longest, dropped } = reader
  const long = isTooLong(reader)
  const filled = hasContent(reader)
  Object.assign(reader, { start: at, startLine: reader.line, marked: false, closing: false, dropped: false })
  if (dropped) return
  if (long) yield tooLong({ line, column: 1 }, longest, LIST_HINT)
  else if (filled) yield { text: text.slice(start, at), line, column: 1 }
}
