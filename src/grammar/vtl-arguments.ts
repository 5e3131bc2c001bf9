/** `$input.json`: a variable, and the first member that is asked of it. */
export interface Reference {
  readonly name: string
  readonly member: string
  /** Where its `$` stands. */
  readonly at: number
}

/** What is left open: a parenthesis, or a quote within it. */
export type Open = 'parenthesis' | 'quote'

export interface Arguments {
  /** Behind the closing parenthesis; where there is none, where the search for it ended. */
  readonly end: number
  readonly open?: Open
  readonly references: readonly Reference[]
}

/** Source: the grammar of Velocity, Parser.jjt. A member's dash is left to the text behind it. */
const REFERENCE = /\$!?\{?([A-Za-z][\w-]*)\.([A-Za-z_]\w*)/y
const DIRECTIVE = /#\{?(?:if|elseif|else|end|foreach|set|macro|define)\b/y
/** So far a second reading goes: hostile text would have it go to the end from everywhere. */
const SECOND_LOOK = 1000
const SPECIAL = /["'()#$]/g

/** The reference at a `$`, and where the text goes on. */
export function referenceAt(text: string, at: number): { reference: Reference; end: number } | undefined {
  REFERENCE.lastIndex = at
  const [, name, member] = REFERENCE.exec(text) ?? []
  if (name === undefined || member === undefined) return undefined
  return { reference: { name, member, at }, end: REFERENCE.lastIndex }
}

/**
 * What stands between parentheses, from behind the opening one up to `limit`.
 *
 * In Velocity a backslash escapes nothing within a string, a doubled quote does. Templates are written by people who
 * think otherwise, so that what is closed in either reading counts as closed.
 */
export function readArguments(text: string, from: number, limit: number): Arguments {
  const plain = readingOf(text, from, limit, false)
  if (plain.open === undefined) return plain
  const escaped = readingOf(text, from, Math.min(limit, from + SECOND_LOOK), true)
  return escaped.open === undefined ? escaped : plain
}

function readingOf(text: string, from: number, limit: number, escapes: boolean): Arguments {
  const references: Reference[] = []
  let depth = 1
  let at = from
  for (;;) {
    at = next(text, at)
    if (at >= limit) return { end: limit, open: 'parenthesis', references }
    const char = text[at]
    if (char === ')' && --depth === 0) return { end: at + 1, references }
    if (char === '(') depth++
    if (char === '"' || char === "'") {
      const end = endOfString(text, at, limit, escapes)
      if (end === undefined) return { end: limit, open: 'quote', references }
      // A string in double quotes is a template of its own.
      if (char === '"') references.push(...referencesWithin(text, at, end))
      at = end
    } else if (char === '#') {
      // No expression holds a directive, so that the parenthesis should have been closed before.
      DIRECTIVE.lastIndex = at
      if (DIRECTIVE.test(text)) return { end: at, open: 'parenthesis', references }
      at = endOfComment(text, at) ?? at + 1
    } else {
      const found = char === '$' ? referenceAt(text, at) : undefined
      if (found) references.push(found.reference)
      at = found?.end ?? at + 1
    }
  }
}

function next(text: string, from: number): number {
  SPECIAL.lastIndex = from
  return SPECIAL.exec(text)?.index ?? text.length
}

/** string = quote *( char / quote quote ) quote; the last doubled quote closes where no other does. */
function endOfString(text: string, from: number, limit: number, escapes: boolean): number | undefined {
  const quote = text.charAt(from)
  let doubled: number | undefined
  for (let at = from + 1; ;) {
    at = text.indexOf(quote, at)
    if (at < 0 || at >= limit) return doubled
    if (escapes && isEscaped(text, at)) at += 1
    else if (text[at + 1] === quote) {
      doubled = at + 1
      at += 2
    } else return at + 1
  }
}

/** Whether an odd number of backslashes stands before it. */
export function isEscaped(text: string, at: number): boolean {
  let start = at
  while (text[start - 1] === '\\') start--
  return (at - start) % 2 === 1
}

function endOfComment(text: string, at: number): number | undefined {
  if (!text.startsWith('##', at)) return undefined
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

function referencesWithin(text: string, from: number, to: number): readonly Reference[] {
  const part = text.slice(from, to)
  const references: Reference[] = []
  for (let at = part.indexOf('$'); at >= 0; at = part.indexOf('$', at + 1)) {
    const found = isEscaped(part, at) ? undefined : referenceAt(text, from + at)
    if (found) references.push(found.reference)
  }
  return references
}
