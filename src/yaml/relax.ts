/** A text in which some lines were moved in. */
export interface Relaxed {
  readonly text: string
  /** Blanks put before a line, by its number from 0. */
  readonly moved: ReadonlyMap<number, number>
}

interface Reader {
  readonly text: string
  at: number
  lineStart: number
  /** Column of the innermost key or dash, -1 at the top: what belongs to it stands further in. */
  parent: number
  /** Column where the node began that may turn out to be a key, if there is one in this line. */
  node: number | undefined
  /** Start of a line within brackets or quotes -> the column it has to reach. */
  readonly wanted: Map<number, number>
}

/** Far more than anybody's document needs: a few long lines could ask for any number. */
const MOST_BLANKS = 1_000_000

/**
 * Where brackets and quotes run over several lines, YAML wants each line further in than the key they belong to. The
 * AWS CLI does not, and people write
 *
 *     RequestParameters: {
 *       a: b
 *     }
 *
 * js-yaml refuses that, so the lines it would refuse are moved in. No value changes by it: blanks at the start of such
 * a line mean nothing.
 */
export function relax(text: string): Relaxed {
  const start = text.startsWith('\ufeff') ? 1 : 0
  const reader: Reader = { text, at: start, lineStart: start, parent: -1, node: undefined, wanted: new Map() }
  while (reader.at < text.length) step(reader)

  const moved = new Map<number, number>()
  let offset = 0
  let left = MOST_BLANKS
  const lines = text.split('\n').map((line, number) => {
    const blanks = (reader.wanted.get(offset) ?? 0) - indentAt(text, offset)
    offset += line.length + 1
    if (blanks <= 0 || blanks > left || isMark(line) || line.trim() === '') return line
    left -= blanks
    moved.set(number, blanks)
    return ' '.repeat(blanks) + line
  })
  return { text: lines.join('\n'), moved }
}

/** One token of block style, or one whole text in quotes, brackets or block style. */
function step(reader: Reader): void {
  const { text, at } = reader
  const char = text.charAt(at)
  const starts = at === reader.lineStart
  if (char === '\n') nextLine(reader, at + 1)
  else if (isBlank(char)) reader.at++
  else if (char === '#' || (starts && char === '%')) reader.at = lineEnd(text, at)
  else if (starts && isMark(text.slice(at, at + 4))) {
    reader.parent = -1
    reader.at += 3
  } else if ('-?:'.includes(char) && isBlank(text.charAt(at + 1))) {
    reader.parent = char === ':' ? (reader.node ?? at - reader.lineStart) : at - reader.lineStart
    reader.node = undefined
    reader.at++
  } else node(reader, char)
}

function node(reader: Reader, char: string): void {
  reader.node ??= reader.at - reader.lineStart
  if (char === '"' || char === "'") spread(reader, quoteEnd(reader.text, reader.at))
  else if (char === '[' || char === '{') spread(reader, bracketEnd(reader.text, reader.at))
  else if (char === '|' || char === '>') skipDeeper(reader)
  else if ('&!*'.includes(char)) reader.at = wordEnd(reader.text, reader.at)
  else {
    reader.at = plainEnd(reader.text, reader.at)
    if (reader.at >= reader.text.length || reader.text.charAt(reader.at) === '\n') skipDeeper(reader)
  }
}

/** Goes on to `end` and wants each line that begins on the way further in than the parent, at the top as far as this. */
function spread(reader: Reader, end: number): void {
  const { text, parent } = reader
  const column = parent === -1 ? indentAt(text, reader.lineStart) : parent + 1
  for (let at = text.indexOf('\n', reader.at); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
    reader.wanted.set(at + 1, column)
    reader.lineStart = at + 1
  }
  reader.at = end
}

/** Skips the rest of this line and the lines that belong to it: the empty ones and those further in than the parent. */
function skipDeeper(reader: Reader): void {
  const { text, parent } = reader
  let at = lineEnd(text, reader.at) + 1
  for (; at < text.length; at = lineEnd(text, at) + 1) {
    const indent = indentAt(text, at)
    const deeper = indent > parent && !isMark(text.slice(at, at + 4))
    if (!deeper && text.slice(at + indent, lineEnd(text, at)).trim() !== '') break
  }
  nextLine(reader, at)
}

function nextLine(reader: Reader, start: number): void {
  reader.at = reader.lineStart = start
  reader.node = undefined
}

function quoteEnd(text: string, start: number): number {
  const quote = text.charAt(start)
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === '\\' && quote === '"') at++
    else if (char === quote && quote === "'" && text.charAt(at + 1) === quote) at++
    else if (char === quote) return at + 1
  }
  return text.length
}

function bracketEnd(text: string, start: number): number {
  let open = 0
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at)
    const before = text.charAt(at - 1)
    if (char === '[' || char === '{') open++
    else if (char === ']' || char === '}') open--
    else if (char === '#' && isBlank(before)) at = lineEnd(text, at)
    else if ((char === '"' || char === "'") && (isBlank(before) || '[]{},:'.includes(before)))
      at = quoteEnd(text, at) - 1
    if (open === 0) return at + 1
  }
  return text.length
}

/** A plain text ends before `: `, before ` #` and with its line. */
function plainEnd(text: string, start: number): number {
  const end = lineEnd(text, start)
  for (let at = start; at < end; at++) {
    const char = text.charAt(at)
    if (char === ':' && isBlank(text.charAt(at + 1))) return at
    if (char === '#' && isBlank(text.charAt(at - 1))) return at
  }
  return end
}

function wordEnd(text: string, start: number): number {
  let at = start
  while (at < text.length && !isBlank(text.charAt(at))) at++
  return at
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}

function indentAt(text: string, lineStart: number): number {
  let at = lineStart
  while (text.charAt(at) === ' ') at++
  return at - lineStart
}

const isMark = (line: string): boolean => /^(?:---|\.\.\.)(?:\s|$)/.test(line)
/** Also the end of the text. */
const isBlank = (char: string): boolean => ' \t\r\n'.includes(char)
