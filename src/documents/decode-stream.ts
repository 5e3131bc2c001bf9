import { isUtf8 } from 'node:buffer'

type Encoding = 'utf8' | 'utf16le' | 'utf16be'

/** What the bytes 0x80 to 0xff become where they are no text: halves of characters, which no text brings by itself. */
const HALF = 0xdc00

/**
 * The text of a stream of bytes: UTF-8, or UTF-16 after a byte order mark. The mark is left out. Parts may end within a
 * character. Bytes that are no text become halves of characters, so that one bad document of many can be told and passed.
 */
export async function* decodeStream(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let encoding: Encoding | undefined
  let rest = Buffer.alloc(0)
  for await (const chunk of chunks) {
    let bytes = joined(rest, chunk)
    if (encoding === undefined) {
      if (bytes.length < 3) {
        rest = Buffer.from(bytes)
        continue
      }
      encoding = encodingOf(bytes)
      bytes = bytes.subarray(markLength(bytes))
    }
    const whole = bytes.length - heldBack(bytes, encoding)
    // A copy: who reads the source may fill the same bytes anew.
    rest = Buffer.from(bytes.subarray(whole))
    const text = decode(bytes.subarray(0, whole), encoding)
    if (text !== '') yield text
  }
  const last = encoding === undefined ? rest.subarray(markLength(rest)) : rest
  if (last.length > 0) yield decode(last, encoding ?? encodingOf(rest))
}

function joined(rest: Buffer, chunk: Uint8Array): Buffer<ArrayBuffer> {
  if (rest.length > 0) return Buffer.concat([rest, chunk])
  return chunk.buffer instanceof ArrayBuffer
    ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    : Buffer.from(chunk)
}

function encodingOf([a, b]: Uint8Array): Encoding {
  if (a === 0xff && b === 0xfe) return 'utf16le'
  return a === 0xfe && b === 0xff ? 'utf16be' : 'utf8'
}

function markLength(bytes: Uint8Array): number {
  if (encodingOf(bytes) !== 'utf8') return 2
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
}

/** How many bytes at the end begin a character whose rest is still to come. */
function heldBack(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding !== 'utf8') return bytes.length % 2
  for (let count = 1; count <= Math.min(3, bytes.length); count++) {
    const length = lengthBy(bytes[bytes.length - count] ?? 0)
    if (length > 0) return length > count ? count : 0
  }
  return 0
}

/** The length of a character by its first byte; 0 for a byte that goes on with one. */
function lengthBy(first: number): number {
  if (first < 0x80) return 1
  if (first < 0xc0) return 0
  if (first < 0xe0) return 2
  return first < 0xf0 ? 3 : 4
}

function decode(bytes: Buffer, encoding: Encoding): string {
  if (encoding === 'utf8') return isUtf8(bytes) ? bytes.toString('utf8') : decodeBroken(bytes)
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 2))
  const text = (encoding === 'utf16le' ? whole : Buffer.from(whole).swap16()).toString('utf16le')
  return whole.length === bytes.length ? text : text + String.fromCharCode(HALF)
}

function decodeBroken(bytes: Buffer): string {
  let text = ''
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at] ?? 0
    const character = bytes.subarray(at, at + Math.max(1, lengthBy(first)))
    const good = isUtf8(character)
    text += good ? character.toString('utf8') : String.fromCharCode(HALF + first)
    at += good ? character.length : 1
  }
  return text
}
