import type { Place } from '../yaml/places.ts'
import { moveTo } from './mark.ts'
import type { Mark } from './mark.ts'
import { isText, tooLong, trouble } from './piece.ts'
import type { Piece, Splitter } from './piece.ts'
import { scanContainer, scanPlain } from './scan-json.ts'
import type { Scan } from './scan-json.ts'

/** An array at the top, whose items are documents. */
interface Items {
  /** `first` may be the end as well. */
  next: 'first' | 'item' | 'comma'
  /** Something of it could not be read, so what is odd from here on is no news. */
  damaged: boolean
}

interface Reader extends Scan {
  readonly longest: number
  mode: keyof typeof MODES
  readonly mark: Mark
  /** Where the document under way begins, in `text` and in the source. */
  start: number
  place: Place
  /** The bracket that closes the document under way. */
  closing: '}' | ']'
  /** The document under way was too long, and the rest of it is passed over. */
  dropped: boolean
  items: Items | undefined
}

type Step = Piece | 'wait' | 'on'

const BLANKS = ' \t\r\n\x1e\ufeff'
const NEWLINE = 0x0a
const OPEN_HINT = 'are brackets or quotes left open?'

/**
 * Cuts a stream of JSON documents: one, one on each line, one after the other, or the items of an array. It looks at
 * brackets and quotes alone, so a document that is wrong within does not harm the next. Where these do not close, the
 * next document is the next line that begins with a brace.
 *
 * @param lines each line is for itself, whatever is open at its end
 */
export function splitJson({ lines, longest }: { readonly lines: boolean; readonly longest: number }): Splitter {
  const reader: Reader = {
    ...{ text: '', at: 0, ended: false, lines, zone: -1, depth: 0, quoted: false, last: 0, inItems: false },
    ...{ longest, mode: 'between', mark: { at: 0, line: 1, column: 1 }, start: 0, place: { line: 1, column: 1 } },
    ...{ closing: '}', dropped: false, items: undefined },
  }
  return {
    *push(text) {
      append(reader, text)
      yield* read(reader)
    },
    *end() {
      reader.ended = true
      yield* read(reader)
      if (reader.items !== undefined && !reader.items.damaged)
        yield syntax(reader, reader.items.next === 'comma' ? "Expecting ',' delimiter" : 'Expecting value')
    },
  }
}

/** Lets go of what is read but for one character, which tells whether a line begins. */
function append(reader: Reader, text: string): void {
  const open = (reader.mode === 'container' || reader.mode === 'plain') && !reader.dropped
  const kept = open ? reader.start : Math.max(0, reader.at - 1)
  moveTo(reader.mark, reader.text, kept)
  reader.text = reader.text.slice(kept) + text
  reader.mark.at -= kept
  reader.at -= kept
  reader.start -= kept
  reader.zone = Math.max(-1, reader.zone - kept)
}

function* read(reader: Reader): Generator<Piece> {
  for (;;) {
    const step = MODES[reader.mode](reader)
    if (step === 'wait') break
    if (step !== 'on') yield step
  }
  const { mode, at, start, longest, dropped } = reader
  if ((mode !== 'container' && mode !== 'plain') || dropped || at - start <= longest) return
  reader.dropped = true
  yield tooLong(reader.place, longest, OPEN_HINT)
}

const MODES = { between, container, plain, seek } as const satisfies Record<string, (reader: Reader) => Step>

function syntax(reader: Reader, message: string): Piece {
  return trouble(moveTo(reader.mark, reader.text, reader.at), `Invalid JSON: ${message}`)
}

/** Before a document, or between the items of an array. */
function between(reader: Reader): Step {
  const { text, items, lines } = reader
  let char = text[reader.at]
  while (char !== undefined && BLANKS.includes(char) && !(lines && items !== undefined && char === '\n'))
    char = text[++reader.at]
  if (char === undefined) return 'wait'
  if (items !== undefined) return betweenItems(reader, items, char)
  if (char !== '[') return begin(reader, char)
  reader.items = { next: 'first', damaged: false }
  reader.at++
  return 'on'
}

