/** What was typed so far, and how the line ended if it did. */
export interface Typed {
  readonly text: string
  readonly end?: 'enter' | 'interrupt' | 'nothing'
}

const ENTER = ['\r', '\n']
const ERASE = ['\b', '\x7f']

/**
 * One more piece of input. Raw input has no one else who would know the keys that edit a line: Backspace, Ctrl-U for the
 * whole of it, Ctrl-C, and Ctrl-D, which ends an empty line as if nobody were there. Other control characters are dropped.
 */
export function typeMore(before: string, input: string): Typed {
  let text = before
  for (const char of input) {
    if (ENTER.includes(char)) return { text, end: 'enter' }
    if (char === '\x03') return { text: '', end: 'interrupt' }
    if (char === '\x04' && text === '') return { text, end: 'nothing' }
    if (ERASE.includes(char)) text = [...text].slice(0, -1).join('')
    else if (char === '\x15') text = ''
    else if (char >= ' ') text += char
  }
  return { text }
}
