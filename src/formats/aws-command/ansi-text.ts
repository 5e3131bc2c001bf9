const SIMPLE: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  E: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}
const TOKEN = /([^'\\]+)|\\(?:([0-7]{1,3})|x([0-9A-Fa-f]{1,2})|u([0-9A-Fa-f]{1,4})|U([0-9A-Fa-f]{1,8})|c(.)|([^]))/y

/**
 * The text in `$'…'`, in which a backslash names characters.
 *
 * @param at behind the quote that opens it
 *
 * @returns the text, and the place behind the closing quote; none where there is none
 */
export function ansiText(text: string, at: number): { readonly text: string; readonly end: number | undefined } {
  const parts: string[] = []
  let bytes: number[] = []
  const flush = (): void => {
    if (bytes.length > 0) parts.push(Buffer.from(bytes).toString('utf8'))
    bytes = []
  }
  TOKEN.lastIndex = at
  let end = at
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    end = TOKEN.lastIndex
    const [, plain, octal, hex, short, long, control, other] = match
    // Numbers of up to 255 are bytes, of which several make a character.
    const byte = octal === undefined ? hex : Number.parseInt(octal, 8).toString(16)
    if (byte !== undefined) {
      bytes.push(Number.parseInt(byte, 16) & 0xff)
      continue
    }
    flush()
    const point = short ?? long
    if (plain !== undefined) parts.push(plain)
    else if (point !== undefined) parts.push(charOf(Number.parseInt(point, 16)))
    else if (control !== undefined) parts.push(String.fromCharCode(control.charCodeAt(0) & 0x1f))
    else parts.push(escaped(other ?? ''))
  }
  flush()
  return { text: parts.join(''), end: text[end] === "'" ? end + 1 : undefined }
}

const charOf = (point: number): string => (point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point))

function escaped(char: string): string {
  if (/['"\\?]/.test(char)) return char
  return SIMPLE[char] ?? `\\${char}`
}