function betweenItems(reader: Reader, items: Items, char: string): Step {
  const { next, damaged } = items
  if (char === ']' || char === '\n') {
    const open = char === '\n' ? "Expecting ',' delimiter" : 'Illegal trailing comma before end of array'
    const odd = (next === 'item' || char === '\n') && !damaged ? syntax(reader, open) : 'on'
    reader.items = undefined
    reader.at++
    return odd
  }
  if (char === ',') {
    const odd = next !== 'comma' && !damaged ? syntax(reader, 'Expecting value') : 'on'
    items.next = 'item'
    reader.at++
    return odd
  }
  if (next !== 'comma') return begin(reader, char)
  const odd = damaged ? 'on' : syntax(reader, "Expecting ',' delimiter")
  Object.assign(items, { next: 'item', damaged: true })
  if (char !== '{' && !reader.lines) reader.mode = 'seek'
  return odd
}

function begin(reader: Reader, char: string): Step {
  reader.mode = char === '{' || char === '[' ? 'container' : 'plain'
  reader.closing = char === '[' ? ']' : '}'
  reader.start = reader.at
  reader.place = moveTo(reader.mark, reader.text, reader.at)
  Object.assign(reader, { depth: 0, quoted: false, last: 0, dropped: false, inItems: reader.items !== undefined })
  return 'on'
}

function container(reader: Reader): Step {
  const outcome = scanContainer(reader)
  if (outcome === 'open' && !reader.ended) return 'wait'
  if (outcome !== 'whole') return broken(reader)
  // `[{"a": 1, {"b": 2}]`: the array's own bracket closed its item.
  const { items, closing, text, at } = reader
  if (items !== undefined && text[at - 1] !== closing) items.damaged = true
  return taken(reader)
}

/** No map and no list: a mistake in any case, read only to say which. */
function plain(reader: Reader): Step {
  const { text, start, items, lines, longest, dropped, ended } = reader
  if (!scanPlain(reader) && !ended) return 'wait'
  const value = !dropped && reader.at - start <= longest && /["\dtfnNI-]/.test(text.charAt(start))
  const step = taken(reader)
  if (!value && !lines && items === undefined) reader.mode = 'seek'
  return step
}

function taken(reader: Reader): Step {
  const { text, start, at, place, items, longest, dropped } = reader
  reader.mode = 'between'
  if (items !== undefined) items.next = 'comma'
  if (dropped) return 'on'
  if (at - start > longest) return tooLong(place, longest, OPEN_HINT)
  return { text: text.slice(start, at), line: place.line, column: place.column }
}

/**
 * After a document whose brackets do not close. It may have run over documents on lines of their own, so these are read
 * once more up to where it was given up, each for itself: no text is read a third time.
 */
function broken(reader: Reader): Step {
  const { text, start, at, items, lines, dropped, longest } = reader
  const step = trimmed(taken(reader))
  if (items !== undefined) Object.assign(items, { next: 'item', damaged: true })
  if (lines) return step
  reader.mode = 'seek'
  if (dropped || at - start > longest) return step
  const lineEnd = text.indexOf('\n', start)
  reader.zone = Math.max(reader.zone, at)
  if (lineEnd !== -1 && lineEnd < at) reader.at = lineEnd
  return step
}

/** What is missing at the end is missing behind the last character, not on the next line. */
function trimmed(step: Step): Step {
  return typeof step === 'object' && isText(step) ? { ...step, text: step.text.trimEnd() } : step
}

/** Looks for the next line where a document can begin. */
function seek(reader: Reader): Step {
  const { text, items, zone } = reader
  for (;;) {
    const char = text[reader.at]
    if (char !== undefined && text.charCodeAt(reader.at - 1) === NEWLINE) {
      const begins = char === '{' && (reader.at >= zone || hasMember(text, reader.at))
      if (begins || (char === ']' && items !== undefined)) {
        reader.mode = 'between'
        return 'on'
      }
    }
    const lineEnd = text.indexOf('\n', reader.at)
    reader.at = lineEnd === -1 ? text.length : lineEnd + 1
    if (reader.at === text.length) return 'wait'
  }
}

const MEMBER = /\{[ \t]*"/y

/** A brace alone on its line is more likely part of the document that was given up. */
function hasMember(text: string, at: number): boolean {
  MEMBER.lastIndex = at
  return MEMBER.test(text)
}
