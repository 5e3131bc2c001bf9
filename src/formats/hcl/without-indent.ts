import type { Part } from './tree.ts'

interface Walk {
  /** Whether a line begins here. */
  begins: boolean
  /** Makes another of a text that begins a line. */
  readonly line: (text: string) => string
}

/**
 * The lines of `<<-` without the indent that all of them have. Lines of nothing but blanks do not count and stay as
 * they are; a line that begins with a sequence has no indent. What `~` has taken away no longer begins a line.
 */
export function withoutIndent(parts: readonly Part[]): readonly Part[] {
  let least = Infinity
  const measure = (text: string): string => {
    least = Math.min(least, text.length - text.trimStart().length)
    return text
  }
  walk(parts, { begins: true, line: measure })
  return walk(parts, { begins: true, line: (text) => text.slice(least) })
}

function walk(parts: readonly Part[], state: Walk): readonly Part[] {
  return parts.map((part): Part => {
    if (typeof part === 'string') return literal(part, state)
    if (state.begins) state.line('')
    state.begins = false
    if (part.kind === 'value') return part
    if (part.kind === 'for') return { ...part, body: inner(part.body, state) }
    return { ...part, yes: inner(part.yes, state), no: part.no.length === 0 ? [] : inner(part.no, state) }
  })
}

function literal(text: string, state: Walk): string {
  const isBlank = text.trimStart() === '' && text.endsWith('\n')
  const made = state.begins && !isBlank ? state.line(text) : text
  state.begins = text.endsWith('\n')
  return made
}

/** What stands between two marks, the second of which may begin a line too. */
function inner(parts: readonly Part[], state: Walk): readonly Part[] {
  const read = walk(parts, state)
  if (state.begins) state.line('')
  state.begins = false
  return read
}
