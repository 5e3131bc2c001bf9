/** What a person does at the keyboard. `text` is typed or pasted; `press` are the bytes of any other key. */
export type Key =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'press'; readonly bytes: string }
  | { readonly is: 'back' | 'cancelled' | 'suspend' }

export interface Heard {
  readonly keys: readonly Key[]
  /** The beginning of a sequence whose rest is still to come. */
  readonly rest: string
}

const PASTE = '\x1b[200~'
const PASTE_END = '\x1b[201~'

/** `ESC [ 1 ; 5 A`, `ESC [ [ A` of the Linux console, `ESC O A`; one ESC more with Alt. */
const SEQUENCE = /\x1b+(?:\[\[[A-E]|\[[0-?]*[ -/]*[@-~]|O[^\x00-\x1f])/y
const BEGINNING = /\x1b+(?:\[\[?|\[[0-?]*[ -/]*|O)?$/y
const ALT = /\x1b+[^\x00-\x1f]/uy
/** Lines that come at once are pasted, or they would answer the questions after this one. */
const TEXT = /[^\x00-\x1f\x7f]+(?:[\t\r\n]+[^\x00-\x1f\x7f]+)*/y
const BREAK = /\r\n|\r|\n/y
const OTHER = /[^]/y

/**
 * Bytes of a terminal become keys. A lone ESC stays in `rest`: whether it is a key or the beginning of one, only time can
 * tell.
 */
export function hearKeys(text: string): Heard {
  const keys: Key[] = []
  let at = 0
  const taken = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    at += found?.length ?? 0
    return found
  }
  while (at < text.length) {
    if (text.startsWith(PASTE, at)) {
      const end = text.indexOf(PASTE_END, at)
      if (end < 0) return { keys, rest: text.slice(at) }
      keys.push(...typed(text.slice(at + PASTE.length, end)))
      at = end + PASTE_END.length
      continue
    }
    const begun = taken(BEGINNING)
    if (begun !== undefined) return { keys, rest: begun }
    const bytes = taken(SEQUENCE) ?? taken(ALT)
    if (bytes !== undefined) keys.push({ is: 'press', bytes })
    else keys.push(...plainKeys(taken(TEXT), taken))
  }
  return { keys, rest: '' }
}

/** What a beginning means that nothing followed: the key Esc, or nothing. */
export const keysOfRest = (rest: string): readonly Key[] => (/^\x1b+$/.test(rest) ? [{ is: 'back' }] : [])

/** Whether it is a paste that has not ended, for which any wait is too short. */
export const isPasting = (rest: string): boolean => rest.startsWith(PASTE)

function plainKeys(text: string | undefined, taken: (pattern: RegExp) => string | undefined): readonly Key[] {
  if (text !== undefined) return typed(text)
  if (taken(BREAK) !== undefined) return [{ is: 'press', bytes: '\r' }]
  const bytes = taken(OTHER) ?? ''
  const is = MEANINGS.get(bytes)
  return [is === undefined ? { is: 'press', bytes } : { is }]
}

const MEANINGS: ReadonlyMap<string, 'back' | 'cancelled' | 'suspend'> = new Map([
  ['\x1b', 'back'],
  ['\x03', 'cancelled'],
  ['\x04', 'cancelled'],
  ['\x1a', 'suspend'],
])

/** One line: breaks, and the blanks about them, become a blank; what is no character goes. */
function typed(text: string): readonly Key[] {
  const line = oneLine(text)
  return line === '' ? [] : [{ is: 'text', text: line }]
}

export const oneLine = (text: string): string =>
  text
    .replace(/[\r\n]+$/, '')
    .replace(/ ?[\t\r\n]+ ?/g, ' ')
    .replace(/[\x00-\x1f\x7f]/g, '')
